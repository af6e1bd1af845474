import QuoraFacts

/// A candidate with every answer that may lead it, so that other bounds can be tried without its pages.
public struct CandidateChoices: Hashable, Sendable {
  /// An answer that may lead.
  public struct Lead: Hashable, Sendable {
    /// The candidate, judged as if this answer led.
    public var judged: JudgedQuestion
    /// How old the answer is; nil where no page shows it.
    public let age: AnswerAge?
    /// Fewer and more views than these are unlikely; nil where its views are not estimated.
    public let likelyViews: ClosedRange<Double>?
  }

  /// The candidate, judged with the answer that leads under the options' bounds.
  public var judged: JudgedQuestion
  /// Those that may lead under some bounds, in the order that settles ties; empty where no answer was
  /// seen.
  public var leads: [Lead]
  /// Its place on the pages, from the newest page's first on; settles ties of those without answers.
  public let place: Int
  /// Whether the question's own page was seen, so that no page settles a count that it does not show.
  let isPageSeen: Bool
}

extension QuestionPicker {
  /// Every candidate with what other bounds could change.
  ///
  /// - Parameters:
  ///   - pages: As for ``ranking(of:earlierViews:)``.
  ///   - earlierViews: The same.
  /// - Returns: The candidates, in the order that settles ties of picks.
  public func choices(
    of pages: [RankablePage], earlierViews: EarlierViews? = nil
  ) -> [CandidateChoices] {
    let gathering = Gathering(pages, earlierViews: earlierViews)
    let judge = Judge(options: options)
    let all = (0..<gathering.count).map { index in
      CandidateChoices(
        judged: judge.judged(gathering[index]), leads: judge.choices(of: gathering[index]),
        place: index, isPageSeen: gathering[index].isPageSeen)
    }
    let order = RankingOrder.sorted(
      all.indices.map { ($0, (0, 0, 0, 0)) }, address: gathering.address(ofQuestion:),
      title: { all[$0].judged.question.title ?? "" })
    return order.map { all[$0] }
  }
}

extension CandidateChoices {
  /// What a bound says where it cannot be decided, with the page that would settle it; nil for a number
  /// that decides any bound.
  ///
  /// - Parameters:
  ///   - rule: One with a bound.
  ///   - lead: The answer that leads; nil where none was seen.
  /// - Returns: An outcome without a bound.
  public func openOutcome(of rule: Rule, lead: Lead?) -> RuleOutcome? {
    guard rule.hasBound else { return nil }
    let reason: RuleOutcome.Reason?
    if rule == .age {
      reason = lead?.age.map { $0.isAtLeast ? .age($0) : nil } ?? .notShown
    } else if (lead?.judged ?? judged).count(of: rule) == nil {
      reason = .notShown
    } else {
      reason = rule == .views ? lead?.likelyViews.map { .estimate(most: $0.upperBound) } : nil
    }
    return reason.map {
      RuleOutcome(
        rule: rule, status: .unknown, reason: $0,
        settledBy: rule == .age || !isPageSeen ? .question : nil)
    }
  }

  /// Multiplies all expected views, as ``Ranking/multiplyExpectedViews(by:)`` does.
  public mutating func multiplyExpectedViews(by factor: Double) {
    for index in leads.indices {
      leads[index].judged.expectedViews = leads[index].judged.expectedViews?.multiplied(by: factor)
    }
  }
}
