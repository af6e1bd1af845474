public import QuoraFacts

/// Judges the questions of one or several pages.
public struct QuestionPicker: Sendable {
  /// What is tuned.
  public let options: RankOptions

  /// A picker.
  public init(options: RankOptions) { self.options = options }

  /// Joins the pages into one candidate per question and judges each.
  ///
  /// - Parameter pages: Each page with the argument that named it, in the order given.
  /// - Returns: Every candidate once. The order of `pages` does not change scores or verdicts.
  public func ranking(of pages: [(name: String, facts: PageFacts)]) -> Ranking {
    Ranking(asOf: options.asOf, funnel: [], picks: [], unjudged: [], rejected: [])
  }
}
