/// One thing that a page shows: an answer, a question card, a post, an ad.
public struct Row: Hashable, Sendable {
  /// What a row is.
  public enum Kind: String, Sendable, CaseIterable {
    /// An answer card of a feed, search or profile; an own or merged answer of a question page.
    case answer
    /// An answer to another question, on a question page.
    case related
    /// A question card without an answer.
    case question
    /// A Space post.
    case post
    /// An answer written by a machine.
    case machine
    /// An advertisement or promoted answer; nothing else is read of it.
    case ad
  }

  /// Where a fact was read.
  public enum Origin: String, CaseIterable, Sendable, Comparable {
    /// The rendered page.
    case dom
    /// Quora's JSON: inline in the page, or an answer to a query.
    case payload

    /// `dom` before `payload`.
    public static func < (left: Origin, right: Origin) -> Bool { left.rawValue < right.rawValue }
  }

  /// What it is.
  public var kind: Kind
  /// Quora's number of the answer or post, `aid` or `pid` in its JSON.
  public var id: Int?
  /// The answer's or post's URL, as the page links it, without query.
  public var url: String?
  /// The Space it stands in; nil outside Spaces.
  public var space: Space?
  /// The question; nil for posts and ads.
  public var question: Question?
  /// The author; nil for ads and question cards.
  public var author: Author?
  /// Whether the viewer wrote it.
  public var viewerIsAuthor: Bool?
  /// Whether the viewer follows the author.
  public var viewerFollows: Bool?
  /// Whether the author follows the viewer.
  public var followsViewer: Bool?
  /// Why the feed shows it, such as `upvoted by Ann Lee` or `topic: Baking`; nil where the page
  /// does not say. Source: Documentation/Decisions/0011-graphql-feeds.md.
  public var reason: String?
  /// When it was posted, as shown.
  public var posted: ShownTime?
  /// Upvotes.
  public var upvotes: Count?
  /// Views of this answer.
  public var views: Count?
  /// What the card says of following its author.
  public var followControl: FollowControl
  /// Where its facts were read, `dom` before `payload`.
  public var origins: [Origin]

  /// A row of which only the given facts are known.
  public init(
    kind: Kind, id: Int? = nil, url: String? = nil, space: Space? = nil,
    question: Question? = nil, author: Author? = nil, viewerIsAuthor: Bool? = nil,
    viewerFollows: Bool? = nil, followsViewer: Bool? = nil, reason: String? = nil,
    posted: ShownTime? = nil, upvotes: Count? = nil, views: Count? = nil,
    followControl: FollowControl = .unknown, origins: [Origin] = []
  ) {
    self.kind = kind
    self.id = id
    self.url = url
    self.space = space
    self.question = question
    self.author = author
    self.viewerIsAuthor = viewerIsAuthor
    self.viewerFollows = viewerFollows
    self.followsViewer = followsViewer
    self.reason = reason
    self.posted = posted
    self.upvotes = upvotes
    self.views = views
    self.followControl = followControl
    self.origins = origins
  }
}
