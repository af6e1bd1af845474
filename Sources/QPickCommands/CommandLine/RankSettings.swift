import QuestionPicking
import QuoraFacts

/// What the arguments of `rank` mean.
struct RankSettings {
  /// Rules, fame and weights; people of files and the moment that ages count to come later.
  var options: RankOptions
  /// The moment that ages count to.
  let asOf: AsOfArgument
  /// Files of famous people, and of people to skip.
  let famousFiles, skipFiles: [String]

  /// How many picks to show; nil for all.
  let limit: Int?
  /// Whether unjudged and rejected questions are shown too.
  let showsAll: Bool
  /// Whether the ledger of rules and terms is shown.
  let explains: Bool
  /// How the result is shown.
  let format: RankFormat
  /// When color is used.
  let color: When
  /// When hyperlinks are used.
  let hyperlinks: When

  /// Whether only questions are shown that no list showed before.
  let onlyNew: Bool
  /// Whether the history is left alone.
  let ignoresHistory: Bool

  /// Whether only errors are said on stderr, and why nothing passed.
  let isQuiet: Bool
  /// Whether it is said how each page was read.
  let isVerbose: Bool

  /// What `typed` means.
  init(_ typed: TypedArguments) throws(UsageError) {
    var weights = Weights()
    _ = try typed.all(.weight) { text throws(ValueError) in
      try WeightArgument.set(text, in: &weights)
    }
    asOf = try typed.value(.asOf, AsOfArgument.init)
    options = RankOptions(
      asOf: Instant(microseconds: 0),
      thresholds: Thresholds(
        maxAgeHours: try typed.value(.maxAge, DurationArgument.init).hours,
        minViews: try typed.value(.minViews, CountArgument.init).bound,
        minUpvotes: try typed.value(.minUpvotes, CountArgument.init).bound,
        maxAnswers: try typed.value(.maxAnswers, CountArgument.init).bound),
      fame: FameOptions(
        listed: try typed.all(.famous, PersonPattern.init(typed:)),
        followers: try typed.value(.famousFollowers, CountArgument.init).bound,
        answerViews: try typed.value(.famousViews, CountArgument.init).bound,
        penalty: try typed.value(.famousPenalty) { text throws(ValueError) in
          try NumberArgument(text, in: 0...0.99, meaning: "a share").value
        }),
      skipped: try typed.all(.skip, PersonPattern.init(typed:)),
      titles: TitleOptions(
        wanted: try typed.all(.title, TitlePattern.init(typed:)),
        skipped: try typed.all(.skipTitle, TitlePattern.init(typed:))),
      kept: Set(try typed.all(.keep, Self.keptRules).joined()),
      unknown: try typed.value(.unknown, RankOptions.UnknownPolicy.init(named:)),
      sort: try typed.value(.sort, RankOptions.Sort.init(named:)),
      weights: weights)
    famousFiles = try typed.all(.famousFile) { $0 }
    skipFiles = try typed.all(.skipFile) { $0 }
    limit = try typed.value(.limit, CountArgument.init).bound
    showsAll = typed.has(.all)
    explains = typed.has(.explain)
    format = try typed.value(.format, RankFormat.init(named:))
    color = try typed.value(.color, When.init(named:))
    hyperlinks = try typed.value(.hyperlinks, When.init(named:))
    onlyNew = typed.has(.new)
    ignoresHistory = typed.has(.noHistory)
    isQuiet = typed.has(.quiet)
    isVerbose = typed.has(.verbose)
  }

  /// The rules that `text`, a value of `--keep`, turns off.
  private static func keptRules(_ text: String) throws(ValueError) -> [Rule] {
    var rules: [Rule] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let rule = Rule(rawValue: String(name)), keepableRules.contains(rule) else {
        throw .unknownName(String(name), known: keepableRules.map(\.rawValue))
      }
      rules.append(rule)
    }
    return rules
  }

  private static let keepableRules = Rule.allCases.filter(\.canBeKept)
}

extension TitlePattern {
  /// Reads `text`, the value of an option.
  fileprivate init(typed text: String) throws(ValueError) {
    do {
      try self.init(text)
    } catch {
      throw .pattern(text, reason: "\(error)")
    }
  }
}

extension PersonPattern {
  /// Reads `text`, the value of an option.
  fileprivate init(typed text: String) throws(ValueError) {
    guard let person = PersonPattern(text) else {
      throw .unreadable(text, expected: "a full name or a profile URL")
    }
    self = person
  }
}
