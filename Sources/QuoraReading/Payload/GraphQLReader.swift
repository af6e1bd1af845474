import JSONIndex
import QuoraFacts

/// Reads answers to queries, in the order in which they came.
struct GraphQLReader {
  private(set) var payload: PayloadReader
  private(set) var feed = FeedReader()
  /// What went wrong, in order.
  private(set) var notices: [PageNotice] = []
  /// When the last of them came.
  private(set) var received: Instant?
  /// The kinds of page that the answers with something in them belong to.
  private var kinds: Set<PageFacts.Kind> = []
  /// Whether one of them is a feed of a page that is not named.
  private var hasPlainFeed = false
  /// The first question whose answers were asked for.
  private(set) var listQuestion: Int?
  /// Whether the queries say that a viewer is logged in; nil when they do not say.
  private(set) var isLoggedIn: Bool?
  /// How many answers were read or tried.
  private(set) var answerCount = 0
  /// Whether one of them had the form of an answer.
  private(set) var hasData = false

  private let budget: JSONBudget

  init(budget: JSONBudget) {
    self.budget = budget
    payload = PayloadReader(host: "www.quora.com", budget: budget)
  }

  /// Reads one answer.
  mutating func read(_ answer: GraphQLAnswer) {
    answerCount += 1
    if let moment = answer.received { received = max(received ?? moment, moment) }
    if answer.query?.contains("LoggedOut") == true { isLoggedIn = isLoggedIn ?? false }
    if answer.query?.contains("LoggedIn") == true { isLoggedIn = true }
    var offset = 0
    repeat {
      do throws(JSONDocument.Failure) {
        let document = try JSONDocument(answer.bytes, from: offset, within: budget)
        read(document, of: answer)
        offset = document.root.byteRange.upperBound
      } catch {
        notices.append(
          .unreadableAnswer(query: answer.query, byteCount: answer.bytes.count - offset))
        return
      }
      while offset < answer.bytes.count, Self.isSeparator(answer.bytes[offset]) { offset += 1 }
    } while offset < answer.bytes.count
  }

  /// White space, and the comma between values that somebody pasted.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",")
  }

  private mutating func read(_ document: JSONDocument, of answer: GraphQLAnswer) {
    payload.read(document)
    guard document.root.isArray else { return readLists(document.root, of: answer) }
    document.root.forEachElement { readLists($0, of: answer) }
  }

  private mutating func readLists(_ root: JSONValue, of answer: GraphQLAnswer) {
    root["errors"]?.forEachElement { error in
      let message = error.string("message") ?? "no message"
      notices.append(.queryError(query: answer.query, message: message))
    }
    hasData = hasData || root["data"]?.isObject == true
    let before = feed.entries.count
    feed.read(root, into: &payload)
    guard feed.entries.count > before else { return }
    let added = feed.entries[before...]
    listQuestion = listQuestion ?? added.lazy.compactMap(\.question).first
    if let kind = Self.kind(of: answer) {
      kinds.insert(kind)
    } else if root["data"]?["multifeedObject"]?.isObject == true {
      hasPlainFeed = true
    } else if let kind = Self.kind(of: root) {
      kinds.insert(kind)
    }
  }
}

// MARK: The kind of the page

extension GraphQLReader {
  /// The kind of page that the answers make.
  ///
  /// Where somebody went from one to another, the one that names most questions counts.
  var kind: PageFacts.Kind {
    let feeds: [PageFacts.Kind] = [.home, .topic, .space]
    if let feed = feeds.first(where: kinds.contains) { return feed }
    if hasPlainFeed { return .home }
    let others: [PageFacts.Kind] = [.search, .question, .answer, .profile]
    return others.first(where: kinds.contains) ?? .unknown
  }

  /// Source: Documentation/PageFormat.md, "GraphQL answers".
  private static func kind(of answer: GraphQLAnswer) -> PageFacts.Kind? {
    switch answer.multifeedPage {
    case "home_page"?: return .home
    case "topic"?, "top_questions_in_topic"?: return .topic
    case let page? where Int(page) != nil: return .space
    default: break
    }
    guard let query = answer.query else { return nil }
    if query.hasPrefix("Topic") { return .topic }
    if query.hasPrefix("Search") { return .search }
    if query.hasPrefix("Question") { return .question }
    if query.hasPrefix("Tribe") { return .space }
    if query.hasPrefix("UserProfile") { return .profile }
    return nil
  }

  /// What the answer's own form shows, where the query's name does not.
  private static func kind(of root: JSONValue) -> PageFacts.Kind? {
    guard let data = root["data"] else { return nil }
    if data["searchConnection"]?.isObject == true { return .search }
    if data["question"]?.isObject == true { return .question }
    if data["answer"]?.isObject == true { return .answer }
    return data["user"]?.isObject == true ? .profile : nil
  }
}
