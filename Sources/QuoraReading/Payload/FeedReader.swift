import JSONIndex

/// Finds the lists in Quora's answers to queries, and what they hold, in order.
///
/// Source: Documentation/PageFormat.md, "Inline payloads", "GraphQL answers" and "Ads". A thing
/// given twice is one entry, at its first place.
struct FeedReader {
  /// What the lists held, in order.
  private(set) var entries: [FeedEntry] = []
  /// Names of feed cards that are not known, in order.
  private(set) var unknownBundles: [String] = []
  private var indexOfContent: [FeedEntry.Content: Int] = [:]

  /// Where a value stands.
  private struct Place {
    enum List { case feed, search, other }

    var list = List.other
    /// The question that the value belongs to.
    var question: Int?
  }

  /// Reads the lists of an answer whose objects `payload` has read.
  mutating func read(_ document: JSONValue, into payload: inout PayloadReader) {
    let data = document["data"] ?? document
    for key in ["answer", "post"] {
      if let object = data[key], object.isObject, !PayloadObjects.isAd(object) {
        readFlat(object, question: nil, reason: nil, into: &payload)
      }
    }
    // What is left to read of each open value, from the outermost on.
    var open: [(rest: JSONChildren, place: Place)] = []
    if let place = enter(data, at: Place(), into: &payload) { open.append((data.children, place)) }
    while let place = open.last?.place {
      guard let (key, child) = open[open.count - 1].rest.next() else {
        open.removeLast()
        continue
      }
      guard child.isObject || child.isArray, let place = Self.place(of: key, in: place) else {
        continue
      }
      if let inside = enter(child, at: place, into: &payload) {
        open.append((child.children, inside))
      }
    }
  }

  /// Reads what an object or array is itself; returns the place of what is to be read inside of it,
  /// nil where nothing is.
  private mutating func enter(
    _ value: JSONValue, at place: Place, into payload: inout PayloadReader
  ) -> Place? {
    guard value.isObject else { return place }
    guard !Self.isClosed(value) else { return nil }
    if let edges = value["edges"], edges.isArray {
      PayloadObjects.forEachNode(of: edges) { readNode($0, at: place, into: &payload) }
      return nil
    }
    // A list's later part comes alone (PageFormat.md, "Inline payloads").
    if let node = value["node"], node.isObject, value.has("cursor") {
      readNode(node, at: place, into: &payload)
      return nil
    }
    var inside = place
    inside.question = value.int("qid") ?? place.question
    return inside
  }

  /// Whether what is below the object is its own and no list: ads, answers and posts.
  private static func isClosed(_ object: JSONValue) -> Bool {
    PayloadObjects.isAd(object) || object.has("aid") || object.has("pid")
  }

  /// Where the member `key` of an object at `place` stands, or an element of an array; nil for ads.
  private static func place(of key: JSONKey?, in place: Place) -> Place? {
    guard let key else { return place }
    guard !key.equals("ad"), !key.equals("ads") else { return nil }
    var place = place
    if key.equals("multifeedConnection") { place.list = .feed }
    if key.equals("searchConnection") { place.list = .search }
    return place
  }
}

// MARK: Bundles and stories

extension FeedReader {
  private mutating func readNode(
    _ node: JSONValue, at place: Place, into payload: inout PayloadReader
  ) {
    guard node.isObject else { return }
    guard !Self.isPaid(node) else { return add(FeedEntry(content: .ad)) }
    let reason = payload.objects.reason(node["feedReason"])
    var hasStories = false
    for list in [node["bundleConnection"], node["stories"]] {
      PayloadObjects.forEachNode(of: list) { story in
        hasStories = true
        if story.isObject { readStory(story, at: place, reason: reason, into: &payload) }
      }
    }
    if !hasStories { readStory(node, at: place, reason: reason, into: &payload) }
    guard place.list == .feed else { return }
    let name = node.string("__typename") ?? ""
    if Layout2020.feedCard(name) == .other, !Self.stories.contains(name) {
      unknownBundles.append(name)
    }
  }

  /// Reads one story; `reason` is its bundle's.
  private mutating func readStory(
    _ story: JSONValue, at place: Place, reason: FeedReason?, into payload: inout PayloadReader
  ) {
    guard !Self.isPaid(story) else { return add(FeedEntry(content: .ad)) }
    let reason = payload.objects.reason(story["feedReason"]) ?? reason
    let isListItem = place.question != nil || Self.isListItem(story)
    // Items of a question's list name the list's question, whatever the answer's own is
    // (PageFormat.md, "Inline payloads").
    let question = isListItem ? story["question"]?.int("qid") ?? place.question : nil
    for key in ["answer", "previewAnswer", "post"] {
      guard let object = story[key], object.isObject else { continue }
      guard !PayloadObjects.isAd(object) else { return add(FeedEntry(content: .ad)) }
      if readFlat(object, question: question, reason: reason, into: &payload) { return }
    }
    if readFlat(story, question: question, reason: reason, into: &payload) { return }
    if place.list != .other, let id = story["question"]?.int("qid") {
      add(FeedEntry(content: .question(id), reason: reason))
    }
  }

  /// Adds the answer or post that `object` is; false when it is neither.
  @discardableResult
  private mutating func readFlat(
    _ object: JSONValue, question: Int?, reason: FeedReason?, into payload: inout PayloadReader
  ) -> Bool {
    if let id = object.int("aid") {
      if payload.answer(id) == nil, let answer = payload.objects.answer(object) {
        payload.add(answer)
      }
      add(FeedEntry(content: .answer(id), reason: reason, question: question))
      return true
    }
    if let id = object.int("pid") {
      if payload.posts[id] == nil, let post = payload.objects.post(object) { payload.add(post) }
      add(FeedEntry(content: .post(id), reason: reason))
      return true
    }
    return false
  }

  private mutating func add(_ entry: FeedEntry) {
    if entry.content != .ad {
      if let index = indexOfContent[entry.content] {
        entries[index].reason = entries[index].reason ?? entry.reason
        entries[index].question = entries[index].question ?? entry.question
        return
      }
      indexOfContent[entry.content] = entries.count
    }
    entries.append(entry)
  }

  /// Whether somebody pays for a bundle, story or item.
  private static func isPaid(_ object: JSONValue) -> Bool {
    if PayloadObjects.isAd(object) || object["ad"]?.isObject == true { return true }
    if let name = object.string("__typename"), Layout2020.feedCard(name) == .ad { return true }
    guard let reason = object["feedReason"] else { return false }
    return reason.string("__typename") == FeedReason.promoted || reason["ad"]?.isObject == true
  }

  /// Whether a question's list holds it: `QuestionAnswerItem2`, `QuestionTribeItem` (PageFormat.md,
  /// "Inline payloads").
  private static func isListItem(_ item: JSONValue) -> Bool {
    guard !item.has("__isQuestionPagedListItem") else { return true }
    let name = item.string("__typename") ?? ""
    return name.hasPrefix("Question") && name.contains("Item")
  }

  /// Stories that may stand in a feed without a bundle around them.
  private static let stories: Set = [
    "AnswerFeedStory", "QuestionFeedStory", "TribePostItemFeedStory",
  ]
}
