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
  init(_ command: RankCommand) throws(UsageError) {
    asOf = try AsOfArgument(command.asOf)
    options = RankOptions(
      asOf: Instant(microseconds: 0),
      thresholds: try command.rules.thresholds(),
      fame: try command.people.fame(),
      skipped: try command.people.skipped(),
      kept: try command.rules.keptRules(),
      unknown: try RankOptions.UnknownPolicy(command.rules.unknown, option: "--unknown"),
      sort: try RankOptions.Sort(command.output.sort, option: "--sort"),
      weights: try WeightArgument.weights(command.weight))
    limit = try CountArgument(command.output.limit, option: "--limit").bound
    format = try RankFormat(command.output.format, option: "--format")
    color = try When(command.output.color, option: "--color")
    hyperlinks = try When(command.output.hyperlinks, option: "--hyperlinks")
  }
}
