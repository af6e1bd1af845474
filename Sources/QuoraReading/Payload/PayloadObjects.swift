import JSONIndex
import QuoraFacts

/// Decodes the objects of Quora's JSON, wherever they stand.
///
/// What is missing, of another type than known, below zero, or larger than a JSON reader is sure to
/// keep is unknown.
struct PayloadObjects {
  /// The host that paths without one stand on.
  let host: String
  /// What the texts inside of texts take from.
  let budget: JSONBudget

  /// Whether `object`, and so all below it, is an advertisement (PageFormat.md, "Ads").
  static func isAd(_ object: JSONValue) -> Bool {
    object.has("__isAdType") || object.has("__isAdEntity")
  }

  /// The answer, when the object has a number (PageFormat.md, "Payload fields").
  func answer(_ object: JSONValue) -> PayloadAnswer? {
    guard let id = object.int("aid") else { return nil }
    var answer = PayloadAnswer(id: id)
    let links = ["permaUrlOnOriginalQuestion", "permaUrl", "url"]
    answer.url = links.lazy.compactMap { url(object.string($0)) }.first
    answer.views = count(object.int("numViews"))
    answer.upvotes = count(object.int("numUpvotes"))
    answer.created = instant(object.int("creationTime"))
    answer.updated = instant(object.int("updatedTime"))
    answer.question = object["question"].map(question) ?? PayloadQuestion()
    answer.author = object["author"].map(author) ?? PayloadAuthor()
    answer.isMachine =
      object.bool("isMachineAnswer") ?? object["author"]?.bool("isMachineAnswerBot") ?? false
    let isHidden = object.bool("isVisibleToViewer").map { !$0 }
    let isDeleted = object.bool("isDeleted")
    answer.isDeleted = isDeleted == true ? true : isHidden ?? isDeleted
    answer.viewerIsAuthor = object.bool("viewerIsAuthor")
    answer.space = space(object["tribe"])
    object["credibilityFacts"]?.forEachElement { fact in
      if fact.has("answerCount"), let views = count(fact.int("viewCount")) {
        answer.author.answerViews = views
      }
    }
    return answer
  }

  /// The post of a Space, when the object has a number.
  func post(_ object: JSONValue) -> PayloadPost? {
    guard let id = object.int("pid") else { return nil }
    var post = PayloadPost(id: id)
    post.url = url(object.string("url")) ?? url(object.string("permaUrl"))
    post.views = count(object.int("numViews"))
    post.upvotes = count(object.int("numUpvotes"))
    post.created = instant(object.int("creationTime"))
    let writer = [object["author"], object["tribeItem"]?["author"]].lazy
      .compactMap { $0 }.first(where: \.isObject)
    post.author = writer.map(author) ?? PayloadAuthor()
    // A post's own `tribe` may be a number only.
    post.space = [object["tribe"], object["tribeItem"]?["tribe"]].lazy
      .compactMap(space).first { $0.name != nil || $0.url != nil }
    post.isDeleted = object.bool("isDeleted")
    post.viewerIsAuthor = object.bool("viewerIsAuthor")
    return post
  }

  /// What the object says of a question (PageFormat.md, "Payload fields").
  func question(_ object: JSONValue) -> PayloadQuestion {
    PayloadQuestion(
      id: object.int("qid"), url: url(object.string("url")), title: object["title"].flatMap(text),
      answerCount: count(object.int("answerCount")), followers: count(object.int("followerCount")),
      created: instant(object.int("creationTime")),
      lastFollowed: instant(object.int("lastFollowTime")),
      viewerHasAnswered: object.bool("viewerHasAnswered"))
  }

  /// What the object says of a person (PageFormat.md, "Payload fields").
  func author(_ object: JSONValue) -> PayloadAuthor {
    let isAnonymous = object.bool("isAnon") ?? false
    var name: String?
    object["names"]?.forEachElement { entry in
      guard name == nil else { return }
      let parts = [entry.string("givenName"), entry.string("familyName")].compactMap { $0 }
      let ordered = entry.bool("reverseOrder") == true ? parts.reversed() : parts
      name = ordered.joined(separator: " ").collapsingWhitespace().nonEmpty
    }
    return PayloadAuthor(
      id: object.int("uid"), name: isAnonymous ? nil : name,
      url: isAnonymous ? nil : url(object.string("profileUrl")), isAnonymous: isAnonymous,
      followers: count(object.int("followerCount")),
      answerViews: count(object.int("allTimePublicAnswerViews")),
      viewerFollows: object.bool("viewerIsFollowing"),
      followsViewer: object.bool("viewerIsFollowedBy"))
  }

  /// Why a feed shows a story; nil where it does not say (PageFormat.md, "Feed reasons").
  func reason(_ object: JSONValue?) -> FeedReason? {
    guard let object, let typename = object.string("__typename")?.nonEmpty else { return nil }
    var reason = FeedReason(typename: typename)
    // The page's query gives the same list under other names, one with the names, one with photos.
    for key in ["relevantUsers", "userNames", "userPhotos"] {
      Self.forEachNode(of: object[key]) { if $0.isObject { reason.add(author($0)) } }
    }
    reason.topic = object["topic"]?["name"].flatMap(text)
    reason.space = space(object["tribe"])?.name
    return reason
  }

  /// Calls `body` with each of a list's elements, which stand in an array or in a connection's edges.
  static func forEachNode(of value: JSONValue?, _ body: (JSONValue) -> Void) {
    (value?["edges"] ?? value)?.forEachElement { body($0["node"] ?? $0) }
  }

  private func space(_ tribe: JSONValue?) -> Space? {
    guard let tribe, tribe.isObject else { return nil }
    return Space(
      name: (tribe["nameString"] ?? tribe["name"]).flatMap(text),
      url: url(tribe.string("url"))?.absolute)
  }

  private func url(_ text: String?) -> QuoraURL? {
    text.flatMap { QuoraURL($0, defaultHost: host) }
  }

  private func count(_ number: Int?) -> Int? {
    number.flatMap { (0...CountText.largest).contains($0) ? $0 : nil }
  }

  /// Microseconds since 1970; 0 stands for never (PageFormat.md, "Payload fields").
  private func instant(_ number: Int?) -> Instant? {
    number.flatMap { $0 > 0 ? Instant(microseconds: Int64($0)) : nil }
  }

  /// A plain string, or the texts of all spans of a `qtext` document, which stands in a string, in
  /// `legacyJson` or as an object (PageFormat.md, "Inline payloads").
  private func text(_ value: JSONValue) -> String? {
    if value.isObject { return value["legacyJson"].flatMap(text) ?? spans(value) }
    guard let bytes = value.stringBytes else { return nil }
    guard bytes.first == UInt8(ascii: "{"), let inner = try? JSONDocument(bytes, within: budget),
      inner.root.has("sections")
    else { return String(decoding: bytes, as: UTF8.self).collapsingWhitespace().nonEmpty }
    return spans(inner.root)
  }

  private func spans(_ document: JSONValue) -> String? {
    var lines: [String] = []
    document["sections"]?.forEachElement { section in
      var texts: [JSONValue] = []
      section["spans"]?.forEachElement { span in span["text"].map { texts.append($0) } }
      // An emoji may be split over two spans.
      lines.append(JSONValue.joinedString(of: texts))
    }
    return lines.joined(separator: " ").collapsingWhitespace().nonEmpty
  }
}
