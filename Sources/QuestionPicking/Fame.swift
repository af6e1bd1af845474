import QuoraFacts

/// How famous authors are.
///
/// Source: DESIGN part 4, φ.
struct Fame {
  private let options: FameOptions
  private let listed: PersonSet
  private let spanDecades: Double

  /// Fame as the options have it.
  init(options: FameOptions, weights: Weights) {
    self.options = options
    listed = PersonSet(options.listed)
    spanDecades = weights[.fameSpan]
  }

  /// How famous an author is, 0 to 1; null where nothing is known of him.
  func share(of author: Author?) -> Double? {
    guard let author else { return nil }
    if listed.contains(author) { return 1 }
    let shares = [
      share(author.followers, of: options.followers),
      share(author.answerViews, of: options.answerViews),
    ]
    return shares.compactMap(\.self).max()
  }

  private func share(_ count: Count?, of threshold: Int?) -> Double? {
    guard let count, let threshold, threshold > 0 else { return nil }
    let decades = Decades.of(Double(max(0, count.value)) / Double(threshold))
    return min(max(1 + decades / spanDecades, 0), 1)
  }
}
