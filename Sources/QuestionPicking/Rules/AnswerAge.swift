package import QuoraFacts

/// How old an answer is, in hours since its first posting.
public struct AnswerAge: Hashable, Sendable {
  /// The youngest it can be.
  public let low: Double
  /// The oldest it can be; at least `low`.
  public let high: Double
  /// Whether only an update's time is known: the answer may be older than `high` by any time.
  public let isAtLeast: Bool
  /// Whether the time was counted from a moment other than the page's own clock.
  public let isApproximate: Bool

  /// The middle of what it can be; for an update, the middle of the least it can be.
  public var hours: Double { (low + high) / 2 }
  /// The same in days.
  public var days: Double { hours / 24 }

  /// The age at `asOf`, 0 where the time lies after it; nil where the time is not known.
  ///
  /// - Parameters:
  ///   - posted: The time as shown.
  ///   - hasClock: Whether the page that showed it has a clock.
  ///   - asOf: The moment that ages count to.
  ///   - updateGapHours: How much older than its update an answer is at least.
  package init?(posted: ShownTime?, hasClock: Bool, asOf: Instant, updateGapHours: Double) {
    guard let posted else { return nil }
    let exact = posted.created.map(InstantInterval.init(exactly:))
    guard let interval = exact ?? posted.interval else { return nil }
    isAtLeast = exact == nil && posted.isUpdate
    isApproximate = exact == nil && !hasClock
    let gap = isAtLeast ? updateGapHours : 0
    low = max(0, asOf.seconds(since: interval.latest)) / 3600 + gap
    high = max(0, asOf.seconds(since: interval.earliest)) / 3600 + gap
  }
}
