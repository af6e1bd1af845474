import QuestionPicking
import Testing

@testable import QPickCommands

@Suite struct RankMarkdownTests {
  static let table = """
    | # | score | confidence | expected views | age | views | upvotes | answers | question | unknown |
    | --: | --: | :-: | --: | --: | --: | --: | --: | --- | --- |
    | 1 | 48.9 | C | 9.0K | 5h | \\~340K | 3,441 | – | \
    [Why do cats purr?](https://www.quora.com/Why-do-cats-purr) | answered, answers |

    """

  @Test func `picks are a table with links`() {
    let report = Sample.report(limit: 1)
    #expect(RankFormat.markdown.text(of: report, outputStyle: OutputStyle()) == Self.table)
  }

  @Test func `without picks there is nothing`() {
    #expect(
      RankFormat.markdown.text(of: Sample.report(picks: []), outputStyle: OutputStyle()) == "")
  }

  @Test func `what is not picked and the ledger are lists`() {
    let report = Sample.report(picks: [Sample.feedCard], showsAll: true, explains: true)
    #expect(
      RankFormat.markdown.text(of: report, outputStyle: OutputStyle()) == Self.table + """

        ### 1\\. [Why do cats purr?](https://www.quora.com/Why-do-cats-purr)

        - ✓ followed: you do not follow the author
        - ? answered: not shown whether you answered it
        - ✓ own: not your answer
        - ✓ age: 5 h old, needs \\< 72 h
        - ✓ views: \\~340,000 views estimated from 3,441 upvotes (97,000–1,200,000), needs ≥ 10,000
        - ✓ upvotes: 3,441 upvotes, needs ≥ 100
        - ? answers: number of answers not shown: save the question's page, needs \\< 25
        - 48.9 level: 1 answer of 340,000 views; a new one about 9,000 in 30 days
        - 0.0 freshness: lead answer 5 h old; full up to 24 h, then less with every day
        - – fame: nothing known of the authors' fame
        - **48.9 score**

        ## Unjudged: nothing known yet; save these pages

        - [How deep is the sea?](https://www.quora.com/How-deep-is-the-sea)
          - 1 answer; 12 followers; last followed 2h

        ## Rejected: near misses first

        - [Is tea healthy?](https://www.quora.com/Is-tea-healthy)
          - ✗≈ followed: no Follow button, unlike 7 other cards: you seem to follow the author
          - ✗ age: 4 d old, needs \\< 72 h
          - ✗ views: \\~670 views estimated from 12 upvotes (190–2,400), needs ≥ 10,000
          - ✗ upvotes: 12 upvotes, needs ≥ 100

        """)
  }

  @Test func `the ledger has momentum and ends with coverage`() {
    let report = Sample.report(picks: [Sample.growing], unjudged: [], explains: true)
    #expect(
      RankFormat.markdown.text(of: report, outputStyle: OutputStyle()).hasSuffix(
        """
        - – fame: nothing known of the authors' fame
        - 3.8 momentum: 2,000 new views of the lead answer in 10 h, 200 an hour; its age is unknown
        - **24.4 score**
        - 12 of 24 answers seen

        """))
  }

  @Test(arguments: [
    ("plain (text), isn't it?", "plain (text), isn't it?"),
    ("*a* _b_ `c` ~d~", #"\*a\* \_b\_ \`c\` \~d\~"#),
    ("[x](y) ![i](j)", #"\[x\](y) \!\[i\](j)"#),
    ("<b>&amp;|$1 #2 @me \\", ##"\<b\>\&amp;\|\$1 \#2 \@me \\"##),
    ("# title", ##"\# title"##), ("- item", #"\- item"#), ("+ item", #"\+ item"#),
    ("=cmd()", #"\=cmd()"#), ("1. first", #"1\. first"#), ("12) next", #"12\) next"#),
    ("1.5 - 2 = ?", #"1\.5 - 2 = ?"#),
    ("see https://evil.com or www.evil.com", #"see https\://evil.com or www\.evil.com"#),
    ("Is 5:30 late?", "Is 5:30 late?"),
    ("a\nb\u{1B}", "a b\u{FFFD}"),
    ("|\u{301}", "\\|\u{301}"),
  ])
  func `a title means itself`(title: String, escaped: String) {
    let text = RankMarkdown.escaped(title)
    #expect(Array(text.unicodeScalars) == Array(escaped.unicodeScalars))
  }

  @Test(arguments: [
    ("https://www.quora.com/a_(b)*c|d", "[t](https://www.quora.com/a_%28b%29%2Ac%7Cd)"),
    ("https://www.quora.com/a b\n", "[t](https://www.quora.com/a%20b%0A)"),
    ("https://evil.com/", "t"), ("javascript:alert(1)", "t"),
  ])
  func `only a URL on Quora becomes a link, and it cannot end early`(url: String, cell: String) {
    let report = Sample.report(picks: [Sample.pick(title: "t", url: url)])
    let text = RankFormat.markdown.text(of: report, outputStyle: OutputStyle())
    #expect(text.hasSuffix("| 3,441 | – | \(cell) | answered, answers |\n"))
  }
}
