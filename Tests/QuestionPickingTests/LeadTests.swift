import QuestionPicking
import QuoraFacts
import Testing

/// Which answer leads.
struct LeadTests {
  private func lead(_ pages: [Page], _ options: RankOptions = options()) -> String? {
    ranking(pages, options).question("Q")?.authors.first
  }

  @Test(arguments: [
    (PageFacts.Kind.home, true), (.topic, true), (.space, true), (.search, true),
    (.profile, true), (.question, false), (.answer, false), (.unknown, false),
  ])
  func `an answer on a feed leads before better ones on the question's page`(
    kind: PageFacts.Kind, isFeed: Bool
  ) {
    let poor = answer(by: "Poor", hours: 900, upvotes: 1)
    let rich = answer(by: "Rich", views: 90_000)
    let pages = [
      feed([poor], kind: kind), questionPage("Q", [rich], answerCount: 2),
    ]
    #expect(lead(pages) == (isFeed ? "Poor" : "Rich"))
  }

  @Test func `an answer on both pages is on a feed`() {
    let pages = [
      feed([answer(by: "Both")], savedHoursAgo: 9),
      questionPage("Q", [answer(by: "Both"), answer(by: "Page", upvotes: 999)]),
    ]
    #expect(lead(pages) == "Both")
  }

  @Test(arguments: [
    // Fewest bounds missed.
    (answer(by: "A", hours: 5, upvotes: 500), answer(by: "B", hours: 90, upvotes: 9000), "A"),
    // Unknown is not missed.
    (answer(by: "A", hours: nil, upvotes: 500), answer(by: "B", hours: 90, upvotes: 9000), "A"),
    // Most upvotes.
    (answer(by: "A", hours: 5, upvotes: 500), answer(by: "B", hours: 60, upvotes: 501), "B"),
    (answer(by: "A", views: 90_000), answer(by: "B", upvotes: 500), "B"),
    // Youngest.
    (answer(by: "A", hours: 6, upvotes: 500), answer(by: "B", hours: 5, upvotes: 500), "B"),
    (answer(by: "A", hours: nil, upvotes: 500), answer(by: "B", hours: 5, upvotes: 500), "B"),
    // URL.
    (answer(by: "B", upvotes: 500), answer(by: "A", upvotes: 500), "A"),
  ])
  func `the best answer leads`(one: Row, other: Row, expected: String) {
    #expect(lead([feed([one, other])]) == expected)
    #expect(lead([feed([other, one])]) == expected)
  }

  @Test func `followed authors lead only where nobody else answers`() {
    var followed = answer(by: "Followed", upvotes: 9000)
    followed.viewerFollows = true
    let stranger = answer(by: "Stranger", upvotes: 3)
    #expect(lead([feed([followed, stranger])]) == "Stranger")
    #expect(lead([feed([followed]), questionPage("Q", [stranger])]) == "Stranger")
    #expect(lead([feed([followed, stranger])], options { $0.kept = [.followed] }) == "Followed")

    let alone = ranking([feed([followed])]).question("Q")
    #expect(alone?.authors == ["Followed"])
    #expect(alone?.outcome(.followed)?.status == .fail)
    #expect(alone?.outcome(.upvotes)?.status == .pass)
  }

  @Test func `people on the skip list do not lead`() throws {
    let pattern = try #require(PersonPattern("/profile/Known"))
    let pages = [feed([answer(by: "Known", upvotes: 900), answer(by: "New", upvotes: 200)])]
    #expect(lead(pages, options { $0.skipped = [pattern] }) == "New")
  }

  @Test func `an answer without upvotes shown leads after one with none`() {
    let open = options { $0.thresholds = Thresholds(minViews: nil, minUpvotes: nil) }
    let pages = [feed([answer(by: "Unknown", hours: 1), answer(by: "None", hours: 9, upvotes: 0)])]
    #expect(lead(pages, open) == "None")
  }

  @Test func `the lead comes first, the others as the pages show them`() {
    var third = answer(by: "Three", upvotes: 5000)
    third.id = 3
    let question = ranking([
      feed([answer(by: "One", upvotes: 1), answer(by: "Two", upvotes: 900)]),
      questionPage("Q", [third], savedHoursAgo: 4),
    ]).question("Q")
    #expect(question?.authors == ["Two", "One", "Three"])
    #expect(question?.answers.map(\.isLead) == [true, false, false])
  }
}
