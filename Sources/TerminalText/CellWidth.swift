extension Character {
  /// The width of the character on a terminal, in cells: 0, 1 or 2.
  ///
  /// 2 for CJK and fullwidth characters and for emoji, of however many scalars; 0 for control
  /// characters, lone combining marks and other invisible characters; 1 for all others, those of
  /// ambiguous width too.
  ///
  /// Source: Unicode Standard Annex 11 (East Asian Width) and Technical Standard 51 (Emoji); where
  /// these do not decide, https://pypi.org/project/wcwidth/0.9.4.
  public var cellWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return first.cellWidth }
    var sum = 0
    var previous = first
    for scalar in scalars {
      switch scalar.value {
      case 0xFE0F where previous.properties.isEmoji: return 2
      case 0xFE0E where previous.properties.isEmojiPresentation: return 1
      default: sum += scalar.cellWidth
      }
      previous = scalar
    }
    // A family, a flag or a person with a skin tone is drawn as one picture of two cells.
    return min(sum, 2)
  }
}

extension StringProtocol {
  /// The width of the text on one line of a terminal, in cells.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public var cellWidth: Int {
    if utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.cellWidth }
  }
}

extension String {
  /// The text, filled up with spaces to `cells` cells: on the right where it is aligned left, on the
  /// left where it is aligned right.
  ///
  /// A wider text stays as it is.
  public func padded(toCells cells: Int, alignment: CellAlignment = .left) -> String {
    let spaces = String(repeating: " ", count: max(0, cells - cellWidth))
    return alignment == .left ? self + spaces : spaces + self
  }
}

/// The side of a column at which its texts are aligned.
public enum CellAlignment: Sendable {
  /// At the left, for text.
  case left
  /// At the right, for numbers.
  case right
}

extension Unicode.Scalar {
  /// The width of the scalar by itself, in cells: 0, 1 or 2.
  fileprivate var cellWidth: Int {
    if value < 0x300 { return isControl ? 0 : 1 }
    // Conjoining vowels and final consonants of Hangul are drawn inside the two cells of the
    // leading consonant.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if WideRanges.contains(self) { return 2 }
    return properties.isDefaultIgnorableCodePoint ? 0 : 1
  }

  private var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
