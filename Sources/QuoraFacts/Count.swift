/// A number read from a page, with what it can stand for.
///
/// An unknown number is a missing `Count`, never a zero one.
public struct Count: Hashable, Sendable {
  /// How a number is known.
  public enum Source: String, Sendable {
    /// Every digit is known: a payload's number, an `aria-label`, a number below 1,000.
    case exact
    /// Shortened by Quora (`1.2K`).
    case rounded
    /// Worked out from another number, not read.
    case estimated
  }

  /// The number as printed: 1,200 for `1.2K`.
  public let value: Int
  /// The smallest number it can stand for.
  public let low: Int
  /// The largest number it can stand for.
  public let high: Int
  /// How it is known.
  public let source: Source

  /// A number with its bounds; bounds that do not hold `value` are widened to it.
  public init(value: Int, low: Int, high: Int, source: Source) {
    self.value = value
    self.low = min(low, value)
    self.high = max(high, value)
    self.source = source
  }

  /// A number of which every digit is known.
  public static func exact(_ value: Int) -> Count {
    Count(value: value, low: value, high: value, source: .exact)
  }
}
