/// One thing of a list that the JSON gives in order: a feed, search results, a question's answers.
struct FeedEntry {
  /// What it is; the numbers are `aid`, `qid` and `pid`.
  enum Content: Hashable {
    case answer(Int)
    case question(Int)
    case post(Int)
    case ad
  }

  var content: Content
  /// Why the feed shows it.
  var reason: FeedReason?
  /// The question whose list of answers it stands in; nil outside such lists.
  var question: Int?
}
