import TerminalText
import Testing

@Suite struct TextWrappingTests {
  @Test(arguments: [
    ("", 5, [""]),
    ("one two", 7, ["one two"]),
    ("one two", 6, ["one", "two"]),
    ("one two three", 8, ["one two", "three"]),
    ("one  two   three", 9, ["one two", "three"]),
    ("一二三四", 5, ["一二", "三四"]),
    ("a 一二三四 b", 5, ["a", "一二", "三四", "b"]),
    ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
    ("一二", 1, ["一", "二"]),
    ("ab", 0, ["a", "b"]),
  ])
  func `a text is broken at spaces, and a long word between characters`(
    text: String, cells: Int, lines: [String]
  ) {
    #expect(text.wrapped(toCells: cells) == lines)
  }

  @Test func `without a width a text stays whole`() {
    let text = String(repeating: "word ", count: 100)
    #expect(text.wrapped(toCells: nil) == [text])
  }
}
