import QuoraFacts

/// What the layout of 2018 and 2019 brought: which class names say what.
///
/// Source: Documentation/PageFormat.md, "Pages before 2020". Bundles and advertisements of feeds in
/// public browser extensions of those years. Advertisements have class names made anew for each
/// page, but for a note that is not shown.
enum Layout2018 {
  /// The table.
  static let layout = Layout(
    era: .era2018, classes: classes,
    words: words, prefixes: [])

  private static let words: [(name: String, mark: Mark)] = [
    ("PromotedLink", .ad),
    ("AnswerFooter", .credibilityFact),
    ("QuestionStats", .questionStats),
    ("UserProfileFeed", .profilePage),
    ("ProfileNameAndSig", .profilePage),
  ]

  private static let classes: [(name: String, mark: Mark)] = [
    ("multifeed_bundle_story", .story),
    ("ui_story_card", .story),
    ("ui_button", .plainButton),
    ("icon_action_bar", .actionBar),
    ("answer_count_prominent", .answerCount),
    ("question_timestamp", .questionTime),
    ("FollowActionItem", .followQuestion),
    ("AdBundle", .ad),
    ("home_feed_ad", .ad),
    ("content_dismiss_title", .adNote),
    ("UnifiedAnswerPagedList", .questionPage),
    ("HomeMultifeed", .homeFeed),
    ("TopicMultifeed", .topicFeed),
  ]
}
