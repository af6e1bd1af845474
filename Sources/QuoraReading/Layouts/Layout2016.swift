import QuoraFacts

/// What the layout of 2016 and 2017 brought: which class names say what.
///
/// Source: Documentation/PageFormat.md, "Pages before 2020". The views below an answer, `197.7k
/// Views`, on public pages of 2017.
enum Layout2016 {
  /// The table.
  static let layout = Layout(era: .era2016, classes: classes, words: words, prefixes: [])

  private static let classes: [(name: String, mark: Mark)] = [
    ("AnswerBase", .answerItem),
    ("AnswerPageAnswer", .answerPage),
    ("QuestionPageAnswerHeader", .questionPage),
    ("QuestionTopicHorizontalList", .questionPage),
    ("QueryResultsList", .searchPage),
    ("meta_num", .footerNumber),
    ("QuestionFeedStory", .questionCard),
    ("WriteMultifeed", .homeFeed),
  ]

  /// Pages of 2015 have them, too.
  private static let words: [(name: String, mark: Mark)] = [
    ("read_answers", .answerCount),
    ("LoggedOutHomeHeaderInlineLogin", .loggedOut),
    ("ContentPageFeed", .feedBelow),
    ("pagedlist_hidden", .shownLater),
  ]
}
