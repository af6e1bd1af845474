import QuoraFacts

/// How famous authors are.
///
/// Source: Documentation/Rules.md, "Score", φ.
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

  /// How famous the author of an answer is, 0 to 1; nil where nothing is known of them.
  func share(of author: Author?) -> Double? {
    if !listed.isEmpty, let author, listed.contains(author) { return 1 }
    let byFollowers = share(author?.followers, of: options.followers)
    let byViews = share(author?.answerViews, of: options.answerViews)
    guard let byFollowers, let byViews else { return byFollowers ?? byViews }
    return max(byFollowers, byViews)
  }

  private func share(_ count: Count?, of threshold: Int?) -> Double? {
    guard let count, let threshold, threshold > 0 else { return nil }
    let decades = Decades.of(Double(max(0, count.value)) / Double(threshold))
    return min(max(1 + decades / spanDecades, 0), 1)
  }
}
