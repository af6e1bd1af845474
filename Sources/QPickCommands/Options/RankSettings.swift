import QuestionPicking
import QuoraFacts

/// What the arguments of `rank` mean, before any file is read.
struct RankSettings {
  /// Rules, fame and weights; people of files and the moment that ages count to come later.
  var options: RankOptions
  /// The moment that ages count to.
  var asOf: AsOfArgument
  /// How many picks to show; nil for all.
  var limit: Int?
  /// How the result is shown.
  var format: RankFormat
  /// When color is used.
  var color: When
  /// When hyperlinks are used.
  var hyperlinks: When

  /// Reads every argument.
  init(_ request: RankRequest) throws(UsageError) {
    asOf = try AsOfArgument(request.asOf)
    options = RankOptions(
      asOf: Instant(microseconds: 0),
      thresholds: try request.thresholds(),
      fame: try request.fame(),
      skipped: try request.skipped(),
      kept: try request.keptRules(),
      unknown: try RankOptions.UnknownPolicy(request.unknown, option: "--unknown"),
      sort: try RankOptions.Sort(request.sort, option: "--sort"),
      weights: try WeightArgument.weights(request.weight))
    limit = try CountArgument(request.limit, option: "--limit").bound
    format = try RankFormat(request.format, option: "--format")
    color = try When(request.color, option: "--color")
    hyperlinks = try When(request.hyperlinks, option: "--hyperlinks")
  }
}
