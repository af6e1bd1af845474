import QuoraFacts

/// The rules of the article, held against a question and one of its answers.
///
/// Source: Documentation/Rules.md, "Rules".
struct RuleBook {
  /// What is tuned.
  let options: RankOptions
  private let skipped: PersonSet

  /// The rules with the bounds and people of `options`.
  init(options: RankOptions) {
    self.options = options
    skipped = PersonSet(options.skipped)
  }

  /// What a bound says of a number that is not known to the last digit.
  private typealias Finding = (status: RuleOutcome.Status, isApproximate: Bool)

  /// The outcomes of all rules, in `Rule`'s order.
  ///
  /// - Parameters:
  ///   - candidate: The question.
  ///   - lead: The index of the answer that the rules of an answer speak of; null where none was
  ///     seen.
  /// - Returns: One outcome per rule.
  func outcomes(of candidate: Candidate, lead: Int?) -> [RuleOutcome] {
    Rule.allCases.map { rule in
      switch rule {
      case .answered: return answered(candidate)
      case .answers: return answers(candidate)
      case .followed, .own, .age, .views, .upvotes:
        guard let lead else { return outcomeWithoutAnswer(of: rule) }
        return outcome(of: rule, candidate, lead)
      }
    }
  }

  private func outcome(of rule: Rule, _ candidate: Candidate, _ index: Int) -> RuleOutcome {
    switch rule {
    case .followed: followed(candidate, index)
    case .own: own(candidate, index)
    case .age: age(candidate, index)
    case .views: views(candidate, index, isPageSeen: candidate.isPageSeen)
    default: upvotes(candidate, index, isPageSeen: candidate.isPageSeen)
    }
  }

  /// How many of the bounds on age, views and upvotes the answer with this index does not meet.
  func missedBounds(_ candidate: Candidate, _ index: Int) -> Int {
    [
      age(candidate, index), views(candidate, index, isPageSeen: false),
      upvotes(candidate, index, isPageSeen: false),
    ].count { $0.status == .fail }
  }

  private func outcomeWithoutAnswer(of rule: Rule) -> RuleOutcome {
    let limit: Double?
    switch rule {
    case .followed where options.kept.contains(.followed):
      return RuleOutcome(rule: rule, status: .pass, note: "kept")
    case .age: limit = options.thresholds.maxAgeHours
    case .views: limit = options.thresholds.minViews.map(Double.init)
    case .upvotes: limit = options.thresholds.minUpvotes.map(Double.init)
    default:
      return RuleOutcome(rule: rule, status: .unknown, note: Self.noAnswer)
    }
    guard let limit else { return off(rule, value: nil) }
    return RuleOutcome(rule: rule, status: .unknown, limit: limit, note: Self.noAnswer)
  }

  private static let noAnswer = "no answer seen: save the question's page"

  /// The words of a note, where they are wanted.
  private func note(_ words: @autoclosure () -> String) -> String {
    options.explains ? words() : ""
  }

  /// A rule without a bound; `isApproximate` where its number is uncertain all the same.
  private func off(_ rule: Rule, value: Double?, isApproximate: Bool = false) -> RuleOutcome {
    RuleOutcome(
      rule: rule, status: .pass, value: value, isApproximate: isApproximate, note: "off")
  }
}

// MARK: - People

extension RuleBook {
  /// Whether the answer with this index is by somebody the viewer follows or is followed by.
  func followed(_ candidate: Candidate, _ index: Int) -> RuleOutcome {
    if options.kept.contains(.followed) { return followed(.pass, "kept") }
    if !skipped.isEmpty, let author = candidate.answers[index].row.author,
      skipped.contains(author)
    {
      return followed(.fail, "the author is on your skip list")
    }
    let viewerFollows = candidate.answers[index].row.viewerFollows
    if viewerFollows == true { return followed(.fail, "you follow the author") }
    if candidate.answers[index].row.followsViewer == true {
      return followed(.fail, "the author follows you")
    }
    if viewerFollows == false { return followed(.pass, "you do not follow the author") }
    if case .missing(let others) = candidate.answers[index].row.followControl,
      Double(others) >= options.weights[.followControlCards]
    {
      return followed(
        .fail,
        note("no Follow button, unlike \(others) other cards: you seem to follow the author"),
        isApproximate: true)
    }
    if candidate.answers[index].row.author?.isAnonymous == true {
      return followed(.unknown, "the author is anonymous")
    }
    return followed(
      .unknown, "not shown whether you follow the author: save the page while logged in")
  }

  private func followed(
    _ status: RuleOutcome.Status, _ note: String, isApproximate: Bool = false
  ) -> RuleOutcome {
    RuleOutcome(rule: .followed, status: status, isApproximate: isApproximate, note: note)
  }

  /// Whether the viewer has answered the question; an answer of his own among those seen says so
  /// too.
  private func answered(_ candidate: Candidate) -> RuleOutcome {
    if options.kept.contains(.answered) {
      return RuleOutcome(rule: .answered, status: .pass, note: "kept")
    }
    let hasOwn = candidate.answers.contains { $0.row.viewerIsAuthor == true }
    return switch hasOwn ? true : candidate.question.viewerHasAnswered {
    case true?: RuleOutcome(rule: .answered, status: .fail, note: "you have answered it")
    case false?: RuleOutcome(rule: .answered, status: .pass, note: "you have not answered it")
    case nil:
      RuleOutcome(
        rule: .answered, status: .unknown,
        note: "not shown whether you answered it: save the question's page while logged in")
    }
  }

  /// Whether the viewer wrote the answer.
  private func own(_ candidate: Candidate, _ index: Int) -> RuleOutcome {
    switch candidate.answers[index].row.viewerIsAuthor {
    case true?: RuleOutcome(rule: .own, status: .fail, note: "your own answer")
    case false?: RuleOutcome(rule: .own, status: .pass, note: "not your answer")
    case nil:
      RuleOutcome(
        rule: .own, status: .unknown,
        note: "not shown whether it is your answer: save the page while logged in")
    }
  }
}

// MARK: - Bounds

extension RuleBook {
  /// The age of the answer with this index at a moment, `options.asOf` unless given; null where no
  /// page tells.
  func ageOfPosting(_ candidate: Candidate, _ index: Int, at moment: Instant? = nil) -> AnswerAge? {
    AnswerAge(
      posted: candidate.answers[index].row.posted,
      hasClock: candidate.sightings[index].hasClock, asOf: moment ?? options.asOf,
      updateGapHours: options.weights[.updateGapHours])
  }

  /// Whether the answer is young enough.
  private func age(_ candidate: Candidate, _ index: Int) -> RuleOutcome {
    let age = ageOfPosting(candidate, index)
    guard let limit = options.thresholds.maxAgeHours else {
      return off(.age, value: age?.hours, isApproximate: age?.isApproximate ?? false)
    }
    guard let age else {
      return RuleOutcome(
        rule: .age, status: .unknown, limit: limit, note: "age not shown: save the question's page")
    }
    var finding = Self.finding(on: age, limit: limit)
    let isOpen = age.isAtLeast && finding.status == .pass
    if isOpen { finding = (.unknown, false) }
    let advice = isOpen ? "; save the question's page to know when it was posted" : ""
    return RuleOutcome(
      rule: .age, status: finding.status, value: age.hours, limit: limit,
      isApproximate: finding.isApproximate || age.isApproximate, note: note(age.words + advice))
  }

  private static func finding(on age: AnswerAge, limit: Double) -> Finding {
    // Shown ages are floored: "23h" ends just before 24 h, so an interval may end at the limit.
    if age.high < limit || (age.high == limit && age.low < age.high) { return (.pass, false) }
    if age.low >= limit { return (.fail, false) }
    return (age.hours < limit ? .pass : .fail, true)
  }

  /// Whether the answer has enough views; where `isPageSeen`, the question's page is no help.
  private func views(_ candidate: Candidate, _ index: Int, isPageSeen: Bool) -> RuleOutcome {
    let views = candidate.answers[index].row.views
    guard let limit = options.thresholds.minViews else {
      return off(.views, value: views.map { Double($0.value) })
    }
    guard let views else {
      return RuleOutcome(
        rule: .views, status: .unknown, limit: Double(limit),
        note: isPageSeen
          ? "views and upvotes not shown"
          : "views and upvotes not shown: save the question's page")
    }
    let finding = Self.finding(on: views) { $0 >= limit }
    let isOpen = finding.status == .unknown && !isPageSeen
    return RuleOutcome(
      rule: .views, status: finding.status, value: Double(views.value), limit: Double(limit),
      isApproximate: finding.isApproximate,
      note: note(
        Self.words(views, from: candidate.answers[index].row.upvotes)
          + (isOpen ? ": save the question's page" : "")))
  }

  /// Whether the answer has enough upvotes; where `isPageSeen`, the question's page is no help.
  private func upvotes(_ candidate: Candidate, _ index: Int, isPageSeen: Bool) -> RuleOutcome {
    bounded(
      .upvotes, candidate.answers[index].row.upvotes, noun: "upvote",
      limit: options.thresholds.minUpvotes,
      unknown: isPageSeen
        ? "upvotes not shown" : "upvotes not shown: save the question's page",
      isMet: >=)
  }

  /// Whether the question has few enough answers.
  private func answers(_ candidate: Candidate) -> RuleOutcome {
    bounded(
      .answers, candidate.question.answerCount, noun: "answer",
      limit: options.thresholds.maxAnswers,
      unknown: candidate.isPageSeen
        ? "number of answers not shown on its page"
        : "number of answers not shown: save the question's page",
      isMet: <)
  }

  private func bounded(
    _ rule: Rule, _ count: Count?, noun: String, limit: Int?, unknown: String,
    isMet: (Int, Int) -> Bool
  ) -> RuleOutcome {
    guard let limit else { return off(rule, value: count.map { Double($0.value) }) }
    guard let count else {
      return RuleOutcome(rule: rule, status: .unknown, limit: Double(limit), note: unknown)
    }
    let finding = Self.finding(on: count) { isMet($0, limit) }
    return RuleOutcome(
      rule: rule, status: finding.status, value: Double(count.value), limit: Double(limit),
      isApproximate: finding.isApproximate, note: note(Self.words(count, noun)))
  }

  /// A number decides where all that it can stand for is on one side of the bound; else a rounded
  /// one decides as printed, and an estimate does not.
  private static func finding(on count: Count, isMet: (Int) -> Bool) -> Finding {
    let isLowMet = isMet(count.low)
    if isLowMet == isMet(count.high) { return (isLowMet ? .pass : .fail, false) }
    if count.source == .estimated { return (.unknown, false) }
    return (isMet(count.value) ? .pass : .fail, true)
  }

  private static func words(_ views: Count, from upvotes: Count?) -> String {
    guard let upvotes, views.source == .estimated else { return words(views, "view") }
    let bounds = "(\(Wording.roughly(views.low))–\(Wording.roughly(views.high)))"
    return "\(words(views, "view")) estimated from \(words(upvotes, "upvote")) \(bounds)"
  }

  private static func words(_ count: Count, _ noun: String) -> String {
    switch count.source {
    case .exact: Wording.counted(count.value, noun)
    case .rounded: "about \(Wording.counted(count.value, noun))"
    case .estimated: "~\(Wording.roughly(count.value)) \(noun)s"
    }
  }
}
