import QuestionPicking
import QuoraFacts
import Testing

/// The nearest miss and the changes that let it in.
struct NearestMissTests {
  @Test(arguments: [
    // Estimated views go down to 1, 2 or 5 of a power of 10: 12 upvotes are most likely no more
    // than 1,648 views, none no more than 143 (1.2 decades above the estimate).
    (answer(hours: 1, upvotes: 12), [minViews(1000), minUpvotes(12)]),
    (answer(hours: 1, upvotes: 0), [minViews(100), .turnOff(.upvotes)]),
    (answer(hours: 1, upvotes: 300, views: 8765), [minViews(8765)]),
    (answer(hours: 99.3, upvotes: 900), [maxAge(hours: 100)]),
    // A quarter of an hour may pass before the changes are tried.
    (answer(hours: 99.9, upvotes: 900), [maxAge(hours: 101)]),
    (answer(hours: 239.5, upvotes: 900), [maxAge(hours: 240)]),
    // Whole days: 366 of them.
    (answer(hours: 8766, upvotes: 900), [maxAge(hours: 8784)]),
  ])
  func `the changes open what fails`(row: Row, changes: [NearestMiss.Change]) throws {
    let miss = try #require(ranking([feed([row])]).nearestMiss)
    #expect(miss.changes == changes)
    #expect(ranking([feed([row])], miss.options).picks.count == 1)
  }

  @Test func `people are kept before bounds are moved`() throws {
    var row = answer(hours: 1, upvotes: 300)
    row.viewerFollows = true
    row.question?.answerCount = .exact(39)
    let miss = try #require(ranking([feed([row])]).nearestMiss)
    #expect(miss.changes == [.keep([.followed]), maxAnswers(40)])
  }

  @Test func `what is kept already stays kept`() throws {
    var row = answer(upvotes: 300)
    row.viewerFollows = true
    row.question?.viewerHasAnswered = true
    let kept = options { $0.kept = [.answered] }
    #expect(ranking([feed([row])], kept).nearestMiss?.changes == [.keep([.followed, .answered])])
  }

  @Test func `unknown rules that are dropped can be kept`() throws {
    let dropping = options { $0.unknown = .drop }
    let miss = try #require(ranking([feed([answer(upvotes: 900)])], dropping).nearestMiss)
    #expect(miss.changes == [.keepUnknown])
  }

  @Test func `an own answer cannot be let in, the next one can`() {
    var mine = answer("Mine", upvotes: 900)
    mine.viewerIsAuthor = true
    #expect(ranking([feed([mine])]).nearestMiss == nil)
    let other = answer("Other", hours: 2000, upvotes: 1)
    #expect(
      ranking([feed([mine, other])]).nearestMiss?.question.question.url == link("Other"))
  }

  @Test func `a question without an answer cannot be let in`() {
    #expect(ranking([questionPage("Q", answerCount: 40)]).nearestMiss == nil)
  }

  @Test func `bounds that another lead needs are opened too`() throws {
    // With followed authors kept, the followed one leads: it misses fewer bounds.
    var followed = answer(by: "Followed", hours: 80, upvotes: 900)
    followed.viewerFollows = true
    let pages = [feed([followed]), questionPage("Q", answerCount: 60)]
    let miss = try #require(ranking(pages).nearestMiss)
    #expect(miss.changes == [.keep([.followed]), maxAge(hours: 81), maxAnswers(61)])
    #expect(ranking(pages, miss.options).picks.count == 1)
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `the changes really make a pick`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let world = World(using: &generator, questionCount: 2)
      let before = world.options(using: &generator)
      let result = ranking(world.pages, before)
      guard let miss = result.nearestMiss else {
        #expect(
          !result.picks.isEmpty
            || result.rejected.allSatisfy {
              $0.outcome(.own)?.status == .fail || $0.answers.isEmpty
            })
        continue
      }
      #expect(result.rejected.contains(miss.question))
      let tried = before.applying(miss.changes)
      #expect(tried == miss.options)
      let identity = miss.question.question
      #expect(ranking(world.pages, tried).picks.contains { $0.question == identity })
    }
  }
}

private func maxAge(hours: Double) -> NearestMiss.Change {
  .move(Bound(.age, .below, hours, .hours))
}
private func minViews(_ count: Double) -> NearestMiss.Change {
  .move(Bound(.views, .atLeast, count, .count))
}
private func minUpvotes(_ count: Double) -> NearestMiss.Change {
  .move(Bound(.upvotes, .atLeast, count, .count))
}
private func maxAnswers(_ count: Double) -> NearestMiss.Change {
  .move(Bound(.answers, .below, count, .count))
}

extension RankOptions {
  /// These options with changes as a person would make them.
  func applying(_ changes: [NearestMiss.Change]) -> RankOptions {
    var options = self
    for change in changes {
      switch change {
      case .keep(let rules): options.kept = Set(rules)
      case .keepUnknown: options.unknown = .keep
      case .turnOff(.views): options.thresholds.minViews = nil
      case .turnOff(.upvotes): options.thresholds.minUpvotes = nil
      case .turnOff(let rule): Issue.record("\(rule) turned off")
      case .move(let bound):
        switch bound.rule {
        case .age: options.thresholds.maxAgeHours = bound.limit
        case .views: options.thresholds.minViews = Int(bound.limit)
        case .upvotes: options.thresholds.minUpvotes = Int(bound.limit)
        case .answers: options.thresholds.maxAnswers = Int(bound.limit)
        case .followed, .answered, .own, .title, .hidden: Issue.record("a bound on \(bound.rule)")
        }
      }
    }
    return options
  }
}
