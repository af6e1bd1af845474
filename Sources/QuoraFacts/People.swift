/// Who wrote an answer.
public struct Author: Hashable, Sendable {
  /// The name shown; nil for an anonymous author, whose payload carries a dummy name
  /// (PageFormat.md, "Question pages of 2020 and later").
  public var name: String?
  /// The profile's absolute URL; nil for anonymous authors and deleted accounts.
  public var url: String?
  /// Whether the answer was written anonymously.
  public var isAnonymous: Bool
  /// How many people follow the author.
  public var followers: Count?
  /// Views of all the author's answers together.
  public var answerViews: Count?

  /// An author of whom only the given facts are known.
  public init(
    name: String? = nil, url: String? = nil, isAnonymous: Bool = false,
    followers: Count? = nil, answerViews: Count? = nil
  ) {
    self.name = name
    self.url = url
    self.isAnonymous = isAnonymous
    self.followers = followers
    self.answerViews = answerViews
  }
}

/// A Quora Space, the place of a Space answer or post.
public struct Space: Hashable, Sendable {
  /// The Space's name as shown.
  public var name: String?
  /// The Space's absolute URL, `https://<space>.quora.com`.
  public var url: String?

  /// A Space of which only the given facts are known.
  public init(name: String? = nil, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// What a card says of the viewer's following its author.
public enum FollowControl: Hashable, Sendable {
  /// The card shows a control or the payload speaks: `Row.viewerFollows` holds the answer.
  case shown
  /// A logged-in page's card shows no control, while `others` other cards of the page do.
  case missing(others: Int)
  /// Nothing can be said: logged-out page, Space card, anonymous author, the viewer's own answer.
  case unknown
}
