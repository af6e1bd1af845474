import TerminalText
import Testing

@Suite struct CellWidthTests {
  /// Widths by `wcswidth` of the Python package `wcwidth` 0.9.4 (Unicode 18.0).
  static let wcwidthCases: [(name: String, text: String, cells: Int)] = [
    ("ASCII", "What is it?", 11),
    ("Latin with marks, composed", "Ærøskøbing", 10),
    ("combining marks", "e\u{301}a\u{308}o\u{328}\u{301}", 3),
    ("Greek and Cyrillic", "αβγ жзи", 7),
    ("Hebrew with points", "ש\u{5B8}\u{5C1}לו\u{5B9}ם", 4),
    ("Arabic with marks", "الس\u{64E}\u{651}ل\u{64E}ام\u{64F}", 6),
    ("Persian with zero-width non-joiner", "می\u{200C}خواهم", 7),
    ("Thai with vowels and tones", "ท\u{E35}\u{E48}น\u{E35}\u{E48}", 2),
    ("Thai sara am", "น\u{E49}ำ", 2),
    ("Han", "漢字", 4),
    ("Hiragana and Katakana", "ひらカナ", 8),
    ("halfwidth Katakana with voicing", "ｶﾞｷﾞ", 4),
    ("fullwidth Latin", "ＡＢｃ１", 8),
    ("fullwidth yen, halfwidth won", "￥￦", 4),
    ("Hangul syllables", "한국어", 6),
    ("conjoining Hangul", "\u{1112}\u{1161}\u{11AB}", 2),
    ("CJK punctuation", "、。「」", 8),
    ("ideographic space", "\u{3000}", 2),
    ("Bopomofo", "ㄅㄆ", 4),
    ("Yi", "ꀀꀁ", 4),
    ("Han of plane 2", "𠀀𠮷", 4),
    ("Han of plane 3", "𰀀", 2),
    ("Hangul filler", "a\u{3164}b", 2),
    ("soft hyphen", "a\u{AD}b", 3),
    ("zero-width space", "a\u{200B}b", 2),
    ("word joiner", "a\u{2060}b", 2),
    ("byte order mark", "\u{FEFF}a", 1),
    ("ambiguous signs", "±×÷§°…–“”", 9),
    ("box drawing", "┌─┐", 3),
    ("arrows", "→←↑", 3),
    ("check marks as text", "✓✗", 2),
    ("wide marks", "✅❌", 4),
    ("bullets", "•·", 2),
    ("approximately", "≈", 1),
    ("emoji", "😀👍🎉", 6),
    ("emoji of Unicode 15 and 16", "\u{1FA77}\u{1FAE9}", 4),
    ("watch", "⌚", 2),
    ("watch as text", "⌚\u{FE0E}", 1),
    ("heart as text", "❤", 1),
    ("heart as emoji", "❤\u{FE0F}", 2),
    ("keycaps", "1\u{FE0F}\u{20E3}#\u{FE0F}\u{20E3}", 4),
    ("copyright as emoji", "©\u{FE0F}", 2),
    ("flags", "🇩🇪🇯🇵", 4),
    ("one regional indicator", "🇩", 2),
    ("three regional indicators", "🇩🇪🇯", 4),
    ("flag of Scotland", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", 2),
    ("rainbow flag", "🏳\u{FE0F}\u{200D}🌈", 2),
    ("family", "👨\u{200D}👩\u{200D}👧\u{200D}👦", 2),
    ("woman technician with skin tone", "👩🏽\u{200D}💻", 2),
    ("skin tone", "👍🏽👋🏿", 4),
    ("heart on fire", "❤\u{FE0F}\u{200D}🔥", 2),
    ("kiss", "👩\u{200D}❤\u{FE0F}\u{200D}💋\u{200D}👨", 2),
    ("Mahjong and playing card", "🀄🃏", 4),
    ("Yijing hexagrams", "䷀䷁", 4),
    ("mathematical letters", "𝐀𝒜", 2),
    ("musical sign with combining stem", "𝅗\u{1D165}", 2),
    ("mixed", "Was heißt 你好 👋🏽 auf Deutsch?", 30),
  ]

  @Test(arguments: wcwidthCases)
  func `the width of a text is that of wcwidth`(name: String, text: String, cells: Int) {
    #expect(text.cellWidth == cells, "\(name)")
  }

  @Test(arguments: [
    ("", 0),
    // The hand alone is text, one cell wide; with a skin tone it is a picture of two.
    ("☝🏽", 2),
    // Control characters take no cell.
    ("\u{1B}", 0), ("\r\n", 0), ("\u{7F}", 0), ("\u{9B}", 0),
    ("\u{FFFD}", 1),
    // A lone combining mark.
    ("\u{301}", 0),
  ])
  func `the width of a text is the one worked out by hand`(text: String, cells: Int) {
    #expect(text.cellWidth == cells)
  }

  @Test(arguments: [
    ("ab", 4, CellAlignment.left, "ab  "), ("ab", 4, .right, "  ab"), ("ab", 1, .left, "ab"),
    ("漢", 4, .left, "漢  "), ("👍🏽", 3, .right, " 👍🏽"), ("", 2, .left, "  "),
  ])
  func `a text is padded on the side away from its alignment`(
    text: String, cells: Int, alignment: CellAlignment, expected: String
  ) {
    #expect(text.padded(toCells: cells, alignment: alignment) == expected)
  }
}
