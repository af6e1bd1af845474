/// A question page of 2026's form, logged in: eight own answers that all have many views, of which
/// three are in the payload only.
///
/// Its question is a question card in the home feed.
enum SteadyPage {
  /// An own answer: author, slug, age, views, upvotes.
  private struct Own {
    var name: String
    var slug: String
    var days: Int
    var hours = 0
    var shownTime: String
    var views: Int
    var upvotes: Int
  }

  private static let own = [
    Own(
      name: "Ysolde Hart", slug: "Ysolde-Hart", days: 1, hours: 6, shownTime: "Thu", views: 12_040,
      upvotes: 143),
    Own(
      name: "Emeric Dale", slug: "Emeric-Dale-1", days: 96, shownTime: "Aug 16", views: 12_618,
      upvotes: 97),
    Own(
      name: "Noor Fenwright", slug: "Noor-Fenwright", days: 101, shownTime: "Aug 11",
      views: 11_230, upvotes: 104),
    Own(
      name: "Quillon Marsh", slug: "Quillon-Marsh", days: 118, shownTime: "Jul 25", views: 13_977,
      upvotes: 86),
    Own(
      name: "Sabra Linden", slug: "Sabra-Linden-4", days: 99, shownTime: "Aug 13", views: 10_455,
      upvotes: 71),
    Own(
      name: "Thaddeus Orme", slug: "Thaddeus-Orme", days: 88, shownTime: "Aug 24", views: 12_345,
      upvotes: 66),
    Own(
      name: "Ilse Varga-Thorn", slug: "Ilse-Varga-Thorn", days: 130, shownTime: "Jul 13",
      views: 9_871, upvotes: 59),
    Own(
      name: "Rufus Penhallow", slug: "Rufus-Penhallow", days: 110, shownTime: "Aug 2",
      views: 15_802, upvotes: 151),
  ]

  private static let question = FixtureSet.sleep
  private static let renderedCount = 5

  static var page: FixturePage {
    FixturePage(
      .init(
        "question", "q", rootClass: "ModernQuestionPage", pageOid: question.id, isLoggedIn: true,
        created: FixtureSet.feedTime + 2_100),
      title: "(1) \(question.title) - Quora",
      properties: FixtureSet.properties(question, body: "Getting up at the same time."),
      pushes: pushes,
      content: FixturePage.column(
        Markup.title(question.title, href: nil) + FixtureSet.filterBar("Answers (9)")
          + own.prefix(renderedCount).enumerated().map { item($0.offset, $0.element) }.joined()
          + "<div class=\"PlaceholderContainer-sc-0\"></div>",
        root: "puppeteer_test_question_main"))
  }

  private static var pushes: [PayloadJSON] {
    let items = own.enumerated().map { index, answer in
      payload(index, answer).item(of: question, index: index)
    }
    return [
      FixturePage.viewerPush, QuestionPayload.start(question),
      QuestionPayload.list(question, items[0], items[1]),
      QuestionPayload.header(question, followers: 212),
    ]
      + items.indices.dropFirst(2).map { QuestionPayload.stream(items[$0], index: $0) }
  }

  private static func author(_ answer: Own) -> FixtureAuthor {
    FixtureAuthor(answer.name, slug: answer.slug, credential: "Sleeps well enough")
  }

  private static func payload(_ index: Int, _ answer: Own) -> PayloadAnswer {
    PayloadAnswer(
      1_477_744_100_000_100 + index, to: question, by: author(answer),
      path: "\(question.path)/answer/\(answer.slug)",
      created: FixtureSet.before(
        days: answer.days, hours: answer.hours, and: 111_111 * (index + 1)),
      views: answer.views, upvotes: answer.upvotes)
  }

  private static func item(_ index: Int, _ answer: Own) -> String {
    FixtureItem.answer(
      index,
      FixtureAnswer(
        author(answer), question: FixtureSet.site + question.path, time: answer.shownTime,
        upvotes: .shown("\(answer.upvotes)"), body: "What worked in the end was dull and simple."))
  }
}
