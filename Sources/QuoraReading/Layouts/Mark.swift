/// What a class or attribute says about the element that has it.
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
  /// Inside of a link, a question's title.
  case linkedTitle

  // Marks of the layouts before 2020.

  /// A feed's card whose kind follows from its content.
  case story
  /// The name of an answer's author, with what they say of themselves.
  case signature
  /// A person's name.
  case person
  /// The name's place where the author is anonymous.
  case anonymousPerson
  /// A question's title and address.
  case questionLink
  /// A time, with the link it belongs to inside.
  case timestamp
  /// When a question was last asked or followed.
  case questionTime
  /// How many answers a question has.
  case answerCount
  /// The head of a single answer's page, with how many other answers there are.
  case otherAnswers
  /// A fact below an answer; the first one is its views.
  case credibilityFact
  /// A number below an answer; the first one is its views.
  case footerNumber
  /// The views of the page's only answer.
  case pageAnswerViews
  /// Why a feed shows a card.
  case reason
  /// The button that follows a question, with the number of followers.
  case followQuestion
  /// A button whose class names its purpose.
  case button
  /// The button or bar is a question's.
  case ofQuestion
  /// The button votes down.
  case downvote
  /// A bar of buttons.
  case actionBar
  /// A button of the layout of 2018.
  case plainButton
  /// Stands in advertisements only, not shown.
  case adNote
  /// The site's own title.
  case siteTitle
  /// The page of a single answer.
  case answerPage
  /// Results of a search.
  case searchPage
  /// The head of a page for a viewer who is logged in.
  case loggedIn
  /// A page for visitors.
  case loggedOut
  /// A question's title where the card's own is cut.
  case wholeTitle
  /// When a question was added.
  case addedTime
  /// A person's profile.
  case profilePage
  /// Numbers of a question, its followers among them.
  case questionStats
  /// A feed below a question's page: its cards are of other questions.
  case feedBelow
  /// Answers that are hidden until somebody scrolls to them.
  case shownLater
}

/// A set of marks.
struct MarkSet {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ mark: Mark) { bits |= Self.bit(mark) }

  mutating func formUnion(_ other: MarkSet) { bits |= other.bits }

  @inline(__always)
  func contains(_ mark: Mark) -> Bool { bits & Self.bit(mark) != 0 }

  // A mark beyond the word would share a bit: `MarkTableTests` counts them.
  private static func bit(_ mark: Mark) -> UInt64 { 1 &<< UInt64(mark.rawValue) }
}
