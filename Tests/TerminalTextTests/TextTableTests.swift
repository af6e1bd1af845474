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

  @Test func `a column is as wide as its widest text`() {
    let lines = Self.table([("short", "Ann"), ("somewhat longer", "")])
      .lines(width: nil, styler: plain)
    #expect(
      lines == [
        " #  question         by",
        " 9  short            Ann",
        "10  somewhat longer",
      ])
  }

  @Test func `wide characters and emoji keep the columns aligned`() {
    let lines = Self.table([("日本語の質問", "Ann"), ("👨‍👩‍👧 ❤️ 🇩🇪?", "Bo"), ("plain", "Cy")])
      .lines(width: nil, styler: plain)
    let cells = lines.map { line in
      // The cell at which the last column starts.
      line.prefix { !"ABC".contains($0) }.cellWidth
    }
    #expect(lines[1] == " 9  日本語の質問  Ann")
    #expect(cells[1...] == [18, 18, 18])
  }

  @Test func `the flexible column shrinks to fit the width`() {
    let table = Self.table([("a question of some length", "Ann"), ("短い質問ですね、そうですね", "Bo")])
    // 2 + 2 + n + 2 + 3 = 20 leaves 11 cells.
    #expect(
      table.lines(width: 20, styler: plain) == [
        " #  question     by",
        " 9  a question…  Ann",
        "10  短い質問で…  Bo",
      ])
    #expect(table.flexibleCells(within: 20) == 11)
    #expect(table.lines(width: 200, styler: plain) == table.lines(width: nil, styler: plain))
  }

  @Test func `without room the flexible column is empty and the others stay whole`() {
    #expect(
      Self.table([("a question", "Ann")]).lines(width: 3, styler: plain) == ["#    by", "9    Ann"])
  }

  @Test func `styles and links take no width`() {
    let full = Styler(usesColor: true, usesHyperlinks: true, links: Self.links)
    var table = TextTable(columns: [.init("a"), .init("b")])
    table.add([.init("x", style: .red, url: "https://quora.com/x"), .init("y")])
    table.add([.init("long"), .init("z")])
    #expect(
      table.lines(width: nil, styler: full) == [
        "\u{1B}[2ma\u{1B}[0m     \u{1B}[2mb\u{1B}[0m",
        "\u{1B}]8;;https://quora.com/x\u{1B}\\\u{1B}[31mx\u{1B}[0m\u{1B}]8;;\u{1B}\\     y",
        "long  z",
      ])
  }
}
