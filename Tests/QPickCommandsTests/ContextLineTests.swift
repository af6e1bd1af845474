import QuestionPicking
import QuoraFacts
import Testing

@testable import QPickCommands

struct ContextLineTests {
  private func line(
    _ dropped: [(FunnelStep.Cause, Int)], options: RankOptions? = nil, limit: Int? = nil
  ) -> String {
    let ranking = Ranking(
      asOf: Instant(seconds: 0),
      funnel: dropped.map { FunnelStep(cause: $0.0, dropped: $0.1) }, picks: [], unjudged: [],
      rejected: [])
    return ContextLine.text(
      ranking, options: options ?? RankOptions(asOf: Instant(seconds: 0)), limit: limit)
  }

  @Test func `every rule has its words`() {
    let text = line([
      (.ad, 1), (.rule(.followed), 9), (.rule(.answered), 2), (.rule(.own), 1), (.rule(.age), 1096),
      (.rule(.views), 5), (.rule(.upvotes), 20), (.rule(.answers), 3),
    ])
    #expect(
      text == "0 of 0 questions; dropped: 1 ad, 9 by people you follow or skip, 2 answered by you, "
        + "1 of your own, 1,096 older than 72 h, 5 under 10,000 views, 20 under 100 upvotes, "
        + "3 with 25 answers or more")
  }

  @Test func `what dropped nothing is not named`() {
    #expect(line([(.ad, 0), (.rule(.age), 0)]) == "0 of 0 questions")
  }

  @Test(arguments: [(1.5, "1.5 h"), (72, "72 h"), (100, "100 h"), (168, "7 d"), (180, "180 h")])
  func `a bound is shown as it is meant`(hours: Double, words: String) {
    var options = RankOptions(asOf: Instant(seconds: 0))
    options.thresholds.maxAgeHours = hours
    #expect(
      line([(.rule(.age), 2)], options: options)
        == "0 of 0 questions; dropped: 2 older than \(words)")
  }

  @Test(arguments: [(1, "1 answer"), (2, "2 answers"), (1200, "1,200 answers")])
  func `one answer stands in the singular`(bound: Int, words: String) {
    var options = RankOptions(asOf: Instant(seconds: 0))
    options.thresholds.maxAnswers = bound
    #expect(
      line([(.rule(.answers), 4)], options: options)
        == "0 of 0 questions; dropped: 4 with \(words) or more")
  }

  @Test func `with unknown rules dropped, the words leave that open`() {
    var options = RankOptions(asOf: Instant(seconds: 0))
    options.unknown = .drop
    #expect(
      line([(.ad, 2), (.rule(.views), 5)], options: options)
        == "0 of 0 questions; dropped: 2 ads, 5 under 10,000 views or unknown")
  }
}
