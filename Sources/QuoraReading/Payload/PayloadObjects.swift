import JSONIndex
import QuoraFacts

/// Decodes the objects of Quora's JSON, wherever they stand.
///
/// What is missing, of another type than known, below zero, or larger than a JSON reader is sure to
/// keep is unknown.
struct PayloadObjects {
  /// The host that paths without one stand on.
  let host: String

  /// Whether `object`, and so all below it, is an advertisement (FORMAT 2.3).
  static func isAd(_ object: JSONValue) -> Bool {
    object["__isAdType"] != nil || object["__isAdEntity"] != nil
  }

  /// The answer, when the object has a number (FORMAT 3.1).
  func answer(_ object: JSONValue) -> PayloadAnswer? {
    guard let id = object["aid"]?.int else { return nil }
    var answer = PayloadAnswer(id: id)
    let links = ["permaUrlOnOriginalQuestion", "permaUrl", "url"]
    answer.url = links.lazy.compactMap { url(object[$0]) }.first
    answer.views = count(object["numViews"])
    answer.upvotes = count(object["numUpvotes"])
    answer.created = instant(object["creationTime"])
    answer.updated = instant(object["updatedTime"])
    answer.question = object["question"].map(question) ?? PayloadQuestion()
    answer.author = object["author"].map(author) ?? PayloadAuthor()
    answer.isMachine =
      object["isMachineAnswer"]?.bool ?? object["author"]?["isMachineAnswerBot"]?.bool ?? false
    answer.isDeleted =
      object["isDeleted"]?.bool == true || object["isVisibleToViewer"]?.bool == false
    answer.viewerIsAuthor = object["viewerIsAuthor"]?.bool
    answer.space = space(object["tribe"])
    object["credibilityFacts"]?.forEachElement { fact in
      if fact["answerCount"] != nil, let views = count(fact["viewCount"]) {
        answer.author.answerViews = views
      }
    }
    return answer
  }

  /// The post of a Space, when the object has a number.
  func post(_ object: JSONValue) -> PayloadPost? {
    guard let id = object["pid"]?.int else { return nil }
    var post = PayloadPost(id: id)
    post.url = url(object["url"]) ?? url(object["permaUrl"])
    post.views = count(object["numViews"])
    post.upvotes = count(object["numUpvotes"])
    post.created = instant(object["creationTime"])
    let writer = [object["author"], object["tribeItem"]?["author"]].lazy
      .compactMap { $0 }.first(where: \.isObject)
    post.author = writer.map(author) ?? PayloadAuthor()
    // A post's own `tribe` may be a number only.
    post.space = [object["tribe"], object["tribeItem"]?["tribe"]].lazy
      .compactMap(space).first { $0.name != nil || $0.url != nil }
    post.isDeleted = object["isDeleted"]?.bool ?? false
    post.viewerIsAuthor = object["viewerIsAuthor"]?.bool
    return post
  }

  /// What the object says of a question (FORMAT 5.1).
  func question(_ object: JSONValue) -> PayloadQuestion {
    PayloadQuestion(
      id: object["qid"]?.int, url: url(object["url"]), title: object["title"].flatMap(text),
      answerCount: count(object["answerCount"]), followers: count(object["followerCount"]),
      created: instant(object["creationTime"]), lastFollowed: instant(object["lastFollowTime"]),
      viewerHasAnswered: object["viewerHasAnswered"]?.bool)
  }

  /// What the object says of a person (FORMAT 4.1).
  func author(_ object: JSONValue) -> PayloadAuthor {
    let isAnonymous = object["isAnon"]?.bool ?? false
    var name: String?
    object["names"]?.forEachElement { entry in
      guard name == nil else { return }
      let parts = [entry["givenName"]?.string, entry["familyName"]?.string].compactMap { $0 }
      let ordered = entry["reverseOrder"]?.bool == true ? parts.reversed() : parts
      name = ordered.joined(separator: " ").collapsingWhitespace().nonEmpty
    }
    return PayloadAuthor(
      id: object["uid"]?.int, name: isAnonymous ? nil : name,
      url: isAnonymous ? nil : url(object["profileUrl"]), isAnonymous: isAnonymous,
      followers: count(object["followerCount"]),
      answerViews: count(object["allTimePublicAnswerViews"]),
      viewerFollows: object["viewerIsFollowing"]?.bool,
      followsViewer: object["viewerIsFollowedBy"]?.bool)
  }

  /// Why a feed shows a story; null where it does not say (FORMAT 2.1).
  func reason(_ object: JSONValue?) -> FeedReason? {
    guard let object, let typename = object["__typename"]?.string?.nonEmpty else { return nil }
    var reason = FeedReason(typename: typename)
    // The page's query gives the same list under other names, one with the names, one with photos.
    for key in ["relevantUsers", "userNames", "userPhotos"] {
      for user in Self.nodes(object[key]) where user.isObject { reason.add(author(user)) }
    }
    reason.topic = object["topic"]?["name"].flatMap(text)
    reason.space = space(object["tribe"])?.name
    return reason
  }

  /// A list's elements, which stand in an array or in a connection's edges.
  static func nodes(_ value: JSONValue?) -> [JSONValue] {
    var nodes: [JSONValue] = []
    let list = value?["edges"] ?? value
    list?.forEachElement { nodes.append($0["node"] ?? $0) }
    return nodes
  }

  private func space(_ tribe: JSONValue?) -> Space? {
    guard let tribe, tribe.isObject else { return nil }
    return Space(
      name: (tribe["nameString"] ?? tribe["name"]).flatMap(text), url: url(tribe["url"])?.absolute)
  }

  private func url(_ value: JSONValue?) -> QuoraURL? {
    value?.string.flatMap { QuoraURL($0, defaultHost: host) }
  }

  private func count(_ value: JSONValue?) -> Int? {
    value?.int.flatMap { (0...CountText.largest).contains($0) ? $0 : nil }
  }

  /// Microseconds since 1970; 0 stands for never (FORMAT 3.1).
  private func instant(_ value: JSONValue?) -> Instant? {
    value?.int.flatMap { $0 > 0 ? Instant(microseconds: Int64($0)) : nil }
  }

  /// A plain string, or the texts of all spans of a `qtext` document, which stands in a string, in
  /// `legacyJson` or as an object (FORMAT 1.1).
  private func text(_ value: JSONValue) -> String? {
    if value.isObject { return value["legacyJson"].flatMap(text) ?? spans(value) }
    guard let bytes = value.stringBytes else { return nil }
    guard bytes.first == UInt8(ascii: "{"), let inner = try? JSONDocument(bytes),
      inner.root["sections"] != nil
    else { return String(decoding: bytes, as: UTF8.self).collapsingWhitespace().nonEmpty }
    return spans(inner.root)
  }

  private func spans(_ document: JSONValue) -> String? {
    var lines: [String] = []
    document["sections"]?.forEachElement { section in
      var line = ""
      section["spans"]?.forEachElement { line += $0["text"]?.string ?? "" }
      lines.append(line)
    }
    return lines.joined(separator: " ").collapsingWhitespace().nonEmpty
  }
}
