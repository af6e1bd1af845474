import QuoraFacts

/// Makes the facts of a page made before 2020 of what was collected from it.
///
/// Such pages have no inline JSON, and no time at which they were made.
struct W2Page {
  let collected: PageCollector
  let era: PageFacts.Era
  let hints: PageReader.Hints

  private var texts: W2PageTexts { collected.w2Cards.page }
  private var marks: MarkSet { collected.w2Marks }

  /// The facts, without the problem.
  func facts() -> PageFacts {
    var page = PageFacts(
      kind: kind, era: era, language: collected.head.language?.language,
      isLoggedIn: isLoggedIn)
    page.clock = hints.clock(era: era)
    let counts = CountText(language: page.language)
    page.question = question(page.kind, counts)
    let rows = W2Rows(
      counts: counts,
      links: PageLinks(
        page: hints.url ?? collected.head.openGraphURL ?? collected.head.canonicalURL,
        base: collected.head.base),
      times: timeReader(page), pageQuestion: page.question,
      pageAnswerViews: page.kind == .answer ? texts.answerViews : nil)
    page.rows = collected.w2Cards.cards.compactMap(rows.row)
    return page
  }

  private var kind: PageFacts.Kind {
    let cards = collected.w2Cards.cards
    let hasCards = cards.contains { $0.frame != .ad }
    // Answers stand on other pages as well, so they do not make a question's page.
    let kind = PageKindDetector(
      settings: PageSettings(), marks: marks, hasAnswerItems: false, hasCards: hasCards, url: url
    ).kind
    // A visitor's page without a card and without a question asks to log in.
    let isWall = !hasCards && isLoggedIn == false && kind != .question && kind != .answer
    return isWall ? .wall : kind
  }

  private var isLoggedIn: Bool? {
    if marks.contains(.loggedIn) || texts.hasNotifications { return true }
    return marks.contains(.loggedOut) ? false : nil
  }

  private var url: QuoraURL? {
    (hints.url ?? collected.head.openGraphURL ?? collected.head.canonicalURL)
      .flatMap { QuoraURL($0) }
  }
}

// MARK: The clock

extension W2Page {
  private func timeReader(_ page: PageFacts) -> W2TimeReader {
    let exact = collected.scripts.times
    let years = era.years
    let asOf = years?.contains(hints.asOf) == false ? nil : hints.asOf
    if let clock = page.clock?.moment ?? asOf {
      return W2TimeReader(
        times: TimeText(language: page.language, clock: clock), earliestTimes: nil, exact: exact)
    }
    return W2TimeReader(
      times: TimeText(language: page.language, clock: years?.upperBound ?? hints.asOf),
      earliestTimes: years.map { TimeText(language: page.language, clock: $0.lowerBound) },
      exact: exact)
  }
}

// MARK: The page's question

extension W2Page {
  private func question(_ kind: PageFacts.Kind, _ counts: CountText) -> Question? {
    guard kind == .question || kind == .answer else { return nil }
    let ownAnswer = collected.w2Cards.cards.first { $0.timeLink != nil }?.timeLink
    let address =
      texts.titleLink ?? collected.head.openGraphURL ?? collected.head.canonicalURL ?? hints.url
      ?? ownAnswer
    var question = Question(
      title: texts.title ?? collected.head.openGraphTitle ?? titleOfHead,
      url: address.flatMap { QuoraURL($0)?.question.absolute })
    question.answerCount = answerCount(counts)
    let exact = texts.exactFollowers.flatMap {
      counts.count(of: ["follower"], in: $0, rounding: .down)
    }
    question.followers =
      exact ?? texts.followers.flatMap { counts.count(in: $0, rounding: .down) }
    return question
  }

  /// `9 Answers`; on a single answer's page `View 34 Other Answers`, which does not count this one.
  private func answerCount(_ counts: CountText) -> Count? {
    if let text = texts.answerCount {
      return counts.count(of: ["answer"], in: text, rounding: .halfUp)
    }
    guard
      let others = texts.otherAnswers.flatMap({
        counts.count(of: ["other answer", "answer"], in: $0, rounding: .halfUp)
      })
    else { return nil }
    return Count(
      value: others.value + 1, low: others.low + 1, high: others.high + 1, source: others.source)
  }

  /// The head's title less the number of notifications and the site's name.
  private var titleOfHead: String? {
    guard var title = collected.head.title.map({ Substring($0) }) else { return nil }
    if title.hasSuffix(" - Quora") { title = title.dropLast(" - Quora".count) }
    if title.hasPrefix("("), let end = title.firstIndex(of: ")"),
      title[title.index(after: title.startIndex)..<end].allSatisfy(\.isNumber)
    {
      title = title[title.index(after: end)...]
    }
    return String(title).collapsingWhitespace().nonEmpty
  }
}
