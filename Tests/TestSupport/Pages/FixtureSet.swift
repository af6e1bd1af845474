/// Every page in `Fixtures/`, as the generator makes it.
public enum FixtureSet {
  /// File names with their contents, in the order of the names.
  public static var files: [(name: String, html: String)] {
    [
      ("answer-page.html", PayloadPages.anonymousAnswer.html),
      ("challenge.html", WallPages.challenge),
      ("early-2014-question.html", EarlyPages.question2014),
      ("early-2015-home-feed.html", EarlyPages.homeFeed2015),
      ("early-2016-question.html", EarlyPages.question2016),
      ("early-2018-home-feed.html", EarlyPages.homeFeed2018),
      ("early-2018-question.html", EarlyPages.question2018),
      ("empty.html", ""),
      ("error-404.html", WallPages.notFound.html),
      ("feed-shell.html", WallPages.feedShell.html),
      ("foreign.html", WallPages.foreign),
      ("home-feed.html", HomeFeed.page.html),
      ("login-wall.html", WallPages.loginWall.html),
      ("profile-pt.html", OtherPages.profile.html),
      ("question-famous.html", FamousPage.page.html),
      ("question-no-answers.html", PayloadPages.noAnswers.html),
      ("question-payload-only.html", PayloadPages.payloadOnly.html),
      ("question-single-quoted.html", PayloadPages.reformatted.html),
      ("question-sourdough.html", SourdoughPage.page.html),
      ("question-steady.html", SteadyPage.page.html),
      ("search.html", OtherPages.search.html),
      ("topic-feed-es.html", OtherPages.spanishTopicFeed.html),
    ]
  }

  /// Answers to queries in `Fixtures/`, likewise.
  public static var answers: [(name: String, html: String)] {
    [("multifeed.json", MultifeedFixture.text)]
  }

  /// 2026-11-20T09:30:00Z, a Friday: when the home feed was made, in seconds since 1970.
  static let feedTime = 1_795_167_000

  /// The site in English.
  static let site = "https://www.quora.com"

  /// A moment before the feed's, in microseconds since 1970.
  static func before(days: Int = 0, hours: Int = 0, minutes: Int = 0, and microseconds: Int) -> Int
  {
    (feedTime - days * 86_400 - hours * 3_600 - minutes * 60) * 1_000_000 - microseconds
  }

  /// The properties of a question page.
  static func properties(_ question: PayloadQuestion, body: String) -> [(
    name: String, content: String
  )] {
    [
      ("og:title", question.title), ("og:type", "article"), ("og:site_name", "Quora"),
      ("og:url", site + question.path),
    ]
      + (question.answerCount == 0
        ? [] : [("og:description", "Answer (1 of \(question.answerCount)): \(body)")])
  }
}
