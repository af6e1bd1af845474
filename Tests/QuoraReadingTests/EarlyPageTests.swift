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

  @Test func `a script's time is exact, an update's does not tell the first posting`() throws {
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
