import QuoraFacts

/// Understands the cards of pages made before 2020.
struct W2Rows {
  let counts: CountText
  let links: PageLinks
  let times: W2TimeReader
  /// The page's own question, which its answers belong to.
  let pageQuestion: Question?
  /// The views of the page's only answer, where the page says them outside of it.
  let pageAnswerViews: String?

  /// The row that `card` makes; nil for frames with nothing in them.
  func row(of card: Card) -> Row? {
    switch card.frame {
    case .ad: Row(kind: .ad, origins: [.dom])
    case .question: questionRow(card)
    case .post: postRow(card)
    case .story: hasWriter(card) ? answerRow(card) : questionRow(card)
    case .feed, .item, .none: hasWriter(card) ? answerRow(card) : nil
    }
  }

  /// What an answer has and an empty frame lacks: a time, or somebody who wrote it.
  private func hasWriter(_ card: Card) -> Bool {
    card.timeText != nil || card.authorName != nil || card.isAnonymous
  }

  private func answerRow(_ card: Card) -> Row {
    var row = Row(
      kind: card.isBelowPage ? .related : .answer, id: card.answerID, origins: [.dom])
    let url = card.timeLink.flatMap { links.url($0) }
    row.url = url?.absolute
    if card.frame == .item, pageQuestion != nil {
      row.question = pageQuestion
    } else {
      let address = card.titleLink.flatMap { links.url($0) } ?? url?.question
      row.question = Question(title: card.title, url: address?.absolute)
      row.question?.answerCount = card.answerCountText.flatMap { count("answer", $0) }
    }
    row.author = author(of: card)
    row.reason = reason(of: card)
    row.posted = card.timeText.map { times.time($0, component: card.timeComponent) }
    row.upvotes = upvotes(of: card)
    row.views = (card.viewsText ?? (card.frame == .item ? pageAnswerViews : nil))
      .flatMap { count("view", $0) }
    return row
  }

  private func postRow(_ card: Card) -> Row? {
    guard hasWriter(card) else { return nil }
    var row = Row(kind: .post, origins: [.dom])
    row.url = card.timeLink.flatMap { links.url($0)?.absolute }
    row.author = author(of: card)
    row.reason = reason(of: card)
    row.posted = card.timeText.map { times.time($0, component: card.timeComponent) }
    row.upvotes = upvotes(of: card)
    return row
  }

  private func author(of card: Card) -> Author {
    if card.isAnonymous { return Author(isAnonymous: true) }
    return Author(
      name: card.authorName, url: card.authorLink.flatMap { links.url($0)?.absolute })
  }

  /// The words of the card's head, less the separator before the time.
  private func reason(of card: Card) -> String? {
    guard var words = card.reasonText?.split(separator: " ") else { return nil }
    while let last = words.last, Self.separators.contains(String(last)) { words.removeLast() }
    return words.joined(separator: " ").nonEmpty
  }

  /// Of two numbers the first is the current one, the second what a click would make of it.
  private func upvotes(of card: Card) -> Count? {
    guard let texts = card.upvotes?.texts else { return nil }
    return texts.contains(where: \.holdsNumber) ? buttonCount(texts) : .exact(0)
  }

  private func count(_ noun: String, _ text: String) -> Count? {
    counts.count(of: [noun], in: text, rounding: .halfUp)
  }

  private func buttonCount(_ texts: [String]) -> Count? {
    texts.first(where: \.holdsNumber)
      .flatMap { counts.count(in: $0, rounding: .down) }
  }

  private static let separators: Set = ["•", "·"]
}

// MARK: Question cards

extension W2Rows {
  /// `2 Answers · Last requested 1h ago` in 2018; in 2015 `Question followed • Topic • 29 Oct`.
  private func questionRow(_ card: Card) -> Row? {
    guard let title = card.title else { return nil }
    var question = Question(title: title)
    question.url = card.titleLink.flatMap { links.url($0)?.absolute }
    question.answerCount = card.answerCountText.flatMap { text in
      count("answer", text) ?? (text == "No answer yet" ? .exact(0) : nil)
    }
    question.followers = buttonCount(card.followTexts)
    let head = card.reasonText ?? ""
    if let text = card.questionTimeText ?? card.timeText {
      let time = times.time(Self.withoutVerb(text), component: card.timeComponent)
      let isAsking =
        card.questionTimeText.map { text in Self.askingVerbs.contains(where: text.hasPrefix) }
        ?? Self.askingHeads.contains(where: head.hasPrefix)
      if isAsking { question.asked = time } else { question.lastFollowed = time }
    }
    return Row(
      kind: .question, question: question, reason: reason(of: card), origins: [.dom])
  }

  private static func withoutVerb(_ text: String) -> String {
    let verb = (askingVerbs + ["Last followed "]).first(where: text.hasPrefix)
    return verb.map { String(text.dropFirst($0.count)) } ?? text
  }

  /// Source: Documentation/PageFormat.md, "Times".
  private static let askingVerbs = ["Last requested ", "Last asked ", "Asked ", "Added "]
  private static let askingHeads = ["Question asked", "Question added"]
}

/// Reads the times of a page made before 2020.
struct W2TimeReader {
  /// Against the page's clock or, without one, against the latest that it can be.
  let times: TimeText
  /// Against the earliest that the page's clock can be; nil where the clock is known.
  let earliestTimes: TimeText?
  /// The exact times in the page's scripts.
  let exact: W2Times

  /// What `text` says, exactly where a script has the time of `component`.
  func time(_ text: String, component: String?) -> ShownTime {
    var time = times.time(text)
    if let moment = component.flatMap({ exact.byComponent[$0] }) {
      time.interval = InstantInterval(exactly: moment)
      time.created = time.isUpdate ? nil : moment
    } else if let latest = time.interval?.latest,
      let earliest = earliestTimes?.time(text).interval?.earliest
    {
      time.interval = InstantInterval(earliest: earliest, latest: latest)
    }
    return time
  }
}
