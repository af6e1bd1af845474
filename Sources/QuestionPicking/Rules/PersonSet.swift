import QuoraFacts

/// People named by the user, ready to be looked up.
///
/// Matched by profile slug, else by full name, both without differences of case and width.
///
/// Source: Documentation/Rules.md, "Rules".
struct PersonSet {
  private var slugs: Set<String> = []
  private var names: Set<String> = []

  /// Whether nobody is named.
  var isEmpty: Bool { slugs.isEmpty && names.isEmpty }

  /// The people that the patterns name.
  init(_ patterns: [PersonPattern]) {
    for pattern in patterns {
      switch pattern {
      case .profile(let slug): slugs.insert(Self.folded(slug))
      case .name(let name): names.insert(Self.folded(name))
      }
    }
  }

  /// Whether the author is one of them; an anonymous author is nobody.
  func contains(_ author: Author) -> Bool {
    guard !author.isAnonymous else { return false }
    if !slugs.isEmpty, let slug = author.url.flatMap({ QuoraURL($0) })?.profileSlug,
      slugs.contains(Self.folded(slug))
    {
      return true
    }
    guard !names.isEmpty, let name = author.name else { return false }
    return names.contains(Self.folded(name))
  }

  /// `text` without differences of case, width and spacing; strings are compared by canonical
  /// equivalence as they are.
  private static func folded(_ text: String) -> String {
    var narrow = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // The fullwidth forms of ASCII stand in its order.
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      narrow.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    // Upper case first: it makes ß and ς the same as SS and Σ.
    return String(narrow).uppercased().lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
