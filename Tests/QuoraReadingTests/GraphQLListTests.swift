import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// Lists that are no feeds, and what kind of page the queries make.
@Suite struct GraphQLListTests {
  private static let question = GraphQLFeedTests.question
  private static let other = PayloadQuestion(
    502, "Why do cakes sink?", path: "/Why-do-cakes-sink", answerCount: 3)

  private static func related() -> PayloadAnswer {
    PayloadAnswer(
      12, to: other, by: GraphQLFeedTests.bo, path: "/Why-do-cakes-sink/answer/Bo-Ek",
      created: 1_795_160_000_000_000, views: 50, upvotes: 5)
  }

  /// A list with an own, a related and a Space's answer, an ad and a box of other questions.
  private static var items: [PayloadJSON] {
    var space = GraphQLFeedTests.answer(13)
    space.question = PayloadQuestion(
      900, "Why do loaves crack?", path: "https://crumbs.quora.com/Why-do-loaves-crack",
      answerCount: 1)
    space.space = ("Crumbs", "https://crumbs.quora.com")
    let plain = [
      GraphQLFeedTests.answer().item(of: question, index: 0),
      related().item(of: question, index: 1, isEquivalent: true),
      space.item(of: question, index: 2),
    ]
    return plain + [
      ["node": ["__typename": "QuestionAdItem", "ad": ["adId": 4]], "cursor": "3"],
      [
        "node": [
          "__typename": "QuestionInlineRelatedQuestionsItem", "question": ["qid": 501],
          "relatedQuestions": [other.json],
        ], "cursor": "4",
      ],
    ]
  }

  private func expectList(_ page: PageFacts) {
    #expect(page.kind == .question)
    #expect(page.question?.id == 501)
    #expect(page.rows.map(\.kind) == [.answer, .related, .answer, .ad])
    #expect(page.rows.map(\.id) == [11, 12, 13, nil])
    #expect(page.rows[1].question?.id == 502)
    #expect(page.rows[2].question?.id == 501)
    #expect(page.rows[2].space?.name == "Crumbs")
  }

  @Test(arguments: ["answers", "pagedListDataConnection"])
  func `a question's list holds own, related and Space answers`(_ key: String) {
    let list: PayloadJSON = [
      "data": ["question": Self.question.json.adding([key: ["edges": .array(Self.items)]])]
    ]
    let page = GraphQLFeedTests.facts(list)
    expectList(page)
    #expect(page.question?.title == "Why do loaves crack?")
    #expect(page.question?.answerCount == .exact(7))
  }

  @Test func `a later part of a question's list names its question in each item`() {
    let list: PayloadJSON = [
      "data": ["node": ["id": "UXVlc3Rpb24", "answers": ["edges": .array(Self.items)]]]
    ]
    expectList(GraphQLFeedTests.facts(list, query: "QuestionPagedListPaginationQuery"))
  }

  @Test func `streamed items come alone`() {
    let parts = Self.items.map { item -> GraphQLAnswer in
      let part: PayloadJSON = ["data": item, "path": ["question", "answers", "edges", 2]]
      return GraphQLAnswer(bytes: Array(part.compact.utf8), query: "QuestionPagedListQuery")
    }
    expectList(GraphQLFeedTests.facts(parts))
  }

  @Test func `search gives questions, and answers where a result previews one`() {
    let results: [PayloadJSON] = [
      ["__typename": "TopicSearchPageResult", "topic": ["tid": 4, "name": "Baking"]],
      [
        "__typename": "QuestionSearchPageResult", "previewAnswer": nil,
        "question": Self.other.json.adding(["followerCount": 9]),
      ],
      [
        "__typename": "QuestionSearchPageResult", "question": Self.question.json,
        "previewAnswer": GraphQLFeedTests.answer().json,
      ],
    ]
    let page = GraphQLFeedTests.facts(["data": ["searchConnection": FeedJSON.connection(results)]])
    #expect(page.kind == .search)
    #expect(page.rows.map(\.kind) == [.question, .answer])
    #expect(page.rows[0].question?.followers == .exact(9))
    #expect(page.rows[0].question?.answerCount == .exact(3))
    #expect(page.notices.isEmpty)
  }

  @Test func `a profile's lists hold answers flat or in items`() {
    let post = FeedJSON.post(
      77, by: FeedJSON.person(5, "Cy", "Oh"), path: "/profile/Cy-Oh/A-post",
      space: ("Crumbs", "https://crumbs.quora.com"), created: 1, views: 1, upvotes: 1)
    let answer = GraphQLFeedTests.answer().json
    let user: PayloadJSON = [
      "uid": 5,
      "followingTribesConnection": FeedJSON.connection([["__typename": "Tribe", "tribeId": 3]]),
      "combinedProfileFeedConnection": FeedJSON.connection([
        ["__typename": "AnswerProfileFeedItem", "answer": answer],
        ["__typename": "PostProfileFeedItem", "post": post],
      ]),
      "recentPublicAndPinnedAnswersConnection": FeedJSON.connection([Self.related().json]),
    ]
    let page = GraphQLFeedTests.facts(["data": ["user": user]])
    #expect(page.kind == .profile)
    #expect(page.rows.map(\.kind) == [.answer, .post, .answer])
    #expect(page.rows.map(\.id) == [11, 77, 12])
  }

  @Test func `a single answer has a page of its own`() {
    let page = GraphQLFeedTests.facts(["data": ["answer": GraphQLFeedTests.answer().json]])
    #expect(page.kind == .answer)
    #expect(page.question?.title == "Why do loaves crack?")
    #expect(page.rows.map(\.id) == [11])
  }

  @Test func `answers inside a question's facts are no rows`() {
    let question = Self.question.json.adding(["viewerAnswer": Self.related().json])
    let story = FeedJSON.story("QuestionFeedStory", ["question": question])
    let page = GraphQLFeedTests.facts(
      FeedJSON.multifeed([FeedJSON.bundle("QuestionsBundle", stories: story)]))
    #expect(page.rows.map(\.kind) == [.question])
  }

  @Test(
    arguments: [
      ([("MultifeedQuery", "home_page")], .home),
      ([("MultifeedQuery", nil)], .home),
      ([("MultifeedQuery", "topic")], .topic),
      ([("MultifeedQuery", "top_questions_in_topic")], .topic),
      ([("MultifeedQuery", "37")], .space),
      ([("TopicReadMultifeedLoggedIn_Query", nil), ("MultifeedQuery", nil)], .topic),
      ([("TopicReadMultifeedLoggedIn_Query", nil), ("MultifeedQuery", "home_page")], .home),
      ([("TopicWriteMultifeed_Query", nil)], .topic),
      ([(nil, nil)], .home),
    ] as [([(String?, String?)], PageFacts.Kind)])
  func `the queries' names say which feed it is`(
    _ queries: [(String?, String?)], _ kind: PageFacts.Kind
  ) {
    let bundle = FeedJSON.bundle(
      "AnswersBundle", edges: FeedJSON.story(GraphQLFeedTests.answer()))
    var number = 100
    let answers = queries.map { query, page -> GraphQLAnswer in
      number += 1
      let own = FeedJSON.bundle(
        "AnswersBundle", edges: FeedJSON.story(GraphQLFeedTests.answer(number)))
      let json = FeedJSON.multifeed([bundle, own])
      return GraphQLAnswer(bytes: Array(json.compact.utf8), query: query, multifeedPage: page)
    }
    #expect(GraphQLFeedTests.facts(answers).kind == kind)
  }

  @Test func `a query without rows says nothing of the page`() {
    let topic = GraphQLAnswer(bytes: Array("{\"data\":{}}".utf8), query: "TopicFollowQuery")
    let feed = FeedJSON.multifeed([
      FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(GraphQLFeedTests.answer()))
    ])
    let page = GraphQLFeedTests.facts([topic, GraphQLAnswer(bytes: Array(feed.compact.utf8))])
    #expect(page.kind == .home)
  }

  @Test(
    arguments: [
      ("TopicReadMultifeedLoggedIn_Query", true), ("TopicReadMultifeedLoggedOut_Query", false),
      ("MultifeedQuery", nil),
    ] as [(String, Bool?)])
  func `the query's name says whether somebody is logged in`(
    _ query: String, _ isLoggedIn: Bool?
  ) {
    #expect(GraphQLFeedTests.facts(FeedJSON.multifeed([]), query: query).isLoggedIn == isLoggedIn)
  }

  @Test func `a viewer in an answer is logged in`() {
    let json: PayloadJSON = ["data": ["viewer": ["user": FeedJSON.person(3, "Gil", "Hay")]]]
    #expect(GraphQLFeedTests.facts(json).isLoggedIn == true)
  }
}
