/// What became of a question that was picked and then answered.
///
/// Source: Documentation/Rules.md, "Outcomes".
public struct Outcome: Hashable, Sendable {
  /// What was expected in 30 days when the question was last shown before the answer.
  public let expected: ExpectedViews
  /// The answer's views when they were last read.
  public let views: Double
  /// Its age then, in days.
  public let ageDays: Double

  /// An outcome.
  public init(expected: ExpectedViews, views: Double, ageDays: Double) {
    (self.expected, self.views, self.ageDays) = (expected, views, ageDays)
  }

  /// From this age on views tell how many there will be, in days.
  private static let leastDays = 7.0
  /// The age that expected views are for, in days.
  private static let horizonDays = 30.0

  /// The views as at an age of 30 days, by the way an answer's views grow; nil where it is younger
  /// than 7 days.
  public func viewsInHorizon(weights: Weights = Weights()) -> Double? {
    guard ageDays >= Self.leastDays else { return nil }
    let growth = Decades.of(1 + ageDays) - Decades.of(1 + Self.horizonDays)
    return Decades.number(Decades.of(max(1, views)) - weights[.growthExponent] * growth)
  }

  /// By how many powers of 10 the answer got more than was expected; nil where it is too young.
  var error: Double? {
    viewsInHorizon().map { Decades.of($0) - Decades.of(max(1, expected.mid)) }
  }

  /// Whether the views lie in the interval that half of all should lie in; nil where it is too young.
  public var isInside: Bool? {
    viewsInHorizon().map { expected.low <= $0 && $0 <= expected.high }
  }
}

/// By what factor the views of a writer's answers differ from the expected ones.
public struct WriterFactor: Hashable, Sendable {
  /// How many outcomes it was learned from.
  public let outcomeCount: Int
  /// The factor, 0.1 to 10.
  public let factor: Double
  /// The median of what answers got, as a multiple of what was expected.
  public let median: Double
  /// Whether it would have foretold each outcome better from the others, on average.
  public let helps: Bool

  /// Fewer outcomes than this teach nothing.
  private static let leastCount = 5
  /// The weight of the prior, factor 1, in outcomes.
  private static let priorCount = 4.0

  /// What `outcomes` teach; nil where they are too few.
  public init?(_ outcomes: [Outcome]) {
    let errors = outcomes.compactMap(\.error)
    guard errors.count >= Self.leastCount else { return nil }
    outcomeCount = errors.count
    median = Decades.number(Self.median(errors))
    factor = Decades.number(Self.decades(errors))
    var (with, without) = (0.0, 0.0)
    for index in errors.indices {
      var others = errors
      let error = others.remove(at: index)
      with += abs(error - Self.decades(others))
      without += abs(error)
    }
    helps = with < without
  }

  /// The factor in powers of 10.
  private static func decades(_ errors: [Double]) -> Double {
    let count = Double(errors.count)
    return min(max(count / (count + priorCount) * median(errors), -1), 1)
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

extension ExpectedViews {
  /// These views, multiplied by `factor`.
  public func multiplied(by factor: Double) -> ExpectedViews {
    ExpectedViews(low: low * factor, mid: mid * factor, high: high * factor)
  }
}
