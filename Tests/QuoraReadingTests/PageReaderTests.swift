import Foundation
import QuoraFacts
import QuoraReading
import Testing

/// One trap of the page format each, on the smallest page that has it.
@Suite struct PageReaderTests {
  /// 2026-04-20T12:00:00Z.
  static let clock = Instant(seconds: 1_776_686_400)

  private func facts(_ html: String, url: String? = nil) -> PageFacts {
    var pieces = [Array(html.utf8), []]
    return PageReader(hints: .init(url: url, file: Self.clock, asOf: Self.clock, now: Self.clock))
      .facts { pieces.removeFirst() }
  }

  private func page(_ body: String, settings: String = #"{"controller": "topic"}"#) -> String {
    """
    <html lang="en"><head><title>T - Quora</title><script>
    window.ansFrontendGlobals.settings = \(settings);</script></head><body>\(body)</body></html>
    """
  }

  /// A feed card; `name` is what stands in the author's place.
  private func card(
    name: String = #"<a href="/profile/Ann-Lee"><span>Ann Lee</span></a>"#, follow: String = "",
    time: String = "3h", link: String = "/Why-so/answer/Ann-Lee", vote: String = "",
    bundle: String = "AnswersBundle"
  ) -> String {
    """
    <div class="q-box dom_annotate_multifeed_bundle_\(bundle)">
    <div class="spacing_log_answer_header">\(name)\(follow)
    <a class="answer_timestamp" href="https://www.quora.com\(link)">\(time)</a></div>
    <a href="https://www.quora.com/Why-so?share=1"><div class="puppeteer_test_question_title">
    <span class="qu-userSelect--text">Why <b>so</b>?</span></div></a>
    <div class="spacing_log_answer_content">Body</div>
    <button class="puppeteer_test_votable_upvote_button" aria-label="Upvote">\(vote)</button></div>
    """
  }

  private func follow(_ word: String) -> String { "<span> · </span><div>\(word)</div>" }

  @Test(
    arguments: [
      ("en", "en"), ("en-US", "en"), ("pt_BR", "pt"), ("ES", "es"), ("", nil), ("-x", nil),
    ] as [(String, String?)])
  func `a page's language is its plain code`(code: String, language: String?) {
    let html = page(card()).replacing("lang=\"en\"", with: "lang=\"\(code)\"")
    #expect(facts(html).language == language)
    let told = page(
      card(), settings: #"{"controller": "topic", "interfaceLanguageCode": "\#(code)"}"#)
    #expect(facts(told).language == language)
  }

  @Test func `a feed card gives its facts`() throws {
    let row = try #require(facts(page(card())).rows.first)
    #expect(row.kind == .answer)
    #expect(row.url == "https://www.quora.com/Why-so/answer/Ann-Lee")
    #expect(row.question?.title == "Why so?")
    #expect(row.question?.url == "https://www.quora.com/Why-so")
    #expect(row.author == Author(name: "Ann Lee", url: "https://www.quora.com/profile/Ann-Lee"))
    #expect(row.posted?.interval?.latest == Self.clock.advanced(bySeconds: -3 * 3_600))
    #expect(row.upvotes == .exact(0))
    #expect(row.views == nil)
  }

  @Test(arguments: [
    (#"<span>Upvote</span><i class="qu-visibility--hidden">999</i><i>365</i>"#, 365, 365),
    (#"<i class="qu-visibility--hidden">17.5K</i><i>17.5K</i>"#, 17_500, 17_599),
    (#"<svg><title>Upvote 7</title></svg>"#, 0, 0),
  ])
  func `ghost digits and pictures' titles are no votes`(
    _ vote: String, _ value: Int, _ high: Int
  ) throws {
    let row = try #require(facts(page(card(vote: vote))).rows.first)
    #expect(row.upvotes?.value == value)
    #expect(row.upvotes?.high == high)
  }

  @Test(
    arguments: [
      ("Follow", false, nil), ("Following", true, nil), ("Follow Back", false, true),
    ] as [(String, Bool, Bool?)],
    // MHTML and SingleFile keep no scripts, so that none says that somebody is logged in.
    [#"{"controller": "topic", "isLoggedIn": true}"#, #"{"controller": "topic"}"#])
  func `the control after the name says who follows, and that somebody is logged in`(
    _ control: (word: String, viewerFollows: Bool, followsViewer: Bool?), settings: String
  ) throws {
    let (word, viewerFollows, followsViewer) = control
    let html = page(card(follow: follow(word)), settings: settings)
    #expect(facts(html).isLoggedIn == true)
    let row = try #require(facts(html).rows.first)
    #expect(row.viewerFollows == viewerFollows)
    #expect(row.followsViewer == followsViewer)
    #expect(row.followControl == .shown)
  }

  @Test func `a credential that starts like a control is none`() throws {
    let settings = #"{"controller": "topic", "isLoggedIn": true}"#
    let cards = card(follow: "<span>Following my heart</span>") + card(follow: follow("Follow"))
    let rows = facts(page(cards, settings: settings)).rows
    #expect(rows.map(\.viewerFollows) == [nil, false])
    #expect(rows[0].followControl == .missing(others: 1))
  }

  @Test func `a control's absence says nothing when nobody is logged in`() throws {
    let row = try #require(facts(page(card())).rows.first)
    #expect(row.followControl == .unknown)
    #expect(row.viewerFollows == nil)
  }

  @Test func `an anonymous author is not the voter linked after him`() throws {
    let voter = #"<span>Upvoted by</span><a href="/profile/Bo-Ek">Bo Ek</a>"#
    let html = page(card(name: "<span>Anonymous</span>" + voter, link: "/Why-so/answers/12"))
    let author = try #require(facts(html).rows.first?.author)
    #expect(author == Author(isAnonymous: true))
  }

  @Test func `a deleted account keeps its name and is not anonymous`() throws {
    let html = page(card(name: "<span>User-123456789</span>", link: "/Why-so/answer/User-1"))
    #expect(facts(html).rows.first?.author == Author(name: "User-123456789"))
  }

  @Test func `ads are cut out with all that is in them, empty slots give no row`() {
    let promoted = card().replacing("AnswersBundle", with: "AdBundle")
    let inner = #"<div class="dom_annotate_ad_image_ad">Buy<button aria-label="9 upvotes">"#
    let slot = #"<div class="spacing_log_question_page_ad"><span></span></div>"#
    let google = #"<div class="dom_annotate_google_ad">Advertisement</div>"#
    let item = """
      <div class="dom_annotate_question_answer_item_0"><div class="spacing_log_answer_header">
      <a href="/profile/Ann-Lee">Ann Lee</a><a class="answer_timestamp" href="/Q/answer/Ann-Lee">2y</a>
      </div><div class="spacing_log_answer_content">Body</div>\(inner)</button></div>
      <button aria-label="Upvote"></button></div>
      """
    let rows = facts(page(promoted + slot + google + item)).rows
    #expect(rows.map(\.kind) == [.ad, .answer, .ad])
    #expect(rows[1].upvotes == .exact(0))
  }

  @Test func `the first labelled button below the body is the vote, unless it is a comment`() {
    func item(_ buttons: String) -> String {
      """
      <div class="dom_annotate_question_answer_item_0"><button aria-label="Hide"></button>
      <div class="spacing_log_answer_header"><a href="/profile/Ann-Lee">Ann Lee</a>
      <a class="answer_timestamp" href="/Q/answer/Ann-Lee">2y</a></div>
      <div class="spacing_log_answer_content">Body</div><span>1.2K views</span>\(buttons)</div>
      """
    }
    let vote = facts(page(item(#"<button aria-label="73 upvotes"><i>73</i></button>"#))).rows
    #expect(vote.first?.upvotes == .exact(73))
    #expect(vote.first?.views == Count(value: 1_200, low: 1_150, high: 1_249, source: .rounded))
    let comment = #"<button aria-label="8 comments"><span aria-label="Comment"></span>8</button>"#
    #expect(facts(page(item(comment))).rows.first?.upvotes == nil)
  }

  @Test func `a feed card of an unknown kind is read and named`() {
    let found = facts(page(card(bundle: "ShinyBundle")))
    #expect(found.rows.map(\.kind) == [.answer])
    #expect(found.notices == [.unknownCard("ShinyBundle")])
  }

  @Test func `feed cards of unknown kinds are named once each, in the page's order`() {
    let body = ["B", "A", "B"].map { #"<i class="dom_annotate_multifeed_bundle_\#($0)"></i>"# }
    #expect(facts(page(body.joined())).notices == [.unknownCard("B"), .unknownCard("A")])
  }

  @Test func `a title in a title is part of it`() throws {
    let html = card().replacing(
      "Why <b>so</b>?", with: #"Why <b class="puppeteer_test_question_title">so</b>?"#)
    let row = try #require(facts(page(html)).rows.first)
    #expect(row.question?.title == "Why so?")
  }

  @Test func `a head with nothing under it is a deleted answer`() {
    let html = card().replacing("spacing_log_answer_content", with: "gone")
    #expect(facts(page(html)).rows.isEmpty)
  }

  @Test func `without scripts the kind comes from the page and its address`() {
    let feed = #"<html><body><div class="dom_annotate_multifeed_home">\#(card())</div></html>"#
    #expect(facts(feed).kind == .home)
    let search = "<html><body>\(card(bundle: "X"))</body></html>"
    #expect(facts(search, url: "https://www.quora.com/search?q=x").kind == .search)
  }

  /// A dictionary's order differs from run to run, the facts must not.
  @Test func `of payload questions with one address the highest number counts`() throws {
    let questions = (1...40).map {
      #"{\"qid\":\#($0),\"url\":\"/Why-so\",\"answerCount\":\#($0 * 2)}"#
    }
    let json = #"{\"data\":[\#(questions.joined(separator: ","))]}"#
    let push = #"<script>ansFrontendGlobals.x.push("\#(json)")</script>"#
    let row = try #require(facts(page(card() + push)).rows.first)
    #expect(row.question?.id == 40)
    #expect(row.question?.answerCount == .exact(80))
  }

  @Test func `payloads of another page than the one shown are not believed`() {
    let title = #"<div class="puppeteer_test_question_title">New?</div>"#
    let item = card(link: "/New/answer/Ann-Lee")
      .replacing(
        "dom_annotate_multifeed_bundle_AnswersBundle", with: "dom_annotate_question_answer_item_0"
      )
      .replacing("puppeteer_test_question_title", with: "untitled")
    let push =
      #"<script>ansFrontendGlobals.x.push("{\"data\":{\"question\":{\"qid\":7,\"title\":\"Old?\",\"answerCount\":3}}}")</script>"#
    let head = #"<meta property="og:url" content="https://www.quora.com/Old">"#
    let settings = #"{"controller": "question", "action": "q", "pageOid": 7}"#
    let found = facts(page(head + title + item + push, settings: settings))
    #expect(found.question?.title == "New?")
    #expect(found.question?.url == "https://www.quora.com/New")
    #expect(found.question?.answerCount == nil)
    #expect(found.notices == [.payloadOfAnotherPage])
  }

  @Test(arguments: [
    ("", PageProblem.empty),
    ("<html><title>Hi</title><p>Hello</html>", .notQuora(title: "Hi")),
    ("<html><title>Internal Error</title></html>", .errorPage(code: nil)),
    (#"<html><img src="https://qsf.fs.quoracdn.net/a.ico"><p>Old</html>"#, .noCards),
    ("<html><script>window._cf_chl_opt = 1</script></html>", .challenge),
  ])
  func `pages that are none of Quora's are named`(_ html: String, _ problem: PageProblem) {
    #expect(facts(html).problem == problem)
  }

  @Test(arguments: [
    (#"{"controller": "index", "action": "index", "isLoggedIn": false}"#, PageProblem.loginWall),
    (
      #"{"controller": "error", "action": "document", "rootProps": {"code": 404}}"#,
      .errorPage(code: 404)
    ),
    (#"{"controller": "topic"}"#, .noCards),
  ])
  func `pages without cards are named`(_ settings: String, _ problem: PageProblem) {
    #expect(facts(page("", settings: settings)).problem == problem)
  }

  @Test func `a cut page keeps what was read before the cut`() throws {
    let html = page(card() + card(link: "/Why-so/answer/Bo-Ek"))
    let cut = try #require(html.range(of: "Bo-Ek")).lowerBound
    let found = facts(String(html[..<cut]))
    #expect(found.problem == .truncated(byteCount: html[..<cut].utf8.count))
    #expect(found.rows.first?.url == "https://www.quora.com/Why-so/answer/Ann-Lee")
  }
}
