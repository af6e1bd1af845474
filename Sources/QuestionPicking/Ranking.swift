public import QuoraFacts

/// Points in tenths, so that the terms of a score add up exactly as printed.
///
/// 25 points are a factor of 10 in expected views (Documentation/Rules.md, "Score").
public struct Points: Hashable, Comparable, Sendable {
  /// Tenths of a point.
  public let tenths: Int

  /// That many tenths of a point.
  public init(tenths: Int) { self.tenths = tenths }

  /// `points` rounded to the nearest tenth, halves away from zero.
  public init(rounding points: Double) { tenths = Int((points * 10).rounded()) }

  /// The points as a number.
  public var value: Double { Double(tenths) / 10 }

  /// Whether `left` is fewer points than `right`.
  public static func < (left: Points, right: Points) -> Bool { left.tenths < right.tenths }
  /// The sum.
  public static func + (left: Points, right: Points) -> Points {
    Points(tenths: left.tenths + right.tenths)
  }
}

/// One term of a score.
public struct ScoreTerm: Hashable, Sendable {
  /// The terms, in the order shown.
  public enum Name: String, Sendable, CaseIterable {
    /// How many views this question's answers get, steadily.
    case level
    /// How fresh the lead answer is.
    case freshness
    /// How much of the views famous answerers take.
    case fame
    /// Whether the lead answer gains views faster than it did until now.
    case momentum
  }

  /// The numbers that a term was made of; the large ones apart, so that a term stays small.
  public enum Basis: Hashable, Sendable {
    /// The views of the answers.
    indirect case level(Level)
    /// The lead answer's age, and the age up to which freshness is full.
    case freshness(hours: Double, fullHours: Double)
    /// Freshness, the lead answer's age being unknown and taken to be so many days.
    case ageUnknown(takenDays: Double)
    /// The share of the views that famous authors have, and how much of that a newcomer loses.
    case fame(share: Double, penalty: Double)
    /// Nothing is known of how famous the authors are.
    case fameUnknown
    /// The growth of the lead answer's views between two saves.
    indirect case momentum(Momentum)
    /// No two saves at least so far apart show the lead answer's views.
    case momentumUnknown(leastHours: Double)
  }

  /// The answers whose views count, and what they promise.
  public struct Level: Hashable, Sendable {
    /// How many answers' views count.
    public let answerCount: Int
    /// How many of them are estimated, as at an age of 30 days.
    public let estimatedCount: Int
    /// How many of them are by famous authors.
    public let famousCount: Int
    /// The least, the median and the most views; nil without an answer.
    public let views: Spread?
    /// The views that a new answer may get by this term alone.
    public let expectedViews: Double
    /// In so many days.
    public let horizonDays: Double

    /// Three numbers of views, rising.
    public struct Spread: Hashable, Sendable {
      /// The least.
      public let least: Double
      /// Of an even number, the lower of the two in the middle.
      public let median: Double
      /// The most.
      public let most: Double

      package init(least: Double, median: Double, most: Double) {
        (self.least, self.median, self.most) = (least, median, most)
      }
    }

    package init(
      answerCount: Int, estimatedCount: Int, famousCount: Int, views: Spread?,
      expectedViews: Double, horizonDays: Double
    ) {
      (self.answerCount, self.estimatedCount) = (answerCount, estimatedCount)
      (self.famousCount, self.views) = (famousCount, views)
      (self.expectedViews, self.horizonDays) = (expectedViews, horizonDays)
    }
  }

  /// Its points; nil where nothing is known, which counts as 0 and is printed `–`.
  public let points: Points?
  /// What it was made of.
  public let basis: Basis

  /// Which term.
  public var name: Name {
    switch basis {
    case .level: .level
    case .freshness, .ageUnknown: .freshness
    case .fame, .fameUnknown: .fame
    case .momentum, .momentumUnknown: .momentum
    }
  }

  /// A term.
  public init(points: Points?, basis: Basis) {
    self.points = points
    self.basis = basis
  }
}

/// Views that a new answer may get in its first 30 days; half of the cases should lie inside.
public struct ExpectedViews: Hashable, Sendable {
  /// The lower quarter.
  public let low: Double
  /// The middle.
  public let mid: Double
  /// The upper quarter.
  public let high: Double

  /// Three numbers of views, rising.
  public init(low: Double, mid: Double, high: Double) {
    self.low = low
    self.mid = mid
    self.high = high
  }
}

/// How well a score is founded.
public enum Confidence: String, Sendable {
  /// At least 3 own answers with exact views.
  case a = "A"
  /// 1 or 2 with exact views, or at least 3 with rounded ones.
  case b = "B"
  /// Less: 1 or 2 rounded ones, estimates, or none.
  case c = "C"
}

/// An answer of a candidate, views estimated where the page shows none.
public struct CandidateAnswer: Hashable, Sendable {
  /// The answer as read; `row.views` is the estimate where `row.views.source` is `estimated`.
  public var row: Row
  /// The argument that named its page.
  public var page: String
  /// Whether rules 1 to 3 and freshness speak of this answer.
  public var isLead: Bool
  /// How fast it gains views; nil where no two saves far enough apart tell its views.
  public var velocity: Velocity?

  /// An answer with its page.
  public init(row: Row, page: String, isLead: Bool, velocity: Velocity? = nil) {
    self.row = row
    self.page = page
    self.isLead = isLead
    self.velocity = velocity
  }
}

/// A question with what the rules and the score say of it.
public struct JudgedQuestion: Hashable, Sendable {
  /// The three kinds of candidates.
  public enum Verdict: String, Sendable {
    /// No rule fails and an answer was seen.
    case pick
    /// No rule fails, but no answer of the question was seen.
    case unjudged
    /// A rule fails.
    case rejected
  }

  /// The verdict.
  public var verdict: Verdict
  /// 1-based among the picks; nil for the others.
  public var rank: Int?
  /// The question, facts of all pages joined.
  public var question: Question
  /// Its answers, the lead first; empty when none was seen.
  public var answers: [CandidateAnswer]
  /// One outcome per rule, in `Rule`'s order.
  public var rules: [RuleOutcome]
  /// The terms of the score, in `ScoreTerm.Name`'s order; empty without an answer.
  public var terms: [ScoreTerm]
  /// The sum of the terms; nil without an answer.
  public var score: Points?
  /// What a new answer may get; nil without an answer.
  public var expectedViews: ExpectedViews?
  /// How well the score is founded; nil without an answer.
  public var confidence: Confidence?
  /// How many of its answers were seen; nil where its own page was not, or their number is
  /// unknown.
  public var coverage: Coverage?
  /// Whether no list showed it before; nil where nobody remembers.
  public var isNew: Bool?

  /// A judged question.
  public init(
    verdict: Verdict, rank: Int? = nil, question: Question, answers: [CandidateAnswer],
    rules: [RuleOutcome], terms: [ScoreTerm], score: Points?, expectedViews: ExpectedViews?,
    confidence: Confidence?, coverage: Coverage? = nil
  ) {
    self.verdict = verdict
    self.rank = rank
    self.question = question
    self.answers = answers
    self.rules = rules
    self.terms = terms
    self.score = score
    self.expectedViews = expectedViews
    self.confidence = confidence
    self.coverage = coverage
  }

  /// The answer that rules 1 to 3 and freshness speak of; nil when none was seen.
  public var lead: CandidateAnswer? { answers.first(where: \.isLead) }
}

/// How many candidates a rule dropped.
public struct FunnelStep: Hashable, Sendable {
  /// What dropped them.
  public enum Cause: Hashable, Sendable {
    /// They were advertisements.
    case ad
    /// This rule was the first that they failed.
    case rule(Rule)
  }

  /// What dropped them.
  public let cause: Cause
  /// How many, 0 or more.
  public let dropped: Int

  /// A step.
  public init(cause: Cause, dropped: Int) {
    self.cause = cause
    self.dropped = dropped
  }
}

/// The whole result: every candidate stands in exactly one of the three lists.
public struct Ranking: Hashable, Sendable {
  /// The moment that ages count to.
  public var asOf: Instant
  /// Ads first, then one step per rule in `Rule`'s order; steps that dropped none included.
  public var funnel: [FunnelStep]
  /// Best first by `RankOptions.sort`; not cut at `limit`.
  public var picks: [JudgedQuestion]
  /// Questions of which no answer was seen: most followers first, then fewest answers, then in page
  /// order, the newest page's first.
  public var unjudged: [JudgedQuestion]
  /// Rejected ones, near misses first: by rules missed, then by how far off, then by URL.
  public var rejected: [JudgedQuestion]
  /// The first of `rejected` that other options can make a pick; nil where there is none, and where
  /// something was picked.
  public var nearestMiss: NearestMiss?
  /// What one changed bound lets in; empty where something was picked.
  public var openings: [Opening]

  /// A ranking.
  public init(
    asOf: Instant, funnel: [FunnelStep], picks: [JudgedQuestion], unjudged: [JudgedQuestion],
    rejected: [JudgedQuestion], nearestMiss: NearestMiss? = nil, openings: [Opening] = []
  ) {
    self.asOf = asOf
    self.funnel = funnel
    self.picks = picks
    self.unjudged = unjudged
    self.rejected = rejected
    self.nearestMiss = nearestMiss
    self.openings = openings
  }

  /// Multiplies all expected views; orders and scores stay.
  public mutating func multiplyExpectedViews(by factor: Double) {
    func multiply(_ questions: inout [JudgedQuestion]) {
      for index in questions.indices {
        questions[index].expectedViews = questions[index].expectedViews?.multiplied(by: factor)
      }
    }
    multiply(&picks)
    multiply(&rejected)
  }

  /// The first five of `rejected` that fail by numbers only, which bounds could let in.
  public var nearest: ArraySlice<JudgedQuestion> {
    rejected.filter { question in
      question.rules.allSatisfy { $0.status != .fail || $0.rule.hasBound }
    }.prefix(Self.nearestCount)
  }

  private static let nearestCount = 5
}
