import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// Answers to queries alone, one trap each.
@Suite struct GraphQLFeedTests {
  static let question = PayloadQuestion(
    501, "Why do loaves crack?", path: "/Why-do-loaves-crack", answerCount: 7)
  static let ann = FixtureAuthor("Ann Lee", slug: "Ann-Lee")
  static let bo = FixtureAuthor("Bo Ek", slug: "Bo-Ek")

  /// An answer by Ann Lee, with 12,345 views, posted on 2026-11-20T09:30:00.000007Z.
  static func answer(_ id: Int = 11, by author: FixtureAuthor = ann) -> PayloadAnswer {
    let slug = author.profile?.split(separator: "/").last ?? "nobody"
    return PayloadAnswer(
      id, to: question, by: author, path: "/Why-do-loaves-crack/answer/\(slug)",
      created: 1_795_167_000_000_007, views: 12_345, upvotes: 678)
  }

  static func facts(
    _ answers: [GraphQLAnswer], clock: Instant = Instant(seconds: 1_795_200_000)
  ) -> PageFacts {
    PageReader(hints: .init(file: clock, asOf: clock, now: clock)).facts(graphQL: answers)
  }

  static func facts(_ json: PayloadJSON, query: String? = nil, page: String? = nil) -> PageFacts {
    facts([GraphQLAnswer(bytes: Array(json.compact.utf8), query: query, multifeedPage: page)])
  }

  private func feed(_ bundles: PayloadJSON...) -> PageFacts {
    Self.facts(FeedJSON.multifeed(bundles))
  }

  @Test func `an answer of a feed has exact numbers and the microsecond it was posted`() throws {
    let story = FeedJSON.story(Self.answer())
    let page = feed(FeedJSON.bundle("AnswersBundle", edges: story))
    #expect(page.problem == nil)
    #expect(page.kind == .home)
    #expect(page.era == .era2020)
    #expect(page.rows.count == 1)
    let row = try #require(page.rows.first)
    #expect(row.kind == .answer)
    #expect(row.id == 11)
    #expect(row.url == "https://www.quora.com/Why-do-loaves-crack/answer/Ann-Lee")
    #expect(row.views == .exact(12_345))
    #expect(row.upvotes == .exact(678))
    #expect(row.posted?.created == Instant(microseconds: 1_795_167_000_000_007))
    #expect(row.question?.id == 501)
    #expect(row.question?.title == "Why do loaves crack?")
    #expect(row.question?.answerCount == .exact(7))
    #expect(row.author == Author(name: "Ann Lee", url: "https://www.quora.com/profile/Ann-Lee"))
    #expect(row.origins == [.payload])
    #expect(row.reason == nil)
    #expect(row.viewerFollows == nil)
  }

  @Test(arguments: [
    ("AnswersBundle", true), ("AnswersBundle", false), ("ShinyBundle", true),
    ("ShinyBundle", false),
  ])
  func `stories are found in both places, in bundles of any name`(
    _ name: String, _ isConnection: Bool
  ) {
    let story = FeedJSON.story(Self.answer())
    let page = feed(
      isConnection
        ? FeedJSON.bundle(name, edges: story) : FeedJSON.bundle(name, stories: story))
    #expect(page.rows.map(\.id) == [11])
    #expect(page.notices == (name == "ShinyBundle" ? [.unknownCard(name)] : []))
  }

  @Test func `questions and posts of a feed are rows of their own kinds`() {
    let asked = Self.question.json.adding([
      "followerCount": 42, "lastFollowTime": 1_795_166_000_000_001,
      "creationTime": 1_795_000_000_000_002,
    ])
    let post = FeedJSON.post(
      77, by: FeedJSON.person(5, "Cy", "Oh"), path: "https://crumbs.quora.com/A-post",
      space: ("Crumbs", "https://crumbs.quora.com"), created: 1_795_100_000_000_003, views: 900,
      upvotes: 30)
    let rows = feed(
      FeedJSON.bundle(
        "QuestionsBundle", stories: FeedJSON.story("QuestionFeedStory", ["question": asked])),
      FeedJSON.bundle(
        "PostBundle", stories: FeedJSON.story("TribePostItemFeedStory", ["post": post]))
    ).rows
    #expect(rows.map(\.kind) == [.question, .post])
    #expect(rows[0].question?.url == "https://www.quora.com/Why-do-loaves-crack")
    #expect(rows[0].question?.followers == .exact(42))
    #expect(
      rows[0].question?.lastFollowed?.interval?.latest
        == Instant(microseconds: 1_795_166_000_000_001))
    #expect(
      rows[0].question?.asked?.interval?.latest == Instant(microseconds: 1_795_000_000_000_002))
    #expect(rows[0].author == nil)
    #expect(rows[1].id == 77)
    #expect(rows[1].url == "https://crumbs.quora.com/A-post")
    #expect(rows[1].space == Space(name: "Crumbs", url: "https://crumbs.quora.com"))
    #expect(rows[1].author?.name == "Cy Oh")
    #expect(rows[1].views == .exact(900))
    #expect(rows[1].question == nil)
  }

  @Test func `a Space's answer on a feed keeps the Space's question`() throws {
    var answer = Self.answer()
    answer.space = ("Crumbs", "https://crumbs.quora.com")
    let row = try #require(
      feed(FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(answer))).rows.first)
    #expect(row.space?.name == "Crumbs")
    #expect(row.question?.id == 501)
  }

  @Test func `each kind of ad is a row of its own, and nothing is read of it`() {
    let promoted = FeedJSON.story(Self.answer(), reason: FeedJSON.reason("PromotedLinkReason"))
    let business = FeedJSON.story(
      Self.answer(12), reason: ["__typename": "NewReason", "ad": ["businessName": "L"]])
    let typed = FeedJSON.story(
      "AnswerFeedStory", ["answer": Self.answer(13).json.adding(["__isAdEntity": "X"])])
    let bare: PayloadJSON = [
      "__typename": "PromotedAnswerFeedStory", "answer": Self.answer(14).json,
    ]
    let page = feed(
      FeedJSON.bundle("AdBundle", stories: FeedJSON.adStory),
      FeedJSON.bundle("BrandSafetyAdBundle", edges: FeedJSON.adStory), bare,
      FeedJSON.bundle("AnswersBundle", edges: promoted),
      FeedJSON.bundle("AnswersBundle", edges: business),
      FeedJSON.bundle("AnswersBundle", edges: typed),
      FeedJSON.bundle("ShinyBundle", stories: FeedJSON.adStory))
    #expect(page.rows == Array(repeating: Row(kind: .ad, origins: [.payload]), count: 7))
    #expect(page.problem == .noCards)
  }

  @Test func `prompts give no row and are known`() {
    let page = feed(
      ["__typename": "AskQuestionPromptBundle"], ["__typename": "askQuestionTopicFeedBundle"],
      FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(Self.answer())))
    #expect(page.rows.count == 1)
    #expect(page.notices.isEmpty)
  }

  @Test func `an answer given twice is one row, with the newest numbers and the first reason`() {
    var later = Self.answer()
    later.views = 20_000
    let reason = FeedJSON.reason("TopicPostWrittenReason", topic: "Baking")
    let first = FeedJSON.bundle(
      "AnswersBundle", edges: FeedJSON.story(Self.answer(), reason: reason))
    let other = FeedJSON.bundle(
      "AnswersBundle", edges: FeedJSON.story(Self.answer(12, by: Self.bo)))
    let again = FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(later))
    let texts = [[first, other], [again]].map { FeedJSON.multifeed($0).compact }
    let page = Self.facts(texts.map { GraphQLAnswer(bytes: Array($0.utf8)) })
    #expect(page.rows.map(\.id) == [11, 12])
    #expect(page.rows[0].views == .exact(20_000))
    #expect(page.rows[0].reason == "topic: Baking")
    // The same in one text: lines, and an array.
    for text in [texts.joined(separator: "\n"), "[" + texts.joined(separator: ",") + "]"] {
      #expect(Self.facts([GraphQLAnswer(bytes: Array(text.utf8))]) == page)
    }
  }

  @Test func `deleted answers give no row, machines and nameless authors are known as such`() {
    var deleted = Self.answer(21)
    deleted.isDeleted = true
    var machine = Self.answer(22)
    machine.isMachine = true
    let nobody = Self.answer(23, by: .anonymous)
    let rows = feed(
      FeedJSON.bundle(
        "AnswersBundle", edges: FeedJSON.story(deleted), FeedJSON.story(machine),
        FeedJSON.story(nobody))
    ).rows
    #expect(rows.map(\.id) == [22, 23])
    #expect(rows.map(\.kind) == [.machine, .answer])
    #expect(rows[1].author == Author(isAnonymous: true))
  }

  @Test func `errors of the server and unreadable answers are named, the rest is read`() {
    let error: PayloadJSON = ["data": nil, "errors": [["message": "timed out"], [:]]]
    let good = FeedJSON.multifeed([
      FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(Self.answer()))
    ])
    let page = Self.facts([
      GraphQLAnswer(bytes: Array(error.compact.utf8), query: "MultifeedQuery"),
      GraphQLAnswer(bytes: Array("<html>".utf8), query: "TopicQuery"),
      GraphQLAnswer(bytes: Array((good.compact + "\n{\"da").utf8)),
    ])
    #expect(page.rows.map(\.id) == [11])
    #expect(
      page.notices == [
        .queryError(query: "MultifeedQuery", message: "timed out"),
        .queryError(query: "MultifeedQuery", message: "no message"),
        .unreadableAnswer(query: "TopicQuery", byteCount: 6),
        .unreadableAnswer(query: nil, byteCount: 4),
      ])
  }

  @Test func `the clock is that of the last answer, else the hint's`() {
    let early = Instant(seconds: 1_795_100_000)
    let late = Instant(seconds: 1_795_150_000)
    let bytes = Array(FeedJSON.multifeed([]).compact.utf8)
    let page = Self.facts([
      GraphQLAnswer(bytes: bytes, received: late), GraphQLAnswer(bytes: bytes, received: early),
      GraphQLAnswer(bytes: bytes),
    ])
    #expect(page.clock?.moment == late)
    #expect(page.clock?.source == .container)
    let hinted = Self.facts([GraphQLAnswer(bytes: bytes)])
    #expect(hinted.clock?.moment == Instant(seconds: 1_795_200_000))
    #expect(hinted.clock?.source == .file)
  }

  @Test func `without an answer, or with none of Quora's, there is a problem`() {
    #expect(Self.facts([]).problem == .empty)
    #expect(Self.facts(["data": ["viewer": ["id": "x"]]]).problem == .noCards)
    #expect(
      Self.facts(["status": "ok"]).problem == .notHTML(found: "JSON that is no answer of Quora's"))
  }
}
