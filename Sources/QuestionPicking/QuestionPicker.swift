public import QuoraFacts

/// Judges the questions of one or several pages.
///
/// Source: DESIGN part 4.
public struct QuestionPicker: Sendable {
  /// What is tuned.
  public let options: RankOptions

  /// A picker.
  public init(options: RankOptions) { self.options = options }

  /// Joins the pages into one candidate per question and judges each.
  ///
  /// Where pages speak of the same question or answer, the newer page's numbers win; of pages
  /// saved at the same moment, the one whose name comes first.
  ///
  /// - Parameter pages: Each page with the argument that named it, in any order. The rows of a page
  ///   with a `problem` count like any others.
  /// - Returns: Every candidate once. The order of `pages` does not change it.
  public func ranking(of pages: [(name: String, facts: PageFacts)]) -> Ranking {
    let gathering = Gathering(pages)
    let judge = Judge(options: options)
    let judged = gathering.candidates.map { (candidate: $0, question: judge.judged($0)) }
    let order = RankingOrder(options: options)

    var picks = order.bestFirst(judged.map(\.question).filter { $0.verdict == .pick })
    for index in picks.indices { picks[index].rank = index + 1 }
    let unjudged = judged.filter { $0.question.verdict == .unjudged }
      .sorted { $0.candidate.place < $1.candidate.place }
    let rejected = order.nearestFirst(judged.filter { $0.question.verdict == .rejected })
    return Ranking(
      asOf: options.asOf,
      funnel: funnel(of: rejected.map(\.question), adCount: gathering.adCount), picks: picks,
      unjudged: unjudged.map(\.question), rejected: rejected.map(\.question),
      nearestMiss: rejected.lazy.compactMap {
        judge.nearMiss(of: $0.candidate, judged: $0.question)
      }.first)
  }

  /// Each rejected question under the first rule that it fails; under the first unknown one where
  /// `--unknown drop` alone rejects it.
  private func funnel(of rejected: [JudgedQuestion], adCount: Int) -> [FunnelStep] {
    let causes = rejected.compactMap { question in
      question.rules.first { $0.status == .fail } ?? question.rules.first { $0.status == .unknown }
    }
    let steps = Rule.allCases.map { rule in
      FunnelStep(cause: .rule(rule), dropped: causes.count { $0.rule == rule })
    }
    return [FunnelStep(cause: .ad, dropped: adCount)] + steps
  }
}
