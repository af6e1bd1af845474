public import QuoraFacts

/// Everything a user can tune.
public struct RankOptions: Hashable, Sendable {
  /// What to do with a rule of which the page does not say enough.
  public enum UnknownPolicy: String, Sendable, CaseIterable {
    /// Keep the candidate and mark it.
    case keep
    /// Reject it.
    case drop
  }

  /// The order of the picks; unknown values last, ties as by score.
  public enum Sort: String, Sendable, CaseIterable {
    /// Highest score first.
    case score
    /// Youngest lead first.
    case age
    /// Most views of the lead first.
    case views
    /// Most upvotes of the lead first.
    case upvotes
    /// Fewest answers first.
    case answers
  }

  /// The bounds of the rules.
  public var thresholds: Thresholds
  /// Who counts as famous, and by how much.
  public var fame: FameOptions
  /// People whose answers are skipped, as by rule `followed`.
  public var skipped: [PersonPattern]
  /// Which titles are wanted.
  public var titles: TitleOptions
  /// What the writer said of questions before.
  public var marks = WriterMarks()
  /// Rules that are turned off by name; only `followed`, `answered` and `hidden` can be.
  public var kept: Set<Rule>
  /// What to do with unknown rules.
  public var unknown: UnknownPolicy
  /// The moment that ages count to.
  public var asOf: Instant
  /// The order of the picks.
  public var sort: Sort
  /// The constants of the score.
  public var weights: Weights

  /// Options; everything but `asOf` has the article's or the design's value.
  public init(
    asOf: Instant, thresholds: Thresholds = Thresholds(), fame: FameOptions = FameOptions(),
    skipped: [PersonPattern] = [], titles: TitleOptions = TitleOptions(), kept: Set<Rule> = [],
    unknown: UnknownPolicy = .keep,
    sort: Sort = .score, weights: Weights = Weights()
  ) {
    self.asOf = asOf
    self.thresholds = thresholds
    self.fame = fame
    self.skipped = skipped
    self.titles = titles
    self.kept = kept
    self.unknown = unknown
    self.sort = sort
    self.weights = weights
  }
}

/// A person named by the user: a full name or a profile.
public enum PersonPattern: Hashable, Sendable {
  /// A profile's slug, `Ann-Lee-3`, percent-decoded.
  case profile(slug: String)
  /// A full name, matched case- and width-folded, by canonical equivalence.
  case name(String)

  /// A profile URL or `/profile/…` path gives `.profile`, anything else `.name`; nil when blank.
  public init?(_ text: String) {
    let quotes = "\"'“”„«»"
    let bareText = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isQuoted =
      bareText.count > 2 && quotes.contains(bareText.prefix(1))
      && quotes.contains(bareText.suffix(1))
    let trimmed = isQuoted ? String(bareText.dropFirst().dropLast()) : bareText
    guard !trimmed.isEmpty else { return nil }
    let bare = ["www.quora.com/", "quora.com/"].contains { trimmed.lowercased().hasPrefix($0) }
    if let slug = QuoraURL(bare ? "https://" + trimmed : trimmed)?.profileSlug {
      self = .profile(slug: slug)
    } else {
      self = .name(trimmed)
    }
  }
}

/// Who counts as famous.
public struct FameOptions: Hashable, Sendable {
  /// People the user named.
  public var listed: [PersonPattern]
  /// Followers from which an author counts as fully famous.
  public var followers: Int?
  /// Answer views from which an author counts as fully famous.
  public var answerViews: Int?
  /// The share of a famous author's views that is lost to a newcomer, 0 to 0.99.
  public var penalty: Double

  /// Source: Documentation/Rules.md, "Score".
  public static let defaultFollowers = 10_000
  /// Source: Documentation/Rules.md, "Score".
  public static let defaultAnswerViews = 1_000_000
  /// Source: Documentation/Rules.md, "Score".
  public static let defaultPenalty = 0.8
  /// The largest penalty: at 1 a famous author would leave nothing, an endless number of points.
  ///
  /// Source: Documentation/Rules.md, "Score".
  static let maximumPenalty = 0.99

  /// Fame as the design has it unless given.
  public init(
    listed: [PersonPattern] = [], followers: Int? = defaultFollowers,
    answerViews: Int? = defaultAnswerViews, penalty: Double = defaultPenalty
  ) {
    self.listed = listed
    self.followers = followers
    self.answerViews = answerViews
    self.penalty = penalty
  }
}
