import QuoraFacts

/// How the lead answer's views grew between two saves, held against what an answer of its age
/// usually gains: views grow as `(1 + days)^0.46`.
///
/// Source: Documentation/Decisions/0012-momentum.md.
public struct Momentum: Hashable, Sendable {
  /// The growth between the saves.
  public let velocity: Velocity
  /// The answer's age at the newer save; nil when unknown.
  public let age: AnswerAge?
  /// The views that an answer of its age and views usually gained in that time; for an age that
  /// is the least it can be, the most. Nil when the age is unknown.
  public let usualViews: Double?

  package init(velocity: Velocity, age: AnswerAge?, weights: Weights) {
    self.velocity = velocity
    self.age = age
    usualViews = age.map { age in
      let days = velocity.hours / 24
      // It existed at the older save.
      let newer = max(age.days, days)
      let growth = ((1 + newer - days) / (1 + newer)).power(weights[.growthExponent])
      return Double(max(0, velocity.laterViews.value)) * (1 - growth)
    }
  }

  /// The points; nil where views fell, and where what is known leaves several possible.
  func points(weights: Weights) -> Double? {
    let (delta, limit) = (velocity.deltaViews, weights[.momentumLimit])
    if velocity.hasFallen { return nil }
    if delta.low > 0 { return points(newViews: delta.value, limit: limit, weights: weights) }
    // Even the most that the rounded numbers allow may be as little as none at all.
    let most = points(newViews: delta.high, limit: limit, weights: weights)
    return most == -limit ? most : nil
  }

  private func points(newViews: Int, limit: Double, weights: Weights) -> Double? {
    guard newViews > 0 else { return -limit }
    guard let age, let usualViews else { return nil }
    let decades = Decades.of(Double(newViews) / usualViews)
    let points = min(max(weights[.momentumPerDecade] * decades, -limit), limit)
    // An update shows the least age, hence the least points.
    return age.isAtLeast && points < limit ? nil : points
  }
}

extension Double {
  /// The number, above 0, to the power of `exponent`.
  fileprivate func power(_ exponent: Double) -> Double {
    Decades.number(Decades.of(self) * exponent)
  }
}
