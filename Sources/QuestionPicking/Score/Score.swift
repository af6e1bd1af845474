import QuoraFacts

/// The score of a question: how many views a new answer may get, in points.
///
/// Source: Documentation/Rules.md, "Score".
struct Score: Hashable {
  /// An answer with views.
  struct Answer: Hashable {
    /// Its views, 0 or more.
    let views: Double
    /// The age in days at which it has them, 0 or more; nil when unknown.
    let ageDays: Double?
    /// How famous its author is, 0 to 1; nil where nothing is known of them.
    let fame: Double?
    /// Whether its views are estimated, not read.
    let isEstimated: Bool

    /// An answer whose views were read.
    init(views: Double, ageDays: Double?, fame: Double?) {
      (self.views, self.ageDays, self.fame) = (views, ageDays, fame)
      isEstimated = false
    }

    /// An answer whose views are estimated, as they would be at `unknown-age-days`: so a younger
    /// answer of as many upvotes does not lower the score.
    init(estimatedFromUpvotes upvotes: Count, fame: Double?, weights: Weights) {
      views = ViewEstimate(upvotes: upvotes, ageDays: nil, weights: weights).views
      ageDays = nil
      self.fame = fame
      isEstimated = true
    }

    /// How many answers with read views it counts as.
    func weight(_ weights: Weights) -> Double { isEstimated ? weights[.estimateWeight] : 1 }
  }

  /// The terms, in `ScoreTerm.Name`'s order.
  let terms: [ScoreTerm]
  /// Their sum.
  let points: Points
  /// What a new answer may get.
  let expectedViews: ExpectedViews

  /// Scores a question.
  ///
  /// Without an answer with views the level is the prior's, the same as for a question of
  /// which nothing is known: Documentation/Decisions/0003-answers-without-numbers.md.
  ///
  /// - Parameters:
  ///   - answers: Its answers with views; their order does not matter.
  ///   - leadAgeHours: The age of the lead answer; nil when unknown.
  ///   - momentum: The term of how the lead answer's views grew between two saves.
  ///   - famePenalty: The share of a famous author's views that is lost to a newcomer, 0 to 0.99.
  ///   - weights: The constants.
  init(
    answers: [Answer], leadAgeHours: Double?, momentum: ScoreTerm, famePenalty: Double,
    weights: Weights
  ) {
    // In one order, so that the sums are the same to the last bit whatever the order given.
    let answers =
      answers.count < 2
      ? answers
      : answers.sorted {
        ($0.views, $0.ageDays ?? -1, $0.fame ?? -1, $0.isEstimated ? 1 : 0)
          < ($1.views, $1.ageDays ?? -1, $1.fame ?? -1, $1.isEstimated ? 1 : 0)
      }
    let settled = Self.settled(answers, weights: weights)
    let count = settled.reduce(0) { $0 + $1.weight(weights) }
    terms = [
      Self.level(settled, count: count, weights: weights),
      Self.freshness(leadAgeHours, weights: weights),
      Self.fame(answers, penalty: famePenalty, weights: weights),
      momentum,
    ]
    points = terms.reduce(Points(tenths: 0)) { sum, term in term.points.map { sum + $0 } ?? sum }
    let mid = weights[.zeroLevel] + points.value / weights[.pointsPerDecade]
    let spread =
      weights[.expectedSpread] * (1 + 1 / (count + weights[.priorWeight])).squareRoot()
    expectedViews = ExpectedViews(
      low: Decades.number(mid - spread), mid: Decades.number(mid),
      high: Decades.number(mid + spread))
  }

  /// The answers whose views tell what the question's answers get: those younger than a day only
  /// where there are no others, since an answer of an hour has few views wherever it stands.
  private static func settled(_ answers: [Answer], weights: Weights) -> [Answer] {
    let youngDays = weights[.youngHours] / 24
    let settled = answers.filter { $0.isEstimated || $0.ageDays.map { $0 >= youngDays } ?? true }
    return settled.isEmpty ? answers : settled
  }

  /// The decades of views, adjusted for age, that each answer lends to the level.
  private static func lent(by answer: Answer, weights: Weights) -> Double {
    let days = answer.ageDays ?? weights[.unknownAgeDays]
    let decades = Decades.of(1 + answer.views) - weights[.ageExponent] * Decades.of(1 + days)
    return decades - (answer.fame ?? 0) * max(0, decades - weights[.priorLevel])
  }

  /// The level of the answers whose views count; `count` is the sum of their weights.
  private static func level(_ answers: [Answer], count: Double, weights: Weights) -> ScoreTerm {
    let lent = answers.map {
      (decades: Self.lent(by: $0, weights: weights), weight: $0.weight(weights))
    }
    let sum = lent.reduce(0) { $0 + $1.weight * $1.decades }
    let prior = weights[.priorWeight]
    let shrunk = (sum + prior * weights[.priorLevel]) / (count + prior)
    let lags = lent.reduce(0) { squares, answer in
      let lag = min(0, answer.decades - sum / count)
      return squares + answer.weight * lag * lag
    }
    let unevenness = lent.isEmpty ? 0 : (lags / count).squareRoot()
    let growth = weights[.ageExponent] * Decades.of(1 + weights[.horizonDays])
    let expected =
      shrunk - weights[.steadiness] * unevenness + growth - weights[.newestGap]
    let spread = answers.last.map {
      ScoreTerm.Level.Spread(
        least: answers[0].views, median: answers[(answers.count - 1) / 2].views, most: $0.views)
    }
    return ScoreTerm(
      points: Points(rounding: weights[.pointsPerDecade] * (expected - weights[.zeroLevel])),
      basis: .level(
        ScoreTerm.Level(
          answerCount: answers.count, estimatedCount: answers.count { $0.isEstimated },
          famousCount: answers.count { ($0.fame ?? 0) > 0 },
          views: spread, expectedViews: Decades.number(expected),
          horizonDays: weights[.horizonDays])))
  }

  private static func freshness(_ hours: Double?, weights: Weights) -> ScoreTerm {
    let fullDays = weights[.freshHours] / 24
    let days = max(fullDays, hours.map { $0 / 24 } ?? weights[.unknownLeadDays])
    let decades = weights[.freshnessExponent] * Decades.of((1 + days) / (1 + fullDays))
    return ScoreTerm(
      points: Points(
        rounding: max(weights[.freshnessFloor], -weights[.pointsPerDecade] * decades)),
      basis: hours.map { .freshness(hours: $0, fullHours: weights[.freshHours]) }
        ?? .ageUnknown(takenDays: weights[.unknownLeadDays]))
  }

  private static func fame(
    _ answers: [Answer], penalty: Double, weights: Weights
  ) -> ScoreTerm {
    guard answers.contains(where: { $0.fame != nil }) else {
      return ScoreTerm(points: nil, basis: .fameUnknown)
    }
    let all = answers.reduce(0) { $0 + 1 + $1.views }
    let famous = answers.reduce(0) { $0 + ($1.fame ?? 0) * (1 + $1.views) }
    let lost = min(max(penalty, 0), FameOptions.maximumPenalty) * famous / all
    return ScoreTerm(
      points: Points(rounding: weights[.pointsPerDecade] * Decades.of(1 - lost)),
      basis: .fame(share: famous / all, penalty: penalty))
  }

  /// The term where the lead answer's views are known at two moments.
  static func term(of momentum: Momentum, weights: Weights) -> ScoreTerm {
    ScoreTerm(
      points: momentum.points(weights: weights).map(Points.init(rounding:)),
      basis: .momentum(momentum))
  }

  /// The term where they are not.
  static func noMomentum(weights: Weights) -> ScoreTerm {
    ScoreTerm(
      points: nil, basis: .momentumUnknown(leastHours: weights[.momentumLeastHours]))
  }
}

extension Confidence {
  /// How well a score is founded on the views of these answers.
  init(of answers: [SeenAnswer], weights: Weights) {
    var (exact, rounded) = (0, 0)
    for index in answers.indices {
      switch answers[index].row.views?.source {
      case .exact?: exact += 1
      case .rounded?: rounded += 1
      case .estimated?, nil: break
      }
    }
    let read = exact + rounded
    if Double(exact) >= weights[.confidentAnswers] {
      self = .a
    } else if exact > 0 || Double(read) >= weights[.confidentAnswers] {
      self = .b
    } else {
      self = .c
    }
  }
}
