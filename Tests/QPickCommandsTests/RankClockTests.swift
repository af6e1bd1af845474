import QuoraFacts
import QuoraReading
import Testing

@testable import QPickCommands

/// To what moment ages count, and what is said about it.
struct RankClockTests {
  private let world = World()
  private var now: Instant { world.now }

  private func hoursAgo(_ hours: Double) -> Instant { now.advanced(bySeconds: -hours * 3600) }

  /// A feed saved at `saved` with an answer that was 5 hours old then.
  private func oldFeed(_ saved: Instant) -> PageFacts {
    feed([answer("Why-good", upvotes: 3441, hours: 5, before: saved)], savedAt: saved)
  }

  @Test(
    arguments: [
      (23.9, nil), (24, "24 hours"), (47.9, "47 hours"), (48, "2 days"), (9 * 24, "9 days"),
      (729 * 24, "729 days"), (731 * 24, "2 years"), (1461 * 24, "4 years"),
    ] as [(Double, String?)])
  func `an old save is reported, since ages count to today`(hours: Double, age: String?) {
    world.add("feed.html", oldFeed(hoursAgo(hours)))
    _ = world.run("feed.html")
    let odd = age.map { ", \($0) later (--as-of saved: as of the save)" } ?? ""
    #expect(world.errors.lines.first?.hasSuffix(" · ages as of now\(odd)") == true)
  }

  @Test(
    arguments: [
      // 1,700,000,000 is 2023-11-14T22:13:20Z.
      ("2023-11-14T22:12:21Z", nil), ("2023-11-14T22:12:20Z", "1 minute"),
      ("2023-11-14T20:13:21Z", "119 minutes"), ("2023-11-14", "22 hours"),
      ("2023-11-11", "3 days"), ("2023-11-15", nil), ("now", nil), ("saved", nil),
    ] as [(String, String?)])
  func `a moment before the save is reported`(asOf: String, gap: String?) {
    world.add("feed.html", oldFeed(now))
    _ = world.run("feed.html", "--as-of", asOf)
    let odd = gap.map { "\($0) before the save: newer answers count as 0 h old" } ?? ""
    #expect(world.errors.lines.first?.contains("before the save") == (gap != nil))
    #expect(world.errors.lines.first?.hasSuffix(odd) == true)

    let quiet = World()
    quiet.add("feed.html", oldFeed(now))
    _ = quiet.run("-q", "feed.html", "--as-of", asOf)
    #expect(!quiet.errors.text.contains("before the save"))
  }

  @Test func `as of the save the answer is fresh, and nothing is said of the save`() {
    world.add("feed.html", oldFeed(hoursAgo(9 * 24)))
    #expect(world.run("feed.html") == .nothingPassed)

    let other = World()
    other.add("feed.html", oldFeed(hoursAgo(9 * 24)))
    #expect(other.run("feed.html", "--as-of", "saved") == .success)
    #expect(
      other.errors.lines.first
        == "1 pick from 1 question · feed.html, saved 5 Nov 22:13 UTC · ages as of the save")
  }

  @Test func `saved is the newest page's clock`() {
    world.add("old.html", oldFeed(hoursAgo(9 * 24)))
    world.add("new.html", oldFeed(hoursAgo(24)))
    #expect(world.run("--as-of=saved", "old.html", "new.html", "--format=json") == .success)
    // 1,700,000,000 less a day is 2023-11-13T22:13:20Z.
    #expect(world.output.text.contains("\"asOf\":\"2023-11-13T22:13:20Z\""))
  }

  @Test func `a file's time serves where the page has no clock, a pipe has none`() {
    world.add("feed.html", feed([]), modified: hoursAgo(50))
    world.pipe(feed([]))
    _ = world.run("feed.html", "-")
    #expect(world.hints["feed.html"]?.clock() == PageClock(hoursAgo(50), .file))
    #expect(world.hints["standard input"]?.asOf == now)
    #expect(world.hints["standard input"]?.clock() == nil)
  }

  @Test func `a pipe counts from the given moment, or from the newest file's`() {
    world.pipe(feed([]))
    _ = world.run("--as-of", "2023-02-04", "-")
    #expect(world.hints["standard input"]?.asOf == Instant(seconds: 1_675_468_800))

    let other = World()
    other.pipe(feed([]))
    other.add("feed.html", oldFeed(hoursAgo(50)))
    _ = other.run("--as-of", "saved", "-", "feed.html")
    #expect(other.hints["standard input"]?.asOf == hoursAgo(50))
  }

  @Test func `saved is never the clock of a page that failed beside one that did not`() {
    world.files["wall.html"] = Source("wall", modified: hoursAgo(1))
    world.pages["wall"] = PageFacts(problem: .challenge)
    world.pipe(feed([]))
    world.add("feed.html", oldFeed(hoursAgo(24)))
    _ = world.run("--as-of=saved", "wall.html", "-", "feed.html", "--format=json")
    // 1,700,000,000 less a day is 2023-11-13T22:13:20Z.
    #expect(world.output.text.contains("\"asOf\":\"2023-11-13T22:13:20Z\""))
    #expect(world.hints["feed.html"]?.asOf == now)
    #expect(world.hints["standard input"]?.asOf == hoursAgo(24))
  }

  @Test(arguments: [(nil, "null"), (24, "\"2023-11-13T22:13:20Z\"")] as [(Double?, String)])
  func `saved without a page to rank is a failed page's clock or none, never now`(
    hours: Double?, asOf: String
  ) {
    world.files["wall.html"] = Source("wall", modified: hours.map(hoursAgo))
    world.pages["wall"] = PageFacts(problem: .challenge)
    #expect(world.run("--as-of=saved", "wall.html", "--format=json") == .unrankable)
    #expect(world.output.text.contains("\"asOf\":\(asOf),"))
  }

  @Test func `saved without any clock is an error that says so`() {
    world.pipe(feed([answer("Why-good", upvotes: 3441, hours: 5, before: now)]))
    #expect(world.run("-q", "--as-of", "saved", "-") == .unrankable)
    #expect(
      world.errors.lines == [
        "qpick: --as-of saved: error: no page tells when it was saved",
        "hint: give the time of the save, such as --as-of 2023-02-04T10:00:00Z",
      ])
  }
}
