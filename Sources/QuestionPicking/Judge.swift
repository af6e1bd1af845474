import QuoraFacts

/// Judges one candidate at a time, so that no candidate can change another's score.
struct Judge {
  /// What is tuned.
  let options: RankOptions
  private let rules: RuleBook
  private let fame: Fame
  /// The term of every question of which no two saves tell.
  private let noMomentum: ScoreTerm

  /// A judge.
  init(options: RankOptions) {
    self.options = options
    rules = RuleBook(options: options)
    fame = Fame(options: options.fame, weights: options.weights)
    noMomentum = Score.noMomentum(weights: options.weights)
  }

  /// What the rules and the score say of a candidate.
  func judged(_ candidate: consuming Candidate) -> JudgedQuestion {
    for index in candidate.answers.indices {
      ViewEstimate.complete(&candidate.answers[index].row, weights: options.weights)
    }
    let leadIndex = leadIndex(of: candidate.answers)
    let lead = leadIndex.map { candidate.answers[$0] }
    let outcomes = rules.outcomes(of: candidate, lead: lead)

    var answers = candidate.answers.map { answer in
      CandidateAnswer(
        row: answer.row, page: answer.page, isLead: false, velocity: velocity(of: answer))
    }
    if let leadIndex {
      answers[leadIndex].isLead = true
      if leadIndex > 0 { answers.insert(answers.remove(at: leadIndex), at: 0) }
    }
    let score = lead.map { scored(candidate.answers, lead: $0) }
    return JudgedQuestion(
      verdict: verdict(of: outcomes, isAnswerSeen: lead != nil), question: candidate.question,
      answers: answers, rules: outcomes, terms: score?.terms ?? [], score: score?.points,
      expectedViews: score?.expectedViews,
      confidence: lead.map { _ in
        Confidence(of: candidate.answers.map(\.row.views), weights: options.weights)
      }, coverage: coverage(of: candidate))
  }

  /// How fast the answer gains views; null where no two saves are far enough apart.
  private func velocity(of answer: Candidate.Answer) -> Velocity? {
    answer.velocity.flatMap { $0.hours >= options.weights[.momentumLeastHours] ? $0 : nil }
  }

  private func coverage(of candidate: Candidate) -> Coverage? {
    guard candidate.isPageSeen, let count = candidate.question.answerCount else { return nil }
    return Coverage(seen: candidate.answers.count, total: count.value)
  }

  /// A question of which no answer was seen is never a pick, so `--unknown drop` has nothing to
  /// drop there: it stays on the list of pages to save.
  private func verdict(of outcomes: [RuleOutcome], isAnswerSeen: Bool) -> JudgedQuestion.Verdict {
    if outcomes.contains(where: { $0.status == .fail }) { return .rejected }
    guard isAnswerSeen else { return .unjudged }
    let isUnknown = outcomes.contains { $0.status == .unknown }
    return isUnknown && options.unknown == .drop ? .rejected : .pick
  }

  private func scored(_ answers: [Candidate.Answer], lead: Candidate.Answer) -> Score {
    let counted = answers.compactMap { answer -> Score.Answer? in
      guard let views = answer.row.views else { return nil }
      return Score.Answer(
        views: Double(max(0, views.value)), ageDays: rules.ageOfPosting(answer)?.days,
        fame: fame.share(of: answer.row.author))
    }
    let momentum = velocity(of: lead).map {
      Score.term(
        of: Momentum(velocity: $0, age: rules.ageOfPosting(lead, at: $0.to)),
        weights: options.weights)
    }
    return Score(
      answers: counted, leadAgeHours: rules.ageOfPosting(lead)?.hours,
      momentum: momentum ?? noMomentum,
      famePenalty: options.fame.penalty, weights: options.weights, explains: options.explains)
  }

  /// The answer that rules 1 to 3 and freshness speak of; null where there is none.
  ///
  /// Answers on feeds come before those of the question's page only, and answers of strangers
  /// before those of followed authors and the viewer's own, which lead only where no other does.
  /// Then: the fewest of age, views, upvotes missed; most upvotes; youngest; URL.
  ///
  /// Source: DESIGN part 4, "Lead answer".
  private func leadIndex(of answers: [Candidate.Answer]) -> Int? {
    guard answers.count > 1 else { return answers.indices.first }
    let keys = answers.map(leadKey)
    return answers.indices.min { keys[$0] < keys[$1] }
  }

  /// Sorts a better lead first; unknown numbers last.
  private func leadKey(_ answer: Candidate.Answer) -> (Int, Int, Int, Double, Int, String) {
    let row = answer.row
    let person =
      if row.viewerIsAuthor == true {
        2
      } else if rules.followed(answer).status == .fail {
        1
      } else {
        0
      }
    let url = row.url.flatMap { QuoraURL($0)?.identity }
    return (
      person * 2 + (answer.isOnFeed ? 0 : 1), rules.missedBounds(answer),
      row.upvotes.map { -max(0, $0.value) } ?? 1, rules.ageOfPosting(answer)?.hours ?? .infinity,
      url == nil ? 1 : 0, url ?? ""
    )
  }
}
