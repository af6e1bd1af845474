import QuoraFacts
import Testing

@testable import QPickCommands

struct AsOfArgumentTests {
  @Test(
    arguments: [
      ("now", .now), ("saved", .saved),
      // 2023-02-04 is 19,392 days after 1970-01-01.
      ("2023-02-04", .time(Instant(seconds: 1_675_468_800))),
      ("2023-02-04T10:00:00Z", .time(Instant(seconds: 1_675_504_800))),
      ("2023-02-04T10:00:00+05:30", .time(Instant(seconds: 1_675_485_000))),
    ] as [(String, AsOfArgument)])
  func `a word, a date or a time`(text: String, expected: AsOfArgument) throws {
    #expect(try AsOfArgument(text) == expected)
  }

  @Test(arguments: ["", "today", "2023", "2023-02-30", "2023-02-04T10:00:00", "1675468800", "Now"])
  func `anything else cannot be read`(text: String) {
    #expect(
      throws: ValueError.unreadable(
        text,
        expected: "now, saved, a date such as 2023-02-04 or a time such as 2023-02-04T10:00:00Z")
    ) { try AsOfArgument(text) }
  }

  @Test func `saved is the newest page's time, and now without one`() {
    let (now, saved) = (Instant(seconds: 9), Instant(seconds: 5))
    #expect(AsOfArgument.saved.instant(now: now, saved: saved) == saved)
    #expect(AsOfArgument.saved.instant(now: now, saved: nil) == now)
    #expect(AsOfArgument.now.instant(now: now, saved: saved) == now)
    #expect(AsOfArgument.time(Instant(seconds: 1)).instant(now: now, saved: saved).seconds == 1)
  }
}
