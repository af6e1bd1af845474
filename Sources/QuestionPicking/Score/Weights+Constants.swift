extension Weights.Constant {
  // MARK: Level

  /// Points for a factor of 10 in expected views.
  ///
  /// Source: Documentation/Rules.md, "Score".
  public static let pointsPerDecade = Self(
    name: "points-per-decade", meaning: "points for a factor of 10 in expected views",
    standard: 25, range: 1...100)

  /// The views that 0 points stand for, as a power of 10.
  ///
  /// Source: Documentation/Rules.md, "Score".
  public static let zeroLevel = Self(
    name: "zero-level", meaning: "views that 0 points stand for, as a power of 10",
    standard: 2, range: 0...6)

  /// How much answers that lag behind the others cost, decades per decade of lower semi-deviation.
  ///
  /// Above 0.918 more upvotes of the best of three estimated answers could lower the score.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md, "The laws".
  public static let steadiness = Self(
    name: "steadiness", meaning: "cost of uneven views, decades per decade of lower semi-deviation",
    standard: 0.4, range: 0...0.9)

  /// The level that is expected where no answer is known, a power of 10 of views (μ).
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let priorLevel = Self(
    name: "prior-level", meaning: "level expected without any answer, as a power of 10 of views",
    standard: 1.8, range: 0...6)

  /// How many answers with views that were read the prior level weighs as much as.
  ///
  /// Above 0.5, `steadiness` would need a smaller range.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let priorWeight = Self(
    name: "prior-weight", meaning: "weight of the prior level, in answers",
    standard: 0.5, range: 0.1...0.5)

  /// How much an answer whose views are estimated weighs, against 1 where they were read.
  ///
  /// Below 0.5, `steadiness` would need a smaller range.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let estimateWeight = Self(
    name: "estimate-weight", meaning: "weight of an answer with estimated views, in answers",
    standard: 0.5, range: 0.5...1)

  /// The power of (1 + age in days) by which the views of answers of different age are compared.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let ageExponent = Self(
    name: "age-exponent", meaning: "power of (1 + days) by which views are compared",
    standard: 0.3, range: 0...1)

  /// Below this age in hours an answer's views count only where no other answer has any.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let youngHours = Self(
    name: "young-hours", meaning: "hours up to which an answer's views count only without others",
    standard: 24, range: 0...720)

  /// The first days of a new answer, for which views are foretold.
  ///
  /// Source: Documentation/Rules.md, "Score".
  public static let horizonDays = Self(
    name: "horizon-days", meaning: "days of a new answer for which views are foretold",
    standard: 30, range: 1...3650)

  /// How far the newest answer lies under the level of the others, in decades.
  ///
  /// Source: Documentation/Decisions/0040-figures-of-the-score.md.
  public static let newestGap = Self(
    name: "newest-gap", meaning: "decades by which a new answer lies under the others",
    standard: 0.1, range: 0...2)

  /// The age taken for an answer of unknown age, and for one whose views are estimated, in days.
  ///
  /// Source: Documentation/Rules.md, "Score".
  public static let unknownAgeDays = Self(
    name: "unknown-age-days", meaning: "days taken where an answer's age or views are not read",
    standard: 30, range: 0...3650)

  // MARK: Freshness

  /// Up to this age in hours a lead answer is fully fresh.
  ///
  /// Source: Documentation/Rules.md, "The article", point 1.
  public static let freshHours = Self(
    name: "fresh-hours", meaning: "hours up to which a lead answer is fully fresh",
    standard: 24, range: 0...720)

  /// The power of (1 + age in days) with which freshness falls after that, as views per day do.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let freshnessExponent = Self(
    name: "freshness-exponent",
    meaning: "power of (1 + days) with which freshness falls after that",
    standard: 0.54, range: 0...3)

  /// The fewest points of freshness.
  ///
  /// Source: Documentation/Rules.md, "Score".
  public static let freshnessFloor = Self(
    name: "freshness-floor", meaning: "fewest points of freshness",
    standard: -40, range: -200...0)

  /// The age taken for a lead answer of unknown age, in days.
  ///
  /// Source: Documentation/Rules.md, "Score".
  public static let unknownLeadDays = Self(
    name: "unknown-lead-days", meaning: "days taken for a lead answer of unknown age",
    standard: 3, range: 0...3650)

  /// Hours by which an answer shown as "Updated T" is older than T, at least.
  ///
  /// Source: Documentation/PageFormat.md, "Times": "Updated" is shown from 24 h after the first
  /// posting.
  public static let updateGapHours = Self(
    name: "update-gap-hours", meaning: "hours by which an updated answer is older than its update",
    standard: 24, range: 0...720)

  // MARK: Fame

  /// Decades of followers, or of answer views, from not famous to fully famous.
  ///
  /// Source: Documentation/Rules.md, "Score".
  public static let fameSpan = Self(
    name: "fame-span", meaning: "decades of followers or answer views from not famous to famous",
    standard: 1, range: 0.1...6)

  // MARK: Momentum

  /// Points for a factor of 10 between the views that the lead gained and the usual gain.
  ///
  /// Source: Documentation/Decisions/0012-momentum.md.
  public static let momentumPerDecade = Self(
    name: "momentum-per-decade",
    meaning: "points for a factor of 10 in the lead's gain of views, against the usual gain",
    standard: 12.5, range: 0...100)

  /// The power of (1 + age in days) with which one answer's views usually grow.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let growthExponent = Self(
    name: "growth-exponent", meaning: "power of (1 + days) with which an answer's views grow",
    standard: 0.46, range: 0.01...2)

  /// The most points of momentum, up or down.
  ///
  /// Source: Documentation/Decisions/0012-momentum.md.
  public static let momentumLimit = Self(
    name: "momentum-limit", meaning: "most points of momentum, up or down",
    standard: 6, range: 0...100)

  /// Hours between two saves from which views per hour are measured.
  ///
  /// Source: Documentation/Decisions/0012-momentum.md.
  public static let momentumLeastHours = Self(
    name: "momentum-least-hours", meaning: "hours between two saves that measure views per hour",
    standard: 0.5, range: 0.1...720)

  // MARK: Estimated views

  /// Views estimated at 0 upvotes and 0 days, a power of 10.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let estimateBase = Self(
    name: "estimate-base", meaning: "views estimated at 0 upvotes and 0 days, as a power of 10",
    standard: 0.95, range: 0...4)

  /// The power of (1 + upvotes) with which estimated views grow.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let estimateSlope = Self(
    name: "estimate-slope", meaning: "power of (1 + upvotes) with which estimated views grow",
    standard: 0.95, range: 0...3)

  /// The power of (1 + age in days) with which estimated views grow.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let estimateAgeExponent = Self(
    name: "estimate-age-exponent", meaning: "power of (1 + days) with which estimated views grow",
    standard: 0.5, range: 0...3)

  /// Decades by which an estimate may be wrong, up or down.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let estimateError = Self(
    name: "estimate-error", meaning: "decades by which estimated views may be wrong",
    standard: 0.6, range: 0...3)

  /// Decades by which an estimate must miss a bound to fail it: to reject is to lose a question.
  ///
  /// Source: Documentation/Decisions/0041-score-second-edition.md.
  public static let estimateRejection = Self(
    name: "estimate-rejection",
    meaning: "decades by which estimated views must miss a bound to fail",
    standard: 1.2, range: 0...6)

  // MARK: Certainty

  /// Decades to either side of the expected views between which half of the cases lie.
  ///
  /// Source: Documentation/Decisions/0040-figures-of-the-score.md.
  public static let expectedSpread = Self(
    name: "expected-spread", meaning: "decades around the expected views that hold half the cases",
    standard: 0.45, range: 0...3)

  /// Answers with views that make a score well founded.
  ///
  /// Source: Documentation/Rules.md, "Score".
  public static let confidentAnswers = Self(
    name: "confident-answers", meaning: "answers with views that make a score well founded",
    standard: 3, range: 1...100)

  /// Other cards that must show a follow control before a missing one means "followed".
  ///
  /// Source: Documentation/Rules.md, "Rules" and "Score".
  public static let followControlCards = Self(
    name: "follow-control-cards",
    meaning: "other cards with a follow control that make a missing one mean followed",
    standard: 5, range: 1...1000)
}
