import QuestionPicking
import QuoraFacts
import TerminalText
import Testing

@testable import QPickCommands

@Suite struct RankTableTests {
  @Test func `a piped table is whole, with URLs`() {
    #expect(
      RankFormat.table.text(of: Sample.report(), outputStyle: OutputStyle()) == """
        #  score  conf  expected   age    views  upvotes  answers  question
        1   48.9  C         9.0K    5h    ~343K    3,441        –  Why do cats purr?
           https://www.quora.com/Why-do-cats-purr
           fresh; ~343K views (estimated); 3,441 upvotes · unknown: answers, if you answered \
        → save its page

        2  -13.1  A           30  ≈30h  900,000     1.2K        8  What is the hardest lesson \
        that you have learned about money, and when?
           https://www.quora.com/What-is-the-hardest-lesson
           ≈30h old; 900,000 views; 1.2K upvotes; 8 answers

        1 more question with no answer seen: --all lists it; save its page to have it judged

        """)
  }

  @Test(arguments: [false, true])
  func `an address on another host is not shown, not even as a title`(usesHyperlinks: Bool) {
    let report = Sample.report(
      picks: [
        Sample.pick(title: "t", url: "https://evil.com/x"),
        Sample.pick(title: nil, url: "https://quora.com.evil.com/y", rank: 2),
      ], unjudged: [])
    let lines = RankFormat.table.text(
      of: report, outputStyle: OutputStyle(usesHyperlinks: usesHyperlinks)
    ).split(separator: "\n")
    #expect(lines.count { $0 == "   (an address outside quora.com)" } == 2)
    #expect(lines.count { $0.hasSuffix("  (no title)") } == 1)
    #expect(!lines.contains { $0.contains("evil") })
  }

  @Test func `growth, coverage and the feed's reason stand in the pick's line`() {
    let report = Sample.report(picks: [Sample.growing], unjudged: [])
    #expect(
      RankFormat.table.text(of: report, outputStyle: OutputStyle()) == """
        #  score  conf  expected   age  views  upvotes  answers  question
        2   24.4  A          946  ≈30h  3,000     1.2K       24  Why does ice float?
           https://www.quora.com/Why-does-ice-float
           ≈30h old; 3,000 views · 200 views/h · 12 of 24 answers seen · Upvoted by Dee Fox

        """)
  }

  @Test func `a wide terminal shows titles in a column, cut to its width`() {
    let text = RankFormat.table.text(
      of: Sample.report(unjudged: []), outputStyle: OutputStyle(columns: 101))
    // 60 cells of numbers and gaps leave 41.
    #expect(
      text == """
        #  score  conf  expected   age    views  upvotes  answers  question
        1   48.9  C         9.0K    5h    ~343K    3,441        –  Why do cats purr?
           https://www.quora.com/Why-do-cats-purr
           fresh; ~343K views (estimated); 3,441 upvotes · unknown: answers, if you answered → save its page

        2  -13.1  A           30  ≈30h  900,000     1.2K        8  What is the hardest lesson that you have…
           https://www.quora.com/What-is-the-hardest-lesson
           ≈30h old; 900,000 views; 1.2K upvotes; 8 answers

        """)
  }

  @Test func `a narrow terminal shows titles on lines of their own`() {
    let text = RankFormat.table.text(
      of: Sample.report(unjudged: []), outputStyle: OutputStyle(columns: 60))
    #expect(
      text == """
        #  score  conf  expected   age    views  upvotes  answers
        1   48.9  C         9.0K    5h    ~343K    3,441        –
           Why do cats purr?
           https://www.quora.com/Why-do-cats-purr
           fresh; ~343K views (estimated); 3,441 upvotes · unknown:
           answers, if you answered → save its page

        2  -13.1  A           30  ≈30h  900,000     1.2K        8
           What is the hardest lesson that you have learned about
           money, and when?
           https://www.quora.com/What-is-the-hardest-lesson
           ≈30h old; 900,000 views; 1.2K upvotes; 8 answers

        """)
  }

  @Test func `links and colors change no letter`() {
    let report = Sample.report(limit: 1, showsAll: true)
    let outputStyle = OutputStyle(usesColor: true, usesHyperlinks: true, columns: 120)
    let lines = RankFormat.table.text(of: report, outputStyle: outputStyle).split(
      separator: "\n", omittingEmptySubsequences: false)
    let (on, off) = ("\u{1B}[", "\u{1B}[0m")
    let url = "https://www.quora.com/Why-do-cats-purr"
    #expect(
      lines[1]
        == "1   \(on)1m48.9\(off)  \(on)33mC\(off)         9.0K   5h  ~343K    3,441        –  "
        + "\u{1B}]8;;\(url)\u{1B}\\Why do cats purr?\u{1B}]8;;\u{1B}\\")
    #expect(lines[2].hasPrefix("   \(on)2mfresh; ~343K views"))
    #expect(lines.contains { $0 == "    \(on)31m✗\(off) \(on)2mage: 4 d old, needs < 72 h\(off)" })
    let plain = RankFormat.table.text(
      of: report, outputStyle: OutputStyle(usesHyperlinks: false, columns: 120))
    let visible = Self.visible(lines.joined(separator: "\n"))
    let withoutURLs = plain.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("https://") }.joined(separator: "\n")
    #expect(visible == withoutURLs)
  }

  @Test func `what is not picked is listed on demand`() {
    let report = Sample.report(picks: [], showsAll: true)
    #expect(
      RankFormat.table.text(of: report, outputStyle: OutputStyle(columns: 60)) == """
        unjudged (1): nothing known yet; save these pages
          How deep is the sea?
            https://www.quora.com/How-deep-is-the-sea
            1 answer; 12 followers; last followed 2h

        rejected (1): near misses first
          Is tea healthy?
            https://www.quora.com/Is-tea-healthy
            ✗≈ followed: no Follow button, unlike 7 other cards: you
               seem to follow the author
            ✗ age: 4 d old, needs < 72 h
            ✗ views: ~670 views estimated from 12 upvotes
              (190–2,400), needs ≥ 10,000
            ✗ upvotes: 12 upvotes, needs ≥ 100

        """)
  }

  @Test func `rejected for what is unknown says what`() {
    var dropped = Sample.feedCard
    dropped.verdict = .rejected
    dropped.rank = nil
    let report = Sample.report(picks: [], unjudged: [], rejected: [dropped], showsAll: true)
    #expect(
      RankFormat.table.text(of: report, outputStyle: OutputStyle()).hasSuffix(
        """
            ? unknown: answers, if you answered → save its page; \
        --unknown keep lets it in

        """))
  }

  @Test func `ledgers of rejected questions are set apart`() {
    let report = Sample.report(
      picks: [], unjudged: [], rejected: [Sample.old, Sample.old], showsAll: true, explains: true)
    let lines = RankFormat.table.text(of: report, outputStyle: OutputStyle()).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0 == "" } == 2, "one between the two, one after the last newline")
    #expect(lines.count { $0 == "     -8.7  score" } == 2)
  }

  @Test func `several unjudged questions are counted`() {
    let report = Sample.report(picks: [], unjudged: [Sample.card, Sample.card])
    #expect(
      RankFormat.table.text(of: report, outputStyle: OutputStyle(columns: 60)) == """
        2 more questions with no answer seen: --all lists them; save
        their pages to have them judged

        """)
  }

  @Test func `nothing at all is nothing`() {
    let report = Sample.report(picks: [], unjudged: [], rejected: [Sample.old])
    #expect(RankFormat.table.text(of: report, outputStyle: OutputStyle(columns: 80)) == "")
  }

  @Test(arguments: [60, 80, 100, 120, 200])
  func `no line but a URL is wider than the terminal`(columns: Int) {
    let report = Sample.report(
      picks: [
        Sample.feedCard, Sample.famous,
        Sample.pick(title: String(repeating: "質問を", count: 40), rank: 3),
        Sample.pick(title: String(repeating: "👨‍👩‍👧", count: 90), rank: 10),
      ], showsAll: true, explains: true)
    let text = RankFormat.table.text(of: report, outputStyle: OutputStyle(columns: columns))
    let wide = text.split(separator: "\n")
      .filter { $0.cellWidth > columns && !$0.contains("https://") }
    #expect(wide == [])
  }

  @Test func `titles of two-cell letters keep the numbers under each other`() {
    let report = Sample.report(
      picks: [
        Sample.pick(title: "日本語の質問", rank: 1), Sample.pick(title: "👨‍👩‍👧?", rank: 2),
        Sample.pick(title: "plain", rank: 3),
      ], unjudged: [])
    let rows = RankFormat.table.text(of: report, outputStyle: OutputStyle()).split(separator: "\n")
      .filter { $0.contains("48.9") }
    #expect(
      rows == [
        "1   48.9  C         9.0K   5h  ~343K    3,441        –  日本語の質問",
        "2   48.9  C         9.0K   5h  ~343K    3,441        –  👨‍👩‍👧?",
        "3   48.9  C         9.0K   5h  ~343K    3,441        –  plain",
      ])
  }

  /// The text without colors and links.
  static func visible(_ text: String) -> String {
    text.replacing(#/\x{1B}\[[0-9;]*m/#, with: "")
      .replacing(#/\x{1B}\]8;;[^\x{1B}]*\x{1B}\\/#, with: "")
  }
}
