import JSONIndex
import QuoraFacts

/// Collects answers, posts, questions and people from Quora's JSON.
///
/// Source: FORMAT 1.1, 1.3, 2.3: objects are known by their keys, wherever they stand; what is
/// below an ad is an ad. Of an object that stands in several places the last one's facts count,
/// and those that it lacks come from the ones before it.
struct PayloadReader {
  /// What decodes the objects.
  let objects: PayloadObjects
  /// Answers in the order in which they come first.
  private(set) var answers: [PayloadAnswer] = []
  /// Posts by `pid`.
  private(set) var posts: [Int: PayloadPost] = [:]
  /// Questions by `qid`.
  private(set) var questions: [Int: PayloadQuestion] = [:]
  /// People by `uid`; all anonymous ones share a number and are left out.
  private(set) var people: [Int: PayloadAuthor] = [:]
  /// The page's viewer, where it names him.
  private(set) var viewer: PayloadAuthor?
  private var indexOfAnswer: [Int: Int] = [:]

  /// - Parameter host: The host that paths without one stand on.
  init(host: String) { objects = PayloadObjects(host: host) }

  /// The answer with this number.
  func answer(_ id: Int) -> PayloadAnswer? { indexOfAnswer[id].map { answers[$0] } }

  /// Reads all that one JSON text holds.
  mutating func read(_ document: JSONDocument) {
    var open = [document.root]
    while let value = open.popLast() {
      guard value.isObject else {
        var elements: [JSONValue] = []
        value.forEachElement { elements.append($0) }
        open += elements.reversed()
        continue
      }
      guard !PayloadObjects.isAd(value) else { continue }
      note(value)
      var children: [JSONValue] = []
      value.forEachMember { key, child in
        if !key.equals("ad"), !key.equals("ads") { children.append(child) }
      }
      open += children.reversed()
    }
  }

  /// Takes what `answer` says.
  mutating func note(_ answer: PayloadAnswer) {
    if let index = indexOfAnswer[answer.id] {
      var found = answer
      found.fill(from: answers[index])
      answers[index] = found
    } else {
      indexOfAnswer[answer.id] = answers.count
      answers.append(answer)
    }
  }

  /// Takes what `post` says.
  mutating func note(_ post: PayloadPost) {
    var found = post
    if let known = posts[post.id] { found.fill(from: known) }
    posts[post.id] = found
  }

  private mutating func note(_ object: JSONValue) {
    let hasCounts = object["numUpvotes"] != nil || object["numViews"] != nil
    if hasCounts, let answer = objects.answer(object) { note(answer) }
    if hasCounts, let post = objects.post(object) { note(post) }
    if let id = object["qid"]?.int {
      var found = objects.question(object)
      found.fill(from: questions[id] ?? PayloadQuestion())
      questions[id] = found
    }
    if object["uid"]?.int != nil { note(objects.author(object)) }
    if let user = object["viewer"]?["user"], user.isObject {
      var found = objects.author(user)
      found.fill(from: viewer ?? PayloadAuthor())
      viewer = found
    }
  }

  private mutating func note(_ person: PayloadAuthor) {
    guard let id = person.id, !person.isAnonymous else { return }
    var found = person
    found.fill(from: people[id] ?? PayloadAuthor())
    people[id] = found
  }
}
