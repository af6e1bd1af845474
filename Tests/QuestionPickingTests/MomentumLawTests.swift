import QuestionPicking
import QuoraFacts
import Testing

/// The laws of the score where two saves give the lead's views:
/// Documentation/Decisions/0012-momentum.md.
///
/// - More views at the newest save never lower the score, if no fewer than at the oldest: the level
///   rises, and so does momentum, whose ratio is (1 − older/newer) to what is usual at its age.
/// - More views at the oldest save never raise it, up to those of the newest: the level has the
///   newest number, and less was gained since. (More views at both by the same number may lower it:
///   the same gain is less to an answer that has more. So "more views never lower the score" is a
///   law of the newest number.)
/// - A younger lead, on the same side of a day, never lowers level and freshness, but never raises
///   momentum either: more is usual at a younger age. The sum of the terms can go either way, by at
///   most twice the limit of momentum.
/// - More fame never raises the score, and does not change momentum.
struct MomentumLawTests {
  /// A question with a lead on two saves of a feed, and other answers on its page.
  private struct Subject {
    var lead: Row
    var older: Int
    var newer: Int
    let olderHours: Double
    let newerHours: Double
    let others: [Row]
    let options: RankOptions

    init(using generator: inout SplitMix64) throws {
      var options = RankOptions(asOf: asOf)
      options.fame.penalty = Double.random(in: 0...0.99, using: &generator)
      if generator.happens(0.5) {
        for constant in Weights.constants where constant != .momentumLeastHours {
          let value = Double.random(in: constant.range, using: &generator)
          try options.weights.set(constant.name, to: value)
        }
      }
      self.options = options
      newerHours = Double(generator.count(decades: 2))
      olderHours = newerHours + Double.random(in: 0.5...100, using: &generator)
      newer = generator.count(decades: 6)
      older = generator.happens(0.8) ? Int.random(in: 0...newer, using: &generator) : newer
      lead = answer(
        by: "Lead", hours: olderHours + Double(generator.count(decades: 4)) / 3,
        upvotes: generator.happens(0.5) ? generator.count(decades: 4) : nil)
      if generator.happens(0.3) {
        lead.posted =
          [nil, shown(hours: 2, 3, isUpdate: true), shown(hours: olderHours, 300)][
            Int.random(in: 0...2, using: &generator)]
      }
      others = (0..<Int.random(in: 0...5, using: &generator)).map { index in
        answer(
          by: "Author-\(index)", hours: Double(generator.count(decades: 4)),
          views: generator.count(decades: 6))
      }
    }

    func judged() throws -> JudgedQuestion {
      var (early, late) = (lead, lead)
      early.views = .exact(older)
      late.views = .exact(newer)
      let pages = [
        feed([early], name: "early", savedHoursAgo: olderHours),
        feed([late], name: "late", savedHoursAgo: newerHours), questionPage("Q", others),
      ]
      let judged = try #require(ranking(pages, options).question("Q"))
      #expect(judged.lead?.velocity != nil)
      return judged
    }

    func score() throws -> Points { try #require(try judged().score) }
  }

  private func each(
    seed: UInt64, _ body: (inout Subject, inout SplitMix64) throws -> Void
  ) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      var subject = try Subject(using: &generator)
      try body(&subject, &generator)
    }
  }

  @Test(arguments: [11, 12] as [UInt64])
  func `more views at the newest save never lower the score`(seed: UInt64) throws {
    try each(seed: seed) { subject, generator in
      let before = try subject.score()
      subject.newer += generator.count(decades: 6)
      #expect(try subject.score() >= before)
    }
  }

  @Test(arguments: [13, 14] as [UInt64])
  func `more views at the oldest save never raise the score`(seed: UInt64) throws {
    try each(seed: seed) { subject, generator in
      let before = try subject.score()
      subject.older = Int.random(in: subject.older...subject.newer, using: &generator)
      #expect(try subject.score() <= before)
    }
  }

  @Test(arguments: [15, 16] as [UInt64])
  func `a younger lead raises no momentum and lowers neither level nor freshness`(
    seed: UInt64
  ) throws {
    try each(seed: seed) { subject, generator in
      guard let created = subject.lead.posted?.created else { return }
      let before = try subject.judged()
      let hours = asOf.seconds(since: created) / 3600
      let young = subject.options.weights[.youngHours]
      let least = max(subject.olderHours, hours >= young ? young : 0)
      subject.lead.posted = exactly(
        hours: Double.random(in: min(least, hours)...hours, using: &generator))
      let after = try subject.judged()
      let momenta = try [before, after].map { try #require($0.points(.momentum)) }
      #expect(momenta[1] <= momenta[0])
      for name in [ScoreTerm.Name.level, .freshness] {
        let points = try [before, after].map { try #require($0.points(name)) }
        #expect(points[1] >= points[0])
      }
    }
  }

  @Test(arguments: [17, 18] as [UInt64])
  func `more fame never raises the score and leaves momentum`(seed: UInt64) throws {
    try each(seed: seed) { subject, generator in
      subject.lead.author?.followers = .exact(generator.count(decades: 5))
      let before = try subject.judged()
      subject.lead.author?.followers = .exact(1_000_000)
      let after = try subject.judged()
      #expect(try #require(after.score) <= #require(before.score))
      #expect(after.points(.momentum) == before.points(.momentum))
    }
  }

  @Test(arguments: [19, 20] as [UInt64])
  func `momentum stays within its limit`(seed: UInt64) throws {
    try each(seed: seed) { subject, _ in
      let points = try subject.judged().points(.momentum) ?? 0
      let limit = Points(rounding: subject.options.weights[.momentumLimit]).value
      #expect((-limit...limit).contains(points))
    }
  }

  /// Saves of one feed and of question pages, each with numbers of its own, given in any order.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `saves join to the same result in any order`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var velocityCount = 0
    for _ in 0..<25 {
      let base = World(using: &generator, questionCount: 3)
      var pages: [Page] = []
      for page in base.pages {
        for save in 0..<Int.random(in: 1...3, using: &generator) {
          var page = (name: "\(page.name)-\(save)", facts: page.facts)
          let hours = Double(Int.random(in: 0...9, using: &generator)) / 4
          page.facts.clock = PageClock(ago(hours: hours), .page)
          for index in page.facts.rows.indices where generator.happens(0.8) {
            page.facts.rows[index].views = .exact(generator.count(decades: 5))
          }
          pages.append(page)
        }
      }
      let options = base.options(using: &generator)
      let expected = ranking(pages, options)
      velocityCount += expected.all.flatMap(\.answers).count { $0.velocity != nil }
      for _ in 0..<3 {
        #expect(ranking(pages.shuffled(using: &generator), options) == expected)
      }
    }
    #expect(velocityCount > 20, "the pages are such that saves are compared at all")
  }
}
