import QuestionPicking
import QuoraFacts
import Testing

@testable import QPickCommands

/// What rules, terms and misses are in words.
@Suite struct WordsTests {
  private static func age(_ posted: ShownTime) -> RuleOutcome.Reason {
    AnswerAge(posted: posted, hasClock: true, asOf: Sample.asOf, updateGapHours: 24)
      .map(RuleOutcome.Reason.age) ?? .notShown
  }

  private static func shown(_ low: Double, _ high: Double, isUpdate: Bool = false) -> ShownTime {
    ShownTime(
      text: "", interval: InstantInterval(earliest: Sample.ago(high), latest: Sample.ago(low)),
      isUpdate: isUpdate)
  }

  private static func rounded(_ value: Int, _ low: Int, _ high: Int) -> Count {
    Count(value: value, low: low, high: high, source: .rounded)
  }

  // MARK: Rules

  @Test(
    arguments: [
      (
        .followed, .notShown, .sameWhileLoggedIn,
        "not shown whether you follow the author: save the page while logged in"
      ),
      (
        .answered, .notShown, .questionWhileLoggedIn,
        "not shown whether you answered it: save the question's page while logged in"
      ),
      (
        .own, .notShown, .sameWhileLoggedIn,
        "not shown whether it is your answer: save the page while logged in"
      ),
      (.age, .notShown, .question, "age not shown: save the question's page"),
      (.age, age(shown(5, 6)), nil, "5 h old"),
      (
        .age, age(shown(3, 4, isUpdate: true)), .question,
        "updated, so at least 27 h old; save the question's page to know when it was posted"
      ),
      (
        .views, .number, .question,
        "~8,200 views estimated from 120 upvotes (2,300–29,000): save the question's page"
      ),
      (.views, .notShown, nil, "views and upvotes not shown"),
      (.upvotes, .notShown, .question, "upvotes not shown: save the question's page"),
      (.answers, .notShown, .question, "number of answers not shown: save the question's page"),
      (.answers, .notShown, nil, "number of answers not shown on its page"),
      (.views, .noAnswerSeen, .question, "no answer seen: save the question's page"),
      (.followed, .onSkipList, nil, "the author is on your skip list"),
      (.followed, .followsViewer, nil, "the author follows you"),
      (.followed, .anonymousAuthor, nil, "the author is anonymous"),
      (.own, .viewerIsAuthor(true), nil, "your own answer"),
      (.upvotes, .off, nil, "off"),
    ] as [(Rule, RuleOutcome.Reason, RuleOutcome.SettlingPage?, String)])
  func `a note says what was found and which page settles the rest`(
    rule: Rule, reason: RuleOutcome.Reason, page: RuleOutcome.SettlingPage?, note: String
  ) {
    var question = Sample.feedCard
    question.answers[0].row.upvotes = .exact(120)
    question.answers[0].row.views = Count(
      value: 8155, low: 2298, high: 28_935, source: .estimated)
    let outcome = RuleOutcome(rule: rule, status: .unknown, reason: reason, settledBy: page)
    #expect(question.note(on: outcome) == note)
  }

  @Test(arguments: [
    (Count.exact(1), "1 upvote"), (.exact(3441), "3,441 upvotes"),
    (.exact(1_234_567), "1,234,567 upvotes"), (rounded(1200, 1200, 1299), "about 1,200 upvotes"),
  ])
  func `counts are grouped by thousands`(count: Count, note: String) {
    var question = Sample.feedCard
    question.answers[0].row.upvotes = count
    #expect(question.note(on: Sample.number(.upvotes, .pass, Double(count.value))) == note)
  }

  @Test(arguments: [
    (shown(0.5, 0.5), "30 min old"), (shown(95, 96), "95 h old"), (shown(96, 96), "4 d old"),
    (shown(48, 98), "about 73 h old"),
    (shown(100, 101, isUpdate: true), "updated, so at least 5 d old"),
  ])
  func `ages are floored`(posted: ShownTime, note: String) {
    let outcome = RuleOutcome(rule: .age, status: .pass, reason: Self.age(posted))
    #expect(Sample.feedCard.note(on: outcome) == note)
  }

  // MARK: The nearest miss

  @Test(
    arguments: [
      (.keep([.followed, .answered]), "--keep followed,answered"), (.keepUnknown, "--unknown keep"),
      (.turnOff(.upvotes), "--min-upvotes 0"),
      (.move(Bound(.age, .below, 101, .hours)), "--max-age 101h"),
      (.move(Bound(.age, .below, 8784, .hours)), "--max-age 366d"),
      (.move(Bound(.views, .atLeast, 8765, .count)), "--min-views 8765"),
      (.move(Bound(.answers, .below, 40, .count)), "--max-answers 40"),
    ] as [(NearestMiss.Change, String)])
  func `a change is a flag`(change: NearestMiss.Change, flag: String) {
    #expect(change.flag == flag)
  }

  // MARK: Terms

  @Test(
    arguments: [
      (
        .level(
          ScoreTerm.Level(
            answerCount: 3, estimatedCount: 0, famousCount: 1,
            views: ScoreTerm.Level.Spread(least: 300, median: 500, most: 90_000),
            expectedViews: 182.6, horizonDays: 30)),
        "3 answers of 300 to 90,000 views, half above 500; 1 by famous authors lend less; "
          + "a new one about 180 in 30 days"
      ),
      (
        .level(
          ScoreTerm.Level(
            answerCount: 0, estimatedCount: 0, famousCount: 0, views: nil, expectedViews: 158,
            horizonDays: 30)),
        "no answer's views known; a new one about 160 in 30 days"
      ),
      (
        .level(
          ScoreTerm.Level(
            answerCount: 1, estimatedCount: 1, famousCount: 0,
            views: ScoreTerm.Level.Spread(least: 4722, median: 4722, most: 4722),
            expectedViews: 726, horizonDays: 30)),
        "1 answer of 4,700 views, estimated for the age of a month; a new one about 730 in 30 days"
      ),
      (
        .level(
          ScoreTerm.Level(
            answerCount: 5, estimatedCount: 2, famousCount: 0,
            views: ScoreTerm.Level.Spread(least: 4722, median: 12_000, most: 12_000),
            expectedViews: 3499, horizonDays: 30)),
        "5 answers of 4,700 to 12,000 views, half above 12,000; 2 estimated for the age of a month, "
          + "which count less; a new one about 3,500 in 30 days"
      ),
      (
        .freshness(hours: 30, fullHours: 24),
        "lead answer 30 h old; full up to 24 h, then less with every day"
      ),
      (.ageUnknown(takenDays: 3), "age of the lead answer unknown: taken for 3 days"),
      (
        .fame(share: 0.99117, penalty: 0.8),
        "famous authors have 99.1 % of the views; 80 % of that is lost to a newcomer"
      ),
      (.fameUnknown, "nothing known of the authors' fame"),
      (
        .momentumUnknown(leastHours: 0.5),
        "no two saves at least 30 min apart tell the lead answer's views"
      ),
    ] as [(ScoreTerm.Basis, String)])
  func `a term says its numbers`(basis: ScoreTerm.Basis, why: String) {
    #expect(ScoreTerm(points: nil, basis: basis).why == why)
  }

  /// What is usual, by hand: (1 − ((1 + 20/24)/(1 + 30/24))^0.46)·3,000 = 270, of 1,500 135, of
  /// 1,200 108; (1 − ((1 + 490/24)/(1 + 500/24))^0.46)·8 = 0.07.
  @Test(
    arguments: [
      (
        .exact(1000), .exact(3000), 30,
        "2,000 new views of the lead answer in 10 h, 200 an hour; about 270 are usual at its age"
      ),
      (
        .exact(7), .exact(8), 500,
        "1 new view of the lead answer in 10 h, 0.1 an hour; under 1 is usual at its age"
      ),
      (
        .exact(3000), .exact(2990), 30,
        "the lead answer lost 10 views in 10 h: Quora corrected them"
      ),
      (.exact(3000), .exact(3000), 30, "no new views of the lead answer in 10 h"),
      (
        rounded(1200, 1150, 1249), rounded(1500, 1450, 1549), 30,
        "about 300 new views of the lead answer in 10 h, 30 an hour; about 130 are usual at its age"
      ),
      (
        rounded(1200, 1150, 1249), rounded(1200, 1150, 1249), 30,
        "at most 99 new views of the lead answer in 10 h (rounded numbers tell no more); "
          + "about 110 are usual at its age"
      ),
      (
        .exact(1000), .exact(3000), nil,
        "2,000 new views of the lead answer in 10 h, 200 an hour; its age is unknown"
      ),
    ] as [(Count, Count, Double?, String)])
  func `momentum says its numbers`(
    older: Count, newer: Count, hours: Double?, why: String
  ) throws {
    let velocity = try #require(Sample.velocity(from: older, to: newer))
    let age = AnswerAge(
      posted: hours.map { Self.shown($0, $0) }, hasClock: true, asOf: Sample.asOf,
      updateGapHours: 24)
    let momentum = Momentum(velocity: velocity, age: age, weights: Weights())
    #expect(ScoreTerm(points: nil, basis: .momentum(momentum)).why == why)
  }
}
