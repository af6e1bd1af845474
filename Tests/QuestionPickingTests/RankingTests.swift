import QuestionPicking
import QuoraFacts
import Testing

/// Verdicts, the funnel, the orders of the lists, confidence.
struct RankingTests {
  /// Passes every rule that a page can settle.
  static func known(_ slug: String, upvotes: Int = 3441) -> Row {
    var row = answer(slug, upvotes: upvotes, views: 20_000)
    row.viewerFollows = false
    row.viewerIsAuthor = false
    row.question = Question(
      url: link(slug), answerCount: .exact(3), viewerHasAnswered: false)
    return row
  }

  // MARK: Verdicts

  @Test func `a question is picked, unjudged or rejected`() {
    let asked = Row(kind: .question, question: Question(url: link("Asked")))
    let crowded = Row(
      kind: .question, question: Question(url: link("Crowded"), answerCount: .exact(40)))
    let result = ranking([feed([Self.known("Good"), answer("Old", hours: 99), asked, crowded])])
    #expect(result.picks.map(\.question.url) == [link("Good")])
    #expect(result.unjudged.map(\.question.url) == [link("Asked")])
    #expect(Set(result.rejected.map(\.question.url)) == [link("Old"), link("Crowded")])
    for question in result.unjudged + [result.question("Crowded")].compactMap(\.self) {
      #expect(question.score == nil)
      #expect(question.terms.isEmpty)
      #expect(question.expectedViews == nil)
      #expect(question.confidence == nil)
      #expect(question.rank == nil)
    }
    #expect(result.question("Asked")?.outcome(.views)?.status == .unknown)
    #expect(result.question("Old")?.score != nil)
    #expect(result.all.allSatisfy { $0.rules.map(\.rule) == Rule.allCases })
    #expect(result.asOf == asOf)
  }

  @Test func `dropping the unknown rejects picks, not questions without an answer`() {
    let asked = Row(kind: .question, question: Question(url: link("Asked")))
    let pages = [feed([Self.known("Known"), answer("Unknown", upvotes: 3441), asked])]
    #expect(ranking(pages).picks.count == 2)
    let dropped = ranking(pages, options { $0.unknown = .drop })
    #expect(dropped.picks.map(\.question.url) == [link("Known")])
    #expect(dropped.unjudged.count == 1)
    #expect(dropped.rejected.map(\.question.url) == [link("Unknown")])
    #expect(dropped.rejected.first?.rules.contains { $0.status == .fail } == false)
    #expect(dropped.funnel.first { $0.cause == .rule(.followed) }?.dropped == 1)
  }

  @Test func `each rejected question is counted under the first rule that it fails`() {
    var followed = answer("A", hours: 99, upvotes: 1)
    followed.viewerFollows = true
    let ad = Row(kind: .ad)
    let crowded = Row(
      kind: .question, question: Question(url: link("Crowded"), answerCount: .exact(40)))
    let result = ranking([
      feed([followed, answer("B", hours: 99, upvotes: 1), answer("C", upvotes: 99), ad, crowded]),
      questionPage("D", [ad], name: "d"),
    ])
    #expect(
      result.funnel.map(\.cause)
        == [.ad]
        + [Rule.followed, .answered, .own, .age, .views, .upvotes, .answers, .title, .hidden].map {
          .rule($0)
        })
    #expect(result.funnel.map(\.dropped) == [2, 1, 0, 0, 1, 0, 1, 1, 0, 0])
    let dropped = result.funnel.dropFirst().reduce(0) { $0 + $1.dropped }
    #expect(dropped == result.rejected.count)
  }

  @Test func `nothing gives an empty ranking with a whole funnel`() {
    let result = ranking([])
    #expect(result.all.isEmpty)
    #expect(result.funnel.count == 10)
    #expect(result.nearestMiss == nil)
  }

  // MARK: Orders

  /// A: 50 h old. B: 20 h old, fewer upvotes. C: age and answers unknown, most upvotes. Against A's
  /// level, B has 25·0.5·0.95·log10(1901/2001) = −0.3 and C 2.1 points; freshness −2.5, 0, −4.1.
  @Test(arguments: [
    (RankOptions.Sort.score, ["B", "C", "A"]), (.age, ["B", "A", "C"]),
    (.views, ["C", "A", "B"]), (.upvotes, ["C", "A", "B"]), (.answers, ["A", "B", "C"]),
  ])
  func `picks are sorted as asked, unknown values last`(
    sort: RankOptions.Sort, expected: [String]
  ) {
    var rows = [
      answer("A", hours: 50, upvotes: 2000), answer("B", hours: 20, upvotes: 1900),
      answer("C", hours: nil, upvotes: 3000),
    ]
    rows[0].question?.answerCount = .exact(3)
    rows[1].question?.answerCount = .exact(4)
    let result = ranking([feed(rows)], options { $0.sort = sort })
    #expect(result.picks.map(\.question.url) == expected.map { link($0) })
    #expect(result.picks.map(\.rank) == [1, 2, 3])
  }

  /// The same score to the tenth: full freshness, answers of one view count.
  @Test func `ties go to the younger lead, then fewer answers, then the URL`() {
    var rows = ["E", "D", "C", "B", "A"].map { answer($0, hours: 5, views: 20_000) }
    rows[0].posted = exactly(hours: 4.999)
    rows[1].question?.answerCount = .exact(7)
    rows[2].question?.answerCount = .exact(2)
    let open = options { $0.thresholds.minUpvotes = nil }
    let result = ranking([feed(rows)], open)
    #expect(Set(result.picks.map(\.score)).count == 1)
    #expect(result.picks.map(\.question.url) == ["E", "C", "D", "A", "B"].map { link($0) })
  }

  @Test func `of unjudged questions most followers stand first, then fewest answers`() {
    func card(_ slug: String, followers: Int?, answers: Int?) -> Row {
      Row(
        kind: .question,
        question: Question(
          url: link(slug), answerCount: answers.map(Count.exact),
          followers: followers.map(Count.exact)))
    }
    let cards = [
      card("F", followers: nil, answers: nil), card("E", followers: nil, answers: 2),
      card("D", followers: 3, answers: nil), card("C", followers: 3, answers: 9),
      card("B", followers: 3, answers: 1), card("A", followers: 400, answers: 24),
    ]
    #expect(
      ranking([feed(cards)]).unjudged.map(\.question.url)
        == ["A", "B", "C", "D", "E", "F"].map { link($0) })
  }

  @Test func `unjudged questions stand in page order, the newest page first`() {
    func card(_ slug: String, id: Int? = nil) -> Row {
      Row(kind: .question, question: Question(id: id, url: link(slug)))
    }
    let pages = [
      feed([card("D"), card("B", id: 2)], name: "old", savedHoursAgo: 3),
      feed([card("C"), card("A"), card("D")], name: "new", savedHoursAgo: 1),
    ]
    for pages in [pages, pages.reversed()] {
      #expect(
        ranking(pages).unjudged.map(\.question.url) == ["C", "A", "D", "B"].map { link($0) })
    }
  }

  @Test func `near misses come first: fewer rules, then less far off, then URL`() {
    let rows = [
      answer("Two", hours: 90, upvotes: 99), answer("Far", hours: 700, upvotes: 900),
      answer("Near-B", hours: 80, upvotes: 900), answer("Near-A", hours: 80, upvotes: 900),
      // Fails upvotes by one, and views are read: one rule.
      answer("Close", upvotes: 99, views: 20_000),
    ]
    #expect(
      ranking([feed(rows)]).rejected.map(\.question.url)
        == ["Close", "Near-A", "Near-B", "Far", "Two"].map { link($0) })
  }

  @Test func `misses of as many rules go by how far off they are together`() {
    // Decades off: log10(701/73) + log10(101/100) against log10(81/73) + log10(101/51).
    let rows = [
      answer("Age", hours: 700, upvotes: 99, views: 20_000),
      answer("Votes", hours: 80, upvotes: 50, views: 20_000),
    ]
    #expect(
      ranking([feed(rows)]).rejected.map(\.question.url) == ["Votes", "Age"].map { link($0) })
  }

  @Test func `equal values of another order go by score`() {
    let rows = [answer("A-Low", upvotes: 200), answer("B-High", upvotes: 900)].map { row in
      var row = row
      row.question?.answerCount = .exact(4)
      return row
    }
    let sorted = ranking([feed(rows)], options { $0.sort = .answers })
    #expect(sorted.picks.map(\.question.url) == ["B-High", "A-Low"].map { link($0) })
  }

  // MARK: Confidence and numbers

  @Test(
    arguments: [
      ([Count.exact(1), .exact(2), .exact(3)], Confidence.a),
      ([.exact(1), .exact(2), .exact(3), rounded(1200, 1150, 1249), nil], .a),
      ([.exact(1), .exact(2), nil], .b),
      ([.exact(1)], .b),
      (Array(repeating: rounded(1200, 1150, 1249), count: 3), .b),
      (Array(repeating: rounded(1200, 1150, 1249), count: 2), .c),
      ([nil, nil, nil, nil], .c),
    ] as [([Count?], Confidence)])
  func `confidence says how views are known`(views: [Count?], confidence: Confidence) {
    let rows = views.enumerated().map { index, views in
      var row = answer(by: "Author-\(index)", upvotes: 500)
      row.views = views
      return row
    }
    #expect(ranking([questionPage("Q", rows)]).question("Q")?.confidence == confidence)
  }

  /// Documentation/Decisions/0003: E = 1.8 + 0.3·log10 31 − 0.1 = 2.147, so level = 25·0.147 = 3.7;
  /// mid = 10^(2 + 3.7/25) = 141, the ends 0.45·√3 = 0.779 decades off.
  @Test func `an answer without numbers leaves the level at the prior's`() throws {
    let question = try #require(ranking([feed([answer()])]).question("Q"))
    #expect(question.verdict == .pick)
    #expect(question.score?.value == 3.7)
    #expect(question.confidence == .c)
    let expected = try #require(question.expectedViews)
    #expect(
      [expected.low, expected.mid, expected.high].map { Int($0.rounded()) } == [23, 141, 846])
  }

  /// Followers against 10,000, answer views against 1,000,000: 1 + log10(share), 0 to 1; the
  /// larger counts. One answer of 99 views: fame points are 25·log10(1 − 0.8·φ).
  @Test(arguments: [
    (Int?(10_000), Int?.none, -17.5), (1000, nil, 0), (3162, nil, -5.5), (nil, 1_000_000, -17.5),
    (900, 400_000, -7.1), (0, nil, 0), (nil, nil, nil), (5_000_000, 3, -17.5),
  ])
  func `fame goes by followers or answer views`(
    followers: Int?, answerViews: Int?, points: Double?
  ) {
    var row = answer(views: 99, followers: followers)
    row.author?.answerViews = answerViews.map(Count.exact)
    let question = ranking([feed([row])]).question("Q")
    #expect(question?.points(.fame) == points)
    let off = options { ($0.fame.followers, $0.fame.answerViews) = (nil, nil) }
    #expect(ranking([feed([row])], off).question("Q")?.points(.fame) == nil)
    let zero = options { ($0.fame.followers, $0.fame.answerViews) = (0, 0) }
    #expect(ranking([feed([row])], zero).question("Q")?.points(.fame) == nil)
  }

  @Test(arguments: [
    (24.0, 0.0), (25, -0.1), (48, -2.4), (72, -4.1), (152, -7.6), (9000, -30.7), (43_700, -40),
    (50_000, -40),
  ])
  func `freshness falls with the power 0_54 of days and has a floor`(hours: Double, points: Double)
  {
    #expect(ranking([feed([answer(hours: hours)])]).question("Q")?.points(.freshness) == points)
  }

  @Test func `terms carry the numbers they were made of`() {
    let pages = [
      feed([answer(by: "Lead", hours: 30)]),
      questionPage(
        "Q",
        [
          answer(by: "A", hours: 2400, views: 300), answer(by: "B", hours: 2400, views: 500),
          answer(by: "C", hours: 2400, views: 90_000, followers: 20_000),
        ]),
    ]
    // x: 2.4786 − 0.6013, 2.6998 − 0.6013, and 1.8 for the famous one; m = 1.9074, s = 0.0775
    // E = 1.9074 − 0.0310 + 0.4474 − 0.1 = 2.2238: 167 views
    let terms = ranking(pages).question("Q")?.terms ?? []
    guard case .level(let level)? = terms.first?.basis, case .fame(let share, 0.8) = terms[2].basis
    else {
      Issue.record("no level and fame in \(terms)")
      return
    }
    #expect(level.answerCount == 3)
    #expect(level.famousCount == 1)
    #expect(level.views == ScoreTerm.Level.Spread(least: 300, median: 500, most: 90_000))
    #expect(abs(level.expectedViews - 167.4) < 0.5)
    #expect(level.horizonDays == 30)
    #expect(terms[1].basis == .freshness(hours: 30, fullHours: 24))
    // 90,001 of 90,803
    #expect(abs(share - 0.99117) < 0.00001)
    #expect(terms[3].basis == .momentumUnknown(leastHours: 0.5))
  }
}
