/// Text of unknown origin made harmless: the one function that such text goes through before it
/// reaches a terminal, CSV, TSV or Markdown.
///
/// Source: Documentation/Rules.md, "Untrusted text".
public enum SafeText {
  /// `text` on one line, without characters that steer a terminal or reorder or hide what is read.
  ///
  /// Newline, carriage return and tab become a space, the other characters of `isUnsafe` U+FFFD;
  /// everything else stays. Works on scalars, so a carriage return with its newline gives two
  /// spaces, and a lone surrogate needs no care: a `String` cannot hold one.
  public static func line(_ text: String) -> String {
    // Bytes first: most lines are ASCII.
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": scalars.append(" ")
      default: scalars.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(scalars)
  }

  /// Whether `scalar` is replaced by ``line(_:)``: a control character, a bidirectional control, an
  /// invisible character that can hide text, or a tag.
  ///
  /// U+200C and U+200D are none of them: Persian, Indic scripts and emoji are written with them.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060,
      0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
