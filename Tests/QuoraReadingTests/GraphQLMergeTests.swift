import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// A page's HTML and the answers to its queries together, as a network log has them.
@Suite struct GraphQLMergeTests {
  /// 2026-11-20T10:00:00Z, when the server made the page.
  private static let made = Instant(seconds: 1_795_168_800)

  private func facts(
    _ html: String, _ answers: [PayloadJSON], received: Instant? = nil
  ) -> PageFacts {
    var pieces = [Array(html.utf8), []]
    return PageReader(hints: .init(file: Self.made, asOf: Self.made, now: Self.made)).facts(
      reading: { pieces.removeFirst() },
      graphQL: answers.map { GraphQLAnswer(bytes: Array($0.compact.utf8), received: received) })
  }

  private func page(_ body: String, kind: String = "index", id: Int? = nil) -> String {
    let oid = id.map { ", \"pageOid\": \($0)" } ?? ""
    return """
      <html lang="en"><head><title>T - Quora</title><script>
      window.ansFrontendGlobals.settings = {"controller": "\(kind)", "action": "q"\(oid),
      "isLoggedIn": true, "pageCreationTime": \(Self.made.microseconds)};</script></head>
      <body>\(body)</body></html>
      """
  }

  /// A feed card of an answer that shows 1.2K upvotes, 3 hours old.
  private func card(_ name: String = "Ann Lee", follow: String = "") -> String {
    let slug = name.replacing(" ", with: "-")
    return """
      <div class="q-box dom_annotate_multifeed_bundle_AnswersBundle">
      <div class="spacing_log_answer_header"><a href="/profile/\(slug)"><span>\(name)</span></a>\(follow)
      <a class="answer_timestamp"
      href="https://www.quora.com/Why-do-loaves-crack/answer/\(slug)?no_redirect=1">3h</a></div>
      <a href="https://www.quora.com/Why-do-loaves-crack">
      <div class="puppeteer_test_question_title"><span>Why do loaves crack?</span></div></a>
      <div class="spacing_log_answer_content">Body</div>
      <button class="puppeteer_test_votable_upvote_button" aria-label="Upvote">1.2K</button></div>
      """
  }

  private let adCard = #"<div class="dom_annotate_multifeed_bundle_AdBundle">Buy</div>"#
  private let feed = #"<div class="dom_annotate_multifeed_home">"#

  private func bundle(_ answer: PayloadAnswer, reason: PayloadJSON = nil) -> PayloadJSON {
    FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(answer, reason: reason))
  }

  @Test func `an answer scrolled past in both is one row, exact over rounded`() {
    var ann = GraphQLFeedTests.answer()
    ann.upvotes = 1_234
    let reason = FeedJSON.reason(
      "UserUpvotedAnswerReason", people: [FeedJSON.person(5, "Cy", "Oh")])
    let late = GraphQLFeedTests.answer(12, by: GraphQLFeedTests.bo)
    let json = FeedJSON.multifeed([bundle(late), bundle(ann, reason: reason)])
    let found = facts(page(feed + card() + "</div>"), [json])
    #expect(found.kind == .home)
    #expect(found.rows.map(\.id) == [11, 12])
    #expect(found.rows[0].upvotes == .exact(1_234))
    #expect(found.rows[0].views == .exact(12_345))
    #expect(found.rows[0].posted?.text == "3h")
    #expect(found.rows[0].posted?.created == Instant(microseconds: 1_795_167_000_000_007))
    #expect(found.rows[0].question?.answerCount == .exact(7))
    #expect(found.rows[0].reason == "upvoted by Cy Oh")
    #expect(found.rows[0].origins == [.dom, .payload])
    #expect(found.rows[1].origins == [.payload])
  }

  @Test func `the page's rows come first, in its order, then the queries'`() {
    let others = [21, 22].map { number in
      var answer = GraphQLFeedTests.answer(number)
      answer.path = "/Why-do-loaves-crack/answer/Nobody-\(number)"
      return bundle(answer)
    }
    let json = FeedJSON.multifeed([others[0], bundle(GraphQLFeedTests.answer()), others[1]])
    let found = facts(page(feed + card("Bo Ek") + card() + "</div>"), [json])
    #expect(found.rows.map(\.id) == [nil, 11, 21, 22])
  }

  @Test func `ads that the page shows are not counted twice`() {
    let ad = FeedJSON.bundle("AdBundle", stories: FeedJSON.adStory)
    let json = FeedJSON.multifeed([ad, bundle(GraphQLFeedTests.answer()), ad, ad])
    let shown = facts(page(feed + card() + adCard + adCard + "</div>"), [json])
    #expect(shown.rows.map(\.kind) == [.answer, .ad, .ad, .ad])
    let raw = facts(page(""), [json])
    #expect(raw.rows.map(\.kind) == [.ad, .answer, .ad, .ad])
  }

  @Test func `a Follow button on the card counts before the reason`() {
    let reason = FeedJSON.reason(
      "UserWroteAnswerReason", people: [GraphQLFeedTests.answer().authorJSON])
    let json = FeedJSON.multifeed([bundle(GraphQLFeedTests.answer(), reason: reason)])
    let button = "<span> · </span><div>Follow</div>"
    #expect(facts(page(card(follow: button)), [json]).rows.first?.viewerFollows == false)
    #expect(facts(page(card()), [json]).rows.first?.viewerFollows == true)
  }

  @Test func `a page as the server sends it has the rows of its queries`() {
    let json = FeedJSON.multifeed([bundle(GraphQLFeedTests.answer())])
    #expect(facts(page(""), []).problem == .noCards)
    let found = facts(page(""), [json])
    #expect(found.problem == nil)
    #expect(found.kind == .home)
    #expect(found.rows.map(\.id) == [11])
  }

  @Test func `the later of the page's clock and the last answer's is the clock`() {
    let json = FeedJSON.multifeed([bundle(GraphQLFeedTests.answer())])
    let later = Self.made.advanced(bySeconds: 600)
    let found = facts(page(card()), [json], received: later)
    #expect(found.clock?.moment == later)
    #expect(found.clock?.source == .container)
    // The page's own texts count to the page's own clock.
    let shown = facts(page(card("Bo Ek")), [json], received: later).rows.first?.posted?.interval
    #expect(shown?.latest == Self.made.advanced(bySeconds: -3 * 3_600))
    let earlier = facts(page(card()), [json], received: Self.made.advanced(bySeconds: -600))
    #expect(earlier.clock?.moment == Self.made)
    #expect(earlier.clock?.source == .page)
  }

  @Test func `a question's page takes its list, and keeps a feed's answers apart`() throws {
    let push = """
      <script>ansFrontendGlobals.x.push("{\\"data\\":{\\"question\\":{\\"qid\\":501,\\"title\\":\\"Why do \
      loaves crack?\\",\\"url\\":\\"/Why-do-loaves-crack\\",\\"answerCount\\":6}}}")</script>
      """
    let html = page(push, kind: "question", id: 501)
    let list: PayloadJSON = [
      "data": [
        "question": GraphQLFeedTests.question.json.adding([
          "answers": [
            "edges": [GraphQLFeedTests.answer().item(of: GraphQLFeedTests.question, index: 0)]
          ]
        ])
      ]
    ]
    var stray = GraphQLFeedTests.answer(31, by: GraphQLFeedTests.bo)
    stray.question = PayloadQuestion(502, "Other?", path: "/Other", answerCount: 1)
    stray.path = "/Other/answer/Bo-Ek"
    let found = facts(html, [list, FeedJSON.multifeed([bundle(stray)])])
    #expect(found.kind == .question)
    #expect(found.question?.answerCount == .exact(7))
    #expect(found.rows.map(\.id) == [11, 31])
    #expect(found.rows.map(\.kind) == [.answer, .related])
    #expect(found.rows[1].question?.title == "Other?")
  }

  @Test func `without answers the page is what it is without them`() {
    let html = page(feed + card() + "</div>")
    var pieces = [Array(html.utf8), []]
    let alone = PageReader(hints: .init(file: Self.made, asOf: Self.made, now: Self.made))
      .facts { pieces.removeFirst() }
    #expect(facts(html, []) == alone)
  }

  @Test func `a feed in the page's own scripts is read the same`() {
    let reason = FeedJSON.reason("TopicPostWrittenReason", topic: "Baking")
    let ad = FeedJSON.bundle("AdBundle", stories: FeedJSON.adStory)
    let late = bundle(GraphQLFeedTests.answer(12, by: GraphQLFeedTests.bo))
    let json = FeedJSON.multifeed([bundle(GraphQLFeedTests.answer(), reason: reason), ad, late])
    let push = "<script>ansFrontendGlobals.x.push(\(PayloadJSON.quoted(json.compact)))</script>"
    let rows = facts(page(push + feed + card("Bo Ek") + "</div>"), []).rows
    #expect(rows.map(\.kind) == [.answer, .answer, .ad])
    #expect(rows.map(\.id) == [12, 11, nil])
    #expect(rows.map(\.reason) == [nil, "topic: Baking", nil])
  }

  @Test func `a cut page stays cut`() {
    let json = FeedJSON.multifeed([bundle(GraphQLFeedTests.answer())])
    let html = String(page(card()).dropLast(30))
    #expect(facts(html, [json]).problem == .truncated(byteCount: html.utf8.count))
    #expect(facts(html, [json]).rows.map(\.id) == [11])
  }
}
