import QuoraFacts

/// Joins what the inline JSON knows to the rows of the rendered page, exact over rounded.
struct PayloadMerge {
  let payload: PayloadReader
  /// The page's question; null on pages that have none.
  let pageQuestion: Question?
  /// Whether a viewer was logged in: of nobody, the payload says that he wrote and answered nothing.
  let hasViewer: Bool

  private let answersByAddress: [String: PayloadAnswer]
  private let peopleByAddress: [String: PayloadAuthor]
  private let questionsByAddress: [String: PayloadQuestion]

  init(payload: PayloadReader, pageQuestion: Question?, hasViewer: Bool) {
    self.payload = payload
    self.pageQuestion = pageQuestion
    self.hasViewer = hasViewer
    answersByAddress = Self.byAddress(payload.answers.filter { !$0.isMachine }, \.url)
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

  /// `rows` with all that is known, and the payload's other answers behind them.
  func merged(_ rows: [Row]) -> [Row] {
    var merged: [Row] = []
    var seen: Set<Int> = []
    var machines = payload.answers.filter { $0.isMachine && !$0.isDeleted }[...]
    for var row in rows {
      if row.kind == .machine, let answer = machines.popFirst() {
        fill(&row, from: answer)
        row.url = answer.url?.absolute
        seen.insert(answer.id)
      } else if row.kind == .answer || row.kind == .related,
        let answer = identity(row.url).flatMap({ answersByAddress[$0] })
      {
        fill(&row, from: answer)
        seen.insert(answer.id)
      }
      fillQuestion(&row)
      fillAuthor(&row)
      merged.append(row)
    }
    for answer in payload.answers where !seen.contains(answer.id) && !answer.isDeleted {
      merged.append(row(of: answer))
    }
    return merged
  }

  private func fill(_ row: inout Row, from answer: PayloadAnswer) {
    row.id = answer.id
    row.views = answer.views.map(Count.exact) ?? row.views
    row.upvotes = answer.upvotes.map(Count.exact) ?? row.upvotes
    if hasViewer { row.viewerIsAuthor = answer.viewerIsAuthor ?? row.viewerIsAuthor }
    row.space = row.space ?? answer.space
    if let created = answer.created {
      var posted = row.posted ?? ShownTime(text: nil)
      posted.created = created
      // Where the page shows an update's time, the interval stays that time's.
      let shown = posted.isUpdate ? answer.updated : created
      posted.interval = shown.map(InstantInterval.init(exactly:)) ?? posted.interval
      row.posted = posted
    }
    if row.question?.id == nil { row.question?.id = answer.question.id }
    if row.kind == .machine { row.author?.url = answer.author.url?.absolute }
    if row.author?.isAnonymous != true {
      note(answer.author, in: &row)
    }
    if row.origins != [.payload] { row.origins = [.dom, .payload] }
  }

  /// The row of an answer that the rendered page does not show.
  private func row(of answer: PayloadAnswer) -> Row {
    let isOwn =
      pageQuestion?.id == nil || answer.question.id == nil || answer.space != nil
      || answer.question.id == pageQuestion?.id
    var row = Row(kind: answer.isMachine ? .machine : isOwn ? .answer : .related)
    row.origins = [.payload]
    row.url = answer.url?.absolute
    // A Space's answer names the Space's copy of the question (FORMAT 6).
    row.question = answer.space == nil ? question(answer.question) : pageQuestion
    row.author = Author(
      name: answer.isMachine ? "Assistant" : answer.author.name,
      url: answer.author.url?.absolute, isAnonymous: answer.author.isAnonymous)
    fill(&row, from: answer)
    if let created = answer.created, let updated = answer.updated {
      // Source: FORMAT 3.2: shown as updated from a whole day on.
      row.posted?.isUpdate = updated.seconds(since: created) >= 86_400
    }
    fillQuestion(&row)
    fillAuthor(&row)
    return row
  }

  private func question(_ found: PayloadQuestion) -> Question {
    Question(
      id: found.id, title: found.title, url: found.url?.absolute,
      answerCount: found.answerCount.map(Count.exact),
      followers: found.followers.map(Count.exact),
      viewerHasAnswered: hasViewer ? found.viewerHasAnswered : nil)
  }

  private func fillQuestion(_ row: inout Row) {
    guard var question = row.question else { return }
    let found =
      question.id.flatMap { payload.questions[$0] }
      ?? identity(question.url).flatMap { questionsByAddress[$0] }
    guard let found else { return }
    question.id = question.id ?? found.id
    question.title = question.title ?? found.title
    question.url = question.url ?? found.url?.absolute
    question.answerCount = question.answerCount ?? found.answerCount.map(Count.exact)
    question.followers = found.followers.map(Count.exact) ?? question.followers
    if hasViewer {
      question.viewerHasAnswered = question.viewerHasAnswered ?? found.viewerHasAnswered
    }
    question.asked = exactly(found.created, question.asked)
    question.lastFollowed = exactly(found.lastFollowed, question.lastFollowed)
    row.question = question
    if row.kind == .question, !row.origins.contains(.payload) { row.origins.append(.payload) }
  }

  private func exactly(_ moment: Instant?, _ shown: ShownTime?) -> ShownTime? {
    guard let moment else { return shown }
    return ShownTime(text: shown?.text, interval: InstantInterval(exactly: moment))
  }

  private func fillAuthor(_ row: inout Row) {
    guard let found = identity(row.author?.url).flatMap({ peopleByAddress[$0] }) else { return }
    note(found, in: &row)
  }

  private func note(_ author: PayloadAuthor, in row: inout Row) {
    if let followers = author.followers { row.author?.followers = .exact(followers) }
    if let views = author.answerViews { row.author?.answerViews = .exact(views) }
    row.viewerFollows = author.viewerFollows ?? row.viewerFollows
    row.followsViewer = author.followsViewer ?? row.followsViewer
    if author.viewerFollows != nil { row.followControl = .shown }
  }

  private func identity(_ url: String?) -> String? { url.flatMap { QuoraURL($0)?.identity } }
}
