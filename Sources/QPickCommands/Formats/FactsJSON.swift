import QuoraFacts

/// What `extract` prints: one JSON object for a page, then one for each of its rows.
///
/// Source: Documentation/Output.md, "Facts as JSON lines".
enum FactsJSON {
  /// The lines of a page, which the argument `page` named, and its rows, in page order, each with
  /// its newline, in UTF-8.
  ///
  /// `error` is what is wrong with the page where its facts do not say it.
  static func lines(page: String, facts: PageFacts, error: String? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ line: JSONText) {
      line.append(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    append(self.page(page, facts, error: error))
    for row in facts.rows { append(self.row(row, page: page)) }
    return bytes
  }

  /// The `page` object; `error` is what is wrong with the page where its facts do not say it.
  static func page(_ name: String, _ facts: PageFacts, error: String? = nil) -> JSONText {
    .object(pageMembers(name, facts, error: error))
  }

  /// The same without braces.
  static func pageMembers(
    _ name: String, _ facts: PageFacts, error: String?
  ) -> JSONText.Members {
    [
      "kind": .string("page"),
      "page": .string(name),
      "controller": .string(facts.kind.rawValue),
      "era": JSONText(facts.era?.rawValue),
      "language": JSONText(facts.language),
      "loggedIn": JSONText(facts.isLoggedIn),
      "savedAt": time(facts.clock?.moment),
      "clock": .string(facts.clock?.source.rawValue ?? "none"),
      "question": facts.question.map { .object(pageQuestion($0)) } ?? .null,
      "cards": .object(cards(of: facts.rows)),
      "error": JSONText(facts.problem?.description ?? error),
      "problem": JSONText(facts.problem?.word),
      "notices": .array(notices(facts.notices)),
    ]
  }

  /// The object of a row; of an ad only `kind` and `page`.
  static func row(_ row: Row, page: String) -> JSONText {
    .object(members(of: row, page: page) + followControl(of: row))
  }

  /// What a row says of following its author; nothing of an ad.
  static func followControl(of row: Row) -> JSONText.Members {
    guard row.kind != .ad else { return [:] }
    let control: JSONText =
      switch row.followControl {
      case .shown: .object(["shown": .bool(true), "others": .null])
      case .missing(let others): .object(["shown": .bool(false), "others": .integer(others)])
      case .unknown: .null
      }
    return ["followControl": control]
  }

  private static func pageQuestion(_ question: Question) -> JSONText.Members {
    self.question(question) + ["viewerHasAnswered": JSONText(question.viewerHasAnswered)]
  }

  private static func notices(_ notices: [PageNotice]) -> [JSONText] {
    let losses = NoticeText.lines(notices.filter(\.isLoss))
    return NoticeText.lines(notices).map {
      .object(["text": .string($0), "loss": .bool(losses.contains($0))])
    }
  }

  /// The keys and values of a row.
  static func members(of row: Row, page: String) -> JSONText.Members {
    let place: JSONText.Members = ["kind": .string(row.kind.rawValue), "page": .string(page)]
    guard row.kind != .ad else { return place }
    let facts: JSONText.Members = [
      "id": JSONText(row.id),
      "url": JSONText(row.url),
      "space": row.space.map(space) ?? .null,
      "question": row.question.map { .object(question($0)) } ?? .null,
      "author": row.author.map(author) ?? .null,
      "viewerIsAuthor": JSONText(row.viewerIsAuthor),
      "viewerFollows": JSONText(row.viewerFollows),
      "followsViewer": JSONText(row.followsViewer),
      "viewerHasAnswered": JSONText(row.question?.viewerHasAnswered),
      "reason": JSONText(row.reason),
      "posted": row.posted.map(posted) ?? .null,
      "upvotes": count(row.upvotes),
      "views": count(row.views),
      "from": .array(row.origins.map { .string($0.rawValue) }),
    ]
    return place + facts
  }

  /// The keys and values of a question as rows name it.
  static func question(_ question: Question) -> JSONText.Members {
    identity(of: question) + [
      "lastFollowed": shown(question.lastFollowed),
      "asked": shown(question.asked),
    ]
  }

  /// A moment, or null.
  static func time(_ instant: Instant?) -> JSONText { JSONText(instant.map(RFC3339.text)) }

  private static func identity(of question: Question) -> JSONText.Members {
    [
      "id": JSONText(question.id),
      "title": JSONText(question.title),
      "url": JSONText(question.url),
      "answerCount": count(question.answerCount),
      "followers": count(question.followers),
    ]
  }

  private static func cards(of rows: [Row]) -> JSONText.Members {
    Row.Kind.allCases.reduce(into: [:]) { cards, kind in
      let number = rows.indices.count { rows[$0].kind == kind }
      if number > 0 { cards = cards + [kind.rawValue: .integer(number)] }
    }
  }

  private static func space(_ space: Space) -> JSONText {
    .object(["name": JSONText(space.name), "url": JSONText(space.url)])
  }

  private static func author(_ author: Author) -> JSONText {
    .object([
      "name": JSONText(author.name),
      "url": JSONText(author.url),
      "anonymous": .bool(author.isAnonymous),
      "followers": count(author.followers),
      "answerViews": count(author.answerViews),
    ])
  }

  private static func posted(_ time: ShownTime) -> JSONText {
    .object([
      "text": JSONText(time.text),
      "created": self.time(time.created),
      "earliest": self.time(time.interval?.earliest),
      "latest": self.time(time.interval?.latest),
      "updated": .bool(time.isUpdate),
    ])
  }

  private static func shown(_ time: ShownTime?) -> JSONText {
    guard let time else { return .null }
    return .object([
      "text": JSONText(time.text),
      "earliest": self.time(time.interval?.earliest),
      "latest": self.time(time.interval?.latest),
    ])
  }

  /// A number with what it can stand for, or null.
  static func count(_ count: Count?) -> JSONText {
    guard let count else { return .null }
    return .object([
      "value": .integer(count.value), "low": .integer(count.low), "high": .integer(count.high),
      "source": .string(count.source.rawValue),
    ])
  }
}
