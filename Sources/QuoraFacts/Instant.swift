/// A moment: microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// The unit is Quora's own (PageFormat.md, "Clock and viewer" and "Payload fields"), so a payload's
/// time is kept exactly.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
  public let microseconds: Int64

  /// The moment `microseconds` after 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The moment `seconds` after 1970-01-01T00:00:00Z, held within ±200,000 years.
  public init(seconds: Double) {
    self.init(microseconds: Int64(max(-6e18, min(6e18, seconds * 1e6)).rounded()))
  }

  /// Seconds since 1970-01-01T00:00:00Z, to the microsecond in this millennium.
  public var seconds: Double { Double(microseconds) / 1e6 }

  /// This moment moved by `seconds`, which may be negative; it stops at the ends of what 64 bits
  /// hold.
  public func advanced(bySeconds seconds: Double) -> Instant {
    let shift = Int64(max(-9.2e18, min(9.2e18, seconds * 1e6)).rounded())
    let (moved, overflow) = microseconds.addingReportingOverflow(shift)
    guard !overflow else { return Instant(microseconds: shift < 0 ? .min : .max) }
    return Instant(microseconds: moved)
  }

  /// Seconds from `earlier` to this moment; negative when `earlier` is later.
  public func seconds(since earlier: Instant) -> Double {
    (Double(microseconds) - Double(earlier.microseconds)) / 1e6
  }

  /// Whether `left` is before `right`.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }
}

/// The moments that a time on a page can stand for, both ends included.
public struct InstantInterval: Hashable, Sendable {
  /// The earliest moment it can be.
  public let earliest: Instant
  /// The latest moment it can be; never before `earliest`.
  public let latest: Instant

  /// The interval from `earliest` to `latest`; ends in the wrong order are swapped.
  public init(earliest: Instant, latest: Instant) {
    self.earliest = min(earliest, latest)
    self.latest = max(earliest, latest)
  }

  /// The interval that holds one moment only: an exact time.
  public init(exactly moment: Instant) {
    self.init(earliest: moment, latest: moment)
  }

  /// The moment halfway between the ends.
  public var middle: Instant {
    earliest.advanced(bySeconds: latest.seconds(since: earliest) / 2)
  }
}
