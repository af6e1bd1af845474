import QuoraFacts

/// Views worked out from upvotes, where a page shows none.
///
/// `log10(1 + views) = 1.585 + 1.117·log10(1 + upvotes)`, ± 0.55.
///
/// Source: Documentation/Decisions/0040-figures-of-the-score.md.
enum ViewEstimate {
  /// The largest estimate; far beyond any answer's views, and exact as a `Double`.
  private static let ceiling = 1e15

  /// The estimate, its bounds the decades by which it may be wrong.
  static func views(fromUpvotes upvotes: Count, weights: Weights) -> Count {
    let votes = Double(max(0, upvotes.value))
    let decades = weights[.estimateBase] + weights[.estimateSlope] * Decades.of(1 + votes)
    let error = weights[.estimateError]
    return Count(
      value: views(decades), low: views(decades - error), high: views(decades + error),
      source: .estimated)
  }

  /// Estimates the row's views where only upvotes are known.
  static func complete(_ row: inout Row, weights: Weights) {
    guard row.views == nil, let upvotes = row.upvotes else { return }
    row.views = views(fromUpvotes: upvotes, weights: weights)
  }

  private static func views(_ decades: Double) -> Int {
    Int(min(max(Decades.number(decades) - 1, 0), ceiling).rounded())
  }
}
