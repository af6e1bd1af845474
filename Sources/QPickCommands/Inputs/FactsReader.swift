import Bytes
import JSONIndex
import QuoraFacts
import SavedPages

/// Reads the lines that `extract` printed, of any number of pages.
///
/// Source: Documentation/Output.md, "Facts as JSON lines".
struct FactsReader {
  private var pages: [ReadPage] = []
  /// The last page line with a name.
  private var indexByName: [String: Int] = [:]
  /// The lines that cannot be read, from 1 on.
  private var unreadLines: [Int] = []

  /// How many lines are read of one input: some thousand pages.
  ///
  /// Source: Documentation/Decisions/0045-bounds.md.
  static let lineLimit = 200_000

  /// The pages of `text`, each once; before them, where lines cannot be read, a page that says so.
  static func pages(in text: [UInt8]) -> [ReadPage] {
    var reader = FactsReader()
    var (number, readCount) = (0, 0)
    var rest = text[...]
    while !rest.isEmpty, readCount <= lineLimit, reader.pages.count <= SavedPageLimits.pageCount {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest.dropFirst(line.count + 1)
      number += 1
      guard !line.allSatisfy(\.isASCIIWhitespace) else { continue }
      readCount += 1
      if !reader.read(Array(line)) { reader.unreadLines.append(number) }
    }
    var seen: Set<RecordedPage> = []
    var pages = reader.pages.filter { page in
      seen.insert(RecordedPage(name: page.recordedName ?? "", facts: page.facts)).inserted
    }
    let limit =
      readCount > lineLimit
      ? NumberText.counted(lineLimit, "line")
      : reader.pages.count > SavedPageLimits.pageCount
        ? NumberText.counted(SavedPageLimits.pageCount, "page") : nil
    if let limit {
      let problem = PageProblem.overLimit(found: "facts of more than \(limit)")
      pages.insert(ReadPage(facts: PageFacts(problem: problem), container: "facts"), at: 0)
    }
    if let first = reader.unreadLines.first {
      let more = reader.unreadLines.count - 1
      let others = more > 0 ? " and \(NumberText.counted(more, "other"))" : ""
      // Something else may start alike.
      guard !pages.isEmpty else {
        let facts = PageFacts(problem: .notHTML(found: "JSON"))
        return [ReadPage(facts: facts, container: "JSON")]
      }
      let found = "facts of which line \(NumberText.grouped(first))\(others) cannot be read"
      pages.insert(
        ReadPage(facts: PageFacts(problem: .damaged(found: found)), container: "facts"), at: 0)
    }
    return pages
  }

  /// Reads a line; returns false where it is none of `extract`'s.
  private mutating func read(_ line: [UInt8]) -> Bool {
    guard let object = try? JSONDocument(line, within: JSONBudget()).root,
      let kind = object.string("kind"), let name = object.string("page")
    else { return false }
    if kind == "page" {
      indexByName[name] = pages.count
      pages.append(page(object, name: name))
      return true
    }
    guard let index = indexByName[name], let row = row(object, kind: kind) else { return false }
    pages[index].facts.rows.append(row)
    return true
  }
}

/// What makes two pages the same whose facts were read from lines.
struct RecordedPage: Hashable {
  private let name: String
  private let facts: PageFacts

  fileprivate init(name: String, facts: PageFacts) { (self.name, self.facts) = (name, facts) }

  /// nil for a page that was read itself.
  init?(_ page: LoadedPage) {
    guard case .success(let read) = page.content, let name = read.recordedName else { return nil }
    self.init(name: name, facts: read.facts)
  }
}

// MARK: - Pages

extension FactsReader {
  private func page(_ object: JSONValue, name: String) -> ReadPage {
    var facts = PageFacts(
      kind: object.string("controller").flatMap(PageFacts.Kind.init) ?? .unknown,
      era: object.string("era").flatMap(PageFacts.Era.init), language: object.string("language"),
      isLoggedIn: object.bool("loggedIn"))
    if let moment = time(object["savedAt"]),
      let source = object.string("clock").flatMap(PageClock.Source.init)
    {
      facts.clock = PageClock(moment, source)
    }
    facts.question = object["question"].flatMap(question)
    object["notices"]?.forEachElement { notice in
      guard let text = notice.string("text") else { return }
      facts.notices.append(.inWords(text, isLoss: notice.bool("loss") ?? true))
    }
    let error = object.string("error")
    facts.problem = error.map { PageProblem(word: object.string("problem"), words: $0) }
    return ReadPage(facts: facts, container: "facts", recordedName: name)
  }

  private func question(_ object: JSONValue) -> Question? {
    guard object.isObject else { return nil }
    return Question(
      id: object.int("id"), title: object.string("title"), url: object.string("url"),
      answerCount: count(object["answerCount"]), followers: count(object["followers"]),
      lastFollowed: shownTime(object["lastFollowed"]), asked: shownTime(object["asked"]),
      viewerHasAnswered: object.bool("viewerHasAnswered"))
  }
}

// MARK: - Rows

extension FactsReader {
  private func row(_ object: JSONValue, kind: String) -> Row? {
    guard let kind = Row.Kind(rawValue: kind) else { return nil }
    var row = Row(
      kind: kind, id: object.int("id"), url: object.string("url"),
      space: object["space"].flatMap(space), question: object["question"].flatMap(question),
      author: object["author"].flatMap(author), viewerIsAuthor: object.bool("viewerIsAuthor"),
      viewerFollows: object.bool("viewerFollows"), followsViewer: object.bool("followsViewer"),
      reason: object.string("reason"), posted: shownTime(object["posted"]),
      upvotes: count(object["upvotes"]), views: count(object["views"]),
      followControl: followControl(object["followControl"]))
    row.question?.viewerHasAnswered = object.bool("viewerHasAnswered")
    object["from"]?.forEachElement { origin in
      if let origin = origin.string.flatMap(Row.Origin.init) { row.origins.append(origin) }
    }
    return row
  }

  private func space(_ object: JSONValue) -> Space? {
    object.isObject ? Space(name: object.string("name"), url: object.string("url")) : nil
  }

  private func author(_ object: JSONValue) -> Author? {
    guard object.isObject else { return nil }
    return Author(
      name: object.string("name"), url: object.string("url"),
      isAnonymous: object.bool("anonymous") ?? false, followers: count(object["followers"]),
      answerViews: count(object["answerViews"]))
  }

  private func followControl(_ object: JSONValue?) -> FollowControl {
    switch object?.bool("shown") {
    case true?: .shown
    case false?: object?.int("others").map { .missing(others: $0) } ?? .unknown
    case nil: .unknown
    }
  }
}

// MARK: - Values

extension FactsReader {
  private func count(_ object: JSONValue?) -> Count? {
    guard let object, let value = object.int("value"),
      let source = object.string("source").flatMap(Count.Source.init)
    else { return nil }
    return Count(
      value: value, low: object.int("low") ?? value, high: object.int("high") ?? value,
      source: source)
  }

  private func shownTime(_ object: JSONValue?) -> ShownTime? {
    guard let object, object.isObject else { return nil }
    var interval: InstantInterval?
    if let earliest = time(object["earliest"]), let latest = time(object["latest"]) {
      interval = InstantInterval(earliest: earliest, latest: latest)
    }
    return ShownTime(
      text: object.string("text"), created: time(object["created"]), interval: interval,
      isUpdate: object.bool("updated") ?? false)
  }

  private func time(_ value: JSONValue?) -> Instant? {
    value?.string.flatMap(RFC3339.instant)
  }
}
