/// Makes text from outside safe to print: all such text passes through ``line(_:)`` before it is
/// written to a terminal, CSV, TSV or Markdown.
///
/// Source: Documentation/Rules.md, "Untrusted text".
public enum SafeText {
  /// `text` on one line, without characters that control a terminal, or reorder or hide text.
  ///
  /// A line feed, carriage return or tab becomes a space, each other scalar that
  /// ``isUnsafe(_:)`` names U+FFFD, and so does each combining mark behind the eighth on one letter,
  /// which would be drawn over other lines; everything else stays. It replaces scalar by scalar, so a
  /// carriage return and a line feed together give two spaces.
  public static func line(_ text: String) -> String {
    // Bytes first: most lines are ASCII.
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    var isInFlag = false
    var markCount = 0
    for scalar in text.unicodeScalars {
      // The flags of England, Scotland and Wales are a black flag and tag characters.
      let isTag = (0xE0020...0xE007F).contains(scalar.value)
      isInFlag = scalar == "\u{1F3F4}" || isInFlag && isTag
      markCount = isMark(scalar) ? markCount + 1 : 0
      switch scalar {
      case "\n", "\r", "\t": scalars.append(" ")
      case _ where markCount > markLimit: scalars.append("\u{FFFD}")
      default: scalars.append(isUnsafe(scalar) && !(isInFlag && isTag) ? "\u{FFFD}" : scalar)
      }
    }
    return String(scalars)
  }

  /// Writing that needs many marks on a letter, such as Hebrew with accents, needs four.
  private static let markLimit = 8

  /// Whether the scalar is drawn over the letter before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  /// Whether ``line(_:)`` replaces `scalar`: a control character, a bidirectional control, an
  /// invisible character that can hide text, or a tag character.
  ///
  /// U+200C and U+200D are safe: Persian, Indic scripts and emoji need them. ``line(_:)`` keeps the
  /// tag characters of a flag.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x180E, 0x200B,
      0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
