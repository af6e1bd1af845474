import TerminalText
import Testing

@Suite struct SafeTextTests {
  /// The scalars that become U+FFFD.
  ///
  /// Source: Documentation/Rules.md, "Untrusted text".
  static let replaced: [ClosedRange<UInt32>] = [
    0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C,
    0x115F...0x1160, 0x180E...0x180E, 0x200B...0x200B, 0x200E...0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0x3164...0x3164, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F,
  ]
  static func marks(_ count: Int) -> String { String(repeating: "\u{316}", count: count) }
  static let spaces: Set<UInt32> = [0x09, 0x0A, 0x0D]

  @Test func `each scalar is kept, replaced or made a space as the rules say`() {
    var wrong: [UInt32] = []
    // The whole first plane and the tag characters, and every 257th scalar of the rest.
    let values = [UInt32](0...0xFFFF) + [UInt32](0xE0000...0xE01FF)
    for value in values + [UInt32](stride(from: 0x10000, through: 0x10FFFF, by: 0x101)) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected: Unicode.Scalar =
        if Self.spaces.contains(value) {
          " "
        } else if Self.replaced.contains(where: {
          $0.contains(value)
        }) { "\u{FFFD}" } else { scalar }
      let safe = Array(SafeText.line(String(scalar)).unicodeScalars)
      if safe != [expected] { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("", ""),
    ("plain", "plain"),
    ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
    ("\u{1B}]8;;file:///etc/passwd\u{7}x", "\u{FFFD}]8;;file:///etc/passwd\u{FFFD}x"),
    ("eight-bit \u{9B}2J", "eight-bit \u{FFFD}2J"),
    ("one\ntwo\tthree\r\nfour", "one two three  four"),
    ("abc\u{202E}fed", "abc\u{FFFD}fed"),
    ("e\u{301}\u{200B}e", "e\u{301}\u{FFFD}e"),
    // Emoji and Persian keep their joiners; the flag of Scotland is made of tag characters.
    ("👨‍👩‍👧 می\u{200C}خواهم", "👨‍👩‍👧 می\u{200C}خواهم"),
    (
      "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"
    ),
    // The ninth mark on a letter, and those behind it.
    ("a" + marks(8) + "b" + marks(8), "a" + marks(8) + "b" + marks(8)),
    ("a" + marks(10) + "b", "a" + marks(8) + "\u{FFFD}\u{FFFD}b"),
    (
      "a" + String(repeating: "\u{20DD}", count: 9),
      "a" + String(repeating: "\u{20DD}", count: 8) + "\u{FFFD}"
    ),
    ("x\u{E0067}🏴y\u{E0067}", "x\u{FFFD}🏴y\u{FFFD}"),
  ])
  func `unsafe characters are replaced, once and for all`(text: String, expected: String) {
    let safe = SafeText.line(text)
    #expect(Array(safe.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(SafeText.line(safe) == safe)
  }
}
