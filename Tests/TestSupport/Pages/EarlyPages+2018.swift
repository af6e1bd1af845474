// Pages of 2018: buttons that look alike, two numbers on each, ads without a name.

extension EarlyPages {
  /// A question's page of 2018, logged in, cut before its end tag.
  static let question2018 = """
    <!DOCTYPE html><html lang=en><head><title>(3) What keeps a hull fair? - Quora</title>
    <link rel='canonical' href='https://www.quora.com/What-keeps-a-hull-fair' /></head>
    <body class="web_page lang_en"><div class="SiteHeader LoggedInSiteHeader"></div>
    <div class="QuestionMain NewGridQuestionPage"><div class="question_text_edit">
    <h1><span class="rendered_qtext">What keeps a hull fair?</span></h1>
    <div class="rteditor hidden"><h1>Edit</h1></div></div>
    <div class="icon_action_bar"><div class="FollowActionItem ItemComponent"><a href='#'>
    <span>Follow</span><span class="icon_action_bar-count"><span class="bullet"> · </span>
    <span>272</span></span></a></div></div>
    <div class="UnifiedAnswerPagedList"><div class="mmlbblvbsqaepjciupxg">
    <p class="woikirpxyjpbqjgfezkg">ad by Invented Paints</p>
    <div class="hidden dismissed"><div class="content_dismiss_title">You dismissed this ad.</div></div>
    </div><div class="QuestionPageAnswerHeader"><div class="answer_count">2 Answers</div></div>
    <div class="UnifiedAnswerPagedList PagedListFoo unified">
    \(answer2018(
      id: 68_199_886, slug: "Rosa-Ekholm", name: "Rosa Ekholm", time: "Updated Aug 25",
      component: "wI7BHKuq120", views: "15.2k", votes: ("221", "222"), isHidden: false))
    \(answer2018(
      id: 50_005_035, slug: "Teo-Marsh", name: "Teo Marsh", time: "Answered Jul 10, 2017",
      component: "wVwUV8KH72", views: "91", votes: ("0", "1"), isHidden: true))
    </div></div></div><div class="QuestionStats"><div class="HighlightRow FollowersRow">
    <a class="FollowerListModalLink" href='#'>271 Public Followers</a></div>
    <div class="HighlightRow ViewsRow">55,279 Views</div></div>
    <script>W2.start({"wI7BHKuq126": "wI7BHKuq120", "wVwUV8KH73": "wVwUV8KH72"}, [
    ["unified_view/datetime_", "DateTimeComponent", "wI7BHKuq126", "", {"epoch_us": 1535212232733261,
    "js_disp": false}, {}], ["unified_view/datetime_", "DateTimeComponent", "wVwUV8KH73", "",
    {"epoch_us": 1499700976730855, "js_disp": false}, {}]]);</script>

    """

  private static func answer2018(
    id: Int, slug: String, name: String, time: String, component: String, views: String,
    votes: (now: String, then: String), isHidden: Bool
  ) -> String {
    """
    <div class="pagedlist_item"><a name='answer_\(id)'></a><div class="Answer AnswerBase">
    <div class="ContentHeader AnswerHeader"><div class="feed_item_answer_user">
    <a class="user" href="/profile/\(slug)">\(name)</a>
    <span class="NameCredential">, shipwright</span></div>
    <div class="CredibilityFacts"><a class="answer_permalink"
    href="/What-keeps-a-hull-fair/answer/\(slug)" id="__w2_\(component)_link">\(time)</a>
    <span class="bullet"> · </span>Upvoted by <a class="user" href="/profile/Ann-Rue">Ann Rue</a></div>
    \(button("", counts: ("7", "8"), isHidden: false))</div>
    <div class="ui_qtext_expanded">Battens and a long board.</div>
    <div class="ContentFooter AnswerFooter"><span class="meta_num">\(views)</span> Views
    <span class="bullet"> · </span><a class="VoterListModalLink" href="#">View Upvoters</a></div>
    <div class="icon_action_bar">\(button("Upvote", counts: votes, isHidden: isHidden))
    \(button("Share", counts: ("1", "2"), isHidden: false))</div></div></div>
    """
  }

  private static func button(
    _ label: String, counts: (now: String, then: String), isHidden: Bool
  ) -> String {
    """
    <a class="ui_button ui_button--FlatStyle" href="#"><span class="ui_button_icon"><svg>
    <title>9</title></svg></span><span class="ui_button_label">\(label)</span>
    <span class="ui_button_count\(isHidden ? " hidden" : "")"><span class="bullet"> · </span>
    <span class="ui_button_count_optimistic_count">\(counts.now)</span>
    <span class="ui_button_count_optimistic_count">\(counts.then)</span></span></a>
    """
  }

  /// A home feed of 2018, logged in: a prompt, an answer, two questions, an ad without a name.
  static let homeFeed2018 = """
    <!DOCTYPE html><html lang=en><head><title>Home - Quora</title></head>
    <body class="web_page lang_en"><div class="SiteHeader LoggedInSiteHeader"></div>
    <div class="HomeMain FeedMain"><div class="PagedListFoo HomeMultifeed Multifeed unified">
    <div class="AskQuestionPromptBundle Bundle"><a class="user" href="/profile/Wim-Okafor">Wim
    Okafor</a><a class="AskQuestionButton" href="#">What is your question or link?</a></div>
    <div class="AnswerStoryBundle Bundle"><div class="multifeed_bundle_story">
    <div class="feedback_wrapper hidden"></div><div class="FeedStory AnswerFeedStory feed_item">
    <div class="EventHeader FeedReason UserUpvotedAnswerReason"><a class="user"
    href="/profile/Ann-Rue">Ann Rue</a> upvoted this</div>
    <a class="question_link" href="/Can-you-caulk-in-the-rain"><span class="ui_qtext_rendered_qtext">
    Can you caulk in the rain?</span></a><div class="Answer AnswerBase">
    <div class="AnswerHeader"><div class="feed_item_answer_user">
    <a class="user" href="/profile/Max-Quill-4">Max Quill</a></div>
    <a class="answer_permalink" href="/Can-you-caulk-in-the-rain/answer/Max-Quill-4">Answered 14h
    ago</a></div><div class="AnswerFooter"><span class="meta_num">1.1M</span> Views</div></div>
    <div class="icon_action_bar">\(button("Upvote", counts: ("4.7k", "4.7k"), isHidden: false))</div>
    </div></div></div>
    <div class="ClickthroughBundle Bundle QuestionStoryBundle">
    <span class="header_text_main">Questions for You</span>
    \(question2018(
      path: "/How-dry-must-oak-be", title: "How dry must oak be?", answers: "7 Answers",
      time: "Last requested Jan 15", follow: ("12", "13")))
    \(question2018(
      path: "/unanswered/Who-still-makes-oakum", title: "Who still makes oakum?",
      answers: "No answer yet", time: "Last followed 1h ago", follow: ("0", "1"), isHidden: true))
    </div>
    <div class="Bundle"><div class="multifeed_bundle_story"><div class="FeedStory feed_item">
    <p class="nmhwocvnrmkppyprizpt">s<span style="display: none">WW</span>ponsored by Invented
    Glues</p><div class="hidden"><div class="content_dismiss_title">You dismissed this ad.</div></div>
    </div></div></div></div></div></body></html>

    """

  private static func question2018(
    path: String, title: String, answers: String, time: String,
    follow: (now: String, then: String), isHidden: Bool = false
  ) -> String {
    """
    <div class="multifeed_bundle_story"><div class="ui_story_card">
    <div class="EventHeader FeedReason"><div class="reason_text_and_icon">Question added
    <span class="bullet"> · </span><span class="TopicName">Boats</span></div></div>
    <div class="QuestionStory"><a class="question_link" href="\(path)">
    <span class="ui_qtext_rendered_qtext">\(title)</span></a>
    <div class="CantAnswerActionBar"><a class="Downvote Button Question TwoStateButton" href="#">
    <span>Downvote</span></a></div><div class="ContentFooter QuestionFooter">
    <a class="answer_count_prominent" href="\(path)">\(answers)</a><span class="bullet"> · </span>
    <span class="question_timestamp">\(time)</span></div></div>
    <div class="icon_action_bar"><div class="WriteAnswerPrimaryActionItem">
    <a class="ui_button" href="#"><span class="ui_button_label">Answer</span></a></div>
    <div class="FollowActionItem">\(button("Follow", counts: follow, isHidden: isHidden))</div>
    </div></div></div>
    """
  }
}
