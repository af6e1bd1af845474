import QuoraFacts

/// Makes a page's facts of answers to queries, alone or over what its HTML says.
struct GraphQLPage {
  let answers: GraphQLReader
  let hints: PageReader.Hints

  /// The facts where there is no HTML.
  func facts() -> PageFacts {
    guard answers.answerCount > 0 else { return PageFacts(problem: .empty) }
    let problem: PageProblem =
      answers.hasData ? .noCards : .notHTML(found: "JSON that is no answer of Quora's")
    return merged(
      over: PageFacts(
        clock: hints.clock(), problem: problem))
  }

  /// `page` with what the answers add: its rows filled, then theirs, and the later clock.
  func merged(over page: PageFacts) -> PageFacts {
    var page = page
    page.notices += answers.notices
    page.notices += answers.feed.unknownBundles.map(PageNotice.unknownCard)
    page.isLoggedIn =
      page.isLoggedIn ?? answers.isLoggedIn ?? (answers.payload.viewer == nil ? nil : true)
    moveClock(in: &page)
    guard !answers.feed.entries.isEmpty else { return page }

    page.era = page.era ?? .era2020
    if Self.kindsWithoutPage.contains(page.kind) { page.kind = answers.kind }
    page.question = page.question ?? listQuestion(page.kind)
    let merge = PayloadMerge(
      payload: answers.payload, pageQuestion: page.question, hasViewer: page.isLoggedIn != false)
    page.question = page.question.map(merge.filled)
    page.rows = merge.merged(page.rows, adding: entries(of: page))
    updateProblem(in: &page)
    return page
  }

  /// Answers that came after the server made the page move its clock.
  private func moveClock(in page: inout PageFacts) {
    guard let received = answers.received else { return }
    if let made = page.clock, made.source == .page, made.moment >= received { return }
    page.clock = PageClock(received, .container)
  }

  /// Clears the page's problem now that there are rows, unless the page was cut.
  private func updateProblem(in page: inout PageFacts) {
    if case .truncated = page.problem { return }
    let isAnswerless = page.kind == .question && page.question?.title != nil
    if isAnswerless || page.rows.contains(where: { $0.kind != .ad }) { page.problem = nil }
  }

  /// The question of a question's page of which there is no HTML.
  private func listQuestion(_ kind: PageFacts.Kind) -> Question? {
    guard kind == .question || kind == .answer else { return nil }
    let first = answers.payload.answers.lazy.compactMap(\.question.id).first
    return (answers.listQuestion ?? first).map { Question(id: $0) }
  }

  /// On a question's page, an answer that no list of its holds is kept apart from its answers.
  private func entries(of page: PageFacts) -> [FeedEntry] {
    guard page.question != nil else { return answers.feed.entries }
    return answers.feed.entries.map { entry in
      guard case .answer(let id) = entry.content, entry.question == nil else { return entry }
      var entry = entry
      entry.question = answers.payload.answer(id)?.question.id
      return entry
    }
  }

  private static let kindsWithoutPage: Set<PageFacts.Kind> = [
    .unknown, .wall, .error, .challenge,
  ]
}
