import JSONIndex
import QuoraFacts

/// Collects answers, posts, questions and people from Quora's JSON.
///
/// Source: Documentation/PageFormat.md, "Inline payloads" and "Ads". Objects are known by their
/// keys, wherever they stand; what is below an ad is an ad. Of an object that stands in several
/// places the last one's facts count, and those that it lacks come from the ones before it.
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
  /// The page's viewer, where it names them.
  private(set) var viewer: PayloadAuthor?
  private var indexOfAnswer: [Int: Int] = [:]
  private var feedReader = FeedReader()
  /// The question inside of the last answer read, by where it starts in the text: the walk meets it
  /// again.
  private var questionInside: (start: Int, question: PayloadQuestion)?

  /// - Parameters:
  ///   - host: The host that paths without one stand on.
  ///   - budget: What the texts inside of texts take from.
  init(host: String, budget: JSONBudget) {
    objects = PayloadObjects(host: host, budget: budget)
  }

  /// What the feeds of a page's own scripts hold, in order; empty where there is none.
  var feed: [FeedEntry] { feedReader.entries }

  /// The answer with this number.
  func answer(_ id: Int) -> PayloadAnswer? { indexOfAnswer[id].map { answers[$0] } }

  /// Reads all that one JSON text holds.
  mutating func read(_ document: JSONDocument) {
    questionInside = nil
    document.forEachObject(skipping: Self.ads) { object in
      let signs = Signs(of: object)
      guard signs.isDisjoint(with: .ad) else { return false }
      add(object, signs)
      return true
    }
  }

  /// Reads one JSON text of a page's own scripts, which may hold the first cards of a feed.
  mutating func readInline(_ document: JSONDocument) {
    read(document)
    guard document.root["data"]?["multifeedObject"] != nil else { return }
    var reader = feedReader
    reader.read(document.root, into: &self)
    feedReader = reader
  }

  /// Takes what `answer` says.
  mutating func add(_ answer: PayloadAnswer) {
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
  mutating func add(_ post: PayloadPost) {
    var found = post
    if let known = posts[post.id] { found.fill(from: known) }
    posts[post.id] = found
  }

  private mutating func add(_ object: JSONValue, _ signs: Signs) {
    let hasCounts = !signs.isDisjoint(with: .counts)
    if hasCounts, signs.contains(.answer), let answer = objects.answer(object) {
      questionInside = object["question"].map { ($0.byteRange.lowerBound, answer.question) }
      add(answer)
    }
    if hasCounts, signs.contains(.post), let post = objects.post(object) { add(post) }
    if signs.contains(.question), let id = object.int("qid") {
      let start = object.byteRange.lowerBound
      var found =
        questionInside.flatMap { $0.start == start ? $0.question : nil }
        ?? objects.question(object)
      found.fill(from: questions[id] ?? PayloadQuestion())
      questions[id] = found
    }
    if signs.contains(.person) { add(objects.author(object)) }
    if signs.contains(.viewer), let user = object["viewer"]?["user"], user.isObject {
      var found = objects.author(user)
      found.fill(from: viewer ?? PayloadAuthor())
      viewer = found
    }
  }

  private mutating func add(_ person: PayloadAuthor) {
    guard let id = person.id, !person.isAnonymous else { return }
    var found = person
    found.fill(from: people[id] ?? PayloadAuthor())
    people[id] = found
  }
}

extension PayloadReader {
  /// What is below these members belongs to advertisements.
  private static let ads = JSONNames(["ad", "ads"])

  /// What an object's keys say that it is, a bit for each of `names`.
  private struct Signs: OptionSet {
    let rawValue: UInt64

    static let answer = Signs(rawValue: 1)
    static let post = Signs(rawValue: 1 << 1)
    static let question = Signs(rawValue: 1 << 2)
    static let person = Signs(rawValue: 1 << 3)
    static let viewer = Signs(rawValue: 1 << 4)
    /// Either of the two.
    static let counts = Signs(rawValue: 3 << 5)
    /// Either of the two.
    static let ad = Signs(rawValue: 3 << 7)

    init(rawValue: UInt64) { self.rawValue = rawValue }

    init(of object: JSONValue) { rawValue = object.members(among: Self.names) }

    private static let names = JSONNames([
      "aid", "pid", "qid", "uid", "viewer", "numUpvotes", "numViews", "__isAdType", "__isAdEntity",
    ])
  }
}
