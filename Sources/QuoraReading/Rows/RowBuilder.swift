import QuoraFacts

/// Understands cards: makes rows of what their texts and links say.
struct RowBuilder {
  let counts: CountText
  let links: PageLinks
  let times: TimeText
  let language: String?
  /// The page's own question, which its answers belong to.
  let pageQuestion: Question?
  /// The viewer's profile, where the page names it.
  let viewerProfile: QuoraURL?

  /// The row that `card` makes; nil for deleted answers and for frames with nothing in them.
  func row(of card: Card) -> Row? {
    switch card.frame {
    case .ad: Row(kind: .ad, origins: [.dom])
    case .question: questionRow(card)
    case .post: postRow(card)
    case .feed, .item, .story, .none: card.isPost ? postRow(card) : answerRow(card)
    }
  }

  private func answerRow(_ card: Card) -> Row? {
    // Documentation/PageFormat.md, "Question pages of 2020 and later": a head with nothing under it
    // is what is left of a deleted answer.
    if card.frame != .none, card.hasHeader, !card.hasBody { return nil }
    guard card.timeText != nil || card.hasBody else { return nil }
    let isMachine =
      card.timeText == nil
      && (card.hasMachinePicture || card.authorLink == nil && !card.hasHeader)
    var row = Row(kind: isMachine ? .machine : .answer, origins: [.dom])
    if card.frame == .item, card.title != nil, !isMachine { row.kind = .related }
    let url = card.timeLink.flatMap { links.url($0) }
    row.url = url?.absolute
    row.question = question(of: card, answer: url)
    row.space = space(of: card)
    let profile = isMachine ? nil : card.authorLink.flatMap { links.url($0) }
    row.author =
      isMachine ? Author(name: "Assistant") : author(of: card, answer: url, profile: profile)
    row.posted = (card.timeText ?? (isMachine ? machineTime(card) : nil)).map { times.time($0) }
    row.upvotes = upvotes(of: card)
    row.views = card.viewsText.flatMap {
      counts.count(of: ["view"], in: $0, rounding: .halfUp)
    }
    fillViewer(card, profile: profile, &row)
    return row
  }

  /// A machine's answer shows its time behind the last ` · `, as text without a link.
  private func machineTime(_ card: Card) -> String? {
    guard let separator = card.headerTexts.lastIndex(of: "·") else { return nil }
    return card.headerTexts[separator...].dropFirst().first
  }

  private func postRow(_ card: Card) -> Row? {
    guard card.timeText != nil || card.authorName != nil else { return nil }
    var row = Row(kind: .post, origins: [.dom])
    let url = card.timeLink.flatMap { links.url($0) }
    row.url = url?.absolute
    row.space = space(of: card)
    let profile = card.authorLink.flatMap { links.url($0) }
    row.author = author(of: card, answer: url, profile: profile)
    row.posted = card.timeText.map { times.time($0) }
    row.upvotes = upvotes(of: card)
    fillViewer(card, profile: profile, &row)
    return row
  }

  private func space(of card: Card) -> Space? {
    guard card.spaceName != nil else { return nil }
    return Space(name: card.spaceName, url: card.spaceLink.flatMap { links.url($0)?.absolute })
  }

  private func question(of card: Card, answer: QuoraURL?) -> Question? {
    guard let title = card.title else { return card.frame == .item ? pageQuestion : nil }
    // On question pages of 2025 a related title is no link: its address is the answer's, cut.
    let url = card.titleLink.flatMap { links.url($0) } ?? answer?.question
    return Question(title: title, url: url?.absolute)
  }

  private func upvotes(of card: Card) -> Count? {
    guard let (label, texts) = card.upvotes else { return nil }
    if language?.hasPrefix("en") ?? false, let label, !label.holdsInAnyCase("upvote") {
      return nil
    }
    if let label, label.holdsNumber {
      return counts.count(of: ["upvote"], in: label, rounding: .down)
    }
    if let shown = texts.last(where: \.holdsNumber) {
      return counts.count(in: shown, rounding: .down)
    }
    // A button that would show a number shows none, or its name at most: `Upvote`, `Upvote ·`.
    let name = texts.filter { $0 != "·" }.joined(separator: " ")
    return name.isEmpty || name == label || name == "Upvote" ? .exact(0) : nil
  }
}

// MARK: People

extension RowBuilder {
  private func author(of card: Card, answer: QuoraURL?, profile: QuoraURL?) -> Author {
    var author = Author()
    if isAnonymous(card, answer: answer) {
      author.isAnonymous = true
    } else if let name = card.authorName {
      author.name = name
      author.url = profile?.absolute
    } else {
      author.name = card.headerTexts.first.flatMap { Self.isDeletedAccount($0) ? $0 : nil }
    }
    author.answerViews = answerViews(card.headerTexts)
    return author
  }

  /// The word in the name's place, where a link further on is an expert voter's; in languages of
  /// which the word is not known, no profile link and an address that names no author
  /// (PageFormat.md, "Question pages of 2020 and later").
  private func isAnonymous(_ card: Card, answer: QuoraURL?) -> Bool {
    if card.headerTexts.first == "Anonymous" { return true }
    return card.authorName == nil && answer?.path.holds("/answers/") ?? false
      && !(card.headerTexts.first.map(Self.isDeletedAccount) ?? false)
  }

  /// Source: Documentation/PageFormat.md, "Question pages of 2020 and later".
  private static func isDeletedAccount(_ name: String) -> Bool {
    name == "User" || name.hasPrefix("User-") || name.hasPrefix("User ")
  }

  /// `Author has 5.7K answers and 444.2M answer views` on English pages (PageFormat.md, "Question
  /// pages of 2020 and later").
  private func answerViews(_ texts: [String]) -> Count? {
    guard let words = texts.firstIndex(of: "answer views"), words > 0 else { return nil }
    return counts.count(in: texts[words - 1], rounding: .halfUp)
  }

  private func fillViewer(_ card: Card, profile: QuoraURL?, _ row: inout Row) {
    if let viewerProfile, let profile, row.author?.url != nil {
      row.viewerIsAuthor = viewerProfile.identity == profile.identity
    }
    // The control on a Space's card follows the Space. Logged-out pages have no control at all, so
    // it is proof by itself.
    guard card.spaceName == nil, let state = followState(card) else { return }
    row.followControl = .shown
    row.viewerFollows = state == .following
    if state == .followBack { row.followsViewer = true }
  }

  /// The text right after the author's name and ` · `, and no other (PageFormat.md, "Follow
  /// controls").
  private func followState(_ card: Card) -> FollowWords.State? {
    guard let start = card.afterAuthor, start + 1 < card.headerTexts.count,
      card.headerTexts[start] == "·"
    else { return nil }
    return FollowWords.state(card.headerTexts[start + 1])
  }
}

// MARK: Question cards

extension RowBuilder {
  /// `19 answers · Last followed 13h` and a button `Follow · 1.7K` (PageFormat.md, "Feeds of 2020
  /// and later").
  private func questionRow(_ card: Card) -> Row? {
    guard let title = card.title else { return nil }
    var question = Question(title: title)
    question.url = card.titleLink.flatMap { links.url($0)?.absolute }
    let separator = card.questionTexts.firstIndex(of: "·") ?? card.questionTexts.endIndex
    question.answerCount = answerCount(
      card.questionTexts[..<separator], isUnanswered: card.titleLink?.holds("/unanswered/"))
    if let time = card.questionTexts[separator...].dropFirst().first {
      set(time: time, in: &question)
    }
    question.followers = card.followTexts.last.flatMap { counts.count(in: $0, rounding: .down) }
    return Row(kind: .question, question: question, origins: [.dom])
  }

  private func answerCount(_ texts: ArraySlice<String>, isUnanswered: Bool?) -> Count? {
    for text in texts {
      if let count = counts.count(of: ["answer"], in: text, rounding: .halfUp) { return count }
      if text == "No answer yet" { return .exact(0) }
    }
    return isUnanswered == true ? .exact(0) : nil
  }

  /// `Last requested` and `Asked` show when the question was made, all else when it was followed.
  private func set(time text: String, in question: inout Question) {
    let asks = ["Last requested ", "Asked "]
    let isAsking = asks.contains(where: text.hasPrefix)
    let verbs = asks + ["Last followed "]
    let bare = verbs.first(where: text.hasPrefix).map { String(text.dropFirst($0.count)) } ?? text
    if isAsking {
      question.asked = times.time(bare)
    } else {
      question.lastFollowed = times.time(bare)
    }
  }
}
