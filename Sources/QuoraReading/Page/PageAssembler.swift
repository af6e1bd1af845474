import HTMLEvents
import QuoraFacts

/// Makes a page's facts of what was collected from it.
struct PageAssembler {
  let collected: PageCollector
  let summary: HTMLParseSummary
  let hints: PageReader.Hints

  private var settings: PageSettings { collected.scripts.settings }
  private var payload: PayloadReader { collected.scripts.payload }
  private var head: HeadReader { collected.head }
  private var cards: [Card] { collected.cards.cards }

  /// The facts.
  func facts() -> PageFacts {
    var page = factsFromLayout()
    page.problem = problem(page)
    if let problem = page.problem { setKind(for: problem, in: &page) }
    page.notices = notices(page)
    return page
  }

  /// What the page's layout lets it say.
  private func factsFromLayout() -> PageFacts {
    switch era {
    case .era2020, nil: modernFacts()
    case .some(let era): W2Page(collected: collected, era: era, hints: hints).facts()
    }
  }

  /// The layout by the newest class on the page; scripts show it where a page was not rendered.
  private var era: PageFacts.Era? {
    collected.era ?? (collected.scripts.namesQuoraGlobals ? .era2020 : nil)
  }

  private var isModern: Bool { era == .era2020 || era == nil }

  private func modernFacts() -> PageFacts {
    let language = (settings.language ?? head.language)?.language
    var page = PageFacts(
      kind: kind, language: language, isLoggedIn: settings.isLoggedIn)
    page.era = era
    page.clock = hints.clock(page: settings.created)
    let counts = CountText(language: language)
    page.question = pageQuestion(page.kind, counts)
    let builder = RowBuilder(
      counts: counts, links: links,
      times: TimeText(language: language, clock: page.clock?.moment ?? hints.asOf),
      language: language, pageQuestion: page.question, viewerProfile: payload.viewer?.url)
    let merge = PayloadMerge(
      payload: payload, pageQuestion: page.question, hasViewer: settings.isLoggedIn != false)
    page.rows = merge.merged(rows(by: builder))
    if findMissingControls(&page.rows) { page.isLoggedIn = page.isLoggedIn ?? true }
    return page
  }

  private var links: PageLinks {
    PageLinks(page: hints.url ?? head.openGraphURL ?? head.canonicalURL, base: head.base)
  }

  private var url: QuoraURL? { (hints.url ?? head.openGraphURL).flatMap { QuoraURL($0) } }

  private var kind: PageFacts.Kind {
    PageKindDetector(
      settings: settings, marks: collected.marks,
      hasAnswerItems: cards.contains { $0.frame == .item },
      hasCards: cards.contains { $0.frame != .ad }, url: url
    ).kind
  }
}

// MARK: The page's question

extension PageAssembler {
  private func pageQuestion(_ kind: PageFacts.Kind, _ counts: CountText) -> Question? {
    guard kind == .question || kind == .answer else { return nil }
    let id = isPayloadOfAnotherPage ? nil : pageQuestionID(kind)
    let known = id.flatMap { payload.questions[$0] }
    let address =
      isPayloadOfAnotherPage ? nil : head.openGraphURL.flatMap { QuoraURL($0) } ?? known?.url
    let ownAnswer = cards.first { $0.frame == .item && $0.title == nil && $0.timeLink != nil }
    let url =
      address ?? hints.url.flatMap { links.url($0) }
      ?? ownAnswer?.timeLink.flatMap { links.url($0) }
    let title =
      collected.cards.pageTitle ?? known?.title
      ?? (isPayloadOfAnotherPage ? nil : head.openGraphTitle)
    return Question(
      id: id, title: title, url: url?.question.absolute,
      answerCount: answerCount(known, counts), followers: known?.followers.map(Count.exact),
      asked: known?.created.map {
        ShownTime(text: nil, interval: InstantInterval(exactly: $0))
      },
      viewerHasAnswered: settings.isLoggedIn == false ? nil : known?.viewerHasAnswered)
  }

  private func pageQuestionID(_ kind: PageFacts.Kind) -> Int? {
    guard kind == .answer else { return settings.pageID }
    return payload.answers.first { $0.id == settings.pageID }?.question.id
  }

  /// Source: Documentation/PageFormat.md, "Clock and viewer" and "Payload fields". The payload's
  /// `answerCount` and the `N` of `Answer (1 of N)` agree; the button `Answers (N)` is what is left
  /// where scripts were dropped.
  private func answerCount(_ known: PayloadQuestion?, _ counts: CountText) -> Count? {
    if let count = known?.answerCount { return .exact(count) }
    if !isPayloadOfAnotherPage, let text = head.openGraphDescription,
      text.hasPrefix("Answer (1 of "),
      let end = text.firstIndex(of: ")")
    {
      return counts.count(in: String(text[..<end]), rounding: .halfUp)
    }
    let button = collected.cards.captions.first {
      $0.hasPrefix("Answers (") || $0.hasPrefix("Answer (")
    }
    return button.flatMap { counts.count(in: $0, rounding: .down) }
  }

  /// After going on without a reload, the page's own data still speak of the first page: then the
  /// title differs, and no answer shown is one of that question's.
  private var isPayloadOfAnotherPage: Bool {
    guard let shown = collected.cards.pageTitle,
      let told = settings.pageID.flatMap({ payload.questions[$0]?.title }) ?? head.openGraphTitle,
      shown != told, let address = head.openGraphURL.flatMap({ QuoraURL($0) })
    else { return false }
    let own = cards.filter { $0.frame == .item && $0.title == nil }
    let addresses = own.compactMap { $0.timeLink.flatMap { links.url($0)?.question.identity } }
    return !addresses.isEmpty && !addresses.contains(address.question.identity)
  }
}

// MARK: Rows and problems

extension PageAssembler {
  private func rows(by builder: RowBuilder) -> [Row] {
    var rows: [Row] = []
    // A row is large to move.
    rows.reserveCapacity(cards.count)
    for card in cards { if let row = builder.row(of: card) { rows.append(row) } }
    return rows
  }

  /// Sets on each card without a follow control how many others show one; where any does, the page
  /// was saved while logged in.
  ///
  /// - Returns: Whether any does.
  private func findMissingControls(_ rows: inout [Row]) -> Bool {
    var shown = 0
    var lacking: [Int] = []
    for index in rows.indices {
      // Fact by fact in place, as a row is large to copy.
      guard rows[index].origins.contains(.dom) else { continue }
      if rows[index].followControl == .shown { shown += 1 }
      // The card could show a control, but does not.
      if rows[index].followControl == .unknown, rows[index].kind == .answer,
        rows[index].viewerIsAuthor != true, rows[index].space == nil,
        rows[index].author?.url != nil
      {
        lacking.append(index)
      }
    }
    guard shown > 0 || settings.isLoggedIn == true else { return false }
    for index in lacking { rows[index].followControl = .missing(others: shown) }
    return shown > 0
  }

  private func problem(_ page: PageFacts) -> PageProblem? {
    if summary.byteCount == 0 { return .empty }
    let hasAnswers = page.rows.contains { $0.kind != .ad }
    if !hasAnswers {
      if collected.scripts.namesChallenge, !collected.scripts.namesQuoraGlobals {
        return .challenge
      }
      if !isModern, isErrorByTitle { return .errorPage(code: nil) }
      if page.kind == .wall { return .loginWall }
      if page.kind == .error { return .errorPage(code: settings.errorCode) }
      if era == nil { return problemOfOtherPages() }
    }
    if summary.isCut { return .truncated(byteCount: summary.byteCount) }
    let isAnswerless = page.kind == .question && page.question?.title != nil
    return hasAnswers || isAnswerless ? nil : .noCards
  }

  private func problemOfOtherPages() -> PageProblem {
    if isErrorByTitle { return .errorPage(code: nil) }
    return head.namesQuoraServer ? .noCards : .notQuora(title: head.title)
  }

  /// Source: Documentation/PageFormat.md, "Walls and errors".
  private var isErrorByTitle: Bool {
    ["Error", "Internal Error", "404 Error!"].contains(head.title)
  }

  private func setKind(for problem: PageProblem, in page: inout PageFacts) {
    switch problem {
    case .challenge: page.kind = .challenge
    case .errorPage: page.kind = .error
    case .empty, .notHTML, .notQuora: page.kind = .unknown
    case .loginWall, .noCards, .truncated, .damaged, .overLimit, .recorded: break
    }
  }

  private func notices(_ page: PageFacts) -> [PageNotice] {
    let unknown =
      isModern ? collected.cards.unknownFeedCards : collected.w2Cards.unknownFeedCards
    var notices = unknown.texts.map(PageNotice.unknownCard)
    for card in cards where card.frame == .feed && card.hasAdInside {
      notices.append(.unsureAd(url: card.timeLink.flatMap { links.url($0)?.absolute }))
    }
    notices += collected.scripts.unreadablePayloads.map(PageNotice.unreadablePayload)
    if isPayloadOfAnotherPage { notices.append(.payloadOfAnotherPage) }
    if let clock = page.clock, hints.isInFuture(clock) {
      notices.append(.clockInFuture(clock.moment))
    }
    var unreadTimes = DistinctTexts()
    for row in page.rows {
      if let posted = row.posted, posted.interval == nil, let text = posted.text {
        unreadTimes.insert(text)
      }
    }
    return notices + unreadTimes.texts.map(PageNotice.unreadTime)
  }
}
