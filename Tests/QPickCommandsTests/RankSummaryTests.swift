import QuestionPicking
import QuoraFacts
import Testing

@testable import QPickCommands

struct RankSummaryTests {
  private func summary(
    _ report: RankReport, pages: [String] = ["feed.html"], asOf: AsOfArgument = .now
  ) -> RankSummary {
    let saved = LoadedPage(
      input: "feed.html",
      content: .success(
        ReadPage(
          facts: PageFacts(kind: .topic, clock: PageClock(Sample.asOf, .page)), container: "HTML")))
    return RankSummary(
      report: report, pageNames: pages, clock: PagesClock([saved]), asOf: asOf, now: Sample.asOf)
  }

  private func leftOut(
    _ dropped: [(FunnelStep.Cause, Int)], change: (inout RankOptions) -> Void = { _ in }
  ) -> [String] {
    var report = Sample.report()
    change(&report.options)
    report.ranking.funnel = dropped.map { FunnelStep(cause: $0.0, dropped: $0.1) }
    return summary(report).leftOut
  }

  @Test func `every rule has its words`() {
    let parts = leftOut([
      (.ad, 1), (.rule(.followed), 9), (.rule(.answered), 2), (.rule(.own), 1), (.rule(.age), 1096),
      (.rule(.views), 5), (.rule(.upvotes), 20), (.rule(.answers), 3),
    ])
    #expect(
      parts == [
        "left out: 1 ad", "9 by people you follow", "2 you answered", "1 of your own",
        "1,096 older than 72 h", "5 under 10,000 views", "20 under 100 upvotes",
        "3 with 25 answers or more",
      ])
    #expect(
      leftOut([(.rule(.followed), 9)]) { $0.skipped = [.name("Ann Lee")] }
        == ["left out: 9 by people you follow or skip"])
    #expect(leftOut([(.ad, 0), (.rule(.age), 0)]) == [])
    #expect(
      leftOut([(.ad, 2), (.rule(.views), 5)]) { $0.unknown = .drop }
        == ["left out: 2 ads", "5 under 10,000 views or unknown"])
  }

  @Test(arguments: [(1.5, "1.5 h"), (72, "72 h"), (100, "100 h"), (168, "7 d"), (180, "180 h")])
  func `a bound is shown as it is meant`(hours: Double, words: String) {
    #expect(
      leftOut([(.rule(.age), 2)]) { $0.thresholds.maxAgeHours = hours }
        == ["left out: 2 older than \(words)"])
  }

  @Test func `the head counts picks and questions, and names page and clock`() {
    let saved = "saved 4 Feb 10:00 UTC"
    #expect(
      summary(Sample.report(limit: 1)).head
        == ["1 of 2 picks from 4 questions", "feed.html, \(saved)", "ages as of now"])
    #expect(
      summary(Sample.report(picks: [Sample.feedCard]), pages: ["a/b/c.html"], asOf: .saved).head
        == ["1 pick from 3 questions", "c.html, \(saved)", "ages as of the save"])
    #expect(summary(Sample.report(), pages: ["-"]).head[1] == "standard input, \(saved)")
    #expect(
      summary(Sample.report(), pages: ["a", "b"]).head[1]
        == "2 pages, the newest saved 4 Feb 10:00 UTC")
  }

  @Test(
    arguments: [
      ("2023-02-04T10:00:00Z", "2023-12-31", "4 Feb 10:00 UTC"),
      ("2023-02-04T00:05:59Z", "2024-01-01", "4 Feb 2023 00:05 UTC"),
      ("2022-12-31T23:59:00Z", "2023-01-01", "31 Dec 2022 23:59 UTC"),
    ])
  func `a moment has its year where it is another`(moment: String, now: String, text: String) throws
  {
    let (moment, now) = try (
      #require(RFC3339.instant(from: moment)), #require(RFC3339.instant(from: now))
    )
    #expect(MomentText.text(moment, now: now) == text)
  }

  @Test func `a report says what stands below a table`() {
    let notes = summary(Sample.report()).notes
    #expect(
      notes.onPicks == [
        "~ estimated from upvotes, good to a factor of 4. "
          + "To settle what is not known, save the questions' pages.",
        "left out: 3 ads · 1 by people you follow",
      ])
    #expect(notes.advice.isEmpty)
    // It lists all questions, so --all would tell nothing more.
    let none = Sample.report(picks: [], rejected: [], showsAll: true)
    #expect(
      summary(none).notes.advice
        == "1 question not judged, no answer seen: save its page and give it too")
  }

  @Test func `a moment that is read in any year has its own`() {
    #expect(MomentText.text(Sample.asOf) == "4 Feb 2023 10:00 UTC")
  }

  @Test func `what is not shown is said with its option`() {
    #expect(summary(Sample.report(picks: [Sample.feedCard], unjudged: [])).notShown == [])
    #expect(
      summary(Sample.report(limit: 1)).notShown
        == ["also: 1 more pick (-n 0)", "1 question without a seen answer (--all)"])
    #expect(
      summary(Sample.report(unjudged: [Sample.card, Sample.card])).notShown
        == ["also: 2 questions without a seen answer (--all)"])
    #expect(
      summary(Sample.report(limit: 1, showsAll: true)).notShown == ["also: 1 more pick (-n 0)"])
  }
}
