/// Pages in the layouts before 2020: markup with a class for each fact, no inline JSON
/// (PageFormat.md, "Pages before 2020").
enum EarlyPages {
  /// A question's page of 2014 after a formatter, logged in: no views, votes in the bar.
  static let question2014 = """
    <!DOCTYPE html>
    <html>
     <head>
      <title>
       (2) Why does my kite dive when the wind drops? - Quora
      </title>
      <link rel="canonical" href="http://www.quora.com/Why-does-my-kite-dive-when-the-wind-drops"/>
     </head>
     <body class=" focus_feed">
      <span class="header_profile_link"><a href="/Wim-Okafor">Wim</a></span>
      <h1 class="header_logo"><a href="/"><span>Quora</span></a></h1>
      <div class="question_text_edit row"><h1>
       <div class="question_text_icons"><a class="best_source_icon" href="#">★</a></div>
       Why does my kite dive
       when the wind drops?
      </h1></div>
      <a class="follow_button questionFollowAction with_count" href="#">Follow
       <span class="count">
        7
       </span></a>
      <div class="answer_header row"><div class="e_col answer_header_text"><h3>
       2 Answers
       <div class="right"><a href="#">Ask to Answer</a></div></h3></div></div>
      <div class="row add_answer_2"><span class="answer_user_wrapper">
       <a class="user" href="/Wim-Okafor">Wim Okafor</a></span></div>
      <div class="AnswerPagedList PagedList">
    \(answer2014(
      id: 40_101, slug: "Jo-Lindqvist", name: "Jo\n        Lindqvist", votes: "13",
      time: "18 Jan, 2014", component: "Aa1Bb2C"))
    \(answer2014(
      id: 40_202, slug: "Petra-Nwosu-3", name: "Petra Nwosu", votes: "1.2k",
      time: "Updated 17 Mar, 2014", component: "Dd3Ee4F"))
       <div class="pagedlist_item"><div id="__w2_x_actionable"></div></div>
      </div>
      <div class="QuestionStats"><strong>495</strong> views on this question.</div>
    \(components([("Tt1", "Aa1Bb2C", 1_390_025_359_874_117), ("Tt2", "Dd3Ee4F", 1_395_090_628_153_785)]))
     </body>
    </html>
    <!--perf-->

    """

  private static func answer2014(
    id: Int, slug: String, name: String, votes: String, time: String, component: String
  ) -> String {
    """
       <div class="pagedlist_item"><a name="answer_\(id)"></a><div class="row Answer">
        <div class="content_header"><div class="author_info">
        <a href="/\(slug)"><img class="profile_photo_img" src="a.png" alt=""/></a>
        <span class="feed_item_answer_user"><a class="user" href="/\(slug)">
        \(name)
        </a><span class="rep">, flies kites</span></span>
        <span class="answer_voters"><b>\(votes)</b> Votes by <a class="user" href="/Ada-Voss">Ada
        Voss</a></span></div></div>
        <div class="answer_content">It loses its lift.
         <a href="/Hugo-Brandt" class="user">Hugo Brandt</a> says more.</div>
        <div class="AnswerActionBar ActionBar"><a class="vote_item_link add_upvote" href="#">Upvote
        <span class="count">\(votes)</span></a><a class="downvote" href="#">Downvote</a>
        <a class="view_comments supp " href="#">Comments <span class="count">4+</span></a>
        <a class="answer_permalink" href="/Why-does-my-kite-dive-when-the-wind-drops/answer/\(slug)"
         id="__w2_\(component)_link">\(time)</a></div></div></div>
    """
  }

  /// The script that names the exact times: component, the component around it, microseconds.
  private static func components(_ times: [(name: String, parent: String, epoch: Int)]) -> String {
    let parents = times.map { "\"\($0.name)\": \"\($0.parent)\"" }.joined(separator: ", ")
    let signatures = times.map { "\"\($0.name)\": \"5pDWD/q+wbL9s8\"" }.joined(separator: ", ")
    let made = times.map {
      "new(require(\"view/datetime_\").DateTimeComponent)(\"\($0.name)\",\"\","
        + "{\"epoch_us\": \($0.epoch), \"js_disp\": false, \"js_update_interval\": 0},{})"
    }
    return "<script>W2.init({parents: {\(parents)}, hmacs: {\(signatures)}});\n"
      + "var _components = [\(made.joined(separator: ",\n"))];</script>"
  }
}

// MARK: 2015

extension EarlyPages {
  /// A home feed of 2015, logged in, cut before its end tag: stories held ready are hidden.
  static let homeFeed2015 = """
    <html lang="en"><head><title>Home - Quora</title></head><body class="pretty_blogs">
    <div class="LoggedInSiteHeader SiteHeader"><div class="header_logo"></div></div>
    <div class="home_page new_feed"><div class="HomeMainFeedHeader">Top Stories For You</div>
    \(story2015(
      kind: "answer", isReady: true, head: "Answer written", topic: "Kites", time: "29 Oct",
      path: "/How-long-is-a-kite-line/answer/Ada-Voss", title: "How long is a kite line?",
      writer: person2015("Ada-Voss", "Ada Voss", fact: "23 Views"), bar: upvote2015("count hidden", "0")))
    \(story2015(
      kind: "answer", head: "Answer written", topic: "Sailing", time: "Thu",
      path: "/Why-tie-a-bowline/answer/Hugo-Brandt-2", title: "Why tie a bowline?",
      writer: person2015(
        "Hugo-Brandt-2", "Hugo Brandt",
        fact: "230.6k Views • Upvoted by <a class=\"user\" href=\"/profile/Ann-Rue\">Ann Rue</a>, skipper"),
      bar: upvote2015("count", "3.2k")))
    \(story2015(
      kind: "question", head: "Question followed", topic: "Kites", time: "1 Nov",
      path: "/Who-flew-the-first-kite", title: "Who flew the first kite?",
      writer: "<div class=\"answer_count\"><a href=\"/Who-flew-the-first-kite\">10 Answers</a></div>",
      bar: follow2015("45")))
    \(story2015(
      kind: "question", head: "Question asked", topic: "Knots", time: "7h",
      path: "/Knots/Is-a-granny-knot-ever-right", title: "Is a granny knot ever right?",
      writer: "", bar: follow2015("2")))
    \(story2015(
      kind: "answer", head: "Answer written", topic: "Knots", time: "Fri",
      path: "/Which-knot-slips-least/answers/16810714", title: "Which knot slips least?",
      writer: person2015(nil, "Anonymous", fact: "1.4k Views")
        + "<div class=\"OriginallyAnsweredBanner\">Originally Answered: <a class=\"question_link\" "
        + "href=\"/Which-knot-holds?no_redirect=1\">Which knot holds?</a></div>",
      bar: upvote2015("count", "3")))
    \(story2015(
      kind: "shiny", head: "Ann Rue upvoted this", topic: "Knots", time: "19m",
      path: "/Do-sheet-bends-hold/answer/Kit-Moss", title: "Do sheet bends hold?",
      writer: person2015("Kit-Moss", "Kit Moss", fact: "Kit is a Most Viewed Writer in Knots."),
      bar: upvote2015("count", "12")))
    </div></body>
    """

  private static func story2015(
    kind: String, isReady: Bool = false, head: String, topic: String, time: String, path: String,
    title: String, writer: String, bar: String
  ) -> String {
    let question = path.components(before: "/answer")
    return """
      <div class="pagedlist_item"><div class="feed_item \(isReady ? "preloaded_pf hidden " : "")feed_type_\(kind)">
      <div class="feed_item_inner"><div class="EventHeader">\(head)<span class="topic">
      <span class="bullet"> • </span></span><div class="TopicListItem">
      <div class="hover_menu hidden">Follow Topic</div><a class="TopicNameLink" href="/topic/x">
      <span class="TopicName">\(topic)</span></a></div><span class="bullet"> • </span>
      <span class="timestamp"><a href="\(path)">\(time)</a></span></div>
      <div class="QuestionText"><a class="question_link" href="\(question)">
      <span class="question_text"><span id="ld_1"></span>\(title)</span></a></div>
      \(writer)\(bar)</div></div></div>
      """
  }

  private static func person2015(_ slug: String?, _ name: String, fact: String) -> String {
    let words =
      slug.map { "<a class=\"user\" href=\"/profile/\($0)\">\(name)</a>" }
      ?? "<span class=\"anon_user\">\(name)</span>"
    return """
      <div class="AnswerHeader ContentHeader"><span class="feed_item_answer_user">
      <div class="hover_menu hidden"></div>\(words)<span class="IdentitySig">, invented</span></span>
      <div class="credibility_facts"><div class="CredibilityFact">\(fact)</div></div></div>
      """
  }

  private static func upvote2015(_ classes: String, _ count: String) -> String {
    """
    <div class="Answer ActionBar"><a class="Answer Upvote Button TwoStateButton answer_upvote
    main_button" href="#"><span>Upvote</span><span class="\(classes)">\(count)</span></a>
    <a class="Answer Downvote Button TwoStateButton" href="#"><span>Downvote</span></a>
    <a class="view_comments comment_link" href="#">Comments <span class="count">8</span></a></div>
    """
  }

  private static func follow2015(_ count: String) -> String {
    """
    <div class="ActionBar Question"><a class="Button TwoStateButton Question" href="#">
    <span>Follow</span><span class="count">\(count)</span></a>
    <a class="Downvote Button TwoStateButton Question" href="#"><span>Downvote</span></a></div>
    """
  }
}

// MARK: 2016

extension EarlyPages {
  /// A question's page of 2016, logged out: views of each answer, no votes.
  static let question2016 = """
    <!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>
    <title>Rigging: How stiff should a batten be? - Quora</title>
    <link rel="canonical" href="https://www.quora.com/Rigging/How-stiff-should-a-batten-be"/></head>
    <body class="web_page logged_out"><div class="SiteHeader LoggedOutSiteHeader"></div>
    <div class="NewGridQuestionPage QuestionMain"><div class="QuestionArea">
    <div class="question_text_edit"><h1><span class="question_context">Rigging</span>:
    <span class="rendered_qtext">How stiff should a <i>batten</i> be?</span></h1></div></div>
    <div class="QuestionPageAnswerHeader"><div class="answer_count">9 Answers<span></span></div></div>
    <div class="AnswerPagedList PagedList">
    \(answer2016(
      id: 2_569_455, slug: "Ines-Farrow", name: "Ines Farrow", fact: "3.1k Views",
      time: "Written May 24, 2013", component: "rQ1pdSD"))
    <div class="pagedlist_item"><div class="logged_out_related_questions_container">
    <h4>Related Questions</h4><a class="question_link" href="/Why-reef-early">
    <span class="question_text">Why reef early?</span></a></div></div>
    \(answer2016(
      id: 8_208_511, slug: "Omar-Teale-1", name: "Omar Teale",
      fact: "852 Views • Omar has 170+ answers in Sails.", time: "Updated Nov 23",
      component: "zz5MsCY"))
    \(answer2016(
      id: 2_569_617, slug: "Una-Birk", name: "Una Birk", fact: "Una is a Most Viewed Writer.",
      time: "Written Nov 20", component: nil))
    <div class="pagedlist_item"><div class="CollapsedAnswersSectionCollapsed"></div></div>
    </div></div>
    \(components([("D273d5s", "rQ1pdSD", 1_369_410_159_106_078), ("X2muFCy", "zz5MsCY", 1_448_241_111_136_347)]))
    </body></html><!--perf-->

    """

  private static func answer2016(
    id: Int, slug: String, name: String, fact: String, time: String, component: String?
  ) -> String {
    let mark = component.map { " id=\"__w2_\($0)_link\"" } ?? ""
    return """
      <div class="pagedlist_item"><a name="answer_\(id)"></a><div class="Answer AnswerBase">
      <div class="AnswerHeader ContentHeader"><a href="/profile/\(slug)"><img src="a.png" alt=""/></a>
      <span class="feed_item_answer_user"><div class="hover_menu hidden"></div>
      <a class="user" href="/profile/\(slug)">\(name)</a><span class="IdentitySig">, sails</span></span>
      <div class="credibility_facts"><div class="CredibilityFact">\(fact)</div></div></div>
      <div class="ExpandedQText ExpandedAnswer"><span class="rendered_qtext">Stiff at the leech.</span>
      <div class="ContentFooter AnswerFooter"><a class="answer_permalink"
      href="/Rigging/How-stiff-should-a-batten-be/answer/\(slug)"\(mark)>\(time)</a></div></div>
      </div></div>
      """
  }
}

extension String {
  /// What stands before `mark`; all of it where `mark` does not stand.
  fileprivate func components(before mark: String) -> String {
    guard let end = ranges(of: mark).first?.lowerBound else { return self }
    return String(self[..<end])
  }
}
