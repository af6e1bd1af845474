/// The constants of the score; each can be set by `--weight NAME=VALUE`.
///
/// Source: DESIGN part 4 and the figures it cites.
public struct Weights: Hashable, Sendable {
  /// One constant: its name on the command line, unit, bounds and where it comes from.
  public struct Constant: Sendable {
    /// The name on the command line, such as `steadiness`.
    public let name: String
    /// What it is, with its unit.
    public let meaning: String
    /// The value when nothing is said.
    public let standard: Double
    /// The values it may take.
    public let range: ClosedRange<Double>
  }

  private var values: [String: Double] = [:]

  /// The constants as the design has them.
  public init() {}
}
