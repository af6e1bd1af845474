public import QuoraFacts

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

  /// Whether `pattern` names one of them.
  fileprivate func holds(_ pattern: PersonPattern) -> Bool {
    switch pattern {
    case .profile(let slug): slugs.contains(Self.folded(slug))
    case .name(let name): names.contains(Self.folded(name))
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

  /// `text` without differences of case, width and spacing, of straight and curled apostrophes,
  /// without quotes around it and characters that are not seen; strings are compared by canonical
  /// equivalence as they are.
  private static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var markCount = 0
    for scalar in text.unicodeScalars.prefix(letterLimit) {
      let category = scalar.properties.generalCategory
      markCount = category == .nonspacingMark ? markCount + 1 : 0
      guard markCount <= markLimit, !scalar.properties.isDefaultIgnorableCodePoint,
        category != .format
      else { continue }
      switch scalar {
      // The fullwidth forms of ASCII stand in its order.
      case "\u{FF01}"..."\u{FF5E}":
        scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case "’", "‘", "ʼ", "`", "´": scalars.append("'")
      case "“", "”", "„", "«", "»": scalars.append("\"")
      default: scalars.append(scalar)
      }
    }
    // Upper case first: it makes ß and ς the same as SS and Σ.
    let words = String(scalars).uppercased().lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isQuoted = words.count > 2 && words.first == words.last && "\"'".contains(words.prefix(1))
    return isQuoted ? String(words.dropFirst().dropLast()) : words
  }

  /// More marks on one letter, and more letters, than a name has; to normalize a run of marks takes
  /// time that grows with the square of its length.
  private static let (markLimit, letterLimit) = (8, 300)
}

extension PersonPattern {
  /// Those of `patterns` that match no author on any of `pages`, in their order.
  public static func unmatched(
    _ patterns: [PersonPattern], on pages: [PageFacts]
  ) -> [PersonPattern] {
    guard !patterns.isEmpty else { return [] }
    let shown = PersonSet(
      pages.lazy.flatMap(\.rows).compactMap(\.author).flatMap { author in
        let slug = author.url.flatMap { QuoraURL($0) }?.profileSlug
        return [slug.map(PersonPattern.profile), author.name.map(PersonPattern.name)]
          .compactMap(\.self)
      })
    return patterns.filter { !shown.holds($0) }
  }
}
