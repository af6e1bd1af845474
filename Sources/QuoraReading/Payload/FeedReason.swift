import QuoraFacts

/// Why a feed shows a story, `feedReason` (PageFormat.md, "Feed reasons").
struct FeedReason {
  /// Quora's name for the kind of reason, such as `UserUpvotedAnswerReason`.
  let typename: String
  /// The people it names, in order.
  private(set) var people: [PayloadAuthor] = []
  /// How many more it names than are kept.
  private var uncounted = 0
  /// The topic's name.
  var topic: String?
  /// The Space's name.
  var space: String?

  init(typename: String) { self.typename = typename }

  /// Adds `person`, or what is new of one already named.
  mutating func add(_ person: PayloadAuthor) {
    let known = people.firstIndex { Self.isSame($0, person) }
    if let known {
      people[known].fill(from: person)
    } else if people.count < Self.peopleLimit {
      people.append(person)
    } else {
      uncounted += 1
    }
  }

  /// Whether it says that the viewer follows `author`: that a person they follow wrote the story.
  ///
  /// Somebody they follow who voted for it, asked or followed the question says nothing of its
  /// author.
  func namesAsWriter(_ author: PayloadAuthor) -> Bool {
    guard !author.isAnonymous else { return false }
    return kind == .answered || kind == .posted ? contains(author) : false
  }

  /// Whether `person` is among the people it names.
  func contains(_ person: PayloadAuthor) -> Bool { people.contains { Self.isSame($0, person) } }

  /// The reason in words that stay the same; `isFollowed` says whom the viewer is known to follow.
  ///
  /// Source: Documentation/Decisions/0011-graphql-feeds.md.
  func text(isFollowed: (PayloadAuthor) -> Bool) -> String {
    if let verb = kind?.verb { return "\(verb) by \(names(isFollowed))" }
    if let topic { return "topic: \(topic)" }
    if let space { return "Space: \(space)" }
    if kind == .recommended { return "recommended" }
    let words = Self.words(of: typename)
    return people.isEmpty ? words : "\(words): \(names(isFollowed))"
  }

  private func names(_ isFollowed: (PayloadAuthor) -> Bool) -> String {
    let names = people.compactMap(\.name)
    guard let first = names.first else { return "somebody" }
    if people.count == 1 { return isFollowed(people[0]) ? "\(first), whom you follow" : first }
    let shown = names.prefix(Self.nameLimit)
    let others = people.count + uncounted - shown.count
    let last = others == 0 ? shown.last : others == 1 ? "1 other" : "\(others) others"
    let front = others == 0 ? shown.dropLast() : shown
    return [front.joined(separator: ", "), last ?? ""].filter { !$0.isEmpty }
      .joined(separator: " and ")
  }

  /// Whether two objects speak of one person.
  static func isSame(_ left: PayloadAuthor, _ right: PayloadAuthor) -> Bool {
    if let left = left.id, let right = right.id { return left == right }
    if let left = left.url, let right = right.url { return left.identity == right.identity }
    return left.id == nil && right.id == nil && left.name != nil && left.name == right.name
  }

  /// `SomethingNewReason` → `something new`.
  private static func words(of typename: String) -> String {
    var words = ""
    for sign in typename.hasSuffix("Reason") ? typename.dropLast("Reason".count) : typename[...] {
      if sign.isUppercase, !words.isEmpty { words += " " }
      words += sign.lowercased()
    }
    return words.isEmpty ? "reason" : words
  }

  /// How many people are kept; real reasons name a few.
  private static let peopleLimit = 100
  /// How many names a reason says.
  private static let nameLimit = 3
}

// MARK: Kinds

extension FeedReason {
  /// What is known of a kind of reason.
  enum Kind {
    case answered, posted, upvoted, asked, followed
    /// For a topic, a Space or what the viewer did; it names no deed of a person.
    case recommended

    /// What somebody did; nil where nobody did something.
    var verb: String? {
      switch self {
      case .answered: "answered"
      case .posted: "posted"
      case .upvoted: "upvoted"
      case .asked: "asked"
      case .followed: "question followed"
      case .recommended: nil
      }
    }
  }

  /// The kind; nil for a name that this version does not know.
  var kind: Kind? { Self.kinds[typename] }

  /// The name of the reason of a paid story.
  static let promoted = "PromotedLinkReason"

  /// Source: Documentation/PageFormat.md, "Feed reasons", the names in Quora's front end of 2022.
  private static let kinds: [String: Kind] = [
    "UserWroteAnswerReason": .answered,
    "UserAddedTribePostReason": .posted,
    "UserUpvotedAnswerReason": .upvoted,
    "UserUpvotedTribePostReason": .upvoted,
    "UserUpvotedBoardReason": .upvoted,
    "UserAskedQuestionReason": .asked,
    "UserFollowedQuestionReason": .followed,
    "TopicQuestionFollowReason": .recommended,
    "TopicQuestionAskedReason": .recommended,
    "TopicPostWrittenReason": .recommended,
    "NewQuestionsToFollowReason": .recommended,
    "AnsweredTopicReason": .recommended,
    "ImplicitFollowTopicReason": .recommended,
    "RelatedUserFollowReason": .recommended,
    "SuggestedTopicFromFollowReason": .recommended,
    "SuggestedTribeItemReason": .recommended,
    "TribeFollowSuggestionReason": .recommended,
    "TribeGlobalAnswerReason": .recommended,
    "TribeGlobalQuestionReason": .recommended,
    "TribeGlobalPostReason": .recommended,
    "TribeSimilarAnswerFeedReason": .recommended,
    "TribeSimilarQuestionFeedReason": .recommended,
  ]
}
