#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Decimal logarithms: a decade is a factor of 10.
///
/// The standard library has none; this is the one place that asks the platform for them.
enum Decades {
  /// How many decades `number` is, its decimal logarithm; minus infinity for 0.
  static func of(_ number: Double) -> Double { log10(number) }

  /// The number that is `decades` decades.
  static func number(_ decades: Double) -> Double { pow(10, decades) }
}
