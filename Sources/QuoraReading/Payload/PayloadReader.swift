import JSONIndex
import QuoraFacts

/// Collects answers, questions and people from the page's inline JSON.
///
/// Source: FORMAT 1.1, 1.3, 2.3: objects are known by their keys, wherever they stand; what is
/// below an ad is an ad.
struct PayloadReader {
  /// The host that paths without one stand on.
  let host: String
  /// Answers in the order in which they come first.
  private(set) var answers: [PayloadAnswer] = []
  /// Questions by `qid`.
  private(set) var questions: [Int: PayloadQuestion] = [:]
  /// People by `uid`; all anonymous ones share a number and are left out.
  private(set) var people: [Int: PayloadAuthor] = [:]
  /// The page's viewer, where it names him.
  private(set) var viewer: PayloadAuthor?
  private var indexOfAnswer: [Int: Int] = [:]

  init(host: String) { self.host = host }

  /// Whether nothing was found.
  var isEmpty: Bool { answers.isEmpty && questions.isEmpty }

  /// Reads one pushed object.
  mutating func read(_ document: JSONDocument) {
    var open = [document.root]
    while let value = open.popLast() {
      guard value.isObject else {
        var elements: [JSONValue] = []
        value.forEachElement { elements.append($0) }
        open += elements.reversed()
        continue
      }
      guard value["__isAdType"] == nil, value["__isAdEntity"] == nil else { continue }
      note(value)
      var children: [JSONValue] = []
      value.forEachMember { key, child in
        if !key.equals("ad"), !key.equals("ads") { children.append(child) }
      }
      open += children.reversed()
    }
  }

  private mutating func note(_ object: JSONValue) {
    if let id = object["aid"]?.int, object["numUpvotes"] != nil || object["numViews"] != nil {
      note(answer(object, id: id))
    }
    if let id = object["qid"]?.int {
      var found = question(object)
      found.fill(from: questions[id] ?? PayloadQuestion())
      questions[id] = found
    }
    if object["uid"]?.int != nil { note(author(object)) }
    if let user = object["viewer"]?["user"], user.isObject {
      var found = author(user)
      found.fill(from: viewer ?? PayloadAuthor())
      viewer = found
    }
  }

  private mutating func note(_ answer: PayloadAnswer) {
    if let index = indexOfAnswer[answer.id] {
      answers[index] = answer
    } else {
      indexOfAnswer[answer.id] = answers.count
      answers.append(answer)
    }
  }

  private mutating func note(_ person: PayloadAuthor) {
    guard let id = person.id, !person.isAnonymous else { return }
    var found = person
    found.fill(from: people[id] ?? PayloadAuthor())
    people[id] = found
  }

  private func answer(_ object: JSONValue, id: Int) -> PayloadAnswer {
    var answer = PayloadAnswer(id: id)
    let links = ["permaUrlOnOriginalQuestion", "permaUrl", "url"]
    answer.url = links.lazy.compactMap { url(object[$0]) }.first
    answer.views = object["numViews"]?.int
    answer.upvotes = object["numUpvotes"]?.int
    answer.created = instant(object["creationTime"])
    answer.updated = instant(object["updatedTime"])
    answer.question = object["question"].map(question) ?? PayloadQuestion()
    answer.author = object["author"].map(author) ?? PayloadAuthor()
    answer.isMachine =
      object["isMachineAnswer"]?.bool ?? object["author"]?["isMachineAnswerBot"]?.bool ?? false
    answer.isDeleted =
      object["isDeleted"]?.bool == true || object["isVisibleToViewer"]?.bool == false
    answer.viewerIsAuthor = object["viewerIsAuthor"]?.bool
    if let tribe = object["tribe"], tribe.isObject {
      answer.space = Space(
        name: tribe["nameString"].flatMap(text), url: url(tribe["url"])?.absolute)
    }
    object["credibilityFacts"]?.forEachElement { fact in
      if fact["answerCount"] != nil, let views = fact["viewCount"]?.int {
        answer.author.answerViews = views
      }
    }
    return answer
  }

  private func question(_ object: JSONValue) -> PayloadQuestion {
    PayloadQuestion(
      id: object["qid"]?.int, url: url(object["url"]), title: object["title"].flatMap(text),
      answerCount: object["answerCount"]?.int, followers: object["followerCount"]?.int,
      created: instant(object["creationTime"]), lastFollowed: instant(object["lastFollowTime"]),
      viewerHasAnswered: object["viewerHasAnswered"]?.bool)
  }

  private func author(_ object: JSONValue) -> PayloadAuthor {
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
      followers: object["followerCount"]?.int, answerViews: object["allTimePublicAnswerViews"]?.int,
      viewerFollows: object["viewerIsFollowing"]?.bool,
      followsViewer: object["viewerIsFollowedBy"]?.bool)
  }

  private func url(_ value: JSONValue?) -> QuoraURL? {
    value?.string.flatMap { QuoraURL($0, defaultHost: host) }
  }

  /// Microseconds since 1970; 0 stands for never (FORMAT 3.1).
  private func instant(_ value: JSONValue?) -> Instant? {
    value?.int.flatMap { $0 > 0 ? Instant(microseconds: Int64($0)) : nil }
  }

  /// A plain string, or the texts of all spans of a `qtext` document in a string.
  private func text(_ value: JSONValue) -> String? {
    guard let bytes = value.stringBytes else { return nil }
    guard bytes.first == UInt8(ascii: "{"), let inner = try? JSONDocument(bytes),
      let sections = inner.root["sections"]
    else { return String(decoding: bytes, as: UTF8.self).collapsingWhitespace().nonEmpty }
    var lines: [String] = []
    sections.forEachElement { section in
      var line = ""
      section["spans"]?.forEachElement { line += $0["text"]?.string ?? "" }
      lines.append(line)
    }
    return lines.joined(separator: " ").collapsingWhitespace().nonEmpty
  }
}
