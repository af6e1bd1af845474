import QuestionPicking
import Testing

/// What became of picks, and what is learned from it.
struct OutcomeTests {
  private func outcome(_ views: Double, days: Double, expected: Double = 1000) -> Outcome {
    Outcome(
      expected: ExpectedViews(low: expected / 2, mid: expected, high: expected * 2), views: views,
      ageDays: days)
  }

  @Test(
    arguments: [
      // log10 less 0.46 · (log10(1 + d) − log10 31).
      (1000, 30, 1000), (1000, 7, 1864.7), (1000, 365, 321.2), (0, 30, 1), (5_000_000, 30, 5e6),
      (1000, 6.99, nil), (1000, 0, nil),
    ] as [(Double, Double, Double?)])
  func `views are brought to 30 days, from 7 on`(views: Double, days: Double, expected: Double?) {
    let found = outcome(views, days: days).viewsInHorizon()
    #expect((found == nil) == (expected == nil))
    if let found, let expected { #expect(abs(found / expected - 1) < 0.001) }
  }

  @Test(
    arguments: [
      (501, true), (499, false), (1999, true), (2001, false), (1000, true),
    ] as [(Double, Bool)])
  func `half of the outcomes are meant to be inside`(views: Double, inside: Bool) {
    #expect(outcome(views, days: 30).isInside == inside)
    #expect(outcome(views, days: 3).isInside == nil)
  }

  @Test(
    arguments: [
      // n/(n + 4) of log10 1.6 = 0.2041: 5/9 of it is 0.1134, 100/104 is 0.1963.
      (5, 1.6, 1.298), (12, 1.6, 1.423), (100, 1.6, 1.571), (5, 0.5, 0.680),
      // At most 10 and at least a tenth.
      (100, 1000, 10), (100, 0.0001, 0.1),
    ])
  func `the factor is drawn towards 1 where outcomes are few`(
    count: Int, ratio: Double, factor: Double
  ) throws {
    let learned = try #require(
      WriterFactor((0..<count).map { _ in outcome(1000 * ratio, days: 30) }))
    #expect(learned.outcomeCount == count)
    #expect(abs(learned.factor / factor - 1) < 0.001)
    #expect(abs(learned.median / max(ratio, 0.001) - 1) < 0.001)
    #expect(learned.helps)
  }

  @Test func `fewer than five teach nothing, and young answers do not count`() {
    let four = (0..<4).map { _ in outcome(1600, days: 30) }
    #expect(WriterFactor(four) == nil)
    #expect(WriterFactor(four + [outcome(1600, days: 3)]) == nil)
    #expect(WriterFactor(four + [outcome(1600, days: 8)]) != nil)
  }

  @Test func `what would not have foretold them better does not count`() throws {
    // Errors of 1, −1, 1, −1 and 1 decades: without a factor 5 in all. Without one of the first
    // kind the others' median is 0, without one of the second it is 1, of which 4/8 count:
    // 3 · 1 + 2 · 1.5 = 6.
    let mixed = [10_000.0, 100, 10_000, 100, 10_000].map { outcome($0, days: 30) }
    #expect(try !#require(WriterFactor(mixed)).helps)
    let exact = (0..<6).map { _ in outcome(1000, days: 30) }
    #expect(try !#require(WriterFactor(exact)).helps)
  }
}
