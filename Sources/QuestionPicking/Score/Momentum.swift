import QuoraFacts

/// How the lead answer's views grew between two saves, held against their growth until then.
///
/// Source: Documentation/Decisions/0012-momentum.md.
public struct Momentum: Hashable, Sendable {
  /// The growth between the saves.
  public let velocity: Velocity
  /// The answer's age at the newer save; nil when unknown.
  public let age: AnswerAge?

  package init(velocity: Velocity, age: AnswerAge?) {
    self.velocity = velocity
    self.age = age
  }

  /// The hours that the answer had lived at the newer save: it existed at the older one.
  public var lifeHours: Double? { age.map { max($0.hours, velocity.hours) } }

  /// The points; nil where what is known leaves several possible.
  func points(weights: Weights) -> Double? {
    let delta = velocity.deltaViews
    if velocity.isGrowthKnown { return points(newViews: delta.value, weights: weights) }
    // Even the most that the rounded numbers allow may be as little as none at all.
    let most = points(newViews: delta.high, weights: weights)
    return most == -weights[.momentumLimit] ? most : nil
  }

  private func points(newViews: Int, weights: Weights) -> Double? {
    let limit = weights[.momentumLimit]
    guard newViews > 0 else { return -limit }
    guard let age, let lifeHours else { return nil }
    let ratio =
      Double(newViews) / velocity.hours / (Double(velocity.laterViews.value) / lifeHours)
    let points = min(max(weights[.momentumPerDecade] * Decades.of(ratio), -limit), limit)
    // An update shows the least age, hence the least points.
    return age.isAtLeast && points < limit ? nil : points
  }
}
