import QuestionPicking
import QuoraFacts

/// What the arguments of `rank` mean, before any file is read.
struct RankSettings {
  /// Rules, fame and weights; people of files and the moment that ages count to come later.
  var options: RankOptions
  /// The moment that ages count to.
  var asOf: AsOfArgument
  /// How many picks to show; null for all.
  var limit: Int?
  /// How the result is shown.
  var format: RankFormat
  /// When color is used.
  var color: When
  /// When hyperlinks are used.
  var hyperlinks: When

  /// Reads every argument.
  init(_ arguments: RankArguments) throws(UsageError) {
    asOf = try AsOfArgument(arguments.asOf)
    options = RankOptions(
      asOf: Instant(microseconds: 0),
      thresholds: try arguments.rules.thresholds(),
      fame: try arguments.people.fame(),
      skipped: try arguments.people.skipped(),
      kept: try arguments.rules.keptRules(),
      unknown: try RankOptions.UnknownPolicy(arguments.rules.unknown, option: "--unknown"),
      sort: try RankOptions.Sort(arguments.output.sort, option: "--sort"),
      weights: try WeightArgument.weights(arguments.weight))
    limit = try CountArgument(arguments.output.limit, option: "--limit").bound
    format = try RankFormat(arguments.output.format, option: "--format")
    color = try When(arguments.output.color, option: "--color")
    hyperlinks = try When(arguments.output.hyperlinks, option: "--hyperlinks")
  }
}
