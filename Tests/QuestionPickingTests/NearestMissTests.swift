import QuestionPicking
import QuoraFacts
import Testing

/// The nearest miss and the flags that let it in.
struct NearestMissTests {
  @Test(arguments: [
    // Estimated views go down to 1, 2 or 5 of a power of 10: 12 upvotes are about 674 views.
    (answer(hours: 1, upvotes: 12), ["--min-views 500", "--min-upvotes 12"], "1 h old, "),
    (answer(hours: 1, upvotes: 0), ["--min-views 20", "--min-upvotes 0"], "1 h old, "),
    (answer(hours: 1, upvotes: 300, views: 8765), ["--min-views 8765"], "1 h old, "),
    (answer(hours: 99.3, upvotes: 900), ["--max-age 100h"], "4 d old, "),
    // A quarter of an hour may pass before the flags are tried.
    (answer(hours: 99.9, upvotes: 900), ["--max-age 101h"], "4 d old, "),
    (answer(hours: 239.5, upvotes: 900), ["--max-age 10d"], "9 d old, "),
    (answer(hours: 8766, upvotes: 900), ["--max-age 366d"], "365 d old, "),
  ])
  func `the flags open what fails`(row: Row, flags: [String], summary: String) throws {
    let miss = try #require(ranking([feed([row])]).nearestMiss)
    #expect(miss.flags == flags)
    #expect(miss.summary.hasPrefix(summary))
    #expect(ranking([feed([row])], miss.options).picks.count == 1)
  }

  @Test func `the summary names what fails, the age and the upvotes`() throws {
    var row = answer(hours: 1, upvotes: 300)
    row.viewerFollows = true
    row.question?.answerCount = .exact(39)
    let miss = try #require(ranking([feed([row])]).nearestMiss)
    #expect(miss.summary == "you follow the author, 1 h old, 300 upvotes, 39 answers")
    #expect(miss.flags == ["--keep followed", "--max-answers 40"])
  }

  @Test func `what is kept already stays kept`() throws {
    var row = answer(upvotes: 300)
    row.viewerFollows = true
    row.question?.viewerHasAnswered = true
    let kept = options { $0.kept = [.answered] }
    #expect(ranking([feed([row])], kept).nearestMiss?.flags == ["--keep followed,answered"])
  }

  @Test func `unknown rules that are dropped can be kept`() throws {
    let dropping = options { $0.unknown = .drop }
    let miss = try #require(ranking([feed([answer(upvotes: 900)])], dropping).nearestMiss)
    #expect(miss.flags == ["--unknown keep"])
    #expect(miss.summary == "5 h old, 900 upvotes")
    let bare = ranking([feed([answer(hours: nil)])], dropping).nearestMiss
    #expect(bare?.summary == "too little is known")
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
    #expect(miss.flags == ["--keep followed", "--max-age 81h", "--max-answers 61"])
    #expect(ranking(pages, miss.options).picks.count == 1)
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `the flags really make a pick`(seed: UInt64) throws {
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
      let tried = try before.applying(miss.flags)
      #expect(tried == miss.options)
      let identity = miss.question.question
      #expect(ranking(world.pages, tried).picks.contains { $0.question == identity })
    }
  }
}

extension RankOptions {
  /// These options with flags as the command line reads them.
  fileprivate func applying(_ flags: [String]) throws -> RankOptions {
    var options = self
    for flag in flags {
      let parts = flag.split(separator: " ").map(String.init)
      let (name, value) = (try #require(parts.first), try #require(parts.last))
      switch name {
      case "--keep":
        options.kept = Set(value.split(separator: ",").compactMap { Rule(rawValue: String($0)) })
      case "--max-age":
        let count = try #require(Double(value.dropLast()))
        options.thresholds.maxAgeHours = value.hasSuffix("d") ? count * 24 : count
      case "--min-views": options.thresholds.minViews = Int(value) == 0 ? nil : Int(value)
      case "--min-upvotes": options.thresholds.minUpvotes = Int(value) == 0 ? nil : Int(value)
      case "--max-answers": options.thresholds.maxAnswers = Int(value)
      case "--unknown": options.unknown = try #require(UnknownPolicy(rawValue: value))
      default: Issue.record("unknown flag \(flag)")
      }
    }
    return options
  }
}
