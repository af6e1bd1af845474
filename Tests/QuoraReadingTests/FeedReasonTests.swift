import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// Why a feed shows a story, and what that says of following its author.
@Suite struct FeedReasonTests {
  // Not stored: LeakSanitizer does not find what an enum with payloads in its spare bits points at.
  private static var cy: PayloadJSON { FeedJSON.person(5, "Cy", "Oh") }
  private static var dee: PayloadJSON { FeedJSON.person(6, "Dee", "Ray", follows: true) }
  private static var eve: PayloadJSON { FeedJSON.person(7, "Eve", "Fox") }
  private static var flo: PayloadJSON { FeedJSON.person(8, "Flo", "Gray") }
  /// Ann Lee, as the answer's own author object has her.
  private static var ann: PayloadJSON { GraphQLFeedTests.answer().authorJSON }

  private func row(_ reason: PayloadJSON, author: PayloadJSON = [:]) throws -> Row {
    var answer = GraphQLFeedTests.answer()
    answer.authorExtra = author
    let bundle = FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(answer, reason: reason))
    return try #require(GraphQLFeedTests.facts(FeedJSON.multifeed([bundle])).rows.first)
  }

  @Test(
    arguments: [
      ("UserUpvotedAnswerReason", [cy], nil, nil, "upvoted by Cy Oh"),
      ("UserUpvotedAnswerReason", [dee], nil, nil, "upvoted by Dee Ray, whom you follow"),
      ("UserUpvotedAnswerReason", [cy, eve], nil, nil, "upvoted by Cy Oh and Eve Fox"),
      (
        "UserUpvotedAnswerReason", [cy, dee, eve], nil, nil, "upvoted by Cy Oh, Dee Ray and Eve Fox"
      ),
      (
        "UserUpvotedAnswerReason", [cy, dee, eve, flo], nil, nil,
        "upvoted by Cy Oh, Dee Ray, Eve Fox and 1 other"
      ),
      ("UserUpvotedTribePostReason", [cy, cy], nil, nil, "upvoted by Cy Oh"),
      ("UserUpvotedBoardReason", [], nil, nil, "upvoted by somebody"),
      ("UserWroteAnswerReason", [cy], nil, nil, "answered by Cy Oh"),
      ("UserAddedTribePostReason", [cy], nil, "Crumbs", "posted by Cy Oh"),
      ("UserAskedQuestionReason", [cy], "Baking", nil, "asked by Cy Oh"),
      ("UserFollowedQuestionReason", [cy], nil, nil, "question followed by Cy Oh"),
      ("TopicQuestionAskedReason", [], "Baking", nil, "topic: Baking"),
      ("TopicQuestionFollowReason", [], "Baking", nil, "topic: Baking"),
      ("AnsweredTopicReason", [], "Baking", "Crumbs", "topic: Baking"),
      ("TribeGlobalAnswerReason", [], nil, "Crumbs", "Space: Crumbs"),
      ("TribeSimilarAnswerFeedReason", [], nil, nil, "recommended"),
      ("NewQuestionsToFollowReason", [], nil, nil, "recommended"),
      ("RelatedUserFollowReason", [cy], nil, nil, "recommended"),
      ("BrandNewReason", [], nil, nil, "brand new"),
      ("BrandNewReason", [cy], nil, nil, "brand new: Cy Oh"),
      ("BrandNewReason", [cy], "Baking", nil, "topic: Baking"),
    ] as [(String, [PayloadJSON], String?, String?, String)])
  func `the words of reasons stay the same`(
    _ type: String, _ people: [PayloadJSON], _ topic: String?, _ space: String?, _ text: String
  ) throws {
    for key in ["relevantUsers", "userNames"] {
      let reason = FeedJSON.reason(type, people: people, key: key, topic: topic, space: space)
      let row = try row(reason)
      #expect(row.reason == text)
      #expect(row.viewerFollows == nil)
    }
  }

  @Test func `who wrote an answer that is shown for its writer is followed`() throws {
    let row = try row(FeedJSON.reason("UserWroteAnswerReason", people: [Self.cy, Self.ann]))
    #expect(row.viewerFollows == true)
    #expect(row.followControl == .shown)
    #expect(row.reason == "answered by Cy Oh and Ann Lee")
    let alone = try self.row(FeedJSON.reason("UserWroteAnswerReason", people: [Self.ann]))
    #expect(alone.reason == "answered by Ann Lee, whom you follow")
  }

  @Test func `an upvote by somebody says nothing of the author, nor by the author`() throws {
    for people in [[Self.dee], [Self.ann]] {
      let row = try row(FeedJSON.reason("UserUpvotedAnswerReason", people: people))
      #expect(row.viewerFollows == nil)
      #expect(row.followControl == .unknown)
    }
  }

  @Test func `the author's own mark counts before the reason`() throws {
    let reason = FeedJSON.reason("UserWroteAnswerReason", people: [Self.ann])
    let row = try row(reason, author: ["viewerIsFollowing": false])
    #expect(row.viewerFollows == false)
    #expect(row.reason == "answered by Ann Lee")
  }

  @Test func `an anonymous author is not followed, however the reason names him`() throws {
    let answer = GraphQLFeedTests.answer(by: .anonymous)
    let reason = FeedJSON.reason("UserWroteAnswerReason", people: [answer.authorJSON])
    let bundle = FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(answer, reason: reason))
    let row = try #require(GraphQLFeedTests.facts(FeedJSON.multifeed([bundle])).rows.first)
    #expect(row.viewerFollows == nil)
    #expect(row.reason == "answered by somebody")
  }

  @Test func `a bundle's reason counts for stories that have none`() throws {
    let reason = FeedJSON.reason("TopicPostWrittenReason", topic: "Baking")
    let bundle = FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(GraphQLFeedTests.answer()))
      .adding(["feedReason": reason])
    let row = try #require(GraphQLFeedTests.facts(FeedJSON.multifeed([bundle])).rows.first)
    #expect(row.reason == "topic: Baking")
  }
}
