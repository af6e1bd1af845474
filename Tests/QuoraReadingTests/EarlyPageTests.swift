import Foundation
import QuoraFacts
import QuoraReading
import Testing

/// One trap of the pages before 2020 each, on the smallest page that has it (PageFormat.md, "Pages
/// before 2020").
@Suite struct EarlyPageTests {
  /// 2016-03-04T12:00:00Z, a Friday.
  static let clock = Instant(seconds: 1_457_092_800)

  private func facts(
    _ html: String, clock: Instant = clock, source: PageClock.Source = .file, asOf: Instant? = nil
  ) -> PageFacts {
    var pieces = [Array(html.utf8), []]
    let hints = PageReader.Hints(
      container: source == .container ? clock : nil, file: source == .file ? clock : nil,
      asOf: asOf ?? clock, now: Instant(seconds: 1_795_200_000))
    return PageReader(hints: hints).facts { pieces.removeFirst() }
  }

  /// A question's page of 2016 with what stands in `items`.
  private func page(_ items: String, head: String = "", more: String = "") -> String {
    """
    <html lang="en"><head><title>(4) Why so? - Quora</title>\(head)</head>
    <body class="web_page"><div class="QuestionMain">\(items)</div>\(more)</body></html>
    """
  }

  /// An answer of a question's page.
  private func item(
    name: String = #"<a class="user" href="/profile/Ann-Lee">Ann Lee</a>"#,
    time: String = "Written 22 Dec", facts: String = "", bar: String = ""
  ) -> String {
    """
    <a name="answer_12"></a><div class="Answer AnswerBase"><div class="AnswerHeader">
    <span class="feed_item_answer_user">\(name)<span class="IdentitySig">, sailor</span></span>
    \(facts)</div><a class="answer_permalink" id="__w2_Pp1_link" href="/Why-so/answer/Ann-Lee">
    \(time)</a>\(bar)</div>
    """
  }

  private func row(_ html: String) throws -> Row { try #require(facts(html).rows.first) }

  @Test func `a page's language is its plain code`() {
    let html = page(item()).replacing("lang=\"en\"", with: "lang=\"en-us\"")
    #expect(facts(html).language == "en")
  }

  @Test func `a date without a year is the latest before the file's time`() throws {
    let posted = try #require(try row(page(item())).posted)
    #expect(posted.text == "Written 22 Dec")
    // 2015-12-22, 00:00 at UTC+14 to 24:00 at UTC−12.
    #expect(posted.interval?.earliest == Instant(seconds: 1_450_692_000))
    #expect(posted.interval?.latest == Instant(seconds: 1_450_872_000))
    #expect(!posted.isUpdate)
  }

  @Test func `a script's time is exact, an update's is not the first posting's`() throws {
    let script = """
      <script>x({parents: {"Tt1": "Pp1"}, hmacs: {"Tt1": "5p+/"}}, [("Tt1","",{"epoch_us": 1450778400123456})
      ])</script>
      """
    let moment = Instant(microseconds: 1_450_778_400_123_456)
    let written = try #require(try row(page(item(), more: script)).posted)
    #expect(written.created == moment)
    #expect(written.interval == InstantInterval(exactly: moment))
    let updated = try #require(try row(page(item(time: "Updated 22 Dec"), more: script)).posted)
    #expect(updated.created == nil)
    #expect(updated.interval == InstantInterval(exactly: moment))
    #expect(updated.isUpdate)
  }

  @Test func `a file's time of years later is a copy's and no clock`() throws {
    let later = Instant(seconds: 1_795_167_000)
    let alone = facts(page(item(time: "3h")), clock: later)
    #expect(alone.clock == nil)
    // A page in this layout was made from 2015 to 2018.
    let wide = try #require(alone.rows.first?.posted?.interval)
    #expect(wide.earliest == Instant(seconds: 1_420_070_400 - 4 * 3_600))
    #expect(wide.latest == Instant(seconds: 1_546_300_800 - 3 * 3_600))
    let told = facts(page(item(time: "3h")), clock: later, asOf: Self.clock)
    #expect(told.clock == nil)
    #expect(
      told.rows.first?.posted?.interval?.latest == Self.clock.advanced(bySeconds: -3 * 3_600))
    let inTime = facts(page(item(time: "3h")), source: .container)
    #expect(inTime.clock?.source == .container)
    #expect(inTime.clock?.moment == Self.clock)
  }

  @Test(arguments: [
    (#"<div class="CredibilityFact">3.1k Views • Ann is great</div>"#, 3_100, 3_050, 3_149),
    (#"<div class="CredibilityFact">91,128 Views</div>"#, 91_128, 91_128, 91_128),
    (#"<div class="CredibilityFact">1 View</div>"#, 1, 1, 1),
    (#"<span class="meta_num">1.1M</span> Views"#, 1_100_000, 1_050_000, 1_149_999),
  ])
  func `views stand first among what is said for an answer`(
    _ text: String, _ value: Int, _ low: Int, _ high: Int
  ) throws {
    let views = try #require(try row(page(item(facts: text))).views)
    #expect(views.value == value)
    #expect(views.low == low)
    #expect(views.high == high)
  }

  @Test func `other facts, and the question's views, are no views of the answer`() throws {
    let said = #"<div class="CredibilityFact">40 Upvotes by sailors</div>"#
    let stats = #"<div class="HighlightRow ViewsRow">91,128 Views</div>"#
    #expect(try row(page(item(facts: said), more: stats)).views == nil)
  }

  @Test(
    arguments: [
      (#"<a class="vote_item_link add_upvote">Upvote<span class="count">13</span></a>"#, 13),
      (#"<a class="Answer Button answer_upvote">Upvote<span class="count hidden">0</span></a>"#, 0),
      (#"<a class="view_comments">Comments<span class="count">8</span></a>"#, nil),
      (
        #"<div class="icon_action_bar"><a class="ui_button">Upvote · <i>221</i><i>222</i></a>"#
          + #"<a class="ui_button">Share · <i>4</i></a></div>"#, 221
      ),
    ] as [(String, Int?)])
  func `of two numbers the first is the current one`(_ bar: String, _ votes: Int?) throws {
    #expect(try row(page(item(bar: bar))).upvotes == votes.map(Count.exact))
  }

  @Test func `voters and people in the text are not the author`() throws {
    let voters = #"<span class="answer_voters">3 by <a class="user" href="/Bo-Ek">Bo Ek</a></span>"#
    let anonymous = #"<span class="anon_user">Anonymous</span>"#
    let author = try row(page(item(name: anonymous, facts: voters))).author
    #expect(author == Author(isAnonymous: true))
    let named = try row(page(item(facts: voters))).author
    #expect(named == Author(name: "Ann Lee", url: "https://www.quora.com/profile/Ann-Lee"))
    let deleted = try row(page(item(name: #"<span class="user">Quora User</span>"#))).author
    #expect(deleted == Author(name: "Quora User"))
  }

  @Test func `bars and buttons of the class Answer are no answers`() {
    let bar = #"<div class="Answer ActionBar"><a class="Answer Button">Upvote</a></div>"#
    let found = facts(page(item(bar: bar) + bar))
    #expect(found.rows.map(\.id) == [12])
  }

  @Test func `without a heading the question is called as the head's title says`() {
    let head = #"<link rel="canonical" href="https://www.quora.com/Why-so?share=1">"#
    let found = facts(page(#"<div class="answer_count">100+ Answers</div>"#, head: head))
    #expect(found.kind == .question)
    #expect(found.question?.title == "Why so?")
    #expect(found.question?.url == "https://www.quora.com/Why-so")
    #expect(found.question?.answerCount?.low == 100)
    #expect(found.problem == nil)
  }

  @Test func `a single answer's page counts the others and its own views`() throws {
    let html = """
      <html><body class="logged_out"><h1 class="header_logo">Quora</h1>
      <span class="ViewsOfAnswerPreview">Views <strong>195</strong></span>
      <h1><a class="question_link" href="/Why-so">Why so?</a></h1>
      <div class="question_answers_header">Ann's Answer <a href="/Why-so">View 34 Other Answers</a>
      </div><div class="AnswerStandalone">\(item())</div></body></html>
      """
    let found = facts(html)
    #expect(found.kind == .answer)
    #expect(found.isLoggedIn == false)
    #expect(found.question?.title == "Why so?")
    #expect(found.question?.answerCount == .exact(35))
    #expect(found.rows.first?.views == .exact(195))
  }

  @Test func `a page without its end tag is cut only where it ends inside of something`() {
    let whole = page(item()).replacing("</body></html>", with: "")
    #expect(facts(whole).problem == nil)
    #expect(facts(whole + "<div cla").problem == .truncated(byteCount: whole.utf8.count + 8))
  }

  // Kinds of pages that were read wrong once.

  @Test(arguments: ["AnswerFooter ReadingContentFooter", "ContentFooter AnswerFooter"])
  func `views of 2019 stand in the answer's footer, whatever the order of its classes`(
    classes: String
  ) throws {
    let footer = #"<div class="\#(classes)"><span>292.1k views</span><a>View Upvoters</a></div>"#
    let views = try #require(try row(page(item(facts: footer))).views)
    #expect((views.value, views.low, views.high) == (292_100, 292_050, 292_149))
  }

  @Test func `cards of a feed below a question's page are other questions' answers`() {
    let story = """
      <div class="feed_item"><a class="question_link" href="/Other">Other?</a>
      <div class="feed_item_answer_user"><a class="user" href="/profile/Cy">Cy</a></div>
      <a class="answer_permalink" href="/Other/answer/Cy">Written 4m ago</a></div>
      """
    let rows = facts(page(item(), more: #"<div class="ContentPageFeed">\#(story)</div>"#)).rows
    #expect(rows.map(\.kind) == [.answer, .related])
    #expect(rows.last?.question?.title == "Other?")
  }

  @Test func `the Answer tab shows questions, with their answers' number and followers`() throws {
    let story = """
      <div class="FeedStory QuestionFeedStory feed_item"><div class="EventHeader">Question asked
      <span class="timestamp"><a href="/Why">1h</a></span></div>
      <a class="question_link" href="/Why">Why?</a>
      <a class="read_answers" href="/Why">Read 5 Answers</a>
      <a class="Button TwoStateButton Question">Follow <span class="count">3</span></a></div>
      """
    let found = facts(#"<html><body><div class="WriteMultifeed">\#(story)</div></body></html>"#)
    let row = try #require(found.rows.first)
    #expect(found.rows.count == 1)
    #expect(row.kind == .question)
    #expect(row.question?.answerCount == .exact(5))
    #expect(row.question?.followers == .exact(3))
    #expect(row.question?.asked?.text == "1h")
  }

  @Test
  func `a feed of 2015 gives the number of answers, and is the viewer's who gets notifications`()
    throws
  {
    let page = """
      <html><body><a href="/notifications">Notifications</a><div class="home_page">
      <div class="feed_item feed_type_question"><a class="question_link" href="/Why">Why?</a>
      <div class="ContentFooter QuestionFooterInFeed"><a href="/Why">View 6 Answers</a></div></div>
      </div></body></html>
      """
    let found = facts(page)
    #expect(found.isLoggedIn == true)
    #expect(found.rows.first?.question?.answerCount == .exact(6))
  }

  @Test func `answers that are hidden until somebody scrolls count, other hidden ones do not`() {
    let hidden = #"<div style="display: none">\#(item())</div>"#
    let later = #"<div class="pagedlist_hidden" style="display: none;">\#(item())</div>"#
    #expect(facts(page(item() + later)).rows.count == 2)
    #expect(facts(page(item() + hidden)).rows.count == 1)
  }

  @Test func `new questions of 2013 have their whole title and time`() throws {
    let log = """
      <html><body class="web_page"><div class="feed_item"><a class="question_link" href="/Why-so">Why so and
      ... <span class="question_more">(continue)</span></a>
      <div class="revision"><a href="/Why-so">Why so and not otherwise?</a></div>
      <span class="datetime">Apr 08, 2013 11:57 PM </span></div><div class="header_profile_link"></div>
      </body></html>
      """
    let question = try #require(facts(log).rows.first?.question)
    #expect(question.title == "Why so and not otherwise?")
    // 2013-04-08T00:00:00Z is 1,365,379,200 s; the interval starts 14 h before.
    #expect(question.asked?.interval?.earliest == Instant(seconds: 1_365_379_200 - 50_400))
  }

  @Test func `the exact number of followers beats the button's`() {
    let stats = """
      <a class="FollowActionItem">Follow<span>35.3k</span></a>
      <div class="QuestionStats"><strong>35,329</strong> Followers</div>
      """
    #expect(facts(page(item() + stats)).question?.followers == .exact(35_329))
  }

  @Test func `a profile without a head is no home feed`() {
    let story =
      #"<div class="feed_item">\#(item())<a class="question_link" href="/Why">W</a></div>"#
    let profile = #"<html><body><div class="UserProfileFeed">\#(story)</div></body></html>"#
    #expect(facts(profile).kind == .profile)
    #expect(facts(profile.replacing("UserProfileFeed", with: "x")).kind == .home)
  }

  @Test func `a date with a year needs no clock`() throws {
    let later = Instant(seconds: 1_795_167_000)
    let found = facts(page(item(time: "Written Jul 26, 2016")), clock: later, asOf: later)
    let interval = try #require(found.rows.first?.posted?.interval)
    // 2016-07-26T00:00:00Z is 1,469,491,200 s: from 14 h before to 36 h behind.
    #expect(interval.earliest == Instant(seconds: 1_469_491_200 - 50_400))
    #expect(interval.latest == Instant(seconds: 1_469_491_200 + 129_600))
  }

  @Test(arguments: [
    (
      #"<body class="logged_out"><div class="LoggedOutSiteHeader">Sign In</div>"#,
      PageProblem.loginWall
    ),
    (
      #"<title>Internal Error</title><div class="LoggedOutSiteHeader"></div>"#,
      .errorPage(code: nil)
    ),
    (#"<div class="LoggedInSiteHeader"></div>"#, .noCards),
  ])
  func `old pages saved by mistake are named`(_ html: String, _ problem: PageProblem) {
    #expect(facts("<html>\(html)</html>").problem == problem)
  }

  @Test(
    arguments: [
      (#"<div class="feed_item_answer_user"></div>"#, .era2014),
      (#"<div class="AnswerBase"></div>"#, .era2016),
      (#"<div class="AnswerBase"></div><div class="ui_button"></div>"#, .era2018),
      (#"<div class="AnswerBase"></div><a class="answer_timestamp"></a>"#, .era2020),
      (#"<div class="hidden user Question Answer timestamp"></div>"#, nil),
    ] as [(String, PageFacts.Era?)])
  func `the newest class names the era, words that any page has do not`(
    _ html: String, _ era: PageFacts.Era?
  ) {
    #expect(facts("<html>\(html)</html>").era == era)
  }

  @Test func `an ad without a name is known by its note, wherever it stands`() {
    let note = #"<div class="hidden"><div class="content_dismiss_title">Dismissed</div></div>"#
    let story =
      #"<div class="multifeed_bundle_story"><a class="question_link">Buy</a>\#(note)</div>"#
    let found = facts("<html><div class=\"HomeMultifeed\">\(note)\(story)\(item())</div></html>")
    #expect(found.rows.map(\.kind) == [.ad, .ad, .answer])
  }

  @Test func `a feed's card of an unknown kind is read by what it holds, and named`() {
    let card =
      #"<div class="feed_item feed_type_shiny"><a class="question_link" href="/Q">Q?</a></div>"#
    let found = facts("<html><div class=\"EventHeader\"></div>\(card)</html>")
    #expect(found.rows.map(\.kind) == [.question])
    #expect(found.notices == [.unknownCard("shiny")])
  }
}
