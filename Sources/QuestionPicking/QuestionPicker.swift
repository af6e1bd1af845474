public import QuoraFacts

/// Judges the questions of one or several pages.
///
/// Source: Documentation/Rules.md, "Candidates" and "Verdicts".
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

  /// Views of an answer, by its number and address, that were read before, and when.
  public typealias EarlierViews = (_ id: Int?, _ url: String?) -> [(views: Count, time: Instant)]

  /// The same of pages that were prepared. Earlier views tell how fast answers gain them, and nothing
  /// else.
  public func ranking(of pages: [RankablePage], earlierViews: EarlierViews? = nil) -> Ranking {
    let gathering = Gathering(pages, earlierViews: earlierViews)
    let judge = Judge(options: options)
    let order = RankingOrder(options: options)
    var questions: [JudgedQuestion?] = []
    questions.reserveCapacity(gathering.count)
    var (picks, rejected) = (RankingOrder.List(), RankingOrder.List())
    var unjudged = RankingOrder.List()
    var dropped = Array(repeating: 0, count: Rule.allCases.count)
    for index in 0..<gathering.count {
      let question = judge.judged(gathering[index])
      switch question.verdict {
      case .pick: picks.append((index, order.pickKey(question)))
      case .unjudged: unjudged.append((index, order.unjudgedKey(question)))
      case .rejected:
        rejected.append((index, order.missKey(question)))
        if let cause = Self.cause(of: question.rules),
          let place = Rule.allCases.firstIndex(of: cause)
        {
          dropped[place] += 1
        }
      }
      questions.append(question)
    }

    func title(_ index: Int) -> String { questions[index]?.question.title ?? "" }
    let best = RankingOrder.sorted(picks, address: gathering.address(ofQuestion:), title: title)
    for (place, index) in best.enumerated() { questions[index]?.rank = place + 1 }
    let nearest = RankingOrder.sorted(
      rejected, address: gathering.address(ofQuestion:), title: title)
    let nearestMiss =
      best.isEmpty
      ? nearest.lazy.compactMap { index in
        questions[index].flatMap { judge.nearMiss(of: gathering[index], judged: $0) }
      }.first : nil
    // Moved: to copy a question would cost as much as its rules.
    func list(_ indices: [Int]) -> [JudgedQuestion] {
      var list: [JudgedQuestion] = []
      list.reserveCapacity(indices.count)
      for index in indices {
        if let question = questions[index].take() { list.append(question) }
      }
      return list
    }
    let failed = list(nearest)
    let openings =
      best.isEmpty
      ? judge.openings(of: (0..<gathering.count).lazy.map { gathering[$0] }, rejected: failed) : []
    let steps = zip(Rule.allCases, dropped).map { FunnelStep(cause: .rule($0), dropped: $1) }
    return Ranking(
      asOf: options.asOf,
      funnel: [FunnelStep(cause: .ad, dropped: gathering.adCount)] + steps,
      picks: list(best), unjudged: list(RankingOrder.sorted(unjudged)), rejected: failed,
      nearestMiss: nearestMiss, openings: openings)
  }

  /// The first rule that a rejected question fails; the first unknown one where nothing but an
  /// unknown rule rejects it.
  private static func cause(of rules: [RuleOutcome]) -> Rule? {
    let index =
      rules.indices.first { rules[$0].status == .fail }
      ?? rules.indices.first { rules[$0].status == .unknown }
    return index.map { rules[$0].rule }
  }
}
