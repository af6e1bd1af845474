public import QuoraFacts

/// The rules of the article, held against a question and one of its answers.
///
/// Source: Documentation/Rules.md, "Rules".
struct RuleBook {
  /// What is tuned.
  let options: RankOptions
  private let skipped: PersonSet
  private let (wantedTitles, skippedTitles): (TitleMatcher, TitleMatcher)

  /// The rules with the bounds and people of `options`.
  init(options: RankOptions) {
    self.options = options
    skipped = PersonSet(options.skipped)
    wantedTitles = TitleMatcher(options.titles.wanted)
    skippedTitles = TitleMatcher(options.titles.skipped)
  }

  /// The outcomes of all rules, in `Rule`'s order.
  ///
  /// - Parameters:
  ///   - candidate: The question.
  ///   - lead: The answer that the rules on an answer look at; nil where none was seen.
  /// - Returns: One outcome per rule.
  func outcomes(of candidate: Candidate, lead: SeenAnswer?) -> [RuleOutcome] {
    Rule.allCases.map { outcome(of: $0, candidate, lead: lead) }
  }

  /// What a rule says of a candidate.
  func outcome(of rule: Rule, _ candidate: Candidate, lead: SeenAnswer?) -> RuleOutcome {
    let isPageSeen = candidate.isPageSeen
    let found: RuleOutcome? =
      switch rule {
      case .answered: answered(candidate)
      case .answers: answerCount(of: candidate)
      case .title: title(of: candidate.question)
      case .hidden: hidden(candidate.question)
      case .followed: lead.map(followed)
      case .own: lead.map(own)
      case .age: lead.map(age)
      case .views: lead.map { views($0, isPageSeen: isPageSeen) }
      case .upvotes: lead.map { upvotes($0, isPageSeen: isPageSeen) }
      }
    return found ?? outcomeWithoutAnswer(of: rule)
  }

  /// How many of the bounds on age, views and upvotes the answer does not meet.
  func missedBounds(_ answer: SeenAnswer) -> Int {
    [age(answer), views(answer, isPageSeen: false), upvotes(answer, isPageSeen: false)]
      .count { $0.status == .fail }
  }

  private func outcomeWithoutAnswer(of rule: Rule) -> RuleOutcome {
    if options.kept.contains(rule) { return RuleOutcome(rule: rule, status: .pass, reason: .kept) }
    let bound = options.thresholds[rule]
    if bound == nil, rule.hasBound { return off(rule) }
    return RuleOutcome(
      rule: rule, status: .unknown, reason: .noAnswerSeen, bound: bound, settledBy: .question)
  }

  /// A rule without a bound; its number may be uncertain all the same.
  private func off(
    _ rule: Rule, value: Double? = nil, isApproximate: Bool = false, isAtLeast: Bool = false
  ) -> RuleOutcome {
    RuleOutcome(
      rule: rule, status: .pass, reason: .off, value: value, isApproximate: isApproximate,
      isAtLeast: isAtLeast)
  }
}

// MARK: - People

extension RuleBook {
  /// Whether the answer is by somebody the viewer follows or is followed by.
  func followed(_ answer: SeenAnswer) -> RuleOutcome {
    func outcome(
      _ status: RuleOutcome.Status, _ reason: RuleOutcome.Reason, isApproximate: Bool = false,
      settledBy: RuleOutcome.SettlingPage? = nil
    ) -> RuleOutcome {
      RuleOutcome(
        rule: .followed, status: status, reason: reason, isApproximate: isApproximate,
        settledBy: settledBy)
    }
    if !skipped.isEmpty, let author = answer.row.author, skipped.contains(author) {
      return outcome(.fail, .onSkipList)
    }
    if options.kept.contains(.followed) { return outcome(.pass, .kept) }
    if answer.row.viewerFollows == true { return outcome(.fail, .viewerFollows(true)) }
    if answer.row.followsViewer == true { return outcome(.fail, .followsViewer) }
    if answer.row.viewerFollows == false { return outcome(.pass, .viewerFollows(false)) }
    if case .missing(let others) = answer.row.followControl,
      Double(others) >= options.weights[.followControlCards]
    {
      return outcome(.fail, .followControlMissing(others: others), isApproximate: true)
    }
    if answer.row.author?.isAnonymous == true { return outcome(.unknown, .anonymousAuthor) }
    return outcome(.unknown, .notShown, settledBy: .sameWhileLoggedIn)
  }

  /// Whether the viewer has answered the question; an own answer among those seen says so too.
  private func answered(_ candidate: Candidate) -> RuleOutcome {
    if options.kept.contains(.answered) {
      return RuleOutcome(rule: .answered, status: .pass, reason: .kept)
    }
    if options.marks.answered.contains(candidate.question) {
      return RuleOutcome(rule: .answered, status: .fail, reason: .markedAnswered)
    }
    let hasOwn = candidate.answers.contains { $0.row.viewerIsAuthor == true }
    guard let hasAnswered = hasOwn ? true : candidate.question.viewerHasAnswered else {
      return RuleOutcome(
        rule: .answered, status: .unknown, reason: .notShown, settledBy: .questionWhileLoggedIn)
    }
    return RuleOutcome(
      rule: .answered, status: hasAnswered ? .fail : .pass,
      reason: .viewerHasAnswered(hasAnswered))
  }

  /// Whether the viewer has hidden the question.
  private func hidden(_ question: Question) -> RuleOutcome {
    if options.marks.hidden.isEmpty { return off(.hidden) }
    if options.kept.contains(.hidden) {
      return RuleOutcome(rule: .hidden, status: .pass, reason: .kept)
    }
    let isHidden = options.marks.hidden.contains(question)
    return RuleOutcome(
      rule: .hidden, status: isHidden ? .fail : .pass, reason: .hidden(isHidden))
  }

  /// Whether the viewer wrote the answer.
  private func own(_ answer: SeenAnswer) -> RuleOutcome {
    guard let isAuthor = answer.row.viewerIsAuthor else {
      return RuleOutcome(
        rule: .own, status: .unknown, reason: .notShown, settledBy: .sameWhileLoggedIn)
    }
    return RuleOutcome(
      rule: .own, status: isAuthor ? .fail : .pass, reason: .viewerIsAuthor(isAuthor))
  }
}

// MARK: - Titles

extension RuleBook {
  /// Whether the writer wants questions with this title.
  private func title(of question: Question) -> RuleOutcome {
    if wantedTitles.isEmpty, skippedTitles.isEmpty { return off(.title) }
    guard let title = question.title else {
      return RuleOutcome(
        rule: .title, status: .unknown, reason: .notShown, settledBy: .question)
    }
    if let pattern = skippedTitles.match(in: title) {
      return RuleOutcome(rule: .title, status: .fail, reason: .titleSkipped(pattern))
    }
    let isWanted = wantedTitles.isEmpty || wantedTitles.match(in: title) != nil
    return RuleOutcome(
      rule: .title, status: isWanted ? .pass : .fail,
      reason: isWanted ? .titleWanted : .titleNotWanted)
  }
}

// MARK: - Bounds

extension RuleBook {
  /// What a bound says of a number that is not known to the last digit.
  private typealias Decision = (status: RuleOutcome.Status, isApproximate: Bool)

  /// The age of an answer at a moment, `options.asOf` unless given; nil where no page shows it.
  func age(of answer: SeenAnswer, at moment: Instant? = nil) -> AnswerAge? {
    AnswerAge(
      posted: answer.row.posted, hasClock: answer.hasClock, asOf: moment ?? options.asOf,
      updateGapHours: options.weights[.updateGapHours])
  }

  /// Whether the answer is young enough.
  private func age(_ answer: SeenAnswer) -> RuleOutcome {
    let age = age(of: answer)
    guard let bound = options.thresholds[.age] else {
      return off(
        .age, value: age?.hours, isApproximate: age?.isApproximate ?? false,
        isAtLeast: age?.isAtLeast ?? false)
    }
    guard let age else {
      return RuleOutcome(
        rule: .age, status: .unknown, reason: .notShown, bound: bound, settledBy: .question)
    }
    var decision = Self.decision(on: age, bound)
    let isOpen = age.isAtLeast && decision.status == .pass
    if isOpen { decision = (.unknown, false) }
    return RuleOutcome(
      rule: .age, status: decision.status, reason: .age(age), value: age.hours, bound: bound,
      isApproximate: decision.isApproximate || age.isApproximate, isAtLeast: age.isAtLeast,
      settledBy: isOpen ? .question : nil)
  }

  private static func decision(on age: AnswerAge, _ bound: Bound) -> Decision {
    // Shown ages are floored: "23h" ends just before 24 h, so an interval may end at the limit.
    if age.high < bound.limit || (age.high == bound.limit && age.low < age.high) {
      return (.pass, false)
    }
    if age.low >= bound.limit { return (.fail, false) }
    return (bound.isMet(by: age.hours) ? .pass : .fail, true)
  }

  /// What the answer's views are estimated to be; nil where its upvotes are unknown.
  func estimate(of answer: SeenAnswer) -> ViewEstimate? {
    answer.row.upvotes.map {
      ViewEstimate(upvotes: $0, ageDays: age(of: answer)?.days, weights: options.weights)
    }
  }

  /// Whether the answer has enough views.
  ///
  /// An estimate passes where all that it allows does, and fails only far below the bound: to
  /// reject is to lose a question for good.
  private func views(_ answer: SeenAnswer, isPageSeen: Bool) -> RuleOutcome {
    guard let views = answer.row.views, views.source == .estimated,
      let estimate = estimate(of: answer), let bound = options.thresholds[.views]
    else { return count(.views, answer.row.views, isPageSeen: isPageSeen) }
    let isUnderBound = !bound.isMet(by: estimate.most)
    let isPass = bound.isMet(by: estimate.least)
    let status: RuleOutcome.Status = isPass ? .pass : isUnderBound ? .fail : .unknown
    return RuleOutcome(
      rule: .views, status: status, reason: .estimate(most: estimate.most),
      value: Double(views.value), bound: bound,
      settledBy: status == .unknown && !isPageSeen ? .question : nil)
  }

  /// Whether the answer has enough upvotes.
  private func upvotes(_ answer: SeenAnswer, isPageSeen: Bool) -> RuleOutcome {
    count(.upvotes, answer.row.upvotes, isPageSeen: isPageSeen)
  }

  /// Whether the question has few enough answers.
  private func answerCount(of candidate: Candidate) -> RuleOutcome {
    count(.answers, candidate.question.answerCount, isPageSeen: candidate.isPageSeen)
  }

  /// Whether a count meets its bound; where `isPageSeen`, the question's page settles nothing.
  private func count(_ rule: Rule, _ count: Count?, isPageSeen: Bool) -> RuleOutcome {
    guard let bound = options.thresholds[rule] else {
      return off(rule, value: count.map { Double($0.value) })
    }
    let page: RuleOutcome.SettlingPage? = isPageSeen ? nil : .question
    guard let count else {
      return RuleOutcome(
        rule: rule, status: .unknown, reason: .notShown, bound: bound, settledBy: page)
    }
    let decision = Self.decision(on: count, bound)
    return RuleOutcome(
      rule: rule, status: decision.status, reason: .number, value: Double(count.value),
      bound: bound, isApproximate: decision.isApproximate)
  }

  /// A number decides where all that it can stand for is on one side of the bound; else it decides
  /// as printed.
  private static func decision(on count: Count, _ bound: Bound) -> Decision {
    let isLowMet = bound.isMet(by: Double(count.low))
    if isLowMet == bound.isMet(by: Double(count.high)) { return (isLowMet ? .pass : .fail, false) }
    return (bound.isMet(by: Double(count.value)) ? .pass : .fail, true)
  }
}

extension JudgedQuestion {
  /// The count that a rule looks at; nil for rules that look at none.
  public func count(of rule: Rule) -> Count? {
    switch rule {
    case .views: lead?.row.views
    case .upvotes: lead?.row.upvotes
    case .answers: question.answerCount
    case .followed, .answered, .own, .age, .title, .hidden: nil
    }
  }
}
