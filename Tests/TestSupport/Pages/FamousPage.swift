/// A question page of 2023's form, logged out: views under full answers, a famous author, a Space
/// answer, and an advertisement inside an item.
///
/// Its question and the answer of ``FixtureSet/walker`` stand in the home feed, too.
enum FamousPage {
  static var page: FixturePage {
    FixturePage(
      .init(
        "question", "q", rootClass: "QuestionPage", pageOid: question.id,
        created: FixtureSet.feedTime + 1_320),
      title: "\(question.title) - Quora",
      properties: FixtureSet.properties(question, body: "Go before the leaves do."),
      pushes: [viewer, list],
      content: FixturePage.column(
        Markup.title(question.title, href: nil)
          + FixtureCard.promotedAnswer(
            FixtureSet.promotedAnswer, label: "Ad by Lanternfish Hosting")
          + FixtureSet.filterBar("Answers (11)") + firstItems.joined() + laterItems.joined()))
  }

  private static let question = FixtureSet.trail
  private static let url = FixtureSet.site + FixtureSet.trail.path
  private static var viewer: PayloadJSON {
    ["data": ["viewer": ["user": nil]], "extensions": ["is_final": true]]
  }

  /// The list in the form of 2023, with an advertisement and a header among the items.
  private static var list: PayloadJSON {
    var visitor = FixtureSet.walker
    visitor.control = .none
    let answer = PayloadAnswer(
      1_477_744_000_050_011, to: question, by: visitor,
      path: "\(question.path)/answer/Pim-Astergaard",
      created: FixtureSet.before(hours: 19, minutes: 4, and: 300_007), views: 8_437, upvotes: 431)
    let node: PayloadJSON = [
      "__typename": "QuestionAnswerItem2", "index": 1, "question": ["qid": .number(question.id)],
      "answer": answer.json,
    ]
    let ad: PayloadJSON = [
      "__typename": "QuestionAdItem", "adLocation": "top_slot_question",
      "ad": [
        "__typename": "TextOrImageAd", "__isAdType": "TextOrImageAd", "adType": "image_ad",
        "businessName": "Nimbus Ledger", "numUpvotes": 211,
      ],
    ]
    let header: PayloadJSON = [
      "__typename": "QuestionAnswerHeaderItem", "numAnswers": 11, "numMachineAnswers": 0,
    ]
    return [
      "data": [
        "question":
          ([
            "pagedListDataConnection": ["edges": [["node": ad], ["node": header], ["node": node]]]
          ] as PayloadJSON).adding(question.json)
      ], "extensions": ["is_final": true],
    ]
  }

  private static func author(
    _ name: String, _ slug: String, _ credential: String = "",
    totals: (answers: String, views: String)? = nil
  ) -> FixtureAuthor {
    FixtureAuthor(name, slug: slug, credential: credential, control: .none, totals: totals)
  }

  private static var firstItems: [String] {
    var visitor = FixtureSet.walker
    visitor.control = .none
    return [
      FixtureItem.answer(
        0,
        FixtureAnswer(
          author("Osric Pellandine", "Osric-Pellandine", "Guide", totals: ("5.7K", "444.2M")),
          question: url, time: "5y", upvotes: .labeled(17_545), body: "Go before the leaves do.",
          comments: 398, views: "1.2M", form: .y2023)),
      FixtureItem.answer(
        1,
        FixtureAnswer(
          visitor, question: url, time: "19h", upvotes: .labeled(431),
          body: "The one behind my house.", comments: 12, views: "8.4K", form: .y2023)),
      FixtureItem.answer(
        2,
        FixtureAnswer(
          .anonymous, question: url, url: "\(url)/answers/3629001", time: "Updated 2y",
          upvotes: .labeled(1), body: "I keep it to myself.", views: "312", form: .y2023)),
      FixtureItem.adSlot(
        FixtureCard.imageAd("Nimbus Ledger", line: "Books that keep themselves.", upvotes: 180)),
      FixtureItem.relatedQuestions(
        ("Which boots dry fastest?", "\(FixtureSet.site)/unanswered/Which-boots-dry-fastest")),
      FixtureItem.answer(
        3,
        FixtureAnswer(
          author("Ottoline Farrow", "Ottoline-Farrow", totals: ("930", "377.8K")), question: url,
          url: "https://trailmix.quora.com/What-is-the-most-underrated-trail-2", time: "Oct 20",
          upvotes: .labeled(0), space: ("Trail Mix", "https://trailmix.quora.com/"),
          body: "The canal path, on a weekday.", form: .y2023)),
      FixtureItem.answer(
        4,
        FixtureAnswer(
          author("Bram Ollerenshaw", "Bram-Ollerenshaw"), question: url,
          url: "\(FixtureSet.site)/Which-trail-is-underrated/answer/Bram-Ollerenshaw?no_redirect=1",
          time: "3y", upvotes: .labeled(73), body: "Any that starts at a bus stop.", views: "67",
          banner: "Which trail is underrated?", form: .y2023)),
    ]
  }

  private static var laterItems: [String] {
    let boots = "\(FixtureSet.site)/What-do-you-carry-on-a-short-walk"
    return [
      FixtureItem.answer(
        5,
        FixtureAnswer(
          author("Lisbet Crane", "Lisbet-Crane"), title: "What do you carry on a short walk?",
          question: boots, time: "8y", upvotes: .labeled(2), body: "An apple.",
          banner: "What do you carry on a walk?", form: .y2023)),
      FixtureItem.answer(
        6,
        FixtureAnswer(
          author("Severin Tolk", "Severin-Tolk", "Lives near hills"), question: url, time: "Sep 3",
          upvotes: .labeled(80), body: "The ridge, if the wind is down.", comments: 6,
          views: "15.8K", form: .y2023),
        ad: FixtureCard.imageAd("Inkwell Letters", line: "Writing help.", upvotes: 211)),
      FixtureItem.answer(
        7,
        FixtureAnswer(
          author("Wilmot Ashgrove", "Wilmot-Ashgrove"), question: url, time: "4y",
          upvotes: .noBar, body: "There is one with larches.", form: .y2023)),
      FixtureItem.deleted(
        8,
        FixtureAnswer(
          author("Petra Vinn", "Petra-Vinn"), question: url, time: "9y", upvotes: .noBar, body: "",
          form: .y2023)),
      FixtureItem.answer(
        9,
        FixtureAnswer(
          author("Dagny Rook", "Dagny-Rook", totals: ("1", "1")),
          title: "Is it worth walking in the rain?",
          question: "\(FixtureSet.site)/Is-it-worth-walking-in-the-rain", time: "11mo",
          upvotes: .labeled(1_091), body: "Yes, once you stop minding.", views: "18.3K",
          form: .y2023)),
    ]
  }
}
