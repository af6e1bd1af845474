import QuestionPicking
import QuoraFacts

@testable import QPickCommands

/// Values for the tests of the formats, invented; scores and expected views as
/// Documentation/Rules.md, "Score" works them out.
enum Sample {
  /// 2023-02-04T10:00:00Z.
  static let asOf = Instant(microseconds: 1_675_504_800_000_000)

  /// `hours` before `asOf`.
  static func ago(_ hours: Double) -> Instant { asOf.advanced(bySeconds: -hours * 3600) }

  /// A feed card of 5 hours with 3,441 upvotes: the first worked example of Documentation/Rules.md,
  /// "Score".
  static let feedCard = JudgedQuestion(
    verdict: .pick, rank: 1,
    question: Question(
      title: "Why do cats purr?", url: "https://www.quora.com/Why-do-cats-purr"),
    answers: [
      CandidateAnswer(
        row: Row(
          kind: .answer, url: "https://www.quora.com/Why-do-cats-purr/answer/Ann-Lee-3",
          question: Question(
            title: "Why do cats purr?", url: "https://www.quora.com/Why-do-cats-purr"),
          author: Author(name: "Ann Lee", url: "https://www.quora.com/profile/Ann-Lee-3"),
          viewerIsAuthor: false, viewerFollows: false,
          posted: ShownTime(
            text: "5h", interval: InstantInterval(earliest: ago(6), latest: ago(5))),
          upvotes: .exact(3441),
          views: Count(value: 343_122, low: 96_704, high: 1_217_446, source: .estimated),
          followControl: .shown, origins: [.dom]),
        page: "feed.html", isLead: true)
    ],
    rules: [
      RuleOutcome(rule: .followed, status: .pass, note: "you do not follow the author"),
      RuleOutcome(rule: .answered, status: .unknown, note: "not shown whether you answered it"),
      RuleOutcome(rule: .own, status: .pass, note: "not your answer"),
      RuleOutcome(rule: .age, status: .pass, value: 5.5, limit: 72, note: "5 h old"),
      RuleOutcome(
        rule: .views, status: .pass, value: 343_122, limit: 10_000,
        note: "~340,000 views estimated from 3,441 upvotes (97,000–1,200,000)"),
      RuleOutcome(
        rule: .upvotes, status: .pass, value: 3441, limit: 100, note: "3,441 upvotes"),
      RuleOutcome(
        rule: .answers, status: .unknown, limit: 25,
        note: "number of answers not shown: save the question's page"),
    ],
    terms: [
      ScoreTerm(
        name: .level, points: Points(tenths: 489),
        why: "1 answer of 340,000 views; a new one about 9,000 in 30 days"),
      ScoreTerm(
        name: .freshness, points: Points(tenths: 0),
        why: "lead answer 5 h old; full up to 24 h, then half every 24 h"),
      ScoreTerm(name: .fame, points: nil, why: "nothing known of the authors' fame"),
    ],
    score: Points(tenths: 489),
    expectedViews: ExpectedViews(low: 2540.3, mid: 9036.49, high: 32146.6), confidence: .c)

  /// 900,000 views by a famous author and 7 × 300, 100 days old, the lead 30 hours.
  static let famous = JudgedQuestion(
    verdict: .pick, rank: 2,
    question: Question(
      id: 77, title: "What is the hardest lesson that you have learned about money, and when?",
      url: "https://www.quora.com/What-is-the-hardest-lesson", answerCount: .exact(8),
      followers: Count(value: 1200, low: 1150, high: 1249, source: .rounded),
      asked: ShownTime(
        text: "Jan 2", interval: InstantInterval(earliest: ago(800), latest: ago(750))),
      viewerHasAnswered: false),
    answers: [
      CandidateAnswer(
        row: Row(
          kind: .answer, id: 501, url: "https://www.quora.com/What-is-the-hardest-lesson/answer/Bo",
          author: Author(
            name: "Bo", url: "https://www.quora.com/profile/Bo", followers: .exact(20_000)),
          viewerIsAuthor: false, viewerFollows: false, followsViewer: false,
          posted: ShownTime(
            text: "Fri", created: ago(30), interval: InstantInterval(exactly: ago(30))),
          upvotes: Count(value: 1200, low: 1200, high: 1299, source: .rounded),
          views: .exact(900_000), followControl: .shown, origins: [.dom, .payload]),
        page: "q.html", isLead: true)
    ],
    rules: [
      RuleOutcome(rule: .followed, status: .pass, note: "you do not follow the author"),
      RuleOutcome(rule: .answered, status: .pass, note: "you have not answered it"),
      RuleOutcome(rule: .own, status: .pass, note: "not your answer"),
      RuleOutcome(
        rule: .age, status: .pass, value: 30, limit: 72, isApproximate: true, note: "30 h old"),
      RuleOutcome(
        rule: .views, status: .pass, value: 900_000, limit: 10_000, note: "900,000 views"),
      RuleOutcome(
        rule: .upvotes, status: .pass, value: 1200, limit: 100, note: "about 1,200 upvotes"),
      RuleOutcome(rule: .answers, status: .pass, value: 8, limit: 25, note: "8 answers"),
    ],
    terms: [
      ScoreTerm(name: .level, points: Points(tenths: 62), why: "8 answers of 300 to 900,000 views"),
      ScoreTerm(name: .freshness, points: Points(tenths: -19), why: "lead answer 30 h old"),
      ScoreTerm(
        name: .fame, points: Points(tenths: -174), why: "famous authors have 99.8 % of the views"),
    ],
    score: Points(tenths: -131),
    expectedViews: ExpectedViews(low: 10.1, mid: 29.9, high: 88.6), confidence: .a)

  /// A question card without an answer.
  static let card = JudgedQuestion(
    verdict: .unjudged,
    question: Question(
      title: "How deep is the sea?", url: "https://www.quora.com/How-deep-is-the-sea",
      answerCount: .exact(1), followers: .exact(12),
      lastFollowed: ShownTime(
        text: "2h", interval: InstantInterval(earliest: ago(3), latest: ago(2)))),
    answers: [],
    rules: Rule.allCases.map {
      $0 == .answers
        ? RuleOutcome(rule: $0, status: .pass, value: 1, limit: 25, note: "1 answer")
        : RuleOutcome(rule: $0, status: .unknown, note: "no answer seen")
    },
    terms: [], score: nil, expectedViews: nil, confidence: nil)

  /// An answer that is too old and has too few upvotes.
  static let old = JudgedQuestion(
    verdict: .rejected,
    question: Question(title: "Is tea healthy?", url: "https://www.quora.com/Is-tea-healthy"),
    answers: [
      CandidateAnswer(
        row: Row(
          kind: .answer, url: "https://www.quora.com/Is-tea-healthy/answer/Cy", upvotes: .exact(12),
          views: Count(value: 674, low: 190, high: 2394, source: .estimated), origins: [.dom]),
        page: "feed.html", isLead: true)
    ],
    rules: [
      RuleOutcome(
        rule: .followed, status: .fail, isApproximate: true,
        note: "no Follow button, unlike 7 other cards: you seem to follow the author"),
      RuleOutcome(rule: .answered, status: .unknown, note: "not shown whether you answered it"),
      RuleOutcome(rule: .own, status: .unknown, note: "not shown whether it is your answer"),
      RuleOutcome(rule: .age, status: .fail, value: 100, limit: 72, note: "4 d old"),
      RuleOutcome(rule: .views, status: .fail, value: 674, limit: 10_000, note: "~670 views"),
      RuleOutcome(rule: .upvotes, status: .fail, value: 12, limit: 100, note: "12 upvotes"),
      RuleOutcome(rule: .answers, status: .unknown, limit: 25, note: "number not shown"),
    ],
    terms: [
      ScoreTerm(name: .level, points: Points(tenths: 151), why: "1 answer of 670 views"),
      ScoreTerm(name: .freshness, points: Points(tenths: -238), why: "lead answer 4 d old"),
      ScoreTerm(name: .fame, points: nil, why: "nothing known of the authors' fame"),
    ],
    score: Points(tenths: -87),
    expectedViews: ExpectedViews(low: 12.6, mid: 44.9, high: 159.7), confidence: .c)

  /// A report of these questions.
  static func report(
    picks: [JudgedQuestion] = [feedCard, famous], unjudged: [JudgedQuestion] = [card],
    rejected: [JudgedQuestion] = [old], limit: Int? = nil, showsAll: Bool = false,
    explains: Bool = false
  ) -> RankReport {
    let steps =
      [FunnelStep(cause: .ad, dropped: 3)]
      + Rule.allCases.map { FunnelStep(cause: .rule($0), dropped: $0 == .followed ? 1 : 0) }
    return RankReport(
      ranking: Ranking(
        asOf: asOf, funnel: steps, picks: picks, unjudged: unjudged, rejected: rejected),
      options: RankOptions(asOf: asOf),
      pages: [
        ("feed.html", PageFacts(controller: .topic, era: .era2020, isLoggedIn: true)),
        (
          "q.html",
          PageFacts(
            controller: .question, era: .era2020, isLoggedIn: true,
            question: Question(
              id: 77, url: "https://www.quora.com/What-is-the-hardest-lesson"))
        ),
      ],
      limit: limit, showsAll: showsAll, explains: explains)
  }

  /// A pick whose question has this title and URL.
  static func pick(title: String?, url: String? = nil, rank: Int = 1) -> JudgedQuestion {
    var pick = feedCard
    pick.rank = rank
    pick.question = Question(title: title, url: url)
    return pick
  }
}
