public import QuoraFacts

/// How fast an answer gains views, measured between two saves.
///
/// Source: Documentation/Decisions/0012-momentum.md.
public struct Velocity: Hashable, Sendable {
  /// Its views at `from`, exact or rounded.
  public let earlierViews: Count
  /// Its views at `to`, exact or rounded.
  public let laterViews: Count
  /// The clock of the older save.
  public let from: Instant
  /// The clock of the newer save; later than `from`.
  public let to: Instant

  /// The growth between two saves; nil where `to` is not after `from`, or views are estimated.
  public init?(earlierViews: Count, from: Instant, laterViews: Count, to: Instant) {
    let sources = [earlierViews.source, laterViews.source]
    guard from < to, !sources.contains(.estimated) else { return nil }
    self.earlierViews = earlierViews
    self.laterViews = laterViews
    self.from = from
    self.to = to
  }

  /// The hours between the saves, more than 0.
  public var hours: Double { to.seconds(since: from) / 3600 }

  /// The views gained: as printed, with the least and the most that the printed numbers can stand
  /// for; below 0 where Quora corrected them downward.
  public var deltaViews: Count {
    let isExact = earlierViews.source == .exact && laterViews.source == .exact
    return Count(
      value: Self.held(laterViews.value) - Self.held(earlierViews.value),
      low: Self.held(laterViews.low) - Self.held(earlierViews.high),
      high: Self.held(laterViews.high) - Self.held(earlierViews.low),
      source: isExact ? .exact : .rounded)
  }

  /// Views gained per hour; nil where rounded numbers do not show whether there are new ones, and
  /// where views fell.
  public var viewsPerHour: Double? {
    isGrowthKnown ? Double(deltaViews.value) / hours : nil
  }

  /// Whether there are fewer views than before in any case: Quora corrected them, which says nothing
  /// of readers.
  public var hasFallen: Bool { deltaViews.high < 0 }

  /// Whether the printed numbers show how many views were gained, if any.
  public var isGrowthKnown: Bool {
    let delta = deltaViews
    return delta.low > 0 || (delta.low == 0 && delta.high == 0)
  }

  /// A number of views that can be subtracted; far beyond any answer's, and exact as a `Double`.
  private static func held(_ views: Int) -> Int { min(max(0, views), 1_000_000_000_000_000) }
}

extension Velocity {
  /// From the oldest to the newest save that shows the views; nil where no two moments are known.
  ///
  /// The widest span makes the error of rounded numbers and of the clocks count least, reaches the
  /// least span wherever two saves do, and does not depend on how many saves lie between.
  ///
  /// - Parameter sightings: The views, and when their page was saved where it has a clock; the
  ///   newest page first.
  init?(between sightings: [(views: Count?, time: Instant?)]) {
    let timed = sightings.compactMap { views, time -> (views: Count, time: Instant)? in
      guard let views, let time else { return nil }
      return (views, time)
    }
    guard let from = timed.map(\.time).min(), let to = timed.map(\.time).max() else { return nil }
    func views(at moment: Instant) -> Count? {
      .joined(timed.filter { $0.time == moment }.map(\.views))
    }
    guard let earlier = views(at: from), let later = views(at: to) else { return nil }
    self.init(earlierViews: earlier, from: from, laterViews: later, to: to)
  }
}
