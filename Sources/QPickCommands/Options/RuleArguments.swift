import ArgumentParser
import QuestionPicking

/// The bounds of the rules, as typed.
struct RuleArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only answers younger than this: 1s to 36500d, in s, m, h, d or w.", valueName: "duration"))
  var maxAge = RankRequest.standard.maxAge

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only answers with at least this many views: 1 to 1000000M.", valueName: "count"))
  var minViews = RankRequest.standard.minViews

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only answers with at least this many upvotes: 1 to 1000000M.", valueName: "count"))
  var minUpvotes = RankRequest.standard.minUpvotes

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only questions with fewer answers than this: 1 to 1000000M.", valueName: "count"))
  var maxAnswers = RankRequest.standard.maxAnswers

  @Option(
    help: ArgumentHelp(
      "Turn rules off: followed (answers by people you follow or who follow you), answered "
        + "(questions you answered).", valueName: "rule,…"),
    completion: .list(["followed", "answered", "followed,answered"]))
  var keep: [String] = []

  @Option(
    help: ArgumentHelp(
      "What becomes of a question when a rule cannot be told: keep (marked) or drop.",
      valueName: "policy"),
    completion: .list(RankOptions.UnknownPolicy.allNames))
  var unknown = RankRequest.standard.unknown
}

extension RankRequest {
  /// The bounds, read.
  func thresholds() throws(UsageError) -> Thresholds {
    Thresholds(
      maxAgeHours: try DurationArgument(maxAge, option: "--max-age").hours,
      minViews: try CountArgument(minViews, option: "--min-views").bound,
      minUpvotes: try CountArgument(minUpvotes, option: "--min-upvotes").bound,
      maxAnswers: try CountArgument(maxAnswers, option: "--max-answers").bound)
  }

  /// The rules that are turned off by name.
  func keptRules() throws(UsageError) -> Set<Rule> {
    var kept: Set<Rule> = []
    for name in keep.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      guard let rule = Rule(rawValue: String(name)), Self.keepableRules.contains(rule) else {
        throw .unknownName(
          option: "--keep", value: String(name), known: Self.keepableRules.map(\.rawValue))
      }
      kept.insert(rule)
    }
    return kept
  }

  private static let keepableRules: [Rule] = [.followed, .answered]
}
