/// A question page of 2025, logged out: payload, streamed pushes, and every kind of item.
///
/// Its question and the answer of ``FixtureSet/baker`` stand in the home feed, too.
enum SourdoughPage {
  static var page: FixturePage {
    FixturePage(
      .init(
        "question", "q", rootClass: "ModernQuestionPage", pageOid: question.id,
        created: FixtureSet.feedTime + 660),
      title: "\(question.title) - Quora",
      properties: FixtureSet.properties(
        question, body: "Flat loaves are most often short of strength."),
      pushes: pushes,
      content: FixturePage.column(
        Markup.title(question.title, href: nil) + FixtureSet.filterBar("All related (23)")
          + firstItems.joined() + laterItems.joined()
          + "<div class=\"PlaceholderContainer-sc-0\"></div>",
        root: "puppeteer_test_question_main"))
  }

  private static let question = FixtureSet.sourdough
  private static let url = FixtureSet.site + FixtureSet.sourdough.path

  private static let miller = FixtureAuthor(
    "Anselm Tarrow", slug: "Anselm-Tarrow", credential: "Miller", control: .none,
    totals: ("53", "23.5K"))
  private static let potter = FixtureAuthor(
    "Idonea Breck", slug: "Idonea-Breck-1", credential: "Potter and oven builder", control: .none)
  private static let roake = FixtureAuthor(
    "Tamsin Roake", slug: "Tamsin-Roake", credential: "Following a recipe since 1999",
    control: .none)
  private static let vale = FixtureAuthor("Corin Vale", slug: "Corin-Vale-3", control: .none)
  private static let lund = FixtureAuthor("Hesper Lund", slug: "Hesper-Lund", control: .none)

  private static var pushes: [PayloadJSON] {
    [
      QuestionPayload.start(question),
      ["data": ["viewer": ["user": nil]], "extensions": ["is_final": true]],
      QuestionPayload.list(
        question, machine.item(of: question, index: 0), lead.item(of: question, index: 1)),
      QuestionPayload.ads(question, promoted: FixtureSet.promotedPayload),
      QuestionPayload.header(question, followers: 41),
      QuestionPayload.stream(streamed.item(of: question, index: 2), index: 2),
      QuestionPayload.stream(
        related.item(of: question, index: 3, isEquivalent: false), index: 3),
      QuestionPayload.stream(merged.item(of: question, index: 4, isEquivalent: true), index: 4),
      QuestionPayload.stream(deleted.item(of: question, index: 5), index: 5),
      QuestionPayload.stream(updated.item(of: question, index: 6), index: 6),
    ]
  }

  private static var machine: PayloadAnswer {
    var answer = PayloadAnswer(
      1_477_743_990_000_001, to: question, by: FixtureAuthor("Assistant", slug: "Assistant-54"),
      path: "\(question.path)/answers/1477743990000001",
      created: FixtureSet.before(days: 400, and: 31_337), views: 4, upvotes: 1)
    answer.isMachine = true
    return answer
  }

  private static var lead: PayloadAnswer {
    PayloadAnswer(
      1_477_744_000_100_001, to: question, by: FixtureSet.baker,
      path: "\(question.path)/answer/Maren-Oldacre-2",
      created: FixtureSet.before(hours: 6, minutes: 17, and: 876_543), views: 48_210,
      upvotes: 2_345)
  }

  private static var streamed: PayloadAnswer {
    var answer = PayloadAnswer(
      1_477_744_000_200_002, to: question, by: miller,
      path: "\(question.path)/answer/Anselm-Tarrow",
      created: FixtureSet.before(days: 2, hours: 15, and: 640_009), views: 9_310, upvotes: 88)
    answer.totals = (53, 23_539)
    return answer
  }

  private static var related: PayloadAnswer {
    var answer = PayloadAnswer(
      414_287, to: FixtureSet.oven, by: potter,
      path: "\(FixtureSet.oven.path)/answer/Idonea-Breck-1",
      created: FixtureSet.before(days: 5_200, and: 415_944), views: 218_684, upvotes: 529)
    answer.original = FixtureSet.oven
    return answer
  }

  private static var merged: PayloadAnswer {
    var answer = PayloadAnswer(
      1_477_743_700_000_017, to: question, by: vale,
      path: "\(FixtureSet.flatLoaf.path)/answer/Corin-Vale-3",
      created: FixtureSet.before(days: 900, and: 770_001), views: 15_020, upvotes: 119)
    answer.original = FixtureSet.flatLoaf
    return answer
  }

  private static var deleted: PayloadAnswer {
    var answer = PayloadAnswer(
      1_477_743_700_000_018, to: question, by: lund, path: "\(question.path)/answer/Hesper-Lund",
      created: FixtureSet.before(days: 700, and: 1), views: 77, upvotes: 0)
    answer.isDeleted = true
    return answer
  }

  private static var updated: PayloadAnswer {
    var answer = PayloadAnswer(
      1_477_743_980_000_019, to: question, by: roake, path: "\(question.path)/answer/Tamsin-Roake",
      created: FixtureSet.before(days: 79, and: 5_003), views: 6_204, upvotes: 37)
    answer.updated = FixtureSet.before(days: 8, hours: 2, and: 250_001)
    return answer
  }

  private static var firstItems: [String] {
    var visitor = FixtureSet.baker
    visitor.control = .none
    return [
      FixtureItem.machine(
        0, time: "1y", upvotes: "1", body: "Several causes are possible; here is a general list."),
      FixtureItem.answer(
        1,
        FixtureAnswer(
          visitor, question: url, time: "6h", upvotes: .shown("2.3K"),
          body: "Flat loaves are most often short of strength, not of time.", comments: 41)),
      FixtureItem.answer(
        2,
        FixtureAnswer(
          miller, question: url, time: "Tue", upvotes: .shown("88"),
          body: "Look at the flour before you look at the clock.", comments: 1)),
      FixtureItem.adSlot(
        FixtureCard.promotedAnswer(
          FixtureSet.promotedAnswer, label: "Promoted by Lanternfish Hosting")),
      FixtureItem.relatedQuestions(
        (
          "Can cold dough be shaped at once?",
          "\(FixtureSet.site)/unanswered/Can-cold-dough-be-shaped-at-once"
        ),
        ("What does a baker's lame do?", "\(FixtureSet.site)/What-does-a-bakers-lame-do")),
      FixtureItem.answer(
        3,
        FixtureAnswer(
          potter, title: FixtureSet.oven.title, question: FixtureSet.site + FixtureSet.oven.path,
          time: "14y", upvotes: .shown("529"),
          body: "As hot as it goes, and the stone as long as you can wait.")),
    ]
  }

  private static var laterItems: [String] {
    [
      FixtureItem.answer(
        4,
        FixtureAnswer(
          vale, question: url,
          url: "\(FixtureSet.site)\(FixtureSet.flatLoaf.path)/answer/Corin-Vale-3?no_redirect=1",
          time: "2y", upvotes: .shown("119"), body: "It was the oven door in my case.",
          banner: FixtureSet.flatLoaf.title)),
      FixtureItem.deleted(
        5, FixtureAnswer(lund, question: url, time: "1y", upvotes: .noBar, body: "")),
      FixtureItem.answer(
        6,
        FixtureAnswer(
          roake, question: url, time: "Updated Nov 12", upvotes: .shown("37"),
          body: "Weigh the water.", comments: 3)),
      FixtureItem.answer(
        7,
        FixtureAnswer(
          FixtureAuthor("Jory Kestle", slug: "Jory-Kestle", control: .none), question: url,
          time: "2y", upvotes: .shown(""), body: "Same here, sadly.")),
      FixtureItem.answer(
        8,
        FixtureAnswer(
          FixtureAuthor("Una Pellmarsh", slug: "Una-Pellmarsh", control: .none), question: url,
          time: "Jun 26", upvotes: .noBar, body: "My oven runs cold, so I bake it in a pot.")),
      FixtureItem.answer(
        9,
        FixtureAnswer(
          FixtureAuthor("User", slug: nil, control: .none), question: url,
          url: "\(url)/answers/5512399", time: "6y", upvotes: .shown("5"),
          body: "Less water, more patience.")),
    ]
  }
}
