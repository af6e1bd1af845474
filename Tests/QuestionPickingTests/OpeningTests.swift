import QuestionPicking
import QuoraFacts
import TestSupport
import Testing

/// Bounds moved to round numbers, where nothing is picked.
struct OpeningTests {
  @Test func `one bound at a time, the one that lets in most first`() {
    // Seven are too old and four have too few upvotes; each fails one rule.
    let old = [73, 100, 120, 130, 200, 400, 900].enumerated().map { index, hours in
      answer("Old-\(index)", hours: Double(hours), upvotes: 900, views: 20_000)
    }
    let unloved = [90, 61, 12, 7].enumerated().map { index, upvotes in
      answer("Unloved-\(index)", hours: 5, upvotes: upvotes, views: 20_000)
    }
    let openings = ranking([feed(old + unloved)]).openings
    // The five youngest are under 200.25 h, which is within 10 days; 400 h are not. The fourth has
    // 7 upvotes, and 5 is the round number below.
    #expect(openings.map(\.pickCount) == [5, 4])
    #expect(
      openings.map(\.changes) == [
        [.move(bound(.age, .below, 240, .hours))], [.move(bound(.upvotes, .atLeast, 5, .count))],
      ])
  }

  @Test(arguments: [(25, 30), (30, 50), (49, 50), (50, 75), (99, 100), (100, 150), (750, 1000)])
  func `answer counts go up by round numbers`(count: Int, limit: Int) {
    var row = answer(hours: 5, upvotes: 900, views: 20_000)
    row.question?.answerCount = .exact(count)
    let openings = ranking([feed([row])]).openings
    #expect(
      openings.map(\.changes) == [[.move(bound(.answers, .below, Double(limit), .count))]])
  }

  @Test func `without a single bound that is enough, as few as possible together`() {
    let rows = [
      answer("Two", hours: 100, upvotes: 60, views: 20_000),
      answer("Three", hours: 100, upvotes: 60, views: 900),
    ]
    let openings = ranking([feed(rows)]).openings
    #expect(openings.map(\.pickCount) == [1])
    #expect(
      openings.map(\.changes) == [
        [
          .move(bound(.age, .below, 120, .hours)), .move(bound(.upvotes, .atLeast, 50, .count)),
        ]
      ])
  }

  @Test func `a number that no bound lets in turns the bound off`() {
    let openings = ranking([feed([answer(hours: 5, upvotes: 0, views: 20_000)])]).openings
    #expect(openings.map(\.changes) == [[.turnOff(.upvotes)]])
  }

  @Test func `people are not opened, and nothing is where something is picked`() {
    var followed = answer("F", hours: 5, upvotes: 900, views: 20_000)
    followed.viewerFollows = true
    #expect(ranking([feed([followed])]).openings == [])
    let (good, old) = (
      answer("G", hours: 5, upvotes: 900, views: 20_000),
      answer("O", hours: 100, upvotes: 900, views: 20_000)
    )
    #expect(ranking([feed([good, old])]).openings == [])
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `the changes let in as many as they say`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let world = World(using: &generator, questionCount: 4)
      let before = world.options(using: &generator)
      for opening in ranking(world.pages, before).openings {
        let tried = ranking(world.pages, before.applying(opening.changes))
        #expect(tried.picks.count == opening.pickCount)
        #expect(opening.pickCount > 0)
      }
    }
  }

  private func bound(
    _ rule: Rule, _ direction: Bound.Direction, _ limit: Double, _ unit: Bound.Unit
  ) -> Bound { Bound(rule, direction, limit, unit) }
}
