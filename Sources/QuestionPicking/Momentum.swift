import QuoraFacts

/// How the lead answer's views grew between two saves, held against their growth until then.
///
/// Source: Documentation/Decisions/0012-momentum.md.
struct Momentum: Hashable {
  /// The growth between the saves.
  let velocity: Velocity
  /// The answer's age at the newer save; null when unknown.
  let age: AnswerAge?

  /// The hours that the answer had lived at the newer save: it existed at the older one.
  private var lifeHours: Double? { age.map { max($0.hours, velocity.hours) } }

  /// The points; null where what is known leaves several possible.
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
    // An update tells the least age, hence the least points.
    return age.isAtLeast && points < limit ? nil : points
  }

  /// The numbers that the points were made of, for a person.
  var why: String {
    let delta = velocity.deltaViews
    let span = Wording.age(hours: velocity.hours)
    guard velocity.isGrowthKnown else {
      return "at most \(Wording.counted(delta.high, "new view")) of the lead answer in \(span) "
        + "(rounded numbers tell no more)\(life)"
    }
    guard delta.value > 0 else { return "no new views of the lead answer in \(span)" }
    let about = delta.source == .exact ? "" : "about "
    let rate = Wording.rate(Double(delta.value) / velocity.hours)
    return "\(about)\(Wording.counted(delta.value, "new view")) of the lead answer in \(span), "
      + "\(rate) an hour\(life)"
  }

  private var life: String {
    guard let age, let lifeHours else { return "; its age is unknown" }
    if age.isAtLeast { return "; its age is unknown but for an update" }
    let rate = Wording.rate(Double(max(0, velocity.laterViews.value)) / lifeHours)
    return "; \(rate) an hour over its life of \(Wording.age(hours: lifeHours))"
  }
}
