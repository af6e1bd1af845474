import TerminalText
import Testing

@Suite struct TextTableTests {
  static let links = WebLinks(domain: "quora.com")
  let plain = Styler(usesColor: false, usesHyperlinks: false, links: links)

  static func table(_ titles: [(String, String)]) -> TextTable {
    var table = TextTable(columns: [
      .init("#", alignment: .right), .init("question", isFlexible: true), .init("by"),
    ])
    for (index, title) in titles.enumerated() {
      table.add([.init(String(index + 9)), .init(title.0), .init(title.1)])
    }
    return table
  }

  private func lines(_ table: TextTable, width: Int?) -> [String] {
    let (header, rows) = table.lines(width: width, styler: plain)
    return [header] + rows.joined()
  }

  @Test func `a column is as wide as its widest text`() {
    let table = Self.table([("short", "Ann"), ("somewhat longer", "")])
    #expect(
      lines(table, width: nil) == [
        " #  question         by",
        " 9  short            Ann",
        "10  somewhat longer",
      ])
  }

  @Test func `wide characters and emoji keep the columns aligned`() {
    let table = Self.table([("日本語の質問", "Ann"), ("👨‍👩‍👧 ❤️ 🇩🇪?", "Bo"), ("plain", "Cy")])
    let lines = lines(table, width: nil)
    let cells = lines.map { line in
      // The cell at which the last column starts.
      line.prefix { !"ABC".contains($0) }.cellWidth
    }
    #expect(lines[1] == " 9  日本語の質問  Ann")
    #expect(cells[1...] == [18, 18, 18])
  }

  @Test func `the flexible column wraps under itself`() {
    let table = Self.table([("a question of some length", "Ann"), ("短い質問ですね、そうですね", "Bo")])
    // 2 + 2 + n + 2 + 3 = 20 leaves 11 cells.
    #expect(
      lines(table, width: 20) == [
        " #  question     by",
        " 9  a question   Ann",
        "    of some",
        "    length",
        "10  短い質問で   Bo",
        "    すね、そう",
        "    ですね",
      ])
    #expect(table.flexibleCells(within: 20) == 11)
    #expect(table.cellsBefore(column: 1, width: 20) == 4)
    #expect(table.cellsBefore(column: 2, width: 20) == 17)
    #expect(lines(table, width: 200) == lines(table, width: nil))
  }

  @Test func `two flexible columns share what is left, and none takes more than it needs`() {
    var table = TextTable(columns: [
      .init("n"), .init("long", isFlexible: true), .init("short", isFlexible: true),
    ])
    table.add([.init("1"), .init("one two three four five six"), .init("seven ab")])
    // 30 less the fixed 1 and two gaps leaves 25: 8 are enough for the last, 17 for the other.
    #expect(
      lines(table, width: 30) == [
        "n  long               short", "1  one two three      seven ab", "   four five six",
      ])
    // 15 are left: 7 and 8.
    #expect(
      lines(table, width: 20) == [
        "n  long      short", "1  one two   seven", "   three     ab", "   four", "   five six",
      ])
  }

  @Test func `marks stand behind the digits, which stay under each other`() {
    var table = TextTable(columns: [.init("views", alignment: .right), .init("of")])
    table.add([.init("900", mark: "✗"), .init("a")])
    table.add([.init("12,000"), .init("b")])
    #expect(lines(table, width: nil) == [" views   of", "   900✗  a", "12,000   b"])
  }

  @Test func `without room a flexible column has one cell, and the others stay whole`() {
    #expect(
      lines(Self.table([("ab", "Ann")]), width: 3) == ["#  question  by", "9  a  Ann", "   b"])
  }

  @Test func `styles and links take no width`() {
    let full = Styler(usesColor: true, usesHyperlinks: true, links: Self.links)
    var table = TextTable(columns: [.init("a"), .init("b")])
    table.add([.init("x", style: .red, url: "https://quora.com/x"), .init("y")])
    table.add([.init("long"), .init("z")])
    let (header, rows) = table.lines(width: nil, styler: full)
    #expect(header == "\u{1B}[2ma\u{1B}[0m     \u{1B}[2mb\u{1B}[0m")
    #expect(
      rows == [
        ["\u{1B}]8;;https://quora.com/x\u{1B}\\\u{1B}[31mx\u{1B}[0m\u{1B}]8;;\u{1B}\\     y"],
        ["long  z"],
      ])
  }

  @Test(
    arguments: [
      (nil, ["one · two three · four"]),
      (22, ["one · two three · four"]),
      // The separator at a line's end takes two cells.
      (21, ["one · two three ·", "four"]),
      (17, ["one · two three ·", "four"]),
      (16, ["one ·", "two three · four"]),
      (10, ["one ·", "two", "three ·", "four"]),
    ] as [(Int?, [String])])
  func `a row of parts is broken between parts`(columns: Int?, expected: [String]) {
    let parts = ["one", "two three", "four"].map { StyledText($0) }
    #expect(plain.lines(of: parts, separatedBy: " · ", columns: columns) == expected)
  }
}
