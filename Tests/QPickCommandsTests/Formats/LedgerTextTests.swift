import QuestionPicking
import TerminalText
import Testing

@testable import QPickCommands

@Suite struct LedgerTextTests {
  let plain = Styler(usesColor: false, usesHyperlinks: false, links: .quora)

  @Test func `open rules, those that pass, and terms stand under each other`() {
    let lines = LedgerText(judged: Sample.feedCard, styler: plain, columns: nil).lines
    #expect(
      lines == [
        "?  answered  not shown whether you answered it",
        "?  answers   number of answers not shown: save the question's page, needs < 25",
        "✓  followed · own · age < 72 h · views ≥ 10,000 · upvotes ≥ 100",
        "48.9  level      1 answer of 340,000 views; a new one about 9,000 in 30 days",
        " 0.0  freshness  lead answer 5 h old; full up to 24 h, then less with every day",
        "   –  fame       nothing known of the authors' fame",
        "48.9  score",
        "half of the cases get 2,540 to 32,147 views in 30 days",
        "confidence C: estimated or few rounded views only",
      ])
  }

  @Test func `a narrow ledger wraps its words`() {
    let lines = LedgerText(judged: Sample.old, styler: plain, columns: 40).lines
    #expect(
      lines == [
        "✗≈  followed  no Follow button, unlike 7",
        "              other cards: you seem to",
        "              follow the author",
        "?   answered  not shown whether you",
        "              answered it",
        "?   own       not shown whether it is",
        "              your answer",
        "✗   age       4 d old, needs < 72 h",
        "✗   views     ~670 views estimated from",
        "              12 upvotes (190–2,400),",
        "              needs ≥ 10,000",
        "✗   upvotes   12 upvotes, needs ≥ 100",
        "?   answers   number of answers not",
        "              shown: save the question's",
        "              page, needs < 25",
        " 15.1  level      1 answer of 670 views;",
        "                  a new one about 400 in",
        "                  30 days",
        "-23.8  freshness  lead answer 4 d old;",
        "                  full up to 24 h, then",
        "                  less with every day",
        "    –  fame       nothing known of the",
        "                  authors' fame",
        " -8.7  score",
        "half of the cases get 13 to 160 views in",
        "30 days",
        "confidence C: estimated or few rounded",
        "views only",
      ])
  }

  @Test(arguments: [Sample.feedCard, Sample.famous, Sample.old, Sample.growing])
  func `the terms shown add up to the score shown`(judged: JudgedQuestion) throws {
    let lines = LedgerText(judged: judged, styler: plain, columns: nil).lines
    let points = try lines.filter { line in
      ["  level", "  freshness", "  fame", "  momentum", "  score"].contains { line.contains($0) }
    }.map { line in
      let word = try #require(line.split(separator: " ").first)
      return word == "–" ? 0 : try #require(Double(word))
    }
    #expect(points.count == judged.terms.count + 1)
    #expect((points.dropLast().reduce(0, +) * 10).rounded() == ((points.last ?? 99) * 10).rounded())
  }

  @Test func `a sum of more digits than its terms stands under them`() {
    var judged = Sample.feedCard
    judged.terms = [
      Sample.level(62, of: [300], expected: 177),
      ScoreTerm(points: Points(tenths: 48), basis: .ageUnknown(takenDays: 3)),
    ]
    judged.score = Points(tenths: 110)
    let lines = LedgerText(judged: judged, styler: plain, columns: nil).lines
    #expect(
      lines[3...5] == [
        " 6.2  level      1 answer of 300 views; a new one about 180 in 30 days",
        " 4.8  freshness  age of the lead answer unknown: taken for 3 days", "11.0  score",
      ])
  }

  @Test func `momentum is a term, and the feed's reason ends the ledger`() {
    let lines = LedgerText(judged: Sample.growing, styler: plain, columns: nil).lines
    #expect(
      lines == [
        "✓  ≈ age < 72 h · views ≥ 10,000",
        "22.5  level      1 answer of 3,000 views; a new one about 790 in 30 days",
        "-1.9  freshness  lead answer 30 h old; full up to 24 h, then less with every day",
        "   –  fame       nothing known of the authors' fame",
        " 3.8  momentum   2,000 new views of the lead answer in 10 h, 200 an hour; its age is "
          + "unknown",
        "24.4  score",
        "half of the cases get 266 to 3,366 views in 30 days",
        "confidence A: at least 3 answers with exact views",
        "Quora shows it because: Upvoted by Dee Fox",
      ])
  }

  @Test func `without room beside the numbers words stand below them`() {
    var judged = Sample.feedCard
    judged.rules = []
    judged.terms = [ScoreTerm(points: Points(tenths: -19), basis: .ageUnknown(takenDays: 3))]
    judged.score = Points(tenths: -19)
    let lines = LedgerText(judged: judged, styler: plain, columns: 24).lines
    #expect(
      lines.prefix(5) == [
        "-1.9  freshness", "  age of the lead answer", "  unknown: taken for 3", "  days",
        "-1.9  score",
      ])
  }

  @Test func `a question without an answer has rules only`() {
    let lines = LedgerText(judged: Sample.card, styler: plain, columns: nil).lines
    #expect(lines == ["✓  answers < 25"])
  }

  @Test func `colors go with the signs`() {
    let styler = Styler(usesColor: true, usesHyperlinks: false, links: .quora)
    let lines = LedgerText(judged: Sample.old, styler: styler, columns: nil).lines
    #expect(lines[0].hasPrefix("\u{1B}[31m✗≈\u{1B}[0m  followed"))
    #expect(lines[1].hasPrefix("\u{1B}[33m? \u{1B}[0m  answered"))
    let picked = LedgerText(judged: Sample.feedCard, styler: styler, columns: nil).lines
    #expect(picked[2].hasPrefix("\u{1B}[32m✓\u{1B}[0m  followed"))
  }

  @Test func `an estimate tells its range; the numbers it came from stand in the row`() {
    var judged = Sample.feedCard
    judged.rules = [
      RuleOutcome(
        rule: .views, status: .unknown, reason: .estimate(most: 2_000_000), value: 343_122,
        bound: Thresholds()[.views])
    ]
    let lines = LedgerText(judged: judged, styler: plain, columns: nil).lines
    #expect(lines[0] == "?  views  estimated between 97,000 and 1,200,000, needs ≥ 10,000")
  }
}
