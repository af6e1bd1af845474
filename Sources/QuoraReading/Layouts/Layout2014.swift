import QuoraFacts

/// The layout of 2014 and 2015: which class names say what.
///
/// Source: Documentation/PageFormat.md, "Pages before 2020". Many of these classes stand on pages
/// of 2016 to 2019 as well.
enum Layout2014 {
  /// The table.
  static let layout = Layout(
    era: .era2014, classes: classes, words: words, prefixes: [("feed_type_", .feedCard)])

  private static let classes: [(name: String, mark: Mark)] = [
    ("feed_item_answer_user", .signature),
    ("anon_user", .anonymousPerson),
    ("answer_permalink", .answerTime),
    ("answer_count", .answerCount),
    ("answer_header_text", .answerCount),
    ("QuestionFooterInFeed", .answerCount),
    ("question_answers_header", .otherAnswers),
    ("CredibilityFact", .credibilityFact),
    ("ViewsOfAnswerPreview", .pageAnswerViews),
    ("EventHeader", .reason),
    ("add_upvote", .upvoteButton),
    ("answer_upvote", .upvoteButton),
    ("questionFollowAction", .followQuestion),
    ("question_text_edit", .questionPage),
    ("QuestionMain", .questionPage),
    ("QuestionAnswerMain", .answerPage),
    ("AnswerStandalone", .answerPage),
    ("HomeMain", .homeFeed),
    ("HomeMainFeedHeader", .homeFeed),
    ("header_logo", .siteTitle),
    ("OriginallyAnsweredBanner", .hidden),
    ("question_text_icons", .hidden),
    ("question_more", .hidden),
    ("hover_menu", .hidden),
    ("LoggedInSiteHeader", .loggedIn),
    ("header_profile_link", .loggedIn),
    ("LoggedOutSiteHeader", .loggedOut),
  ]

  /// `Answer` stands on bars and buttons, too.
  private static let words: [(name: String, mark: Mark)] = [
    ("Answer", .answerItem),
    ("ActionBar", .actionBar),
    ("Button", .button),
    ("TwoStateButton", .button),
    ("Question", .ofQuestion),
    ("Downvote", .downvote),
    ("feed_item", .story),
    ("user", .person),
    ("question_link", .questionLink),
    ("timestamp", .timestamp),
    // The log of new questions, 2013: the whole title, and when the question was added.
    ("revision", .wholeTitle),
    ("datetime", .addedTime),
    ("hidden", .hidden),
    ("logged_out", .loggedOut),
    ("home_page", .homeFeed),
  ]
}
