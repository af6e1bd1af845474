import QuoraFacts

/// Judges one candidate at a time, so that no candidate can change another's score.
struct Judge {
  /// What is tuned.
  let options: RankOptions
  private let rules: RuleBook
  private let fame: Fame
  /// The term of every question that lacks two saves.
  private let noMomentum: ScoreTerm

  /// A judge.
  init(options: RankOptions) {
    self.options = options
    rules = RuleBook(options: options)
    fame = Fame(options: options.fame, weights: options.weights)
    noMomentum = Score.noMomentum(weights: options.weights)
  }

  /// Whether a candidate is picked, without its score.
  func picks(_ candidate: consuming Candidate) -> Bool {
    fillIn(&candidate)
    guard let lead = leadIndex(of: candidate).map({ candidate.answers[$0] }) else { return false }
    return Rule.allCases.allSatisfy { rule in
      admits(rules.outcome(of: rule, candidate, lead: lead))
    }
  }

  /// Whether a question with this outcome of a rule may be a pick.
  private func admits(_ outcome: RuleOutcome) -> Bool {
    switch outcome.status {
    case .pass: true
    case .fail: false
    case .unknown: options.unknown == .keep
    }
  }

  /// Estimates views that no page shows, and drops growth that says nothing.
  private func fillIn(_ candidate: inout Candidate) {
    for index in candidate.answers.indices {
      if candidate.answers[index].row.views == nil {
        candidate.answers[index].row.views = rules.estimate(of: candidate.answers[index])?.count
      }
      // Two saves that are too close do not show how fast views are gained.
      if let velocity = candidate.answers[index].velocity,
        velocity.hours < options.weights[.momentumLeastHours]
      {
        candidate.answers[index].velocity = nil
      }
    }
  }

  /// What the rules and the score say of a candidate.
  func judged(_ candidate: consuming Candidate) -> JudgedQuestion {
    fillIn(&candidate)
    let lead = leadIndex(of: candidate)
    return judged(candidate, lead: lead)
  }

  /// The answers that may lead a candidate, whatever the bounds are, in the order that settles ties.
  func choices(of candidate: consuming Candidate) -> [CandidateChoices.Lead] {
    fillIn(&candidate)
    let groups = candidate.answers.map { leadKey($0).0 }
    let indices = candidate.answers.indices.filter { groups[$0] == groups.min() }
    let sorted = indices.map { (key: Self.addressKey(candidate.answers[$0]), index: $0) }
      .sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }
    return sorted.map { [candidate] _, index in
      let answer = candidate.answers[index]
      let estimate = answer.row.views?.source == .estimated ? rules.estimate(of: answer) : nil
      return CandidateChoices.Lead(
        judged: judged(candidate, lead: index), age: rules.age(of: answer),
        likelyViews: estimate.map { $0.least...$0.most })
    }
  }

  private func judged(_ candidate: consuming Candidate, lead: Int?) -> JudgedQuestion {
    let outcomes = rules.outcomes(of: candidate, lead: lead.map { candidate.answers[$0] })
    let score = lead.map { scored(candidate, lead: candidate.answers[$0]) }
    let confidence = lead.map { _ in
      Confidence(of: candidate.answers, weights: options.weights)
    }
    let coverage = coverage(of: candidate)
    if let lead, lead > 0 { candidate.answers.insert(candidate.answers.remove(at: lead), at: 0) }
    let answers = candidate.answers.enumerated().map { index, answer in
      CandidateAnswer(
        row: answer.row, page: answer.page, isLead: index == 0, velocity: answer.velocity)
    }
    return JudgedQuestion(
      verdict: verdict(of: outcomes, isAnswerSeen: lead != nil), question: candidate.question,
      answers: answers, rules: outcomes, terms: score?.terms ?? [],
      score: score?.points, expectedViews: score?.expectedViews, confidence: confidence,
      coverage: coverage)
  }

  private func coverage(of candidate: Candidate) -> Coverage? {
    guard candidate.isPageSeen, let count = candidate.question.answerCount else { return nil }
    return Coverage(seen: candidate.answers.count, total: count.value)
  }

  /// A question of which no answer was seen is never a pick, so dropping what is unknown has nothing
  /// to drop there: it stays on the list of pages to save.
  private func verdict(of outcomes: [RuleOutcome], isAnswerSeen: Bool) -> JudgedQuestion.Verdict {
    if outcomes.contains(where: { $0.status == .fail }) { return .rejected }
    guard isAnswerSeen else { return .unjudged }
    return outcomes.allSatisfy(admits) ? .pick : .rejected
  }

  private func scored(_ candidate: Candidate, lead: SeenAnswer) -> Score {
    let counted = candidate.answers.compactMap { answer -> Score.Answer? in
      let fame = fame.share(of: answer.row.author)
      guard let views = answer.row.views else { return nil }
      guard views.source == .estimated else {
        return Score.Answer(
          views: Double(max(0, views.value)), ageDays: rules.age(of: answer)?.days, fame: fame)
      }
      return answer.row.upvotes.map {
        Score.Answer(estimatedFromUpvotes: $0, fame: fame, weights: options.weights)
      }
    }
    let momentum = lead.velocity.map {
      Score.term(
        of: Momentum(velocity: $0, age: rules.age(of: lead, at: $0.to), weights: options.weights),
        weights: options.weights)
    }
    return Score(
      answers: counted, leadAgeHours: rules.age(of: lead)?.hours,
      momentum: momentum ?? noMomentum, famePenalty: options.fame.penalty,
      weights: options.weights)
  }

  /// The index of the answer that rules 1 to 3 and freshness look at; nil where there is none.
  ///
  /// Answers on feeds come before those of the question's page only, and answers of strangers
  /// before those of followed authors and the viewer's own, which lead only where no other does.
  /// Then: the fewest of age, views, upvotes missed; most upvotes; youngest; URL.
  ///
  /// Source: Documentation/Rules.md, "Lead answer".
  private func leadIndex(of candidate: Candidate) -> Int? {
    let indices = candidate.answers.indices
    guard indices.count > 1 else { return indices.first }
    let keys = candidate.answers.map(leadKey)
    return indices.min { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      return Self.addressKey(candidate.answers[left]) < Self.addressKey(candidate.answers[right])
    }
  }

  /// Sorts a better lead first; unknown numbers last.
  private func leadKey(_ answer: SeenAnswer) -> (Int, Int, Int, Double) {
    let person =
      if answer.row.viewerIsAuthor == true {
        2
      } else if rules.followed(answer).status == .fail {
        1
      } else {
        0
      }
    return (
      person * 2 + (answer.isOnFeed ? 0 : 1), rules.missedBounds(answer),
      answer.row.upvotes.map { -max(0, $0.value) } ?? 1, rules.age(of: answer)?.hours ?? .infinity
    )
  }

  /// Sorts answers that are alike otherwise; one without an address last.
  private static func addressKey(_ answer: SeenAnswer) -> (Int, String) {
    let url = answer.row.url.flatMap { QuoraURL($0)?.identity }
    return (url == nil ? 1 : 0, url ?? "")
  }
}
