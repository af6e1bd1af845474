import HTMLEvents

/// Gathers the cards of a rendered page as its elements open and close.
///
/// A card with an element of its own (feed card, answer item, question card, ad) takes what stands
/// inside that element. On search results and profiles cards have none: there what is found rises
/// with each closing element until time, title and votes have met: the smallest element that holds
/// all three is the card.
struct CardCollector {
  /// The cards in the order in which they start; the last ones may be incomplete.
  private(set) var cards: [Card] = []
  /// Names of feed cards that `Layout2020.feedCard` does not know.
  private(set) var unknownFeedCards = DistinctTexts()

  /// The first question title outside of cards: on question pages, the page's question.
  private(set) var pageTitle: String?
  /// Captions of buttons outside of cards.
  private(set) var captions: [String] = []

  private var roles = OpenRoles<Role>()
  /// Open frames, by index into `cards`; the innermost takes what is found.
  private var frames: [Int] = []
  /// What was found outside of frames, by the depth of the element that holds it.
  private var loose: [(depth: Int, card: Card)] = []
  private var captures: [Capture] = []
  /// The addresses of open links.
  private var links: [String?] = []
  /// Text that is wanted: since the outermost capture started or, outside of captures, since the
  /// last tag.
  private var text: [UInt8] = []
  /// Where in `text` the text since the last tag starts.
  private var runStart = 0

  /// What an open element is.
  private enum Role: UInt8 {
    case hidden, body, button, header, link, capture, frame
  }

  /// A stretch of text that is wanted whole, ghost digits and hidden twins left out.
  private struct Capture {
    enum Purpose {
      case author, time, title, writersTitle, spaceName, upvotes, follow, caption
    }
    let purpose: Purpose
    /// Where it starts in the text.
    let start: Int
    /// The same without white space, each run between two tags by itself.
    var texts: [String] = []

    var keepsTexts: Bool { purpose == .upvotes || purpose == .follow }
  }

  mutating func startElement(_ tag: borrowing HTMLStartTag, marks: MarkSet) {
    startPlainElement()
    guard !roles.isOpen(.hidden) else { return }
    if marks.contains(.hidden) || marks.contains(.foreignAd) || tag.isNamed("svg") {
      roles.open(.hidden)
      return
    }
    if !marks.isEmpty, openFrame(tag, marks) { return }
    guard currentFrame != .ad, !roles.isOpen(.body) else { return }
    if tag.isNamed("a") { startLink(tag, marks) }
    if tag.isNamed("button") { startButton(tag, marks) }
    if tag.isNamed("img"), tag.attribute("src", contains: Layout2020.machinePicture) {
      update { $0.hasMachinePicture = true }
    }
    if tag.isNamed("span"), tag.hasAttribute("aria-label") { rejectUpvoteGuess() }
    if !marks.isEmpty { startMarked(marks) }
  }

  /// An element starts that says nothing by itself.
  mutating func startPlainElement() {
    if hasRun { flushRun() }
    roles.startElement()
  }

  mutating func endElement() {
    if hasRun { flushRun() }
    while let role = roles.close() { end(role) }
    if loose.last?.depth == roles.depth { raiseLoose() }
    roles.endElement()
  }

  mutating func text(_ bytes: borrowing HTMLBytes) {
    if wantsText { bytes.append(to: &text) }
  }

  /// Ends the page: a card left open, or without votes, counts as it is.
  mutating func finish() {
    if hasRun { flushRun() }
    for (_, card) in loose where card.timeText != nil && card.title != nil { cards.append(card) }
    loose.removeAll()
  }
}

// MARK: Frames

extension CardCollector {
  private var currentFrame: Card.Frame? { frames.last.map { cards[$0].frame } }

  /// Opens a frame if the element is one; true when nothing else is to be read from its tag.
  private mutating func openFrame(_ tag: borrowing HTMLStartTag, _ marks: MarkSet) -> Bool {
    guard currentFrame != .ad else { return false }
    if marks.contains(.ad) { return open(.ad) }
    if marks.contains(.feedCard), let kind = MarkTable.allLayouts.kind(of: tag) {
      switch Layout2020.feedCard(kind) {
      case .answer: return open(.feed)
      case .post: return open(.post)
      case .ad: return open(.ad)
      case .prompt:
        roles.open(.hidden)
        return true
      case .questions: return false
      case .other:
        unknownFeedCards.insert(kind)
        return false
      }
    }
    if marks.contains(.answerItem) { return open(.item) }
    return marks.contains(.questionCard) ? open(.question) : false
  }

  private mutating func open(_ frame: Card.Frame) -> Bool {
    if frame == .ad, let holder = frames.last { cards[holder].hasAdInside = true }
    roles.open(.frame)
    frames.append(cards.count)
    cards.append(Card(frame: frame))
    return true
  }

  private mutating func closeFrame() {
    guard let frame = frames.popLast() else { return }
    // A slot for an ad in which nothing stands showed no ad.
    let isEmptyAd = cards[frame].frame == .ad && cards[frame].headerTexts.isEmpty
    guard isEmptyAd, frame == cards.count - 1 else { return }
    cards.removeLast()
    if let holder = frames.last { cards[holder].hasAdInside = false }
  }

  /// Changes the card that the open element belongs to.
  private mutating func update(_ change: (inout Card) -> Void) {
    if let frame = frames.last {
      change(&cards[frame])
    } else {
      if loose.last?.depth != roles.depth { loose.append((roles.depth, Card(frame: .none))) }
      change(&loose[loose.count - 1].card)
    }
  }

  /// What `read` finds in the card that the open element belongs to; nil without a card.
  private func current<Value>(_ read: (borrowing Card) -> Value) -> Value? {
    if let frame = frames.last { return read(cards[frame]) }
    guard loose.last?.depth == roles.depth else { return nil }
    return read(loose[loose.count - 1].card)
  }

  /// Hands what the closing element holds to the element around it, or completes a card.
  private mutating func raiseLoose() {
    guard let (depth, card) = loose.popLast() else { return }
    if card.isComplete {
      cards.append(card)
    } else if loose.last?.depth == depth - 1 {
      let holder = loose.count - 1
      if loose[holder].card.timeText != nil, card.timeText != nil {
        cards.append(loose[holder].card)
        loose[holder].card = card
      } else {
        loose[holder].card.merge(card)
      }
    } else if depth > 1 {
      loose.append((depth - 1, card))
    }
  }
}

// MARK: Elements

extension CardCollector {
  private mutating func end(_ role: Role) {
    switch role {
    case .capture: finish(captures.removeLast())
    case .link: links.removeLast()
    case .frame: closeFrame()
    case .hidden, .body, .button, .header: break
    }
  }

  private mutating func startMarked(_ marks: MarkSet) {
    if marks.contains(.answerBody) {
      roles.open(.body)
      update { $0.hasBody = true }
      return
    }
    if marks.contains(.answerHeader) {
      roles.open(.header)
      update { $0.hasHeader = true }
    }
    if marks.contains(.questionTitle) {
      let link = links.last ?? nil
      update { if $0.title == nil { $0.titleLink = link } }
      capture(.title)
    }
    // Spring 2020: neither titles nor times have a class of their own.
    if marks.contains(.linkedTitle), frames.isEmpty, captures.isEmpty, let link = links.last ?? nil,
      current({ $0.title }) ?? nil == nil
    {
      update { $0.titleLink = link }
      capture(.title)
    }
    if marks.contains(.writersText), captures.last?.purpose == .title { capture(.writersTitle) }
    if marks.contains(.buttonCaption), frames.isEmpty, captures.isEmpty { capture(.caption) }
    if marks.contains(.spaceName) {
      let link = links.last ?? nil
      update { $0.spaceLink = $0.spaceLink ?? link }
      capture(.spaceName)
    }
  }

  private mutating func startLink(_ tag: borrowing HTMLStartTag, _ marks: MarkSet) {
    let address = tag.attribute("href")
    roles.open(.link)
    links.append(address)
    if marks.contains(.answerTime) || marks.contains(.postTime) {
      let isPost = marks.contains(.postTime)
      update {
        $0.timeLink = $0.timeLink ?? address
        $0.isPost = isPost
      }
      capture(.time)
    } else if roles.isOpen(.header), frames.isEmpty, tag.attribute("href", contains: "/answer/") {
      update { $0.timeLink = $0.timeLink ?? address }
      capture(.time)
    } else if captures.last?.purpose == .title {
      update { $0.titleLink = $0.titleLink ?? address }
    } else if tag.attribute("href", contains: "/profile/"), currentFrame != .question,
      current({ $0.hasBody }) != true
    {
      capture(.author)
    }
  }

  private mutating func startButton(_ tag: borrowing HTMLStartTag, _ marks: MarkSet) {
    if !roles.isOpen(.button) { roles.open(.button) }
    if currentFrame == .question {
      if tag.hasAttribute("aria-pressed"), !tag.hasAttribute("aria-label") { capture(.follow) }
      return
    }
    // Question pages of 2023 and posts give the button no class: there it is the first labelled one
    // below the body, or below the post's time.
    let isBelow =
      currentFrame == .item && current({ $0.hasBody }) == true
      || currentFrame == .post && current({ $0.timeText != nil }) == true
    guard current({ $0.upvotes != nil }) != true,
      marks.contains(.upvoteButton) || isBelow && tag.hasAttribute("aria-label")
    else { return }
    let label = tag.attribute("aria-label")
    update { $0.upvotes = (label, []) }
    capture(.upvotes)
  }

  /// The icons of comments and shares carry a label of their own, the upvote button's does not.
  private mutating func rejectUpvoteGuess() {
    guard currentFrame == .item || currentFrame == .post, captures.last?.purpose == .upvotes
    else { return }
    captures.removeLast()
    roles.takeBack(.capture)
    update { $0.upvotes = nil }
  }

  private mutating func capture(_ purpose: Capture.Purpose) {
    // One of a kind at a time: each text is copied once for each that is open.
    guard !captures.contains(where: { $0.purpose == purpose }) else { return }
    if captures.isEmpty {
      text.removeAll(keepingCapacity: true)
      runStart = 0
    }
    roles.open(.capture)
    captures.append(Capture(purpose: purpose, start: text.count))
  }
}

// MARK: Text

extension CardCollector {
  /// Whether text that stands here is for anything.
  private var wantsText: Bool {
    guard !roles.isOpen(.hidden) else { return false }
    if !captures.isEmpty { return true }
    return !roles.isOpen(.body) && !roles.isOpen(.button)
      && (!frames.isEmpty || roles.isOpen(.header))
  }

  private var hasRun: Bool { text.count > runStart }

  /// Files the text since the last tag, which is not empty.
  private mutating func flushRun() {
    guard let last = captures.indices.last else {
      let words = String(collapsing: text[runStart...])
      text.removeAll(keepingCapacity: true)
      runStart = 0
      if !words.isEmpty { file(words) }
      return
    }
    if captures[last].keepsTexts, !roles.isOpen(.body) {
      let words = String(collapsing: text[runStart...])
      if !words.isEmpty { captures[last].texts.append(words) }
    }
    runStart = text.count
  }

  /// Files a text that belongs to no capture.
  private mutating func file(_ words: String) {
    let limit = Self.textsPerCard
    update { card in
      if card.frame == .question {
        if card.title != nil, card.questionTexts.count < limit { card.questionTexts.append(words) }
      } else if card.hasBody {
        if card.viewsText == nil, ViewsText.matches(words) { card.viewsText = words }
      } else if card.headerTexts.count < limit {
        if card.headerTexts.isEmpty { card.headerTexts.reserveCapacity(Self.textsPerHeader) }
        card.headerTexts.append(words)
      }
    }
  }

  private mutating func finish(_ capture: Capture) {
    guard let text = String(collapsing: text[capture.start...]).nonEmpty else { return }
    switch capture.purpose {
    case .author:
      let link = links.last ?? nil
      update { card in
        guard card.authorName == nil else { return }
        card.authorName = text
        card.authorLink = link
        card.afterAuthor = card.headerTexts.count
      }
    case .time: update { $0.timeText = $0.timeText ?? text }
    case .title, .writersTitle:
      if frames.isEmpty, !roles.isOpen(.header) { pageTitle = pageTitle ?? text }
      update { $0.title = $0.title ?? text }
    case .spaceName: update { $0.spaceName = $0.spaceName ?? text }
    case .upvotes: update { $0.upvotes?.texts = capture.texts }
    case .follow: update { $0.followTexts = capture.texts }
    case .caption: if captions.count < Self.textsPerCard { captions.append(text) }
    }
  }

  /// Texts kept per card, and captions per page: enough for real ones, little for hostile ones.
  private static let textsPerCard = 64
  /// As many as most headers have.
  private static let textsPerHeader = 8
}
