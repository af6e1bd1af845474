import HTMLEvents

/// Gathers the cards of pages made before 2020 by Quora's framework `w2`.
///
/// There every fact has a class of its own, so the layouts' marks alone say what a text is. A card
/// is what stands in the outermost element marked as one.
struct W2CardCollector {
  /// The cards in the order in which they start; the last ones may be incomplete.
  private(set) var cards: [Card] = []
  /// Names of feed cards that are not known, each once.
  private(set) var unknownFeedCards = DistinctTexts()
  /// What the page says outside of cards.
  private(set) var page = W2PageTexts()

  private var roles = OpenRoles<Role>()
  private var captures: [Capture] = []
  /// Text since the last tag.
  private var run: [UInt8] = []
  /// The number of the answer whose anchor was the last.
  private var answerID: Int?

  /// What an open element is.
  private enum Role: UInt8 {
    case frame, hidden, signature, actionBar, capture, feedBelow
  }

  /// A stretch of text that is wanted; a text belongs to the innermost.
  private struct Capture {
    let field: Field
    var link: String?
    var text = ""
    /// The same without white space, each run between two tags by itself.
    var texts: [String] = []
  }

  /// What a wanted text is.
  private enum Field {
    case author, anonymousAuthor, title, time, questionTime, reason, upvotes, fact, number, follow
    case answerCount, pageTitle, otherAnswers, pageViews, wholeTitle, addedTime, stats
  }

  mutating func startElement(_ tag: borrowing HTMLStartTag, marks: MarkSet) {
    startPlainElement()
    if marks.contains(.adNote) { markAsAd() }
    guard !roles.isOpen(.hidden), !openFrame(tag, marks) else { return }
    if marks.contains(.feedBelow) { roles.open(.feedBelow) }
    let isHidden =
      marks.contains(.hidden) || tag.attribute("style", contains: "display:none")
      || tag.attribute("style", contains: "display: none")
    if isHidden && !marks.contains(.shownLater) || tag.isNamed("svg") {
      roles.open(.hidden)
      return
    }
    if tag.isNamed("a") { startLink(tag) }
    if marks.contains(.signature) { roles.open(.signature) }
    if marks.contains(.actionBar) { roles.open(.actionBar) }
    if let field = field(of: tag, marks) {
      roles.open(.capture)
      captures.append(Capture(field: field, link: tag.attribute("href")))
      if field == .time { keepComponent(tag.attribute("id")) }
    }
  }

  /// An element starts that says nothing by itself.
  mutating func startPlainElement() {
    if !run.isEmpty { flushRun() }
    roles.startElement()
  }

  mutating func endElement() {
    if !run.isEmpty { flushRun() }
    while let role = roles.close() {
      if role == .capture { finish(captures.removeLast()) }
    }
    roles.endElement()
  }

  mutating func text(_ bytes: borrowing HTMLBytes) {
    guard !roles.isOpen(.hidden), !captures.isEmpty else { return }
    bytes.append(to: &run)
  }

  /// Ends the page: what is open counts as it is.
  mutating func finish() {
    if !run.isEmpty { flushRun() }
    while let capture = captures.popLast() { finish(capture) }
  }
}

/// What a page made before 2020 says outside of its cards.
struct W2PageTexts {
  var title: String?
  /// The address that the title links to, on the page of a single answer.
  var titleLink: String?
  var answerCount: String?
  /// `View 34 Other Answers`.
  var otherAnswers: String?
  /// The views of the page's only answer.
  var answerViews: String?
  var followers: String?
  /// `35,329 Followers`, beside the rounded number of the button.
  var exactFollowers: String?
  /// Whether it links to the viewer's notifications.
  var hasNotifications = false
}

// MARK: Frames

extension W2CardCollector {
  /// Opens a card if the element is one and none is open.
  private mutating func openFrame(_ tag: borrowing HTMLStartTag, _ marks: MarkSet) -> Bool {
    guard !isInFrame, let frame = frame(of: tag, marks) else { return false }
    roles.open(.frame)
    var card = Card(frame: frame)
    card.answerID = answerID
    card.isBelowPage = roles.isOpen(.feedBelow)
    answerID = nil
    cards.append(card)
    return true
  }

  /// The stories that a feed holds ready are hidden, and stand on the page all the same.
  private mutating func frame(
    of tag: borrowing HTMLStartTag, _ marks: MarkSet
  ) -> Card.Frame? {
    if marks.contains(.ad) { return .ad }
    if marks.contains(.feedCard), let kind = MarkTable.allLayouts.kind(of: tag) {
      switch kind {
      case "answer": return .feed
      case "question": return .question
      case _ where kind.hasPrefix("post") || kind.hasSuffix("post"): return .post
      default: unknownFeedCards.insert(kind)
      }
    }
    if marks.contains(.questionCard) { return .question }
    if marks.contains(.story) || marks.contains(.feedCard) { return .story }
    let isControl = marks.contains(.actionBar) || marks.contains(.button)
    return marks.contains(.answerItem) && !isControl && !marks.contains(.hidden) ? .item : nil
  }

  private mutating func markAsAd() {
    if isInFrame {
      cards[cards.count - 1].frame = .ad
    } else {
      cards.append(Card(frame: .ad))
    }
  }

  private var isInFrame: Bool { roles.isOpen(.frame) }

  private var frame: Card.Frame? { isInFrame ? cards.last?.frame : nil }
}

// MARK: Elements

extension W2CardCollector {
  /// What the text in `tag` is; nil where it is not wanted.
  private func field(of tag: borrowing HTMLStartTag, _ marks: MarkSet) -> Field? {
    if frame == .ad { return nil }
    guard let card = isInFrame ? cards.last : nil else { return pageField(of: tag, marks) }
    if marks.contains(.anonymousPerson) { return .anonymousAuthor }
    if roles.isOpen(.signature), marks.contains(.person) {
      return card.authorName == nil && !card.isAnonymous ? .author : nil
    }
    if marks.contains(.questionLink) {
      return card.title == nil && card.frame != .item ? .title : nil
    }
    // Below an answer of a question's page only comments have a `timestamp`.
    if marks.contains(.answerTime) || marks.contains(.timestamp) && card.frame != .item {
      return card.timeText == nil ? .time : nil
    }
    if marks.contains(.questionTime) { return .questionTime }
    if marks.contains(.wholeTitle) { return .wholeTitle }
    if marks.contains(.addedTime) { return .addedTime }
    if marks.contains(.reason) { return .reason }
    if marks.contains(.credibilityFact) { return .fact }
    if marks.contains(.footerNumber) { return .number }
    if marks.contains(.answerCount) { return .answerCount }
    if isFollowQuestion(marks) { return .follow }
    return card.upvotes == nil && isUpvote(marks) ? .upvotes : nil
  }

  private func pageField(of tag: borrowing HTMLStartTag, _ marks: MarkSet) -> Field? {
    if tag.isNamed("h1") {
      return page.title == nil && !marks.contains(.siteTitle) ? .pageTitle : nil
    }
    if marks.contains(.answerCount), page.answerCount == nil { return .answerCount }
    if marks.contains(.questionStats), page.exactFollowers == nil { return .stats }
    if marks.contains(.otherAnswers), page.otherAnswers == nil { return .otherAnswers }
    if marks.contains(.pageAnswerViews), page.answerViews == nil { return .pageViews }
    return page.followers == nil && isFollowQuestion(marks) ? .follow : nil
  }

  /// In 2018 all buttons look alike: there the first one of an answer's bar is the upvote.
  private func isUpvote(_ marks: MarkSet) -> Bool {
    marks.contains(.upvoteButton) || marks.contains(.plainButton) && roles.isOpen(.actionBar)
  }

  private func isFollowQuestion(_ marks: MarkSet) -> Bool {
    if marks.contains(.followQuestion) { return true }
    return marks.contains(.ofQuestion) && marks.contains(.button) && !marks.contains(.downvote)
  }

  private mutating func startLink(_ tag: borrowing HTMLStartTag) {
    if !isInFrame, tag.attribute("href", contains: "/notifications") {
      page.hasNotifications = true
    }
    if let name = tag.attribute("name"), name.hasPrefix("answer_") {
      answerID = Int(name.dropFirst("answer_".count))
    }
    if let last = captures.indices.last, captures[last].link == nil {
      captures[last].link = tag.attribute("href")
    }
  }

  /// The component's name in `__w2_NAME_link`.
  private mutating func keepComponent(_ id: String?) {
    guard let id, id.hasPrefix("__w2_") else { return }
    let name = id.dropFirst("__w2_".count).prefix { $0 != "_" }
    cards[cards.count - 1].timeComponent = String(name)
  }
}

// MARK: Text

extension W2CardCollector {
  /// Files the text since the last tag, which is not empty.
  private mutating func flushRun() {
    let text = String(decoding: run, as: UTF8.self)
    run.removeAll(keepingCapacity: true)
    guard let last = captures.indices.last, captures[last].texts.count < Self.textsPerField
    else { return }
    captures[last].text += text
    if let words = text.collapsingWhitespace().nonEmpty { captures[last].texts.append(words) }
  }

  private mutating func finish(_ capture: Capture) {
    let words = capture.text.collapsingWhitespace()
    guard isInFrame else { return finishPage(capture, words) }
    let index = cards.count - 1
    switch capture.field {
    case .anonymousAuthor: cards[index].isAnonymous = true
    case .author:
      cards[index].authorName = words.nonEmpty
      cards[index].authorLink = capture.link
    case .title:
      cards[index].title = words.nonEmpty
      cards[index].titleLink = capture.link
    case .time:
      cards[index].timeText = words.nonEmpty
      cards[index].timeLink = capture.link
    case .questionTime: cards[index].questionTimeText = words.nonEmpty
    case .addedTime: cards[index].questionTimeText = words.nonEmpty.map { "Added " + $0 }
    case .wholeTitle:
      if cards[index].title?.hasSuffix("...") == true { cards[index].title = words.nonEmpty }
    case .reason: cards[index].reasonText = words.nonEmpty
    case .upvotes: cards[index].upvotes = (nil, capture.texts)
    case .fact: keepViews(words, in: index, isFact: true)
    case .number: keepViews(words, in: index, isFact: false)
    case .answerCount: cards[index].answerCountText = words.nonEmpty
    case .follow: cards[index].followTexts = capture.texts
    case .pageTitle, .otherAnswers, .pageViews, .stats: break
    }
  }

  /// A fact is `2.2k Views • Upvoted by …`; of the numbers below an answer the first is its views.
  private mutating func keepViews(_ words: String, in index: Int, isFact: Bool) {
    guard cards[index].viewsText == nil, words.first?.isNumber ?? false else { return }
    let start = words.split(separator: " ").prefix(2)
    guard !isFact || start.count == 2 && start[1].lowercased().hasPrefix("view") else { return }
    cards[index].viewsText = isFact ? start.joined(separator: " ") : words
  }

  private mutating func finishPage(_ capture: Capture, _ words: String) {
    guard let words = words.nonEmpty else { return }
    switch capture.field {
    case .pageTitle:
      page.title = words
      page.titleLink = capture.link
    case .answerCount: page.answerCount = capture.texts.first { $0.first?.isNumber ?? false }
    case .stats:
      // `271 Public Followers` of 2018 leaves some out.
      let all = capture.texts.joined(separator: " ").split(separator: " ")
      if let noun = all.firstIndex(where: { $0.hasPrefix("Follower") }), noun > 0,
        all[noun - 1].first?.isNumber == true
      {
        page.exactFollowers = all[(noun - 1)...noun].joined(separator: " ")
      }
    case .otherAnswers: page.otherAnswers = capture.texts.first { $0.hasPrefix("View ") }
    case .pageViews: page.answerViews = capture.texts.first { $0.first?.isNumber ?? false }
    case .follow: page.followers = capture.texts.first { $0.first?.isNumber ?? false }
    default: break
    }
  }

  /// Texts kept of one field: enough for real ones, little for hostile ones.
  private static let textsPerField = 64
}
