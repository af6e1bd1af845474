import QuoraFacts

/// Joins what Quora's JSON knows to the rows of the rendered page, exact over rounded.
struct PayloadMerge {
  let payload: PayloadReader
  /// The page's question; nil on pages that have none.
  let pageQuestion: Question?
  /// Whether a viewer was logged in; without one the payload says that nothing was answered.
  let hasViewer: Bool

  private let answersByAddress: [String: PayloadAnswer]
  private let postsByAddress: [String: PayloadPost]
  private let peopleByAddress: [String: PayloadAuthor]
  private let questionsByAddress: [String: PayloadQuestion]

  init(payload: PayloadReader, pageQuestion: Question?, hasViewer: Bool) {
    self.payload = payload
    self.pageQuestion = pageQuestion
    self.hasViewer = hasViewer
    answersByAddress = Self.byAddress(payload.answers.filter { !$0.isMachine }, \.url)
    postsByAddress = Self.byAddress(Self.sorted(payload.posts), \.url)
    peopleByAddress = Self.byAddress(Self.sorted(payload.people), \.url)
    questionsByAddress = Self.byAddress(Self.sorted(payload.questions), \.url)
  }

  /// The values by rising number: a dictionary's own order differs from run to run.
  private static func sorted<Value>(_ values: [Int: Value]) -> [Value] {
    values.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Of several with one address, the last.
  private static func byAddress<Value>(
    _ values: [Value], _ url: (Value) -> QuoraURL?
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    for value in values { if let url = url(value) { result[url.identity] = value } }
    return result
  }

  /// `rows` with all that is known, and what only the payload has behind them: its feed, else its
  /// answers.
  func merged(_ rows: consuming [Row]) -> [Row] {
    let answers = payload.answers.map {
      FeedEntry(content: .answer($0.id), question: pageQuestion?.id)
    }
    return merged(rows, adding: payload.feed.isEmpty ? answers : payload.feed)
  }

  /// `rows` with all that is known, and behind them the entries that they do not show, in order.
  func merged(_ rows: consuming [Row], adding entries: [FeedEntry]) -> [Row] {
    let reasons = Dictionary(
      entries.compactMap { entry in entry.reason.map { (entry.content, $0) } },
      uniquingKeysWith: { first, _ in first })
    var merged = rows
    var seen: Set<FeedEntry.Content> = []
    var machines = payload.answers.filter { $0.isMachine && $0.isDeleted != true }[...]
    var shownAds = 0
    for index in merged.indices {
      if merged[index].kind == .ad { shownAds += 1 }
      if let content = content(at: index, of: merged, machines: &machines) {
        seen.insert(content)
        fill(&merged[index], from: content)
        set(reasons[content], of: content, in: &merged[index])
      }
      fillQuestion(&merged[index])
      fillAuthor(&merged[index])
    }
    for entry in entries where !seen.contains(entry.content) {
      // An ad has no number: the first ones are taken for those that the page shows.
      if entry.content == .ad, shownAds > 0 {
        shownAds -= 1
      } else if var row = row(of: entry) {
        set(entry.reason, of: entry.content, in: &row)
        fillQuestion(&row)
        fillAuthor(&row)
        merged.append(row)
      }
    }
    return merged
  }

  /// What the row of a page shows, by its number, else by its address.
  private func content(
    at index: Int, of rows: [Row], machines: inout ArraySlice<PayloadAnswer>
  ) -> FeedEntry.Content? {
    // Fact by fact in place, as a row is large to copy.
    switch rows[index].kind {
    case .machine:
      let id = rows[index].id
      guard let machine = id.flatMap({ id in machines.firstIndex { $0.id == id } }) else {
        return machines.popFirst().map { .answer($0.id) }
      }
      return .answer(machines.remove(at: machine).id)
    case .answer, .related:
      if let id = rows[index].id, payload.answer(id) != nil { return .answer(id) }
      return found(rows[index].url, in: answersByAddress).map { .answer($0.id) }
    case .post:
      if let id = rows[index].id, payload.posts[id] != nil { return .post(id) }
      return found(rows[index].url, in: postsByAddress).map { .post($0.id) }
    case .question:
      let url = rows[index].question?.url
      let id = rows[index].question?.id ?? found(url, in: questionsByAddress)?.id
      return id.map { .question($0) }
    case .ad: return nil
    }
  }
}

// MARK: Why a feed shows a row

extension PayloadMerge {
  private func set(_ reason: FeedReason?, of content: FeedEntry.Content, in row: inout Row) {
    guard let reason else { return }
    let author: PayloadAuthor? =
      switch content {
      case .answer(let id): payload.answer(id)?.author
      case .post(let id): payload.posts[id]?.author
      case .question, .ad: nil
      }
    let follows = author.flatMap { isFollowed($0) ?? row.viewerFollows }
    if let author, follows == nil, row.viewerIsAuthor != true, reason.namesAsWriter(author) {
      row.viewerFollows = true
      row.followControl = .shown
    }
    row.reason =
      row.reason
      ?? reason.text { person in
        if let author, row.viewerFollows == true, FeedReason.isSame(person, author) { return true }
        return isFollowed(person) ?? false
      }
  }

  /// Whether the viewer follows a person, where the JSON says so anywhere.
  private func isFollowed(_ person: PayloadAuthor) -> Bool? {
    person.viewerFollows ?? person.id.flatMap { payload.people[$0]?.viewerFollows }
  }
}

// MARK: Rows

extension PayloadMerge {
  private func fill(_ row: inout Row, from content: FeedEntry.Content) {
    switch content {
    case .answer(let id):
      guard let answer = payload.answer(id) else { return }
      fill(&row, from: answer)
      if row.kind == .machine { row.url = answer.url?.absolute }
    case .post(let id):
      if let post = payload.posts[id] { fill(&row, from: post) }
    case .question, .ad: break
    }
  }

  /// The row of an entry that the rendered page does not show; nil for what was deleted.
  private func row(of entry: FeedEntry) -> Row? {
    switch entry.content {
    case .answer(let id):
      payload.answer(id).flatMap { $0.isDeleted == true ? nil : row(of: $0, list: entry.question) }
    case .post(let id):
      payload.posts[id].flatMap { $0.isDeleted == true ? nil : row(of: $0) }
    case .question(let id):
      payload.questions[id].map {
        Row(kind: .question, question: question($0), origins: [.payload])
      }
    case .ad: Row(kind: .ad, origins: [.payload])
    }
  }

  private func fill(_ row: inout Row, from post: PayloadPost) {
    row.id = post.id
    row.views = post.views.map(Count.exact) ?? row.views
    row.upvotes = post.upvotes.map(Count.exact) ?? row.upvotes
    row.space = row.space ?? post.space
    if hasViewer { row.viewerIsAuthor = post.viewerIsAuthor ?? row.viewerIsAuthor }
    if let created = post.created { setPosted(created, updated: nil, in: &row) }
    if row.author?.isAnonymous != true { fill(post.author, in: &row) }
    if row.origins != [.payload] { row.origins = [.dom, .payload] }
  }

  private func row(of post: PayloadPost) -> Row {
    var row = Row(kind: .post, url: post.url?.absolute, origins: [.payload])
    row.author = Author(
      name: post.author.name, url: post.author.url?.absolute,
      isAnonymous: post.author.isAnonymous)
    fill(&row, from: post)
    return row
  }

  private func setPosted(_ created: Instant, updated: Instant?, in row: inout Row) {
    var posted = row.posted ?? ShownTime(text: nil)
    posted.created = created
    // Where the page shows an update's time, the interval stays that time's.
    let shown = posted.isUpdate ? updated : created
    posted.interval = shown.map(InstantInterval.init(exactly:)) ?? posted.interval
    row.posted = posted
  }

  private func fill(_ row: inout Row, from answer: PayloadAnswer) {
    row.id = answer.id
    row.views = answer.views.map(Count.exact) ?? row.views
    row.upvotes = answer.upvotes.map(Count.exact) ?? row.upvotes
    if hasViewer { row.viewerIsAuthor = answer.viewerIsAuthor ?? row.viewerIsAuthor }
    row.space = row.space ?? answer.space
    if let created = answer.created { setPosted(created, updated: answer.updated, in: &row) }
    if row.question?.id == nil { row.question?.id = answer.question.id }
    if row.kind == .machine { row.author?.url = answer.author.url?.absolute }
    if row.author?.isAnonymous != true {
      fill(answer.author, in: &row)
    }
    if row.origins != [.payload] { row.origins = [.dom, .payload] }
  }

  /// The row of an answer; `list` is the question whose list of answers it stands in.
  private func row(of answer: PayloadAnswer, list: Int?) -> Row {
    let kind: Row.Kind = isOwn(answer, list: list) ? .answer : .related
    var row = Row(kind: answer.isMachine ? .machine : kind)
    row.origins = [.payload]
    row.url = answer.url?.absolute
    row.question = question(of: answer, list: list)
    row.author = Author(
      name: answer.isMachine ? "Assistant" : answer.author.name,
      url: answer.author.url?.absolute, isAnonymous: answer.author.isAnonymous)
    fill(&row, from: answer)
    if let created = answer.created, let updated = answer.updated {
      // Source: Documentation/PageFormat.md, "Times": shown as updated from a whole day on.
      row.posted?.isUpdate = updated.seconds(since: created) >= 86_400
    }
    return row
  }

  /// Whether the answer belongs to its list's question and, on a question's page, to that one.
  private func isOwn(_ answer: PayloadAnswer, list: Int?) -> Bool {
    guard let list, let id = answer.question.id else { return true }
    let isOfPage = pageQuestion?.id.map { $0 == list } ?? true
    return isOfPage && (id == list || answer.space != nil)
  }

  /// A Space's answer names the Space's copy of the question, also in the question's own list
  /// (PageFormat.md, "Question pages of 2020 and later").
  private func question(of answer: PayloadAnswer, list: Int?) -> Question? {
    guard answer.space != nil, let list else { return question(answer.question) }
    if let pageQuestion, pageQuestion.id == list { return pageQuestion }
    return payload.questions[list].map(question) ?? question(answer.question)
  }

  private func question(_ found: PayloadQuestion) -> Question {
    Question(
      id: found.id, title: found.title, url: found.url?.absolute,
      answerCount: found.answerCount.map(Count.exact),
      followers: found.followers.map(Count.exact),
      viewerHasAnswered: hasViewer ? found.viewerHasAnswered : nil)
  }

  private func fillQuestion(_ row: inout Row) {
    guard let question = row.question, let found = known(question) else { return }
    row.question = filled(question, from: found)
    if row.kind == .question, !row.origins.contains(.payload) { row.origins.append(.payload) }
  }

  /// `question` with all that is known of it.
  func filled(_ question: Question) -> Question {
    known(question).map { filled(question, from: $0) } ?? question
  }

  private func known(_ question: Question) -> PayloadQuestion? {
    question.id.flatMap { payload.questions[$0] }
      ?? found(question.url, in: questionsByAddress)
  }

  private func filled(_ question: Question, from found: PayloadQuestion) -> Question {
    var question = question
    question.id = question.id ?? found.id
    question.title = question.title ?? found.title
    question.url = question.url ?? found.url?.absolute
    // A shortened number stays as the card shows it.
    if question.answerCount?.source != .rounded {
      question.answerCount = found.answerCount.map(Count.exact) ?? question.answerCount
    }
    question.followers = found.followers.map(Count.exact) ?? question.followers
    if hasViewer {
      question.viewerHasAnswered = question.viewerHasAnswered ?? found.viewerHasAnswered
    }
    question.asked = exactly(found.created, question.asked)
    question.lastFollowed = exactly(found.lastFollowed, question.lastFollowed)
    return question
  }

  private func exactly(_ moment: Instant?, _ shown: ShownTime?) -> ShownTime? {
    guard let moment else { return shown }
    return ShownTime(text: shown?.text, interval: InstantInterval(exactly: moment))
  }

  private func fillAuthor(_ row: inout Row) {
    guard let found = found(row.author?.url, in: peopleByAddress) else { return }
    fill(found, in: &row)
  }

  private func fill(_ author: PayloadAuthor, in row: inout Row) {
    if let followers = author.followers { row.author?.followers = .exact(followers) }
    if let views = author.answerViews { row.author?.answerViews = .exact(views) }
    row.viewerFollows = author.viewerFollows ?? row.viewerFollows
    row.followsViewer = author.followsViewer ?? row.followsViewer
    if author.viewerFollows != nil { row.followControl = .shown }
  }

  private func found<Value>(_ url: String?, in values: [String: Value]) -> Value? {
    guard !values.isEmpty, let url = url.flatMap({ QuoraURL($0) }) else { return nil }
    return values[url.identity]
  }
}
