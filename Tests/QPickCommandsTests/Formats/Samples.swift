import QuestionPicking
import QuoraFacts

@testable import QPickCommands

/// Values for the tests of the formats, invented: a format shows what it is given.
enum Sample {
  /// 2023-02-04T10:00:00Z.
  static let asOf = Instant(microseconds: 1_675_504_800_000_000)

  /// `hours` before `asOf`.
  static func ago(_ hours: Double) -> Instant { asOf.advanced(bySeconds: -hours * 3600) }

  /// A feed card of 5 hours with 3,441 upvotes.
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
      RuleOutcome(rule: .followed, status: .pass, reason: .viewerFollows(false)),
      RuleOutcome(rule: .answered, status: .unknown, reason: .notShown),
      RuleOutcome(rule: .own, status: .pass, reason: .viewerIsAuthor(false)),
      age(.pass, from: 5, to: 6),
      number(.views, .pass, 343_122),
      number(.upvotes, .pass, 3441),
      unknownAnswerCount,
    ],
    terms: [
      level(489, of: [343_122], expected: 9036.49),
      freshness(0, hours: 5.5),
      ScoreTerm(points: nil, basis: .fameUnknown),
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
      RuleOutcome(rule: .followed, status: .pass, reason: .viewerFollows(false)),
      RuleOutcome(rule: .answered, status: .pass, reason: .viewerHasAnswered(false)),
      RuleOutcome(rule: .own, status: .pass, reason: .viewerIsAuthor(false)),
      age(.pass, from: 30, to: 30, isApproximate: true),
      number(.views, .pass, 900_000),
      number(.upvotes, .pass, 1200),
      number(.answers, .pass, 8),
    ],
    terms: [
      level(62, of: Array(repeating: 300, count: 7) + [900_000], famousCount: 1, expected: 177),
      freshness(-19, hours: 30),
      ScoreTerm(points: Points(tenths: -174), basis: .fame(share: 0.998, penalty: 0.8)),
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
    rules: Rule.allCases.map { rule in
      switch rule {
      case .answers: number(rule, .pass, 1)
      case .title, .hidden: RuleOutcome(rule: rule, status: .pass, reason: .off)
      default: RuleOutcome(rule: rule, status: .unknown, reason: .noAnswerSeen)
      }
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
        rule: .followed, status: .fail, reason: .followControlMissing(others: 7),
        isApproximate: true),
      RuleOutcome(rule: .answered, status: .unknown, reason: .notShown),
      RuleOutcome(rule: .own, status: .unknown, reason: .notShown),
      age(.fail, from: 100, to: 100),
      number(.views, .fail, 674),
      number(.upvotes, .fail, 12),
      unknownAnswerCount,
    ],
    terms: [
      level(151, of: [674], expected: 402),
      freshness(-238, hours: 100),
      ScoreTerm(points: nil, basis: .fameUnknown),
    ],
    score: Points(tenths: -87),
    expectedViews: ExpectedViews(low: 12.6, mid: 44.9, high: 159.7), confidence: .c)

  /// An age between two numbers of hours, held against the standard bound.
  static func age(
    _ status: RuleOutcome.Status, from low: Double, to high: Double, isApproximate: Bool = false
  ) -> RuleOutcome {
    let posted = ShownTime(
      text: "", interval: InstantInterval(earliest: ago(high), latest: ago(low)))
    let age = AnswerAge(posted: posted, hasClock: true, asOf: asOf, updateGapHours: 24)
    return RuleOutcome(
      rule: .age, status: status, reason: age.map(RuleOutcome.Reason.age) ?? .notShown,
      value: (low + high) / 2, bound: Thresholds()[.age], isApproximate: isApproximate)
  }

  /// The number of the question that the rule looks at, held against the standard bound.
  static func number(_ rule: Rule, _ status: RuleOutcome.Status, _ value: Double) -> RuleOutcome {
    RuleOutcome(
      rule: rule, status: status, reason: .number, value: value, bound: Thresholds()[rule])
  }

  static let unknownAnswerCount = RuleOutcome(
    rule: .answers, status: .unknown, reason: .notShown, bound: Thresholds()[.answers],
    settledBy: .question)

  /// The level of answers with these views, rising.
  static func level(
    _ tenths: Int, of views: [Double], famousCount: Int = 0, expected: Double
  ) -> ScoreTerm {
    ScoreTerm(
      points: Points(tenths: tenths),
      basis: .level(
        ScoreTerm.Level(
          answerCount: views.count, estimatedCount: 0, famousCount: famousCount,
          views: ScoreTerm.Level.Spread(
            least: views[0], median: views[(views.count - 1) / 2], most: views[views.count - 1]),
          expectedViews: expected, horizonDays: 30)))
  }

  static func freshness(_ tenths: Int, hours: Double) -> ScoreTerm {
    ScoreTerm(
      points: Points(tenths: tenths),
      basis: .freshness(hours: hours, fullHours: 24))
  }

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
        ("feed.html", PageFacts(kind: .topic, era: .era2020, isLoggedIn: true)),
        (
          "q.html",
          PageFacts(
            kind: .question, era: .era2020, isLoggedIn: true,
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
