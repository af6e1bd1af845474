/// What a class or attribute tells of the element that carries it.
enum Mark: UInt8, CaseIterable {
  /// A feed's card; its kind stands in the class name.
  case feedCard
  /// An item of a question page's list of answers.
  case answerItem
  /// A question without an answer, in a feed or a search.
  case questionCard
  /// An advertisement, with all that is in it.
  case ad
  /// A place for an advertisement of another server's; empty in saved pages.
  case foreignAd
  /// The head of an answer: author, credential, time.
  case answerHeader
  /// The answer's text.
  case answerBody
  /// The link that shows an answer's time.
  case answerTime
  /// The link that shows a post's time.
  case postTime
  /// A question's title with what decorates it.
  case questionTitle
  /// Text of the writer's, as against text of Quora's.
  case writersText
  /// The button that upvotes.
  case upvoteButton
  /// The bar that holds the button that upvotes.
  case upvoteBar
  /// A Space's name.
  case spaceName
  /// Not shown: ghost digits, hidden twins, separators.
  case hidden
  /// The column of a home feed.
  case homeFeed
  /// The column of a topic's feed.
  case topicFeed
  /// The column of a Space's feed.
  case spaceFeed
  /// The main part of a question's page.
  case questionPage
  /// A button's caption.
  case buttonCaption
}

/// A set of marks.
struct MarkSet {
  private var bits: UInt32 = 0

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ mark: Mark) { bits |= 1 << UInt32(mark.rawValue) }

  mutating func formUnion(_ other: MarkSet) { bits |= other.bits }

  func contains(_ mark: Mark) -> Bool { bits & 1 << UInt32(mark.rawValue) != 0 }
}
