import QuoraFacts

/// How old an answer is, in hours since its first posting.
struct AnswerAge: Hashable {
  /// The youngest it can be.
  let low: Double
  /// The oldest it can be; at least `low`.
  let high: Double
  /// Whether only an update's time is known: the answer may be older than `high` by any time.
  let isAtLeast: Bool
  /// Whether the time was counted from a moment other than the page's own clock.
  let isApproximate: Bool

  /// The middle of what it can be; for an update, the middle of the least it can be.
  var hours: Double { (low + high) / 2 }
  /// The same in days.
  var days: Double { hours / 24 }

  /// The age at `asOf`, 0 where the time lies after it; null where the time is not known.
  ///
  /// - Parameters:
  ///   - posted: The time as shown.
  ///   - hasClock: Whether the page that showed it has a clock.
  ///   - asOf: The moment that ages count to.
  ///   - updateGapHours: How much older than its update an answer is at least.
  init?(posted: ShownTime?, hasClock: Bool, asOf: Instant, updateGapHours: Double) {
    guard let posted else { return nil }
    let exact = posted.created.map(InstantInterval.init(exactly:))
    guard let interval = exact ?? posted.interval else { return nil }
    isAtLeast = exact == nil && posted.isUpdate
    isApproximate = exact == nil && !hasClock
    let gap = isAtLeast ? updateGapHours : 0
    low = max(0, asOf.seconds(since: interval.latest)) / 3600 + gap
    high = max(0, asOf.seconds(since: interval.earliest)) / 3600 + gap
  }

  /// What it is for a person: `5 h old`.
  var words: String {
    if isAtLeast { return "updated, so at least \(Wording.age(hours: hours)) old" }
    // Quora's hours are an hour wide and shown as such; days of a calendar are wider.
    let about = high - low > 2 || isApproximate ? "about " : ""
    return "\(about)\(Wording.age(hours: hours)) old"
  }
}
