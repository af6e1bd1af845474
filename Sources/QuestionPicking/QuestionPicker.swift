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
    ranking(of: pages.map { RankablePage(name: $0.name, facts: $0.facts) })
  }

  /// The same of pages that were prepared.
  public func ranking(of pages: [RankablePage]) -> Ranking {
    let gathering = Gathering(pages)
    let judge = Judge(options: options)
    var questions: [JudgedQuestion] = []
    questions.reserveCapacity(gathering.count)
    var (picks, unjudged, rejected): ([Int], [Int], [Int]) = ([], [], [])
    for index in 0..<gathering.count {
      questions.append(judge.judged(gathering[index]))
      switch questions[index].verdict {
      case .pick: picks.append(index)
      case .unjudged: unjudged.append(index)
      case .rejected: rejected.append(index)
      }
    }

    let order = RankingOrder(options: options)
    picks = order.bestFirst(picks, questions, address: gathering.address(ofQuestion:))
    for (place, index) in picks.enumerated() { questions[index].rank = place + 1 }
    let funnel = funnel(of: rejected, questions, adCount: gathering.adCount)
    rejected = order.nearestFirst(rejected, questions, address: gathering.address(ofQuestion:))
    let nearestMiss =
      picks.isEmpty
      ? rejected.lazy.compactMap { judge.nearMiss(of: gathering[$0], judged: questions[$0]) }.first
      : nil
    return Ranking(
      asOf: options.asOf, funnel: funnel, picks: picks.map { questions[$0] },
      unjudged: unjudged.map { questions[$0] }, rejected: rejected.map { questions[$0] },
      nearestMiss: nearestMiss)
  }

  /// Each rejected question under the first rule that it fails; under the first unknown one where
  /// `--unknown drop` alone rejects it.
  private func funnel(
    of rejected: [Int], _ questions: [JudgedQuestion], adCount: Int
  ) -> [FunnelStep] {
    let rules = Rule.allCases
    // Outcomes stand in the order of the rules.
    var counts = Array(repeating: 0, count: rules.count)
    for index in rejected {
      let outcomes = questions[index].rules
      let cause =
        outcomes.indices.first { outcomes[$0].status == .fail }
        ?? outcomes.indices.first { outcomes[$0].status == .unknown }
      if let cause { counts[cause] += 1 }
    }
    let steps = zip(rules, counts).map { FunnelStep(cause: .rule($0), dropped: $1) }
    return [FunnelStep(cause: .ad, dropped: adCount)] + steps
  }
}
