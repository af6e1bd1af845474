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
    var picks: [JudgedQuestion] = []
    var unjudged: [JudgedQuestion] = []
    var rejected: [(index: Int, question: JudgedQuestion)] = []
    for index in 0..<gathering.count {
      let question = judge.judged(gathering[index])
      switch question.verdict {
      case .pick: picks.append(question)
      case .unjudged: unjudged.append(question)
      case .rejected: rejected.append((index, question))
      }
    }

    let order = RankingOrder(options: options)
    picks = order.bestFirst(picks)
    for index in picks.indices { picks[index].rank = index + 1 }
    let nearest = order.nearestFirst(rejected.lazy.map(\.question))
    let nearestMiss = nearest.lazy.compactMap { place in
      judge.nearMiss(of: gathering[rejected[place].index], judged: rejected[place].question)
    }.first
    return Ranking(
      asOf: options.asOf,
      funnel: funnel(of: rejected.lazy.map(\.question), adCount: gathering.adCount), picks: picks,
      unjudged: unjudged, rejected: nearest.map { rejected[$0].question },
      nearestMiss: nearestMiss)
  }

  /// Each rejected question under the first rule that it fails; under the first unknown one where
  /// `--unknown drop` alone rejects it.
  private func funnel(of rejected: some Sequence<JudgedQuestion>, adCount: Int) -> [FunnelStep] {
    let causes = rejected.compactMap { question in
      question.rules.first { $0.status == .fail } ?? question.rules.first { $0.status == .unknown }
    }.map(\.rule)
    let steps = Rule.allCases.map { rule in
      FunnelStep(cause: .rule(rule), dropped: causes.count { $0 == rule })
    }
    return [FunnelStep(cause: .ad, dropped: adCount)] + steps
  }
}
