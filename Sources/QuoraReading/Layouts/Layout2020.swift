import QuoraFacts

/// The layout of 2020 and later: which class names say what.
///
/// Source: Documentation/PageFormat.md, "Feeds of 2020 and later", "Ads" and "Question pages of
/// 2020 and later". A new class name of Quora's is a new line here. Layout classes with build
/// hashes (`…-sc-…`) change with every build and are never named.
enum Layout2020 {
  /// The table.
  static let layout = Layout(
    era: .era2020, classes: classes,
    // `rendered_qtext` is older than the layout, in which it marked titles in spring 2020 only.
    words: [("PromotedLink", .ad), ("rendered_qtext", .linkedTitle)], prefixes: prefixes)

  /// Classes that mark an element by their whole name.
  static let classes: [(name: String, mark: Mark)] = [
    ("puppeteer_test_question_component_base", .questionCard),
    ("spacing_log_question_page_ad", .ad),
    ("dom_annotate_google_ad", .foreignAd),
    ("spacing_log_answer_header", .answerHeader),
    ("spacing_log_answer_content", .answerBody),
    ("puppeteer_test_answer_content", .answerBody),
    ("answer_timestamp", .answerTime),
    ("post_timestamp", .postTime),
    ("puppeteer_test_question_title", .questionTitle),
    ("qu-userSelect--text", .writersText),
    ("puppeteer_test_votable_upvote_button", .upvoteButton),
    ("puppeteer_test_tribe_name", .spaceName),
    ("qu-display--none", .hidden),
    ("qu-visibility--hidden", .hidden),
    ("dom_annotate_multifeed_home", .homeFeed),
    ("dom_annotate_multifeed_following", .homeFeed),
    ("dom_annotate_multifeed_topic", .topicFeed),
    ("dom_annotate_multifeed_tribe", .spaceFeed),
    ("puppeteer_test_question_main", .questionPage),
    ("puppeteer_test_button_text", .buttonCaption),
  ]

  /// Classes that mark an element by how their name starts; the rest names the kind.
  static let prefixes: [(prefix: StaticString, mark: Mark)] = [
    ("dom_annotate_multifeed_bundle_", .feedCard),
    ("dom_annotate_question_answer_item_", .answerItem),
    ("dom_annotate_ad_", .ad),
    ("UserProfileViewerPhoto", .profilePage),
  ]

  /// What a feed card is, by the rest of its class name.
  enum FeedCard {
    case answer, post, ad, prompt
    /// A frame around question cards.
    case questions
    /// A name that is not known: what it holds is read as on a page without frames.
    case other
  }

  /// The kind of the feed card with this bundle name, or of a story in it (PageFormat.md, "GraphQL
  /// answers" and "Ads").
  static func feedCard(_ bundle: String) -> FeedCard {
    switch bundle {
    case "AnswersBundle": .answer
    case "QuestionsBundle": .questions
    case "PostBundle": .post
    case "AskQuestionPromptBundle": .prompt
    case "PromotedAnswerFeedStory", "AdFeedStory", "QuestionAdItem": .ad
    case _ where bundle.hasSuffix("AdBundle"): .ad
    case _ where bundle.hasPrefix("askQuestion"): .prompt
    default: .other
    }
  }

  /// Words of which the address of a machine answer's picture holds one (PageFormat.md, "Question
  /// pages of 2020 and later").
  static let machinePicture: StaticString = "images.poe"
}
