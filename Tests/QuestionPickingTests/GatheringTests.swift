import QuestionPicking
import QuoraFacts
import Testing

/// Which rows make candidates, and how the pages' facts are joined.
struct GatheringTests {
  // MARK: What makes a candidate

  @Test func `answer cards, question cards and question pages make candidates, nothing else`() {
    var rows = [answer("Card")]
    rows.append(Row(kind: .question, question: Question(url: link("Asked"))))
    for kind in [Row.Kind.related, .post, .machine, .ad] {
      var row = answer("Of-\(kind)")
      row.kind = kind
      rows.append(row)
    }
    let result = ranking([feed(rows), questionPage("Own")])
    #expect(
      Set(result.all.compactMap(\.question.url)) == Set(["Card", "Asked", "Own"].map(link)))
  }

  @Test func `a related answer joins the candidate that another page makes`() {
    var related = answer("Q", by: "Related", upvotes: 900)
    related.kind = .related
    var stray = answer("Stray")
    stray.kind = .related
    let result = ranking([feed([answer("Q", by: "Card")]), questionPage("Own", [related, stray])])
    #expect(result.question("Q")?.authors == ["Card", "Related"])
    #expect(result.question("Stray") == nil)
  }

  @Test func `a related answer of another number's question stays out`() {
    var related = answer("Q", by: "Related")
    related.kind = .related
    related.question?.id = 8
    var card = answer("Q", by: "Card")
    #expect(
      ranking([feed([card]), questionPage("Own", [related])]).question("Q")?.answers.count == 2)
    card.question?.id = 7
    #expect(
      ranking([feed([card]), questionPage("Own", [related])]).question("Q")?.answers.count == 1)
  }

  @Test func `a newer related row's facts of the question win`() {
    var related = answer("Q", by: "Related")
    related.kind = .related
    related.question?.answerCount = .exact(30)
    var card = answer("Q", by: "Card")
    card.question?.answerCount = .exact(20)
    let pages = [feed([card], savedHoursAgo: 9), questionPage("Own", [related])]
    #expect(ranking(pages).question("Q")?.question.answerCount == .exact(30))
  }

  @Test func `a related answer is enough to judge a question card`() {
    var related = answer("Q", upvotes: 900)
    related.kind = .related
    let card = Row(kind: .question, question: Question(url: link("Q")))
    #expect(ranking([feed([card])]).question("Q")?.verdict == .unjudged)
    #expect(
      ranking([feed([card]), questionPage("Own", [related])]).question("Q")?.verdict == .pick)
  }

  @Test func `machine answers neither count nor show`() {
    var machine = answer(by: "Assistant", views: 5_000_000)
    machine.kind = .machine
    let page = questionPage("Q", [machine, answer(by: "Ann", views: 400)])
    #expect(ranking([page]).question("Q")?.authors == ["Ann"])
    #expect(ranking([questionPage("Q", [machine])]).question("Q")?.verdict == .unjudged)
  }

  @Test func `an answer whose address is another question's is that one's`() {
    let page = questionPage("Q", [answer(by: "Own"), answer("Other", by: "Far")])
    let alone = ranking([page])
    #expect(alone.question("Q")?.authors == ["Own"])
    #expect(alone.question("Other") == nil)
    // Where another page names that question, the answer joins it.
    let both = ranking([page, feed([answer("Other", by: "Near")])])
    #expect(both.question("Q")?.authors == ["Own"])
    #expect(both.question("Other")?.authors.sorted() == ["Far", "Near"])
    #expect(both.question("Other")?.question.url == link("Other"))
    // An answer without an address is the page's.
    var bare = answer(by: "Bare")
    bare.url = nil
    #expect(ranking([questionPage("Q", [bare])]).question("Q")?.authors == ["Bare"])
  }

  @Test func `answers of a page whose question has no address belong together`() {
    let facts = PageFacts(
      kind: .question, question: Question(title: "Untold"),
      rows: [answer(by: "Ann"), answer(by: "Ben")])
    #expect(ranking([("page", facts)]).all.map(\.answers.count) == [2])
  }

  @Test func `rows of a page with a problem count`() {
    var page = feed([answer()])
    page.facts.problem = .truncated(byteCount: 5)
    #expect(ranking([page]).all.count == 1)
  }

  // MARK: The same question, the same answer

  @Test(arguments: [
    (Question(url: link("Q")), Question(url: link("Q")), true),
    (Question(url: "http://quora.com/Q/"), Question(url: link("Q")), true),
    (Question(url: "https://WWW.quora.com/Q?share=1#x"), Question(url: link("Q")), true),
    (Question(url: link("unanswered/Q")), Question(url: link("Q")), true),
    (Question(url: link("Caf%C3%A9")), Question(url: link("Cafe\u{301}")), true),
    (Question(url: link("q")), Question(url: link("Q")), false),
    (Question(url: "https://pt.quora.com/Q"), Question(url: link("Q")), false),
    (Question(id: 7, url: link("A")), Question(id: 7, url: link("B")), true),
    (Question(id: 7, url: link("Q")), Question(id: 8, url: link("Q")), false),
    (Question(id: 7, url: link("Q")), Question(url: link("Q")), true),
    (Question(id: 7), Question(url: link("Q")), false),
    (Question(title: "Same"), Question(title: "Same"), false),
  ])
  func `questions are the same by number, else by address`(
    one: Question, other: Question, isSame: Bool
  ) {
    var rows = [answer(by: "Ann"), answer(by: "Ben")]
    rows[0].question = one
    rows[1].question = other
    for rows in [rows, rows.reversed()] {
      #expect(ranking([feed(rows)]).all.count == (isSame ? 1 : 2))
    }
  }

  /// Numbers 1 and 2 share an address, and a card has the address alone.
  @Test(arguments: [
    (1.0, 2.0, "One"), (2.0, 1.0, "Two"),
  ])
  func `an address that two numbers share goes with the newer page's`(
    oneSaved: Double, twoSaved: Double, owner: String
  ) {
    var one = answer(by: "One")
    one.question?.id = 1
    var two = answer(by: "Two")
    two.question?.id = 2
    let pages = [
      feed([one], name: "one", savedHoursAgo: oneSaved),
      feed([two], name: "two", savedHoursAgo: twoSaved),
      feed([answer(by: "Card")], name: "card", savedHoursAgo: 9),
    ]
    for pages in [pages, pages.reversed()] {
      let groups = Set(ranking(pages).all.map { Set($0.authors) })
      let rest = owner == "One" ? "Two" : "One"
      #expect(groups == [[owner, "Card"], [rest]])
    }
  }

  @Test func `the same answer on two pages counts once`() {
    let pages = [
      feed([answer(by: "Ann", upvotes: 300)]),
      questionPage("Q", [answer(by: "Ann", views: 5000), answer(by: "Ben", views: 70)]),
    ]
    let question = ranking(pages).question("Q")
    #expect(question?.authors == ["Ann", "Ben"])
    #expect(question?.lead?.row.views == .exact(5000))
    #expect(question?.lead?.row.upvotes == .exact(300))
  }

  @Test func `answers are the same by number, else by address`() {
    var one = answer(by: "Ann")
    one.id = 5
    var moved = answer(by: "Ann")
    (moved.id, moved.url) = (5, link("Q/answers/5"))
    var other = answer(by: "Ann")
    other.id = 6
    let question = ranking([feed([one, moved, other, answer(by: "Ann")])]).question("Q")
    #expect(question?.answers.count == 2)
  }

  // MARK: Joining

  @Test(
    arguments: [
      // newer, older, joined
      (Count.exact(900), Count.exact(800), Count.exact(900)),
      (nil, .exact(800), .exact(800)),
      (.exact(0), .exact(800), .exact(0)),
      // The newer, shortened number can stand for the older exact one.
      (rounded(1200, 1200, 1299), .exact(1234), .exact(1234)),
      // It cannot: the exact number is out of date.
      (rounded(1200, 1200, 1299), .exact(900), rounded(1200, 1200, 1299)),
      (rounded(1200, 1200, 1299), rounded(1100, 1100, 1199), rounded(1200, 1200, 1299)),
      (.exact(1250), rounded(1200, 1200, 1299), .exact(1250)),
      (nil, nil, nil),
    ] as [(Count?, Count?, Count?)])
  func `the newer page's number wins`(newer: Count?, older: Count?, joined: Count?) {
    var rows = [answer(), answer()]
    rows[0].upvotes = newer
    rows[1].upvotes = older
    rows[0].question?.answerCount = newer
    rows[1].question?.answerCount = older
    let pages = [
      feed([rows[0]], name: "z", savedHoursAgo: 1), feed([rows[1]], name: "a", savedHoursAgo: 2),
    ]
    for pages in [pages, pages.reversed()] {
      let question = ranking(pages).question("Q")
      #expect(question?.lead?.row.upvotes == joined)
      #expect(question?.question.answerCount == joined)
      #expect(question?.lead?.page == "z")
    }
  }

  @Test(arguments: [(0, 0), (nil, nil)] as [(Double?, Double?)])
  func `of pages as old as each other the first name wins`(one: Double?, other: Double?) {
    let pages = [
      feed([answer(upvotes: 2)], name: "b", savedHoursAgo: one),
      feed([answer(upvotes: 1)], name: "a", savedHoursAgo: other),
    ]
    for pages in [pages, pages.reversed()] {
      #expect(ranking(pages).question("Q")?.lead?.row.upvotes == .exact(1))
    }
  }

  @Test func `a page without a clock is older than any other`() {
    let pages = [
      feed([answer(upvotes: 2)], name: "a", savedHoursAgo: nil),
      feed([answer(upvotes: 1)], name: "b", savedHoursAgo: 5000),
    ]
    #expect(ranking(pages).question("Q")?.lead?.row.upvotes == .exact(1))
  }

  @Test(
    arguments: [
      // newer, older, age in hours
      (shown(hours: 20, 48), shown(hours: 30, 31), 30.5),
      (shown(hours: 30, 31), shown(hours: 20, 48), 30.5),
      (shown(hours: 2, 3, isUpdate: true), shown(hours: 20, 48), 34),
      (shown(hours: 30, 31), ShownTime(text: nil, created: ago(hours: 30.2)), 30.2),
      (ShownTime(text: "?"), shown(hours: 30, 31), 30.5),
    ] as [(ShownTime, ShownTime, Double)])
  func `the time that says most of the posting wins`(
    newer: ShownTime, older: ShownTime, hours: Double
  ) {
    var rows = [answer(), answer()]
    rows[0].posted = newer
    rows[1].posted = older
    let pages = [
      feed([rows[0]], name: "new", savedHoursAgo: 1),
      feed([rows[1]], name: "old", savedHoursAgo: 2),
    ]
    let value = ranking(pages).question("Q")?.outcome(.age)?.value ?? -1
    #expect(abs(value - hours) < 1e-6)
  }

  @Test func `whether an age is approximate goes with the page it was read from`() {
    var rows = [answer(), answer()]
    rows[0].posted = shown(hours: 20, 48)
    rows[1].posted = shown(hours: 30, 31)
    let pages = [
      feed([rows[0]], name: "new", savedHoursAgo: 1),
      feed([rows[1]], name: "old", savedHoursAgo: nil),
    ]
    #expect(ranking(pages).question("Q")?.outcome(.age)?.isApproximate == true)
  }

  @Test func `facts of author, question and viewer are joined`() throws {
    var newer = answer()
    newer.author = Author(name: "Ann Lee", url: link("profile/Ann-Lee"))
    newer.followControl = .missing(others: 9)
    newer.origins = [.dom]
    var older = answer(followers: 500)
    older.id = 11
    older.viewerFollows = false
    older.followControl = .shown
    older.origins = [.payload]
    older.question = Question(id: 3, title: "Why?", url: link("Q"), viewerHasAnswered: false)
    let pages = [
      feed([newer], name: "new", savedHoursAgo: 1), feed([older], name: "old", savedHoursAgo: 2),
    ]
    let question = try #require(ranking(pages).all.first)
    let row = try #require(question.lead?.row)
    #expect(row.id == 11)
    #expect(row.author?.name == "Ann Lee")
    #expect(row.author?.followers == .exact(500))
    #expect(row.origins == [.dom, .payload])
    #expect(row.followControl == .shown)
    #expect(question.outcome(.followed)?.status == .pass)
    #expect(question.outcome(.answered)?.status == .pass)
    #expect(question.question.title == "Why?")
    #expect(question.question.id == 3)
  }

  @Test func `an author who became anonymous is not named by an older page`() {
    var newer = answer()
    newer.author = Author(isAnonymous: true)
    let pages = [
      feed([newer], name: "new", savedHoursAgo: 1), feed([answer()], name: "old", savedHoursAgo: 2),
    ]
    #expect(ranking(pages).question("Q")?.lead?.row.author == Author(isAnonymous: true))
  }
}
