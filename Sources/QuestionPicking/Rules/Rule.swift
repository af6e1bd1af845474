/// A rule of the article, in the order in which rules are applied and shown.
///
/// Source: Documentation/Rules.md, "The article" and "Rules".
public enum Rule: String, Sendable, CaseIterable {
  /// Skip answers of people the viewer follows, and of the viewer's followers.
  case followed
  /// Skip questions the viewer has answered.
  case answered
  /// Skip the viewer's own answers.
  case own
  /// Only fresh answers.
  case age
  /// Only answers with many views.
  case views
  /// Only answers with many upvotes.
  case upvotes
  /// Only questions with few answers.
  case answers
  /// Only titles that the writer wants.
  case title
  /// Skip questions that the writer has hidden or put off.
  case hidden

  /// Whether it compares a number with a bound.
  public var hasBound: Bool {
    switch self {
    case .age, .views, .upvotes, .answers: true
    case .followed, .answered, .own, .title, .hidden: false
    }
  }

  /// Whether `RankOptions.kept` can turn it off.
  public var canBeKept: Bool {
    switch self {
    case .followed, .answered, .hidden: true
    case .own, .age, .views, .upvotes, .answers, .title: false
    }
  }
}

/// A bound that a number is held against.
public struct Bound: Hashable, Sendable {
  /// What the number counts.
  public enum Unit: Sendable {
    case hours, count
  }

  /// On which side of the limit the number has to be.
  public enum Direction: Sendable {
    /// Less than the limit.
    case below
    /// The limit or more.
    case atLeast
  }

  /// The rule.
  public let rule: Rule
  /// The limit, in `unit`.
  public let limit: Double
  /// What the number counts.
  public let unit: Unit
  /// On which side of the limit it has to be.
  public let direction: Direction

  package init(_ rule: Rule, _ direction: Direction, _ limit: Double, _ unit: Unit) {
    (self.rule, self.limit, self.unit, self.direction) = (rule, limit, unit, direction)
  }

  /// Whether a number meets it.
  func isMet(by number: Double) -> Bool {
    switch direction {
    case .below: number < limit
    case .atLeast: number >= limit
    }
  }
}

/// The limits of the rules; nil turns a rule off.
public struct Thresholds: Hashable, Sendable {
  /// Answers must be younger than this, in hours.
  public var maxAgeHours: Double?
  /// Answers must have at least this many views.
  public var minViews: Int?
  /// Answers must have at least this many upvotes.
  public var minUpvotes: Int?
  /// Questions must have fewer answers than this.
  public var maxAnswers: Int?

  /// Source: Documentation/Rules.md, "The article", point 1.
  public static let articleMaxAgeHours = 72.0
  /// Source: Documentation/Rules.md, "The article", point 2.
  public static let articleMinViews = 10_000
  /// Source: Documentation/Rules.md, "The article", point 3.
  public static let articleMinUpvotes = 100
  /// Source: Documentation/Rules.md, "The article", point 4.
  public static let articleMaxAnswers = 25

  /// Bounds, the article's unless given.
  public init(
    maxAgeHours: Double? = articleMaxAgeHours, minViews: Int? = articleMinViews,
    minUpvotes: Int? = articleMinUpvotes, maxAnswers: Int? = articleMaxAnswers
  ) {
    self.maxAgeHours = maxAgeHours
    self.minViews = minViews
    self.minUpvotes = minUpvotes
    self.maxAnswers = maxAnswers
  }

  /// The bound of a rule; nil where it is off or has none.
  public subscript(rule: Rule) -> Bound? {
    switch rule {
    case .age: maxAgeHours.map { Bound(rule, .below, $0, .hours) }
    case .views: minViews.map { Bound(rule, .atLeast, Double($0), .count) }
    case .upvotes: minUpvotes.map { Bound(rule, .atLeast, Double($0), .count) }
    case .answers: maxAnswers.map { Bound(rule, .below, Double($0), .count) }
    case .followed, .answered, .own, .title, .hidden: nil
    }
  }

  /// Sets the limit of a rule that has one.
  mutating func set(_ rule: Rule, to limit: Double?) {
    let count = limit.map { Int(min($0, 1e15)) }
    switch rule {
    case .age: maxAgeHours = limit
    case .views: minViews = count
    case .upvotes: minUpvotes = count
    case .answers: maxAnswers = count
    case .followed, .answered, .own, .title, .hidden: break
    }
  }
}

/// What a rule says of a candidate.
public struct RuleOutcome: Hashable, Sendable {
  /// Whether the rule is met.
  public enum Status: String, Sendable {
    /// Met.
    case pass
    /// Not met.
    case fail
    /// The page does not say enough.
    case unknown
  }

  /// What was found.
  public enum Reason: Hashable, Sendable {
    /// The rule has no bound.
    case off
    /// The rule is turned off by name.
    case kept
    /// No answer of the question was seen.
    case noAnswerSeen
    /// The page does not show it.
    case notShown

    /// The author is among those to skip.
    case onSkipList
    /// The viewer follows the author, or not.
    case viewerFollows(Bool)
    /// The author follows the viewer.
    case followsViewer
    /// The card lacks the control to follow the author, which so many others on the page have.
    case followControlMissing(others: Int)
    /// The author is anonymous.
    case anonymousAuthor

    /// The viewer has answered the question, or not.
    case viewerHasAnswered(Bool)
    /// The viewer wrote the answer, or not.
    case viewerIsAuthor(Bool)

    /// The writer marked the question as answered.
    case markedAnswered
    /// The writer has hidden it, or put it off, or not.
    case hidden(Bool)

    /// The title matches none of the patterns that are wanted.
    case titleNotWanted
    /// The title matches this pattern of those to skip.
    case titleSkipped(String)
    /// The title is wanted.
    case titleWanted

    /// The age of the answer.
    case age(AnswerAge)
    /// The number that `JudgedQuestion` has: views or upvotes of the lead, answers of the question.
    case number
    /// The views that `JudgedQuestion` has for the lead are estimated; at most this many are likely.
    case estimate(most: Double)
  }

  /// A page that would settle an unknown rule.
  public enum SettlingPage: Sendable {
    /// The question's page.
    case question
    /// The question's page, saved while logged in.
    case questionWhileLoggedIn
    /// The same page, saved while logged in.
    case sameWhileLoggedIn
  }

  /// The rule.
  public let rule: Rule
  /// What it says.
  public let status: Status
  /// Why.
  public let reason: Reason
  /// The number it looked at: hours for `age`, a count for the other rules with a bound; nil when
  /// unknown and for rules without one.
  public let value: Double?
  /// The bound it held the number against; nil when the rule has none or is off.
  public let bound: Bound?
  /// Whether the status is the better guess of two (`≈`), not certain.
  public let isApproximate: Bool
  /// Whether `value` is the least it can be (`≥`): an age of which only an update's time is known.
  public let isAtLeast: Bool
  /// What would settle it; nil where it is settled or no page would.
  public let settledBy: SettlingPage?

  /// An outcome.
  public init(
    rule: Rule, status: Status, reason: Reason, value: Double? = nil, bound: Bound? = nil,
    isApproximate: Bool = false, isAtLeast: Bool = false, settledBy: SettlingPage? = nil
  ) {
    self.rule = rule
    self.status = status
    self.reason = reason
    self.value = value
    self.bound = bound
    self.isApproximate = isApproximate
    self.isAtLeast = isAtLeast
    self.settledBy = settledBy
  }
}
