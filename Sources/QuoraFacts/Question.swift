/// A question, as far as a card or page speaks of it.
public struct Question: Hashable, Sendable {
  /// Quora's number of the question, `qid` in the payload (PageFormat.md, "Payload fields").
  public var id: Int?
  /// The question's text as shown.
  public var title: String?
  /// Absolute and percent-encoded, without query, fragment and `/unanswered` (PageFormat.md, "Kinds
  /// of page").
  public var url: String?
  /// How many answers the question has, `answerCount`.
  public var answerCount: Count?
  /// How many people follow the question.
  public var followers: Count?
  /// When somebody last followed it (`Last followed T`).
  public var lastFollowed: ShownTime?
  /// When it was asked (`Last requested T`, `Asked T`, or the payload's `creationTime`).
  public var asked: ShownTime?
  /// Whether the viewer has answered it; only a payload says.
  public var viewerHasAnswered: Bool?

  /// A question of which only the given facts are known.
  public init(
    id: Int? = nil, title: String? = nil, url: String? = nil, answerCount: Count? = nil,
    followers: Count? = nil, lastFollowed: ShownTime? = nil, asked: ShownTime? = nil,
    viewerHasAnswered: Bool? = nil
  ) {
    self.id = id
    self.title = title
    self.url = url
    self.answerCount = answerCount
    self.followers = followers
    self.lastFollowed = lastFollowed
    self.asked = asked
    self.viewerHasAnswered = viewerHasAnswered
  }
}

/// A time as a page shows it.
public struct ShownTime: Hashable, Sendable {
  /// The words shown, such as `5h` or `Updated Jun 26`; nil when only the payload has the time.
  public var text: String?
  /// When exactly the answer was first posted, from the payload's microseconds; else nil.
  public var created: Instant?
  /// What the words can stand for (PageFormat.md, "Times"): the update's time where `isUpdate`,
  /// else the first posting's. nil where the words are of a language not read.
  public var interval: InstantInterval?
  /// Whether the time is that of an update at least 24 h after the first posting.
  public var isUpdate: Bool

  /// A shown time.
  public init(
    text: String?, created: Instant? = nil, interval: InstantInterval? = nil, isUpdate: Bool = false
  ) {
    self.text = text
    self.created = created
    self.interval = interval
    self.isUpdate = isUpdate
  }
}
