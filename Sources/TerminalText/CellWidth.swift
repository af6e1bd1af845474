extension Character {
  /// How many cells of a terminal the character takes: 0, 1 or 2.
  ///
  /// 2 for CJK and fullwidth characters and for emoji, whatever number of scalars they are made
  /// of; 0 for control characters, lone combining marks and other invisible ones; 1 for
  /// characters of ambiguous width.
  ///
  /// Source: Unicode Standard Annex 11 (East Asian Width) and Technical Standard 51 (Emoji); where
  /// they leave it open, https://pypi.org/project/wcwidth/0.9.4.
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
    // A family, a flag or a person with a skin tone is one picture of two cells.
    return min(sum, 2)
  }
}

extension StringProtocol {
  /// How many cells of a terminal the text takes on one line.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public var cellWidth: Int {
    if utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.cellWidth }
  }
}

extension String {
  /// The text, or its beginning and `…` where it takes more than `cells` cells.
  ///
  /// A character is never cut in two, so the result may be a cell narrower than `cells`; it is
  /// empty when `cells` is 0 or less.
  public func truncated(toCells cells: Int) -> String {
    guard cellWidth > cells else { return self }
    guard cells > 0 else { return "" }
    var kept = ""
    var width = 0
    for character in self {
      let next = width + character.cellWidth
      guard next <= cells - 1 else { break }
      kept.append(character)
      width = next
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text with spaces on the side away from `alignment` until it takes `cells` cells.
  ///
  /// A text that is wider already stays as it is.
  public func padded(toCells cells: Int, alignment: CellAlignment = .left) -> String {
    let spaces = String(repeating: " ", count: max(0, cells - cellWidth))
    return alignment == .left ? self + spaces : spaces + self
  }
}

/// The side of a column that its texts stand on.
public enum CellAlignment: Sendable {
  /// Texts start at the left.
  case left
  /// Texts end at the right, as numbers do.
  case right
}

extension Unicode.Scalar {
  /// The cells of the scalar standing alone, 0 to 2.
  fileprivate var cellWidth: Int {
    if value < 0x300 { return isControl ? 0 : 1 }
    // Vowels and final consonants of conjoining Hangul are drawn into the leading consonant's
    // two cells.
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
