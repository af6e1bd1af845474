import QuoraFacts
import Testing

@testable import QPickCommands

/// What `qpick doctor` says, on pages made of values.
struct DoctorTests {
  private let world = World()
  private let clock = Instant(seconds: 1_675_504_800)

  private func missing(_ facts: PageFacts) -> [String] { DoctorAdvice.all(facts).map(\.missing) }

  @Test func `the report says what was read from where`() {
    var page = feed(
      [
        answer("Why-so", upvotes: 12, hours: 5, before: clock), Row(kind: .ad), Row(kind: .ad),
        Row(kind: .question, question: Question(title: "New", answerCount: .exact(0))),
      ], savedAt: clock)
    page.notices = [.unsureAd(url: nil), .unknownCard("OddBundle"), .unknownCard("OddBundle")]
    world.add("feed.html", page)
    #expect(world.run("doctor", "feed.html") == .success)
    #expect(world.errors.text.isEmpty)
    #expect(
      world.output.text == """
        feed.html
          ✓ can be ranked; views will be estimated
          ! views: feeds do not show them; they are estimated from upvotes until you save the \
        questions' own pages
          ! answer counts of 1 row: save those questions' own pages
          ! more cards: scroll down before you save; only what was on the page is in the file
          kind                a topic's feed, layout of 2020, language en, logged in
          input               HTML, UTF-8, 9 bytes
          clock               2023-02-04T10:00:00Z, the page's own
          rows                1 answer, 1 question card, 2 ads
          answers
            time                1 of 1: 1 shown; 1 exact
            upvotes             1 of 1: 1 shown; 1 exact
            views               none
            author              1 of 1: 1 shown
            author's followers  none
            author's views      none
            followed or not     1 of 1: 1 shown
            question            1 of 1: 1 shown
            answer count        none
          question cards
            question            1 of 1: 1 shown
            answer count        1 of 1: 1 shown; 1 exact
            followers           none
            last followed       none
            asked               none
          noticed             an answer that may be an ad, kept: without a URL
                              a card of a kind not known, "OddBundle" (2 times)

        """)
  }

  @Test func `several inputs are parted by a line, and what is not there ends with 66`() {
    world.add("wall.html", PageFacts(kind: .wall, isLoggedIn: false, problem: .loginWall))
    world.add("empty.html", PageFacts(problem: .empty))
    #expect(world.run("doctor", "wall.html", "gone.html", "empty.html") == .noInput)
    #expect(
      world.output.text.hasPrefix(
        "wall.html\n  ✗ cannot be ranked: \(PageProblem.loginWall)\n"
          + "  ! \(PageProblem.loginWall.hint)\n  kind                the log-in page"))
    #expect(
      world.output.text.contains("\n\nempty.html\n  ✗ cannot be ranked: \(PageProblem.empty)\n"))
    #expect(world.errors.lines == ["qpick: gone.html: error: no such file"])
  }

  @Test func `text of a page cannot steer the terminal`() {
    var page = feed([], savedAt: clock)
    page.question = Question(title: "Why\u{1B}[31m\u{202E}\nnot?")
    page.notices = [.unreadTime("\u{9B}5\u{7}")]
    world.add("feed.html", page)
    #expect(world.run("doctor", "feed.html") == .success)
    #expect(world.output.text.contains("Why\u{FFFD}[31m\u{FFFD} not?"))
    #expect(world.output.text.contains("\"\u{FFFD}5\u{FFFD}\""))
  }

  @Test func `a page that shows everything lacks nothing`() {
    var rows = (1...20).map { answer("Q-\($0)", upvotes: 5, hours: 5, before: clock) }
    for index in rows.indices {
      rows[index].views = .exact(7)
      rows[index].question?.answerCount = .exact(3)
    }
    #expect(missing(feed(rows, savedAt: clock)).isEmpty)
  }

  @Test func `each thing missing is named with what to do`() {
    var row = answer("Q", upvotes: 5, hours: 5, before: clock)
    row.viewerFollows = nil
    var page = feed([row])
    page.isLoggedIn = false
    #expect(
      missing(page) == [
        "a clock", "views", "answer counts of 1 row", "whom you follow", "more cards",
      ])
    page.clock = PageClock(clock, .file)
    #expect(missing(page).first == "the page's own clock")
    page.isLoggedIn = true
    #expect(missing(page).contains("whom you follow, for some answers"))
    #expect(DoctorAdvice.all(page).allSatisfy { !$0.advice.isEmpty })
  }

  @Test func `a question's page without inline data is to be saved with it`() {
    var row = answer("Q", upvotes: 5, hours: 5, before: clock)
    row.question?.answerCount = .exact(1)
    var page = PageFacts(
      kind: .question, clock: PageClock(clock, .page),
      question: Question(title: "Q", answerCount: .exact(1)), rows: [row])
    #expect(missing(page) == ["views", "inline data"])
    page.rows[0].origins = [.dom, .payload]
    page.rows[0].views = .exact(5)
    #expect(missing(page).isEmpty)
  }

  @Test func `a profile is sent to extract`() {
    let page = PageFacts(kind: .profile, clock: PageClock(clock, .page))
    #expect(missing(page) == ["other writers' questions"])
    #expect(DoctorAdvice.all(page).first?.advice.contains("qpick extract") == true)
  }

  @Test func `as JSON each page has its verdict, what is missing and what to do`() {
    var row = answer("Q", upvotes: 5, hours: 5, before: clock)
    row.views = .exact(7)
    row.question?.answerCount = .exact(3)
    let rows = Array(repeating: row, count: 20)
    var cut = feed(rows, savedAt: clock)
    cut.problem = .truncated(byteCount: 9)
    world.add("good.html", feed(rows, savedAt: clock))
    world.add("some.html", feed([answer("Q", upvotes: 5, hours: 5, before: clock)], savedAt: clock))
    world.add("cut.html", cut)
    world.add("wall.html", PageFacts(kind: .wall, problem: .loginWall))
    let names = ["good", "some", "cut", "wall", "gone"].map { $0 + ".html" }
    #expect(world.run(["doctor", "--format", "json"] + names) == .noInput)
    let text = world.output.text
    #expect(text.hasPrefix(#"{"schema":1,"pages":[{"kind":"page","page":"good.html","#))
    #expect(
      text.contains(
        #""error":null,"problem":null,"notices":[],"verdict":"rankable","missing":[],"advice":[]},"#
      ))
    #expect(
      text.contains(
        #""verdict":"estimated","missing":["views","answer counts of 1 row","more cards"],"#))
    let verdicts = text.matches(of: /"verdict":"([a-z]+)"/).map { String($0.1) }
    #expect(verdicts == ["rankable", "estimated", "partial", "unrankable", "unreadable"])
    #expect(
      text.contains(#""error":"no such file","problem":null,"notices":[],"verdict":"unreadable""#))
    #expect(text.hasSuffix("]}\n"))
  }

  @Test func `the report wraps at a terminal's width`() {
    world.output.isTerminal = true
    world.output.columns = 60
    world.add("feed.html", feed([answer("W", upvotes: 5, hours: 5, before: clock)], savedAt: clock))
    #expect(world.run("doctor", "feed.html") == .success)
    let lines = world.output.lines
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines[2] == "  ! views: feeds do not show them; they are estimated from")
    #expect(lines[3] == "    upvotes until you save the questions' own pages")
  }
}
