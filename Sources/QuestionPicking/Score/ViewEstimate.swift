import QuoraFacts

/// Views estimated from upvotes and age, where a page shows none.
///
/// `log10(1 + views) = 0.95 + 0.95·log10(1 + upvotes) + 0.5·log10(1 + age in days)`, ± 0.6.
///
/// Source: Documentation/Decisions/0041-score-second-edition.md.
struct ViewEstimate {
  /// The largest estimate; far beyond any answer's views, and exact as a `Double`.
  private static let ceiling = 1e15

  private let weights: Weights
  private let decades: Double

  /// The estimate for an answer of this age; nil where its age is unknown.
  init(upvotes: Count, ageDays: Double?, weights: Weights) {
    self.weights = weights
    decades =
      weights[.estimateBase]
      + weights[.estimateSlope] * Decades.of(1 + Double(max(0, upvotes.value)))
      + weights[.estimateAgeExponent] * Decades.of(1 + (ageDays ?? weights[.unknownAgeDays]))
  }

  /// The views, and by how much they may be wrong.
  var count: Count {
    Count(
      value: Self.whole(views), low: Self.whole(least),
      high: Self.whole(number(decades + weights[.estimateError])), source: .estimated)
  }

  /// The views; not rounded.
  var views: Double { number(decades) }

  /// Fewer views than these are unlikely.
  var least: Double { number(decades - weights[.estimateError]) }

  /// More views than these are most unlikely.
  var most: Double { number(decades + weights[.estimateRejection]) }

  private func number(_ decades: Double) -> Double {
    min(max(Decades.number(decades) - 1, 0), Self.ceiling)
  }

  private static func whole(_ views: Double) -> Int { Int(views.rounded()) }
}
