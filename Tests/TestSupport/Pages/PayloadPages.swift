/// Pages of which the facts are in the payload only, as the server sends them.
enum PayloadPages {
  private static let cello = PayloadQuestion(
    61_002_937, "How long should a beginner practice the cello each day?",
    path: "/How-long-should-a-beginner-practice-the-cello-each-day", answerCount: 17)
  private static let violin = PayloadQuestion(
    907_115, "How do I start\u{1B}[2J with the violin?", path: "/How-do-I-start-with-the-violin-2",
    answerCount: 200)
  private static let strings = PayloadQuestion(
    61_003_414, "How much cello practice is enough?", path: "/How-much-cello-practice-is-enough",
    answerCount: 1)

  /// A question page with a machine's, a related, a merged, a deleted, a Space's and own answers,
  /// and an advertisement with an answer in it.
  static var payloadOnly: FixturePage {
    let machine = changed(answer(1, cello, "Assistant", "Assistant-54", days: 73, views: 2, up: 2))
    {
      $0.isMachine = true
      $0.path = "\(cello.path)/answers/1477744200000001"
    }
    let related = answer(
      2, violin, "Perpetua Nye", "Perpetua-Nye-12", days: 1_500, views: 4_380, up: 132)
    let own = changed(
      answer(3, cello, "Casimir Holt", "Casimir-Holt", days: 5, views: 50_130, up: 290)
    ) {
      $0.totals = (1_558, 2_088_619)
    }
    let late = changed(
      answer(4, cello, "Rosalind Key", "Rosalind-Key-7", days: 30, views: 45_532, up: 75)
    ) {
      $0.updated = FixtureSet.before(days: 30, hours: -17, and: 601_395)
    }
    let merged = changed(
      answer(5, cello, "Vesper Lowe", "Vesper-Lowe", days: 210, views: 913, up: 11)
    ) {
      $0.original = strings
      $0.path = "\(strings.path)/answer/Vesper-Lowe"
    }
    let copy = PayloadQuestion(
      61_900_001, cello.title,
      path: "https://cellotalk.quora.com/How-long-should-a-beginner-practice",
      answerCount: 1)
    let space = changed(
      answer(6, copy, "Fenella Moor", "Fenella-Moor", days: 12, views: 1_204, up: 19)
    ) {
      $0.space = ("Cello Talk", "https://cellotalk.quora.com")
      $0.path = "https://cellotalk.quora.com/How-long-should-a-beginner-practice-1"
    }
    let deleted = changed(answer(7, cello, "Milo Trask", "Milo-Trask", days: 90, views: 8, up: 0)) {
      $0.isDeleted = true
    }
    var pushes = [
      QuestionPayload.start(cello),
      QuestionPayload.list(
        cello, machine.item(of: cello, index: 0),
        related.item(of: cello, index: 1, isEquivalent: true)),
      QuestionPayload.ads(cello, promoted: FixtureSet.promotedPayload),
      QuestionPayload.header(cello, followers: 1_024),
    ]
    for (index, answer) in [own, late, merged, space, deleted].enumerated() {
      let isEquivalent: Bool? = index == 2 ? true : nil
      pushes.append(
        QuestionPayload.stream(
          answer.item(of: cello, index: index + 2, isEquivalent: isEquivalent), index: index + 2))
    }
    return FixturePage(
      .init(
        "question", "q", rootClass: "ModernQuestionPage", pageOid: cello.id,
        created: FixtureSet.feedTime + 2_460),
      title: "\(cello.title) - Quora",
      properties: FixtureSet.properties(cello, body: "Less than you fear."), pushes: pushes)
  }

  /// A single answer's page; the author is anonymous and has a dummy name in the payload.
  static var anonymousAnswer: FixturePage {
    let advice = PayloadQuestion(
      7_037_001, "What did you learn too late about money?",
      path: "/What-did-you-learn-too-late-about-money", answerCount: 3_511)
    let answer = PayloadAnswer(
      113_244_001, to: advice, by: .anonymous, path: "\(advice.path)/answers/113244001",
      created: FixtureSet.before(days: 2_900, and: 213_179), views: 341_303, upvotes: 10_826)
    return FixturePage(
      .init(
        "question", "answers", rootClass: "AnswerPage", pageOid: answer.id,
        created: FixtureSet.feedTime + 2_460),
      title: "Answer to \(advice.title) - Quora",
      properties: [
        ("og:title", advice.title), ("og:type", "article"),
        ("og:url", FixtureSet.site + answer.path),
      ],
      pushes: [
        [
          "data": ["answer": answer.json, "viewer": ["user": nil]],
          "extensions": ["is_final": true],
        ]
      ])
  }

  /// A question that nobody has answered, as a browser renders it.
  static var noAnswers: FixturePage {
    let question = PayloadQuestion(
      178_400_777, "Which knots hold in a wet rope?",
      path: "/unanswered/Which-knots-hold-in-a-wet-rope",
      answerCount: 0)
    return FixturePage(
      .init(
        "question", "q", rootClass: "ModernQuestionPage", pageOid: question.id,
        created: FixtureSet.feedTime + 2_460),
      title: "\(question.title) - Quora", properties: FixtureSet.properties(question, body: ""),
      pushes: [
        QuestionPayload.start(question), QuestionPayload.list(question),
        QuestionPayload.header(question, followers: 3),
      ],
      content: FixturePage.column(
        Markup.title(question.title, href: nil)
          + Markup.text("qu-color--gray", "This question does not have any answers yet."),
        root: "puppeteer_test_question_main"))
  }

  /// A question page that a formatter went over: literals in single quotes, names on two lines.
  static var reformatted: FixturePage {
    let question = PayloadQuestion(
      33_100_208, "Who mends clocks that 'can't be mended'?",
      path: "/Who-mends-clocks-that-cant-be-mended", answerCount: 2)
    let mender = FixtureAuthor("Jocasta Wheel", slug: "Jocasta-Wheel", control: .none)
    let told = PayloadAnswer(
      1_477_743_610_000_301, to: question, by: mender,
      path: "\(question.path)/answer/Jocasta-Wheel",
      created: FixtureSet.before(days: 40, and: 909_091), views: 777, upvotes: 21)
    var shown = FixtureAnswer(
      mender, question: FixtureSet.site + question.path, time: "Oct\n            11",
      upvotes: .shown("21"), body: "Somebody's uncle, usually.")
    shown.author.name = "Jocasta\n              Wheel"
    let title = "Who mends clocks that\n          'can't be mended'?"
    return FixturePage(
      .init(
        "question", "q", rootClass: "ModernQuestionPage", pageOid: question.id,
        created: FixtureSet.feedTime + 2_460),
      title: "\(question.title) - Quora",
      properties: FixtureSet.properties(question, body: "Somebody's uncle."),
      pushes: [
        QuestionPayload.start(question),
        QuestionPayload.list(question, told.item(of: question, index: 0)),
      ],
      content: FixturePage.column(
        Markup.title(title, href: nil) + FixtureItem.answer(0, shown)
          + FixtureItem.answer(
            1,
            FixtureAnswer(
              FixtureAuthor("Aurel Finch", slug: "Aurel-Finch", control: .none),
              question: FixtureSet.site + question.path, time: "1y", upvotes: .shown("3"),
              body: "Me, on Sundays.")),
        root: "puppeteer_test_question_main"),
      savedFrom: FixtureSet.site + question.path, isReformatted: true)
  }

  private static func answer(
    _ number: Int, _ question: PayloadQuestion, _ name: String, _ slug: String, days: Int,
    views: Int,
    up: Int
  ) -> PayloadAnswer {
    PayloadAnswer(
      1_477_744_200_000_000 + number, to: question, by: FixtureAuthor(name, slug: slug),
      path: "\(question.path)/answer/\(slug)",
      created: FixtureSet.before(days: days, and: 100_003 * number), views: views, upvotes: up)
  }

  private static func changed(
    _ answer: PayloadAnswer, _ change: (inout PayloadAnswer) -> Void
  ) -> PayloadAnswer {
    var result = answer
    change(&result)
    return result
  }
}
