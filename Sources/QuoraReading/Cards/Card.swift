/// A card as the page shows it: texts and links, not yet understood.
///
/// Numbers and times wait for the page's language and clock, which may come after the cards.
struct Card {
  /// What holds the card together.
  enum Frame: Equatable {
    /// A feed's card.
    case feed
    /// A post in a feed.
    case post
    /// An item of a question page.
    case item
    /// A question card.
    case question
    /// An advertisement.
    case ad
    /// A feed's card whose kind follows from its content.
    case story
    /// No element of its own: a search result or profile entry.
    case none
  }

  var frame: Frame

  var title: String?
  var titleLink: String?
  var timeText: String?
  var timeLink: String?
  var isPost = false

  var authorName: String?
  var authorLink: String?
  var spaceName: String?
  var spaceLink: String?

  var hasHeader = false
  var hasBody = false
  var hasMachinePicture = false
  var hasAdInside = false

  /// The texts before the body, in order, the author's name, title and time left out.
  var headerTexts: [String] = []
  /// Where in `headerTexts` the texts after the author's name start.
  var afterAuthor: Int?

  /// The upvote button's label and the visible texts in it; nil without a button.
  var upvotes: (label: String?, texts: [String])?
  var viewsText: String?

  /// A question card's texts after the title, buttons left out.
  var questionTexts: [String] = []
  /// The texts in a question card's follow button.
  var followTexts: [String] = []

  // What only pages of before 2020 show.

  /// The number in the anchor before an answer.
  var answerID: Int?
  var isAnonymous = false
  /// The script component of the answer's time.
  var timeComponent: String?
  /// Why a feed shows the card.
  var reasonText: String?
  var answerCountText: String?
  /// Whether it stands in a feed below a question's page.
  var isBelowPage = false
  var questionTimeText: String?

  init(frame: Frame) { self.frame = frame }

  /// Whether a card without a frame has all that makes it one.
  var isComplete: Bool { timeText != nil && upvotes != nil && (title != nil || isPost) }

  /// Takes what `part`, read after this card, knows and this card does not.
  mutating func merge(_ part: Card) {
    title = title ?? part.title
    titleLink = titleLink ?? part.titleLink
    timeText = timeText ?? part.timeText
    timeLink = timeLink ?? part.timeLink
    isPost = isPost || part.isPost
    if authorName == nil, let start = part.afterAuthor { afterAuthor = headerTexts.count + start }
    authorName = authorName ?? part.authorName
    authorLink = authorLink ?? part.authorLink
    spaceName = spaceName ?? part.spaceName
    spaceLink = spaceLink ?? part.spaceLink
    hasHeader = hasHeader || part.hasHeader
    hasBody = hasBody || part.hasBody
    hasMachinePicture = hasMachinePicture || part.hasMachinePicture
    hasAdInside = hasAdInside || part.hasAdInside
    headerTexts += part.headerTexts
    upvotes = upvotes ?? part.upvotes
    viewsText = viewsText ?? part.viewsText
    questionTexts += part.questionTexts
    followTexts = followTexts.isEmpty ? part.followTexts : followTexts
  }
}
