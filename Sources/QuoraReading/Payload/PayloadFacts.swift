import QuoraFacts

/// An answer as the JSON has it (PageFormat.md, "Payload fields").
struct PayloadAnswer {
  var id: Int
  /// `permaUrlOnOriginalQuestion`, the answer's identity, else `permaUrl`, else `url`.
  var url: QuoraURL?
  var views: Int?
  var upvotes: Int?
  var created: Instant?
  /// nil when never updated, which the payload writes as 0.
  var updated: Instant?
  var question = PayloadQuestion()
  var author = PayloadAuthor()
  var space: Space?
  var isMachine = false
  /// nil when the JSON does not say so.
  var isDeleted: Bool?
  var viewerIsAuthor: Bool?

  init(id: Int) { self.id = id }

  /// Takes from `other`, which is older, what is not known yet.
  mutating func fill(from other: PayloadAnswer) {
    url = url ?? other.url
    views = views ?? other.views
    upvotes = upvotes ?? other.upvotes
    created = created ?? other.created
    updated = updated ?? other.updated
    question.fill(from: other.question)
    author.fill(from: other.author)
    space = space ?? other.space
    isMachine = isMachine || other.isMachine
    isDeleted = isDeleted ?? other.isDeleted
    viewerIsAuthor = viewerIsAuthor ?? other.viewerIsAuthor
  }
}

/// A post of a Space as the JSON has it.
struct PayloadPost {
  var id: Int
  var url: QuoraURL?
  var views: Int?
  var upvotes: Int?
  var created: Instant?
  var author = PayloadAuthor()
  var space: Space?
  /// nil when the JSON does not say so.
  var isDeleted: Bool?
  var viewerIsAuthor: Bool?

  init(id: Int) { self.id = id }

  /// Takes from `other`, which is older, what is not known yet.
  mutating func fill(from other: PayloadPost) {
    url = url ?? other.url
    views = views ?? other.views
    upvotes = upvotes ?? other.upvotes
    created = created ?? other.created
    author.fill(from: other.author)
    space = space ?? other.space
    isDeleted = isDeleted ?? other.isDeleted
    viewerIsAuthor = viewerIsAuthor ?? other.viewerIsAuthor
  }
}

/// A question as the JSON has it (PageFormat.md, "Payload fields").
struct PayloadQuestion {
  var id: Int?
  var url: QuoraURL?
  var title: String?
  var answerCount: Int?
  var followers: Int?
  var created: Instant?
  var lastFollowed: Instant?
  var viewerHasAnswered: Bool?

  /// Takes from `other` what is not known yet; nothing when it is another question.
  mutating func fill(from other: PayloadQuestion) {
    guard id == nil || other.id == nil || id == other.id else { return }
    id = id ?? other.id
    url = url ?? other.url
    title = title ?? other.title
    answerCount = answerCount ?? other.answerCount
    followers = followers ?? other.followers
    created = created ?? other.created
    lastFollowed = lastFollowed ?? other.lastFollowed
    viewerHasAnswered = viewerHasAnswered ?? other.viewerHasAnswered
  }
}

/// A person as the JSON has it (PageFormat.md, "Payload fields").
struct PayloadAuthor {
  var id: Int?
  var name: String?
  var url: QuoraURL?
  var isAnonymous = false
  var followers: Int?
  var answerViews: Int?
  var viewerFollows: Bool?
  var followsViewer: Bool?

  /// Takes from `other` what is not known yet; nothing when it is another person.
  mutating func fill(from other: PayloadAuthor) {
    guard id == nil || other.id == nil || id == other.id else { return }
    id = id ?? other.id
    name = name ?? other.name
    url = url ?? other.url
    isAnonymous = isAnonymous || other.isAnonymous
    followers = followers ?? other.followers
    answerViews = answerViews ?? other.answerViews
    viewerFollows = viewerFollows ?? other.viewerFollows
    followsViewer = followsViewer ?? other.followsViewer
  }
}
