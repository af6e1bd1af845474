import QuestionPicking
import QuoraFacts
import Testing

/// Views per hour between saves, and the points they give.
///
/// By hand: from 1 to 3 days an answer's views usually grow by (4/2)^0.46, so of those at 3 days
/// 1 − 2^−0.46 = 0.27302 were gained since: of 10,000 views 2,730. Twice that gives 12.5·log10 2 =
/// 3.8 points. In the same way 0.12395 from 2 to 3 days, 0.05958 from 2.5 to 3 days.
struct MomentumTests {
  /// Two saves of the feed that shows one answer.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let older: Count
    let newer: Count
    /// Hours from save to save; the newer one was made 2 h before `asOf`.
    let hours: Double
    /// The answer's age at the newer save, in hours; nil when not shown.
    let age: Double?
    let viewsPerHour: Double?
    let points: Double?

    init(
      _ description: String, _ older: Count, _ newer: Count, hours: Double, age: Double?,
      viewsPerHour: Double?, points: Double?
    ) {
      testDescription = description
      self.older = older
      self.newer = newer
      self.hours = hours
      self.age = age
      self.viewsPerHour = viewsPerHour
      self.points = points
    }
  }

  static let exactCases = [
    Case(
      "as usual: 2,730", .exact(7270), .exact(10_000), hours: 48, age: 72, viewsPerHour: 56.875,
      points: 0),
    Case(
      "twice", .exact(4540), .exact(10_000), hours: 48, age: 72, viewsPerHour: 113.75, points: 3.8),
    Case(
      "half", .exact(8635), .exact(10_000), hours: 48, age: 72, viewsPerHour: 28.4375,
      points: -3.8),
    Case(
      "2.5 times: 12.5·0.398", .exact(3175), .exact(10_000), hours: 48, age: 72,
      viewsPerHour: 6825 / 48.0, points: 5),
    Case(
      "3.5 times: 6.8, held at 6", .exact(445), .exact(10_000), hours: 48, age: 72,
      viewsPerHour: 9555 / 48.0, points: 6),
    Case(
      "a tenth: -12.5, held at -6", .exact(9727), .exact(10_000), hours: 48, age: 72,
      viewsPerHour: 273 / 48.0, points: -6),
    Case(
      "no new views", .exact(700), .exact(700), hours: 3, age: 20, viewsPerHour: 0, points: -6),
    Case(
      "fewer views: Quora corrected them", .exact(800), .exact(700), hours: 4, age: 20,
      viewsPerHour: nil, points: nil),
    Case(
      "no views at all", .exact(0), .exact(0), hours: 4, age: 20, viewsPerHour: 0, points: -6),
    Case(
      "30 minutes of a day: (1 − 0.98958^0.46)·10,000 = 48", .exact(9952), .exact(10_000),
      hours: 0.5, age: 24, viewsPerHour: 96, points: 0),
    Case(
      "29 minutes", .exact(100), .exact(150), hours: 29 / 60, age: 3, viewsPerHour: nil, points: nil
    ),
    Case(
      "the same moment", .exact(100), .exact(150), hours: 0, age: 3, viewsPerHour: nil, points: nil),
    Case(
      "age not shown", .exact(100), .exact(150), hours: 5, age: nil, viewsPerHour: 10, points: nil),
    Case(
      "age not shown, no new views", .exact(150), .exact(150), hours: 5, age: nil, viewsPerHour: 0,
      points: -6),
    Case(
      "younger than the older save, by another clock: new at that, (1 − 3^−0.46)·10,000 = 3,967",
      .exact(6033), .exact(10_000), hours: 48, age: 1, viewsPerHour: 3967 / 48.0, points: 0),
  ]

  static let roundedCases = [
    Case(
      "1.2K and 1.5K: 300 of 410 that are usual", rounded(1200, 1150, 1249),
      rounded(1500, 1450, 1549), hours: 48, age: 72, viewsPerHour: 6.25, points: -1.7),
    Case(
      "1.2K and 1.3K, next to each other: 100 of 355, -6.9 held at -6", rounded(1200, 1150, 1249),
      rounded(1300, 1250, 1349), hours: 48, age: 72, viewsPerHour: 100 / 48.0, points: -6),
    Case(
      "1.2K twice: 0 to 99 new, of 149", rounded(1200, 1150, 1249),
      rounded(1200, 1150, 1249), hours: 24, age: 72, viewsPerHour: nil, points: nil),
    Case(
      "1.2K twice, further apart: at most 99 of 328, -6.5 held at -6",
      rounded(1200, 1150, 1249), rounded(1200, 1150, 1249), hours: 48, age: 72, viewsPerHour: nil,
      points: -6),
    Case(
      "1,200, then 1.2K: at most 49 of 71, -2.1", .exact(1200),
      rounded(1200, 1150, 1249), hours: 12, age: 72, viewsPerHour: nil, points: nil),
    Case(
      "1,234, then 1.2K: at most 15 of 71, -8.5 held at -6", .exact(1234),
      rounded(1200, 1150, 1249), hours: 12, age: 72, viewsPerHour: nil, points: -6),
    Case(
      "1,249, then 1.2K: none at most", .exact(1249), rounded(1200, 1150, 1249), hours: 12,
      age: 72, viewsPerHour: nil, points: -6),
    Case(
      "1.2K, then 1,300: 100 of 77", rounded(1200, 1150, 1249), .exact(1300), hours: 12, age: 72,
      viewsPerHour: 100 / 12.0, points: 1.4),
    Case(
      "1.3K, then 1.2K: fewer in any case", rounded(1300, 1250, 1349), rounded(1200, 1150, 1249),
      hours: 1, age: 13, viewsPerHour: nil, points: nil),
    Case(
      "rounded in two ways, 1.2K twice and age not shown", rounded(1200, 1200, 1299),
      rounded(1200, 1150, 1249), hours: 20, age: nil, viewsPerHour: nil, points: nil),
  ]

  @Test(arguments: exactCases + roundedCases)
  func `two saves give the growth worked out`(_ given: Case) throws {
    let pages = Self.saves(
      of: answer(hours: given.age.map { $0 + 2 }),
      [(2, given.newer), (2 + given.hours, given.older)])
    let judged = try #require(ranking(pages).question("Q"))
    #expect(judged.points(.momentum) == given.points)
    #expect(judged.lead?.velocity?.viewsPerHour == given.viewsPerHour)
    #expect(judged.score == judged.terms.compactMap(\.points).reduce(Points(tenths: 0), +))
    #expect((judged.lead?.velocity == nil) == (given.hours < 0.5))
  }

  /// One page per save, which shows `row` with those views.
  static func saves(of row: Row, _ saves: [(hoursAgo: Double, views: Count?)]) -> [Page] {
    saves.enumerated().map { index, save in
      var row = row
      row.views = save.views
      return feed([row], name: "save-\(index)", savedHoursAgo: save.hoursAgo)
    }
  }

  /// level: m = (log10 10,001 − 0.3·log10 4 + 0.5·1.8)/1.5 = 3.1463; E = m + 0.3·log10 31 − 0.1 =
  /// 3.4937 → 37.3; freshness: −13.5·log10(4/2) = −4.1; momentum as above; 10^(2 + 37/25) = 3,020,
  /// the ends 0.45·√(1 + 1/1.5) = 0.5809 decades off.
  @Test func `momentum is the fourth term of the score and of the views expected`() throws {
    let pages = Self.saves(of: answer(hours: 72), [(0, .exact(10_000)), (48, .exact(4540))])
    let judged = try #require(ranking(pages).question("Q"))
    #expect(judged.terms.map(\.name) == [.level, .freshness, .fame, .momentum])
    #expect(judged.terms.map { $0.points?.value } == [37.3, -4.1, nil, 3.8])
    #expect(judged.score?.value == 37)
    let expected = try #require(judged.expectedViews)
    #expect(
      [expected.low, expected.mid, expected.high].map { Int($0.rounded()) } == [793, 3020, 11_507])
  }

  // MARK: Which saves

  @Test func `the oldest and the newest save with views count, whatever lies between`() throws {
    let pages = Self.saves(
      of: answer(hours: 30),
      [(0, .exact(3000)), (5, .exact(2900)), (7, nil), (10, .exact(1000)), (12, nil)])
    for pages in [pages, pages.reversed()] {
      let velocity = try #require(ranking(pages).question("Q")?.lead?.velocity)
      #expect(velocity.earlierViews == .exact(1000))
      #expect(velocity.laterViews == .exact(3000))
      #expect([velocity.from, velocity.to] == [ago(hours: 10), ago(hours: 0)])
      #expect(velocity.deltaViews == .exact(2000))
    }
  }

  @Test func `one save says nothing, and neither do two without views`() {
    let one = Self.saves(of: answer(hours: 30, upvotes: 500), [(0, .exact(3000)), (10, nil)])
    let none = Self.saves(of: answer(hours: 30, upvotes: 500), [(0, nil), (10, nil)])
    for pages in [one, none] {
      let judged = ranking(pages).question("Q")
      #expect(judged?.lead?.row.views != nil)
      #expect(judged?.lead?.velocity == nil)
      #expect(judged?.points(.momentum) == nil)
    }
  }

  @Test(arguments: [PageClock.Source.page, .container, .file, nil])
  func `a page without a clock gives no momentum`(source: PageClock.Source?) {
    var pages = Self.saves(of: answer(hours: 72), [(0, .exact(10_000)), (48, .exact(4540))])
    pages[1].facts.clock = source.flatMap { source in
      pages[1].facts.clock.map { PageClock($0.moment, source) }
    }
    let points = ranking(pages).question("Q")?.points(.momentum)
    #expect(points == (source == nil ? nil : 3.8))
  }

  @Test func `a feed joined with two saves of the question's page has the answer by its number`() {
    var early = answer(by: "Ann", hours: 30, views: 1000)
    early.id = 5
    var late = early
    (late.url, late.views) = (link("Q/answers/5"), .exact(3000))
    var card = answer(by: "Ann", hours: 30, upvotes: 400)
    card.id = 5
    let pages = [
      feed([card], savedHoursAgo: 12), questionPage("Q", [early], name: "a", savedHoursAgo: 10),
      questionPage("Q", [late, answer(by: "Ben", views: 70)], name: "b", savedHoursAgo: 0),
    ]
    let judged = ranking(pages).question("Q")
    #expect(judged?.authors == ["Ann", "Ben"])
    #expect(judged?.lead?.row.upvotes == .exact(400))
    #expect(judged?.lead?.row.views == .exact(3000))
    #expect(judged?.answers.map { $0.velocity?.viewsPerHour } == [200, nil])
    // 2,000 of 270 that are usual: 10.9, held at 6.
    #expect(judged?.points(.momentum) == 6)
  }

  @Test func `only the lead gives momentum`() {
    let early = [answer(by: "Lead", hours: 30), answer(by: "Other", hours: 30, views: 10)]
    let late = [answer(by: "Lead", hours: 30), answer(by: "Other", hours: 30, views: 9000)]
    let pages = [
      feed([answer(by: "Lead", hours: 30, upvotes: 900)], savedHoursAgo: 10),
      questionPage("Q", early, name: "a", savedHoursAgo: 10),
      questionPage("Q", late, name: "b", savedHoursAgo: 0),
    ]
    let judged = ranking(pages).question("Q")
    #expect(judged?.authors == ["Lead", "Other"])
    #expect(judged?.answers.map { $0.velocity?.viewsPerHour } == [nil, 899])
    #expect(judged?.points(.momentum) == nil)
  }

  // MARK: Ages

  @Test(
    arguments: [
      // The middle of 24 to 36 h is 30 h: (1 − (2.2083/2.25)^0.46)·3,000 = 25.7 are usual.
      (shown(hours: 24, 36), 2974, 3000, 0.1),
      // At least 26.5 h old: 20 of at most 10.1 that are usual, so at least 3.7.
      (shown(hours: 2, 3, isUpdate: true), 1080, 1100, nil),
      // 1,000 of at most 18.3.
      (shown(hours: 2, 3, isUpdate: true), 1000, 2000, 6),
      (shown(hours: 2, 3, isUpdate: true), 1000, 1000, -6),
      (ShownTime(text: "?"), 1000, 1100, nil),
    ] as [(ShownTime, Int, Int, Double?)])
  func `an age is the middle of what it can be, and an update's is open`(
    posted: ShownTime, older: Int, newer: Int, points: Double?
  ) {
    var row = answer()
    row.posted = posted
    let pages = Self.saves(of: row, [(0, .exact(newer)), (1, .exact(older))])
    #expect(ranking(pages).question("Q")?.points(.momentum) == points)
  }

  // MARK: The value

  @Test func `a velocity needs time between its saves, and no estimate`() {
    let estimate = Count(value: 900, low: 300, high: 3000, source: .estimated)
    let (early, late) = (ago(hours: 10), ago(hours: 0))
    func velocity(_ older: Count, _ from: Instant, _ newer: Count, _ to: Instant) -> Velocity? {
      Velocity(earlierViews: older, from: from, laterViews: newer, to: to)
    }
    #expect(velocity(.exact(1), early, .exact(2), late) != nil)
    #expect(velocity(.exact(1), late, .exact(2), late) == nil)
    #expect(velocity(.exact(1), late, .exact(2), early) == nil)
    #expect(velocity(estimate, early, .exact(2), late) == nil)
    #expect(velocity(.exact(1), early, estimate, late) == nil)
  }

  @Test func `numbers of any size are subtracted`() {
    let whole = Count(value: 5, low: .min, high: .max, source: .rounded)
    let velocity = Velocity(
      earlierViews: whole, from: ago(hours: 10), laterViews: whole, to: ago(hours: 0))
    #expect(velocity?.deltaViews.low == -1_000_000_000_000_000)
    #expect(velocity?.deltaViews.high == 1_000_000_000_000_000)
    #expect(velocity?.viewsPerHour == nil)
  }
}
