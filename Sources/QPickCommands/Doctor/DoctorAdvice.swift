import QuestionPicking
import QuoraFacts

/// A thing that a page does not show, and what to do about it.
struct DoctorAdvice: Equatable {
  /// What is missing: lower case, without a full stop.
  let missing: String
  /// What is so without it, or what to do.
  let advice: String

  private init(_ missing: String, _ advice: String) {
    (self.missing, self.advice) = (missing, advice)
  }

  /// One for each thing that is missing; empty when nothing is.
  static func all(_ facts: PageFacts) -> [DoctorAdvice] {
    let answers = facts.rows.filter { $0.kind == .answer }
    guard facts.problem == nil || !facts.rows.isEmpty else { return [] }
    guard facts.kind != .profile else {
      return [
        .init(
          "other writers' questions",
          "qpick extract reads a profile's answers; to rank, save a feed")
      ]
    }
    let isQuestionPage = facts.kind == .question || facts.kind == .answer
    let all: [DoctorAdvice?] = [
      clock(facts), views(answers, isQuestionPage: isQuestionPage),
      isEarly(facts) ? nil : data(answers, isQuestionPage: isQuestionPage),
      answerCounts(facts.rows, question: facts.question), following(answers, facts: facts),
      fewCards(facts, isQuestionPage: isQuestionPage), fewAnswers(facts),
    ]
    return all.compactMap(\.self)
  }

  /// Whether the page is of before 2020, without a clock and inline data of its own.
  private static func isEarly(_ facts: PageFacts) -> Bool {
    facts.era.map { $0 < .era2020 } ?? false
  }

  private static func clock(_ facts: PageFacts) -> DoctorAdvice? {
    switch facts.clock?.source {
    case .page, .container: nil
    case .file:
      .init(
        "the page's own clock",
        "the file's time is taken, which copying changes; give --as-of, or keep the file's time "
          + "(cp -p)")
    case nil where isEarly(facts):
      .init("a clock", "give --as-of the time of the save; the file's time is years later")
    case nil:
      .init(
        "a clock", "ages count from now; give the page as a file, or --as-of the time of the save")
    }
  }

  private static func views(_ answers: [Row], isQuestionPage: Bool) -> DoctorAdvice? {
    let without = answers.count { $0.views == nil }
    guard without > 0 else { return nil }
    return .init(
      without == answers.count ? "views" : "views of \(NumberText.counted(without, "answer"))",
      isQuestionPage
        ? "the page does not show them; they are estimated from upvotes"
        : "feeds do not show them; they are estimated from upvotes until you save the questions' "
          + "own pages")
  }

  private static func data(_ answers: [Row], isQuestionPage: Bool) -> DoctorAdvice? {
    guard isQuestionPage, !answers.isEmpty,
      !answers.contains(where: { $0.origins.contains(.payload) })
    else { return nil }
    return .init(
      "inline data",
      "exact views and times stand in the page's scripts; save as \"Webpage, Complete\", which "
        + "keeps them")
  }

  private static func answerCounts(_ rows: [Row], question: Question?) -> DoctorAdvice? {
    let named = rows.filter { $0.kind == .answer || $0.kind == .question }.compactMap(\.question)
    let without = named.count { $0.answerCount == nil }
    guard without > 0, question?.answerCount == nil else { return nil }
    return .init(
      "answer counts of \(NumberText.counted(without, "row"))", "save those questions' own pages")
  }

  private static func following(_ answers: [Row], facts: PageFacts) -> DoctorAdvice? {
    guard answers.contains(where: { $0.viewerFollows == nil }) else { return nil }
    return facts.isLoggedIn == false
      ? .init(
        "whom you follow", "the page was saved logged out; log in, or name them with --skip")
      : .init("whom you follow, for some answers", "name them with --skip or --skip-file")
  }

  private static func fewCards(_ facts: PageFacts, isQuestionPage: Bool) -> DoctorAdvice? {
    guard !isQuestionPage, facts.rows.count < fewRows else { return nil }
    return .init(
      "more cards", "scroll down before you save; only what was on the page is in the file")
  }

  private static func fewAnswers(_ facts: PageFacts) -> DoctorAdvice? {
    guard let coverage = Coverage(of: facts), coverage.seen < coverage.total else { return nil }
    let unseen = NumberText.grouped(coverage.total - coverage.seen)
    return .init(
      "\(unseen) of \(NumberText.counted(coverage.total, "answer"))",
      "scroll down before you save; what was not loaded is not in the file")
  }

  /// A feed with fewer rows was not scrolled.
  ///
  /// Source: Documentation/PageFormat.md, "GraphQL answers": a feed loads 8 to 10 cards at a time.
  private static let fewRows = 20
}
