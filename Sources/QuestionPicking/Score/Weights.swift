/// The constants of the judging; each can be set by its name.
///
/// A constant is read as `weights[.steadiness]`. Within the ranges the laws of the score hold: more
/// views, a younger answer or lead on the same side of `young-hours` never lower a score, more fame
/// never raises it. Where two saves
/// give momentum, more views means more at the newest save, and of the terms that speak of age the
/// law binds level and freshness: Documentation/Decisions/0012-momentum.md.
///
/// Source: Documentation/Rules.md, "Score".
public struct Weights: Hashable, Sendable {
  /// One constant: its name on the command line, unit, bounds and where it comes from.
  public struct Constant: Hashable, Sendable {
    /// The name on the command line, such as `steadiness`.
    public let name: String
    /// What it is, with its unit.
    public let meaning: String
    /// The value when nothing is said.
    public let standard: Double
    /// The values it may take.
    public let range: ClosedRange<Double>
  }

  /// Every constant once, in the order of the score's terms.
  public static let constants: [Constant] = [
    .pointsPerDecade, .zeroLevel, .steadiness, .priorLevel, .priorWeight, .estimateWeight,
    .ageExponent, .youngHours, .horizonDays, .newestGap, .unknownAgeDays, .freshHours,
    .freshnessExponent, .freshnessFloor, .unknownLeadDays, .updateGapHours, .fameSpan,
    .momentumPerDecade, .growthExponent, .momentumLimit, .momentumLeastHours, .estimateBase,
    .estimateSlope, .estimateAgeExponent, .estimateError, .estimateRejection, .expectedSpread,
    .confidentAnswers, .followControlCards,
  ]

  /// Values by name, of the constants that are not at their standard value.
  private var changed: [String: Double] = [:]

  /// The constants as the design has them.
  public init() {}

  /// The value in force, in the unit that the constant's `meaning` names.
  public subscript(constant: Constant) -> Double {
    changed[constant.name] ?? constant.standard
  }

  /// By what factor an estimate of views is good, either way.
  public var estimateFactor: Double { Decades.number(self[.estimateError]) }

  /// Sets the constant called `name`.
  ///
  /// - Throws: ``WeightError/unknownName(_:)`` where no constant has the name,
  ///   ``WeightError/outOfRange(_:value:)`` where the value is no number or out of its range.
  public mutating func set(_ name: String, to value: Double) throws(WeightError) {
    guard let constant = Self.constants.first(where: { $0.name == name }) else {
      throw .unknownName(name)
    }
    guard constant.range.contains(value) else { throw .outOfRange(constant, value: value) }
    changed[name] = value == constant.standard ? nil : value
  }
}

/// Why a weight cannot be set.
public enum WeightError: Error, Hashable, Sendable {
  /// No constant has this name.
  case unknownName(String)
  /// The value is no number, or out of the constant's range.
  case outOfRange(Weights.Constant, value: Double)
}
