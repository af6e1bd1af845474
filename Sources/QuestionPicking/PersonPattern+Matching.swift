import QuoraFacts

extension PersonPattern {
  /// Whether this is the author; an anonymous author is nobody.
  func matches(_ author: Author) -> Bool {
    guard !author.isAnonymous else { return false }
    switch self {
    case .profile(let slug):
      guard let theirs = author.url.flatMap({ QuoraURL($0) })?.profileSlug else { return false }
      return Self.folded(slug) == Self.folded(theirs)
    case .name(let name):
      guard let theirs = author.name else { return false }
      return Self.folded(name) == Self.folded(theirs)
    }
  }

  /// `text` without differences of case, width and spacing.
  static func folded(_ text: String) -> String {
    var narrow = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      narrow.append(Self.narrowed(scalar))
    }
    // Upper case first: it makes ß and ς the same as SS and Σ.
    return String(narrow).uppercased().lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The ASCII form of a fullwidth form or of the ideographic space.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }
}
