import QuestionPicking
import QuoraFacts
import TerminalText
import Testing

@testable import QPickCommands

@Suite struct RankTableTests {
  private func table(_ report: RankReport, _ style: OutputStyle = OutputStyle()) -> String {
    RankFormat.table.text(of: report, outputStyle: style)
  }

  @Test func `a piped table is whole, with addresses`() {
    #expect(
      table(Sample.report()) == """
        #  score  conf  expected   age  views  upvotes  answers  question
        1   48.9     C      9.0K    5h  ~340K    3,441        –  Why do cats purr?
                                                                 not shown whether you answered it
            https://www.quora.com/Why-do-cats-purr
        2  -13.1     A        30  ≈30h   900K     1.2K        8  What is the hardest lesson \
        that you have learned about money, and when?
            https://www.quora.com/What-is-the-hardest-lesson

        """)
  }

  @Test func `what is unknown of all, and the same letter for all, take no column`() {
    var other = Sample.feedCard
    other.rank = 2
    #expect(
      table(Sample.report(picks: [Sample.feedCard, other])) == """
        #  score  expected  age  views  upvotes  question
        1   48.9      9.0K   5h  ~340K    3,441  Why do cats purr?
            https://www.quora.com/Why-do-cats-purr
        2   48.9      9.0K   5h  ~340K    3,441  Why do cats purr?
            https://www.quora.com/Why-do-cats-purr

        """)
  }

  @Test func `a number that leaves its rule open has a mark, unless all do`() {
    var open = Sample.feedCard
    open.rules[4] = RuleOutcome(
      rule: .views, status: .unknown, reason: .estimate(most: 1_217_446), value: 343_122,
      bound: Thresholds()[.views])
    var known = Sample.feedCard
    known.rank = 2
    let mixed = table(Sample.report(picks: [open, known])).split(separator: "\n")
    #expect(mixed[0] == "#  score  expected  age  views   upvotes  question")
    #expect(mixed[1] == "1   48.9      9.0K   5h  ~340K?    3,441  Why do cats purr?")
    #expect(mixed[3] == "2   48.9      9.0K   5h  ~340K     3,441  Why do cats purr?")
    let alone = table(Sample.report(picks: [open])).split(separator: "\n")
    #expect(alone[1] == "1   48.9      9.0K   5h  ~340K    3,441  Why do cats purr?")
  }

  @Test(arguments: [false, true])
  func `an address on another host is not shown, not even as a title`(usesHyperlinks: Bool) {
    let report = Sample.report(
      picks: [
        Sample.pick(title: "t", url: "https://evil.com/x"),
        Sample.pick(title: nil, url: "https://quora.com.evil.com/y", rank: 2),
      ], unjudged: [])
    let lines = table(report, OutputStyle(usesHyperlinks: usesHyperlinks)).split(separator: "\n")
    #expect(lines.count { $0 == "    (an address outside quora.com)" } == 2)
    #expect(lines.count { $0.hasSuffix("  (no title)") } == 1)
    #expect(!lines.contains { $0.contains("evil") })
  }

  @Test func `growth and coverage stand under the title`() {
    #expect(
      table(Sample.report(picks: [Sample.growing], unjudged: [])) == """
        #  score  expected   age  views  upvotes  answers  question
        2   24.4       950  ≈30h  3,000     1.2K       24  Why does ice float?
                                                           200 views/h · 12 of 24 answers seen
            https://www.quora.com/Why-does-ice-float

        """)
  }

  @Test func `a wide terminal shows titles in a column, where they wrap`() {
    // 57 cells of numbers and gaps leave 44.
    #expect(
      table(Sample.report(unjudged: []), OutputStyle(columns: 101)) == """
        #  score  conf  expected   age  views  upvotes  answers  question
        1   48.9     C      9.0K    5h  ~340K    3,441        –  Why do cats purr?
                                                                 not shown whether you answered it
            https://www.quora.com/Why-do-cats-purr
        2  -13.1     A        30  ≈30h   900K     1.2K        8  What is the hardest lesson that you have
                                                                 learned about money, and when?
            https://www.quora.com/What-is-the-hardest-lesson

        """)
  }

  @Test func `a narrow terminal shows titles above numbers`() {
    #expect(
      table(Sample.report(unjudged: []), OutputStyle(columns: 60)) == """
        1  Why do cats purr?
           confidence C · 9.0K expected · 5h · ~340K views ·
           3,441 upvotes
           not shown whether you answered it
            https://www.quora.com/Why-do-cats-purr
        2  What is the hardest lesson that you have learned about
           money, and when?
           confidence A · 30 expected · ≈30h · 900K views ·
           1.2K upvotes · 8 answers
            https://www.quora.com/What-is-the-hardest-lesson

        """)
  }

  @Test func `links and colors change no letter`() {
    let report = Sample.report(limit: 1, showsAll: true)
    let colored = table(report, OutputStyle(usesColor: true, usesHyperlinks: true, columns: 120))
    let lines = colored.split(separator: "\n", omittingEmptySubsequences: false)
    let (on, off) = ("\u{1B}[", "\u{1B}[0m")
    let url = "https://www.quora.com/Why-do-cats-purr"
    #expect(
      lines[1]
        == "1   48.9      9.0K   5h  ~340K    3,441  "
        + "\u{1B}]8;;\(url)\u{1B}\\\(on)1mWhy do cats purr?\(off)\u{1B}]8;;\u{1B}\\")
    #expect(lines.contains { $0.contains("\(on)31m4d✗\(off)  \(on)31m~670✗\(off)") })
    let plain = table(report, OutputStyle(columns: 120))
    let withoutURLs = plain.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("https://") }.joined(separator: "\n")
    #expect(Self.visible(colored) == withoutURLs)
  }

  @Test func `what is not picked is listed on demand`() {
    let report = Sample.report(picks: [], showsAll: true)
    #expect(
      table(report, OutputStyle(columns: 60)) == """
        not judged (1): no answer seen; save these pages
        How deep is the sea?
          1 answer
          12 followers · last followed 2h
            https://www.quora.com/How-deep-is-the-sea

        rejected (1): near misses first
        Is tea healthy?
          45 expected · 4d✗ · ~670 views✗ · 12 upvotes✗
          no Follow button, unlike 7 other cards: you seem to follow
          the author · older than 72 h · under 10,000 views · under
          100 upvotes
            https://www.quora.com/Is-tea-healthy

        """)
  }

  @Test func `the reason is the last column, and the limit counts for each list`() {
    let report = Sample.report(
      picks: [], unjudged: [], rejected: [Sample.old, Sample.old, Sample.old], limit: 1,
      showsAll: true)
    #expect(
      table(report) == """
        rejected (1 of 3): near misses first
        score  expected  age  views  upvotes  question         reason
         -8.7        45  4d✗  ~670✗      12✗  Is tea healthy?  no Follow button, unlike 7 other \
        cards: you seem to follow the author · older than 72 h · under 10,000 views · under 100 upvotes
            https://www.quora.com/Is-tea-healthy

        """)
  }

  @Test func `without picks the five nearest are shown that fail by numbers only`() {
    var near = Sample.old
    near.rules[0] = RuleOutcome(rule: .followed, status: .pass, reason: .viewerFollows(false))
    let report = Sample.report(
      picks: [], rejected: [Sample.old] + Array(repeating: near, count: 6))
    let lines = table(report).split(separator: "\n")
    #expect(lines[0] == "nothing passed; the nearest misses:")
    #expect(
      lines[2]
        == " -8.7        45  4d✗  ~670✗      12✗  Is tea healthy?  older than 72 h · under 10,000 "
        + "views · under 100 upvotes")
    #expect(lines.count { $0.contains("Is tea healthy?") } == 5)
  }

  @Test func `rejected for what is unknown says what`() {
    var dropped = Sample.feedCard
    dropped.verdict = .rejected
    dropped.rank = nil
    let report = Sample.report(picks: [], unjudged: [], rejected: [dropped], showsAll: true)
    #expect(table(report).contains("  Why do cats purr?  not known: answered, answers\n"))
  }

  @Test func `ledgers stand below their questions, which a blank line parts`() {
    let report = Sample.report(
      picks: [], unjudged: [], rejected: [Sample.old, Sample.old], showsAll: true, explains: true)
    let text = table(report)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0 == "" } == 2, "one between the two, one after the last newline")
    #expect(lines.count { $0 == "     -8.7  score" } == 2)
    #expect(!lines[1].contains("reason"), "the ledger has it")
  }

  @Test func `nothing at all is nothing`() {
    let report = Sample.report(picks: [], unjudged: [], rejected: [])
    #expect(table(report, OutputStyle(columns: 80)) == "")
  }

  @Test(arguments: [40, 60, 80, 100, 120, 200], [false, true])
  func `no line is wider than the terminal`(columns: Int, explains: Bool) {
    let report = Sample.report(
      picks: [
        Sample.feedCard, Sample.famous, Sample.growing,
        Sample.pick(
          title: String(repeating: "質問を", count: 40),
          url: "https://www.quora.com/" + String(repeating: "long-", count: 50), rank: 3),
        Sample.pick(title: String(repeating: "👨‍👩‍👧", count: 90), rank: 10),
      ], showsAll: true, explains: explains)
    let text = table(report, OutputStyle(columns: columns))
    #expect(text.split(separator: "\n").filter { $0.cellWidth > columns } == [])
    // No letter of a title or an address is lost.
    #expect(text.count { $0 == "質" } == 40)
    #expect(text.count { $0 == "👨‍👩‍👧" } == 90)
  }

  @Test func `titles of two-cell letters keep the numbers under each other`() {
    let report = Sample.report(
      picks: [
        Sample.pick(title: "日本語の質問", rank: 1), Sample.pick(title: "👨‍👩‍👧?", rank: 2),
        Sample.pick(title: "plain", rank: 3),
      ], unjudged: [])
    let rows = table(report).split(separator: "\n").filter { $0.contains("48.9") }
    #expect(
      rows == [
        "1   48.9      9.0K   5h  ~340K    3,441  日本語の質問",
        "2   48.9      9.0K   5h  ~340K    3,441  👨‍👩‍👧?",
        "3   48.9      9.0K   5h  ~340K    3,441  plain",
      ])
  }

  /// The text without colors and links.
  static func visible(_ text: String) -> String {
    text.replacing(#/\x{1B}\[[0-9;]*m/#, with: "")
      .replacing(#/\x{1B}\]8;;[^\x{1B}]*\x{1B}\\/#, with: "")
  }
}
