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
      // Two saves that are too near to each other do not tell how fast views are gained.
      if let velocity = candidate.answers[index].velocity,
        velocity.hours < options.weights[.momentumLeastHours]
      {
        candidate.answers[index].velocity = nil
      }
    }
    let lead = leadIndex(of: candidate)
    let outcomes = rules.outcomes(of: candidate, lead: lead)
    let score = lead.map { scored(candidate, lead: $0) }
    let confidence = lead.map { _ in
      Confidence(of: candidate.answers, weights: options.weights)
    }
    let coverage = coverage(of: candidate)
    if let lead {
      candidate.answers[lead].isLead = true
      if lead > 0 { candidate.answers.insert(candidate.answers.remove(at: lead), at: 0) }
    }
    return JudgedQuestion(
      verdict: verdict(of: outcomes, isAnswerSeen: lead != nil), question: candidate.question,
      answers: candidate.answers, rules: outcomes, terms: score?.terms ?? [],
      score: score?.points, expectedViews: score?.expectedViews, confidence: confidence,
      coverage: coverage)
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

  private func scored(_ candidate: Candidate, lead: Int) -> Score {
    var counted: [Score.Answer] = []
    counted.reserveCapacity(candidate.answers.count)
    for index in candidate.answers.indices {
      guard let views = candidate.answers[index].row.views else { continue }
      counted.append(
        Score.Answer(
          views: Double(max(0, views.value)), ageDays: rules.ageOfPosting(candidate, index)?.days,
          fame: fame.share(of: candidate, index)))
    }
    let momentum = candidate.answers[lead].velocity.map {
      Score.term(
        of: Momentum(velocity: $0, age: rules.ageOfPosting(candidate, lead, at: $0.to)),
        weights: options.weights)
    }
    return Score(
      answers: counted, leadAgeHours: rules.ageOfPosting(candidate, lead)?.hours,
      momentum: momentum ?? noMomentum,
      famePenalty: options.fame.penalty, weights: options.weights, explains: options.explains)
  }

  /// The answer that rules 1 to 3 and freshness speak of; null where there is none.
  ///
  /// Answers on feeds come before those of the question's page only, and answers of strangers
  /// before those of followed authors and the viewer's own, which lead only where no other does.
  /// Then: the fewest of age, views, upvotes missed; most upvotes; youngest; URL.
  ///
  /// Source: Documentation/Rules.md, "Lead answer".
  private func leadIndex(of candidate: Candidate) -> Int? {
    let indices = candidate.answers.indices
    guard indices.count > 1 else { return indices.first }
    let keys = indices.map { leadKey(candidate, $0) }
    return indices.min { keys[$0] < keys[$1] }
  }

  /// Sorts a better lead first; unknown numbers last.
  private func leadKey(
    _ candidate: Candidate, _ index: Int
  ) -> (Int, Int, Int, Double, Int, String) {
    let person =
      if candidate.answers[index].row.viewerIsAuthor == true {
        2
      } else if rules.followed(candidate, index).status == .fail {
        1
      } else {
        0
      }
    let url = candidate.answers[index].row.url.flatMap { QuoraURL($0)?.identity }
    return (
      person * 2 + (candidate.sightings[index].isOnFeed ? 0 : 1),
      rules.missedBounds(candidate, index),
      candidate.answers[index].row.upvotes.map { -max(0, $0.value) } ?? 1,
      rules.ageOfPosting(candidate, index)?.hours ?? .infinity, url == nil ? 1 : 0, url ?? ""
    )
  }
}
