import Foundation
import QuoraFacts
import Testing

@testable import QPickCommands

/// What `qpick rank` prints and how it ends, on pages made of values.
struct RankRunTests {
  private let world = World()
  private var now: Instant { world.now }

  /// A feed with one answer that passes every rule.
  private var goodFeed: PageFacts {
    feed([answer("Why-good", upvotes: 3441, hours: 5, before: now)], savedAt: now)
  }

  private func document() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(world.output.bytes))
    return try #require(object as? [String: Any])
  }

  @Test func `a pick is printed, counted and ends with 0`() {
    world.add("feed.html", goodFeed)
    #expect(world.run("feed.html", "--format", "urls") == .success)
    #expect(world.output.text == "https://www.quora.com/Why-good\n")
    #expect(
      world.errors.lines
        == ["1 pick from 1 question · feed.html, saved 14 Nov 22:13 UTC · ages as of now"])
  }

  @Test func `quiet leaves the context line out`() {
    world.add("feed.html", goodFeed)
    #expect(world.run("-q", "feed.html") == .success)
    #expect(world.errors.text.isEmpty)
    #expect(!world.output.text.isEmpty)
  }

  @Test func `what was dropped is counted by rule, with the bounds in force`() {
    let rows = [
      answer("Why-good", upvotes: 3441, hours: 5, before: now),
      answer("Why-old", upvotes: 3441, hours: 80, before: now),
      answer("Why-older", upvotes: 3441, hours: 800, before: now),
      answer("Why-unloved", upvotes: 3, hours: 5, before: now),
      Row(kind: .ad), Row(kind: .ad),
      Row(kind: .question, question: Question(title: "New", url: "https://www.quora.com/New")),
    ]
    world.add("feed.html", feed(rows, savedAt: now))
    #expect(world.run("feed.html", "--min-views", "any") == .success)
    #expect(
      world.errors.lines == [
        "1 pick from 5 questions · feed.html, saved 14 Nov 22:13 UTC · ages as of now",
        "~ estimated from upvotes, good to a factor of 4. This page shows neither answer counts "
          + "nor whether you answered: save the question's page.",
        "left out: 2 ads · 2 older than 72 h · 1 under 100 upvotes",
        "also: 1 question without a seen answer (--all)",
      ])
  }

  @Test func `the limit says how many more there are`() {
    let rows = (1...12).map { answer("Why-\($0)", upvotes: 5000, hours: 5, before: now) }
    world.add("feed.html", feed(rows, savedAt: now))
    #expect(world.run("feed.html", "--format=urls") == .success)
    #expect(world.output.lines.count == 10)
    #expect(world.errors.lines.first?.hasPrefix("10 of 12 picks from 12 questions · ") == true)
    #expect(world.errors.lines.dropFirst() == ["also: 2 more picks (-n 0)"])

    let all = World()
    all.add("feed.html", feed(rows, savedAt: now))
    #expect(all.run("feed.html", "--format=urls", "-n", "0") == .success)
    #expect(all.output.lines.count == 12)
  }

  @Test func `nothing passed says which bounds let how many in, and they do`() throws {
    let rows = [
      answer("Why-near", upvotes: 12, hours: 1, before: now),
      answer("Why-far", upvotes: 1, hours: 900, before: now),
    ]
    world.add("feed.html", feed(rows, savedAt: now))
    #expect(world.run("-q", "feed.html", "--format", "urls") == .nothingPassed)
    #expect(world.output.text.isEmpty)
    #expect(
      world.errors.lines == [
        "nothing passed; no single bound lets one in, but together: "
          + "--min-views 1000 --min-upvotes 10: 1"
      ])

    let again = World()
    again.add("feed.html", feed(rows, savedAt: now))
    #expect(
      again.run("feed.html", "--format", "urls", "--min-views", "1000", "--min-upvotes", "10")
        == .success)
    #expect(again.output.text == "https://www.quora.com/Why-near\n")
  }

  @Test func `the table of the nearest misses says that nothing passed`() {
    world.add("feed.html", feed([answer("Why-old", upvotes: 3441, hours: 100, before: now)]))
    #expect(world.run("-q", "feed.html") == .nothingPassed)
    #expect(world.output.lines.first == "nothing passed; the nearest misses:")
    #expect(world.errors.lines == ["one change lets in: --max-age 5d: 1"])
  }

  @Test(
    arguments: [
      (1, "1 question not judged, no answer seen: save its page and give it too (--all lists it)"),
      (
        2,
        "2 questions not judged, no answer seen: save their pages and give them too "
          + "(--all lists them)"
      ),
    ])
  func `questions without answers pass nothing, and are named`(count: Int, words: String) {
    let rows = (1...count).map {
      Row(kind: .question, question: Question(title: "Q", url: "https://www.quora.com/New-\($0)"))
    }
    world.add("feed.html", feed(rows, savedAt: now))
    #expect(world.run("-q", "feed.html") == .nothingPassed)
    #expect(world.errors.lines == ["nothing passed; \(words)"])
  }

  @Test(
    arguments: [
      .empty, .notHTML(found: "a PDF document"), .notQuora(title: "News"), .loginWall,
      .errorPage(code: 404), .challenge, .noCards,
    ] as [PageProblem])
  func `a page that cannot be ranked ends with 65 and says why`(problem: PageProblem) throws {
    world.add("page.html", PageFacts(problem: problem))
    #expect(world.run("page.html", "--format", "json") == .unrankable)
    let lines = world.errors.lines
    #expect(lines.count == 2)
    #expect(lines.first == "qpick: page.html: error: \(problem)")
    #expect(lines.last == "hint: \(problem.hint)")
    let document = try document()
    #expect((document["picks"] as? [Any])?.isEmpty == true)
    let pages = try #require(document["pages"] as? [[String: Any]])
    #expect(pages.first?["error"] as? String == problem.description)
  }

  @Test(arguments: ["rank", "extract"])
  func `what may have cost cards is said on stderr`(command: String) {
    var page = feed([answer("Why-good", upvotes: 3441, hours: 5, before: now)], savedAt: now)
    page.notices = [
      .unreadablePayload(byteCount: 9), .unreadTime("soon"), .payloadOfAnotherPage,
      .queryError(query: "Q", message: "no"), .clockInFuture(now),
    ]
    world.add("feed.html", page)
    #expect(world.run(command, "feed.html") == .success)
    let losses = world.errors.lines.filter { $0.hasPrefix("qpick: feed.html: ") }
    #expect(
      losses == [
        "qpick: feed.html: inline data that could not be read, 9 bytes",
        "qpick: feed.html: inline data of another page: reload the page before you save it",
        "qpick: feed.html: the query \"Q\" was answered with an error, \"no\"",
        "qpick: feed.html: saved at 2023-11-14T22:13:20Z, which is in the future: its ages are "
          + "counted from there",
      ])
  }

  @Test func `extract and doctor can say less or more on stderr`() {
    var page = feed([answer("Why-good", upvotes: 3441, hours: 5, before: now)], savedAt: now)
    page.notices = [.unreadablePayload(byteCount: 9)]
    func errors(_ arguments: String...) -> [String] {
      let world = World()
      world.add("feed.html", page)
      #expect(world.run(arguments + ["feed.html"]) == .success)
      return world.errors.lines
    }
    let loss = "qpick: feed.html: inline data that could not be read, 9 bytes"
    #expect(errors("extract") == [loss])
    #expect(errors("extract", "--quiet") == [])
    let verbose = errors("extract", "-v")
    #expect(verbose.count == 2)
    #expect(verbose.first?.hasPrefix("qpick: feed.html: HTML, UTF-8") == true)
    #expect(verbose.last == loss)
    #expect(errors("doctor", "-q") == [])
    #expect(errors("doctor", "-v") == ["qpick " + QPick.versions.joined(separator: ", ")])
  }

  @Test func `people who were named and are on no page are said, unless quiet`() {
    world.add(
      "feed.html", feed([answer("Why-good", upvotes: 3441, hours: 5, before: now)], savedAt: now))
    world.files["f"] = Source("A1\nA2\nA3\nA4\nA5\nA6\nA7\n")
    let arguments = ["--skip", "Nobody Here", "--famous-file", "f", "feed.html"]
    #expect(world.run(arguments) == .success)
    #expect(world.errors.lines.contains("qpick: --skip: nobody on these pages is \"Nobody Here\""))
    #expect(
      world.errors.lines.contains(
        "qpick: --famous-file: nobody on these pages is \"A1\", \"A2\", \"A3\", \"A4\", \"A5\" or 2 "
          + "more"))
    let quiet = World()
    quiet.add(
      "feed.html", feed([answer("Why-good", upvotes: 3441, hours: 5, before: now)], savedAt: now))
    _ = quiet.run("-q", "--skip", "Nobody Here", "feed.html")
    #expect(quiet.errors.text.isEmpty)
  }

  @Test func `a pick without an address is named where the format shows addresses`() {
    var row = answer("Why-good", upvotes: 3441, hours: 5, before: now)
    row.question = Question(id: 7, title: "Why good?")
    row.url = nil
    world.add("feed.html", feed([row], savedAt: now))
    #expect(world.run("--format", "urls", "feed.html") == .success)
    #expect(world.output.text.isEmpty)
    #expect(
      world.errors.lines.last == "qpick: left out, without an address on quora.com: \"Why good?\"")
  }

  @Test func `a profile is for extract, not for rank`() throws {
    let row = answer("Why-good", upvotes: 3441, hours: 5, before: now)
    let profile = PageFacts(kind: .profile, clock: PageClock(now, .page), rows: [row])
    world.add("me.html", profile)
    #expect(world.run("me.html", "--format", "json") == .unrankable)
    #expect(world.errors.lines.first?.hasPrefix("qpick: me.html: error: a profile; ") == true)
    let document = try document()
    #expect((document["picks"] as? [Any])?.isEmpty == true)
    let pages = try #require(document["pages"] as? [[String: Any]])
    #expect((pages.first?["error"] as? String)?.hasPrefix("a profile") == true)

    let other = World()
    other.add("me.html", profile)
    #expect(other.run("extract", "me.html") == .success)
    #expect(other.output.lines.count == 2)
    #expect(other.errors.text.isEmpty)
  }

  @Test(arguments: [.truncated(byteCount: 9), .damaged(found: "a page")] as [PageProblem])
  func `a profile that was cut is not ranked either`(problem: PageProblem) {
    let row = answer("Why-good", upvotes: 3441, hours: 5, before: now)
    world.add(
      "me.html",
      PageFacts(
        kind: .profile, clock: PageClock(now, .page), rows: [row], problem: problem))
    #expect(world.run("me.html", "--format", "urls") == .unrankable)
    #expect(world.output.text.isEmpty)
    #expect(world.errors.lines.first?.hasPrefix("qpick: me.html: error: a profile; ") == true)
  }

  @Test func `a page that was cut is ranked all the same, and ends with 65`() {
    var page = goodFeed
    page.problem = .truncated(byteCount: 1000)
    world.add("cut.html", page)
    #expect(world.run("cut.html", "--format", "urls") == .unrankable)
    #expect(world.output.text == "https://www.quora.com/Why-good\n")
    #expect(
      world.errors.lines.first
        == "qpick: cut.html: error: \(PageProblem.truncated(byteCount: 1000))")
  }

  @Test(
    arguments: [
      (["good"], .success), (["good", "wall"], .unrankable), (["wall", "good", "gone"], .noInput),
      (["broken", "wall", "good"], .inputOutput), (["wall", "broken", "gone"], .noInput),
      (["good", "secret"], .noInput), (["good", "folder"], .noInput), (["old"], .nothingPassed),
      (["old", "wall"], .unrankable),
    ] as [([String], RunStatus)])
  func `every input is tried, and the gravest failure ends the run`(
    names: [String], status: RunStatus
  ) throws {
    world.add("good", goodFeed)
    world.add("old", feed([answer("Why-old", upvotes: 9, hours: 999, before: now)], savedAt: now))
    world.add("wall", PageFacts(problem: .loginWall))
    world.add("broken", goodFeed)
    world.files["broken"]?.reading = .failed(reason: "bad disk")
    world.files["secret"] = Source(opening: .notPermitted)
    world.files["folder"] = Source(opening: .isDirectory)
    #expect(world.run(names + ["--format", "json"]) == status)
    let document = try document()
    let pages = try #require(document["pages"] as? [[String: Any]])
    #expect(pages.map { $0["page"] as? String } == names)
    let picks = try #require(document["picks"] as? [Any])
    #expect(picks.count == (names.contains("good") ? 1 : 0))
    for name in names where name != "good" && name != "old" {
      #expect(world.errors.lines.contains { $0.hasPrefix("qpick: \(name): error: ") })
    }
  }

  @Test func `an input that cannot be read has its reason in the document`() throws {
    #expect(world.run("gone", "--format", "json") == .noInput)
    let pages = try #require(try document()["pages"] as? [[String: Any]])
    #expect(pages.first?["error"] as? String == "no such file")
    #expect(pages.first?["controller"] as? String == "unknown")
  }

  @Test func `results are written at once`() {
    world.add("feed.html", goodFeed)
    #expect(world.run("feed.html", "--explain", "--all") == .success)
    #expect(world.output.writeCount == 1)
  }

  @Test func `a full disk is reported, a closed pipe is not`() {
    for (failure, status, message) in [
      (
        OutputError.failed(reason: "No space left on device"), RunStatus.inputOutput,
        "qpick: standard output: error: writing failed: No space left on device\n"
      ),
      (OutputError.closed, RunStatus.success, ""),
    ] {
      let world = World()
      world.add("feed.html", goodFeed)
      world.output.failure = failure
      #expect(world.run("-q", "feed.html") == status)
      #expect(world.errors.text == message)
    }
  }

  @Test func `what a file is called cannot steer the terminal`() {
    #expect(world.run("bad\u{1B}[2J\u{202E}name") == .noInput)
    #expect(world.errors.lines == ["qpick: bad\u{FFFD}[2J\u{FFFD}name: error: no such file"])
  }

  @Test func `the config's options count, and the command line's come after them`() {
    world.environment["QPICK_CONFIG"] = "/c"
    world.files["/c"] = Source("--format=urls\n--min-upvotes=any\n--min-views=any\n")
    world.add("feed.html", feed([answer("Why-near", upvotes: 12, hours: 1, before: now)]))
    #expect(world.run("-q", "feed.html") == .success)
    #expect(world.output.text == "https://www.quora.com/Why-near\n")

    let strict = World()
    strict.environment = world.environment
    strict.files = ["/c": Source("--format=urls\n--min-upvotes=any\n--min-views=any\n")]
    strict.add("feed.html", feed([answer("Why-near", upvotes: 12, hours: 1, before: now)]))
    #expect(strict.run("-q", "feed.html", "--min-upvotes=13") == .nothingPassed)
  }

  @Test func `verbose says which config, clock and encoding are used`() {
    world.environment["QPICK_CONFIG"] = "/c"
    world.files["/c"] = Source("--format=urls\n-q\n")
    world.now = Instant(seconds: 1_675_504_800)
    world.add("feed.html", feed([answer("W", upvotes: 3441, hours: 5, before: now)], savedAt: now))
    #expect(world.run("-v", "feed.html") == .success)
    #expect(
      world.errors.lines == [
        "qpick: config: /c, arguments: --format=urls -q",
        "qpick: feed.html: HTML, UTF-8, 9 bytes; clock: 2023-02-04T10:00:00Z, the page's own; "
          + "a topic's feed, layout of 2020, language en, logged in",
        "qpick: history: off",
      ])
  }
}
