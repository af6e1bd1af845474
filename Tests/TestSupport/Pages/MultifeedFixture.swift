/// A home feed as a network log has it: the answers to two queries, one a line, without HTML.
public enum MultifeedFixture {
  /// The text of `Fixtures/multifeed.json`.
  public static var text: String { first.compact + "\n" + second.compact + "\n" }

  private static let bread = PayloadQuestion(
    71_000_101, "Why does my bread \"sing\" when it cools?",
    path: "/Why-does-my-bread-sing-when-it-cools", answerCount: 12)
  private static let moss = PayloadQuestion(
    71_000_102, "Can moss grow on a rolling stone?", path: "/Can-moss-grow-on-a-rolling-stone",
    answerCount: 4)
  private static let kite = PayloadQuestion(
    71_000_103, "What keeps a kite from spinning?",
    path: "/unanswered/What-keeps-a-kite-from-spinning", answerCount: 0)
  private static let tide = PayloadQuestion(
    71_000_104, "Why are there two tides a day?",
    path: "https://saltwater.quora.com/Why-are-there-two-tides-a-day", answerCount: 2)
  private static let clock = PayloadQuestion(
    71_000_105, "How did sailors keep time at sea?", path: "/How-did-sailors-keep-time-at-sea",
    answerCount: 1_451)

  // Not stored: LeakSanitizer does not find what an enum with payloads in its spare bits points at.
  private static var viewer: PayloadJSON { FeedJSON.person(9_001, "Wilma", "Thorn") }
  private static var otto: PayloadJSON { FeedJSON.person(9_002, "Otto", "Frey", follows: true) }

  /// An answer posted `hours` before the feed's time, 20 November 2026, 09:30 UTC.
  private static func answer(
    _ number: Int, _ question: PayloadQuestion, _ author: FixtureAuthor, hours: Int, views: Int,
    upvotes: Int
  ) -> PayloadAnswer {
    let slug = author.profile?.split(separator: "/").last.map { "/answer/\($0)" }
    return PayloadAnswer(
      1_477_743_900_000_000 + number, to: question, by: author,
      path: question.path + (slug ?? "/answers/\(1_477_743_900_000_000 + number)"),
      created: FixtureSet.before(hours: hours, and: number), views: views, upvotes: upvotes)
  }

  private static let singing = answer(
    1, bread, FixtureAuthor("Ida Novak", slug: "Ida-Novak-4"), hours: 5, views: 48_213,
    upvotes: 1_204)

  private static var first: PayloadJSON {
    let mossy = answer(
      2, moss, FixtureAuthor("Pell Anders", slug: "Pell-Anders"), hours: 20, views: 131_072,
      upvotes: 2_048)
    var salty = answer(
      3, tide, FixtureAuthor("Runa Sol", slug: "Runa-Sol"), hours: 31, views: 9_400, upvotes: 88)
    salty.path = "https://saltwater.quora.com/Why-are-there-two-tides-a-day-1"
    salty.space = ("Salt Water", "https://saltwater.quora.com")
    let paid = answer(
      4, bread, FixtureAuthor("Ad Vert", slug: "Ad-Vert"), hours: 400, views: 999_999, upvotes: 9)
    let asked = kite.json.adding([
      "followerCount": 17, "viewerHasAnswered": false,
      "creationTime": .number(FixtureSet.before(days: 2, and: 11)),
      "lastFollowTime": .number(FixtureSet.before(hours: 6, and: 12)),
    ])
    let post = FeedJSON.post(
      880_012, by: FeedJSON.person(9_003, "Bram", "Ley"),
      path: "https://saltwater.quora.com/A-chart-of-last-weeks-tides",
      space: ("Salt Water", "https://saltwater.quora.com"),
      created: FixtureSet.before(hours: 9, and: 13), views: 2_310, upvotes: 41)
    return FeedJSON.multifeed(
      [
        FeedJSON.bundle(
          "AnswersBundle",
          edges: FeedJSON.story(
            singing,
            reason: FeedJSON.reason("UserWroteAnswerReason", people: [singing.authorJSON]))),
        FeedJSON.bundle(
          "AnswersBundle",
          edges: FeedJSON.story(
            mossy, reason: FeedJSON.reason("UserUpvotedAnswerReason", people: [otto]))),
        FeedJSON.bundle(
          "QuestionsBundle",
          stories: FeedJSON.story(
            "QuestionFeedStory", ["question": asked],
            reason: FeedJSON.reason("TopicQuestionAskedReason", topic: "Kites"))),
        FeedJSON.bundle("AdBundle", stories: FeedJSON.adStory),
        FeedJSON.bundle(
          "AnswersBundle",
          edges: FeedJSON.story(
            salty, reason: FeedJSON.reason("TribeGlobalAnswerReason", space: "Salt Water"))),
        FeedJSON.bundle(
          "PostBundle",
          stories: FeedJSON.story(
            "TribePostItemFeedStory", ["post": post],
            reason: FeedJSON.reason(
              "UserUpvotedTribePostReason",
              people: [otto, FeedJSON.person(9_004, "Nell", "Roe")], key: "userNames"))),
        ["__typename": "AskQuestionPromptBundle", "id": "UHJvbXB0"],
        FeedJSON.bundle(
          "AnswersBundle",
          edges: FeedJSON.story(paid, reason: FeedJSON.reason("PromotedLinkReason"))),
        FeedJSON.bundle("BrandSafetyAdBundle", stories: FeedJSON.adStory),
      ], viewer: viewer)
  }

  private static var second: PayloadJSON {
    let nameless = answer(5, clock, .anonymous, hours: 3, views: 640, upvotes: 7)
    var own = answer(
      6, clock, FixtureAuthor("Wilma Thorn", slug: "Wilma-Thorn"), hours: 50, views: 77, upvotes: 3)
    own.viewerIsAuthor = true
    own.updated = FixtureSet.before(hours: 2, and: 14)
    var later = singing
    later.views = 48_990
    later.upvotes = 1_219
    return FeedJSON.multifeed(
      [
        FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(nameless)),
        FeedJSON.bundle(
          "MysteryBundle",
          stories: FeedJSON.story(
            own, reason: FeedJSON.reason("TribeSimilarAnswerFeedReason"))),
        FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(later)),
      ], viewer: viewer, hasNextPage: false)
  }
}
