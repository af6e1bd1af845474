import Testing

@testable import QPickCommands

struct DurationArgumentTests {
  @Test(
    arguments: [
      ("45s", 0.0125), ("90m", 1.5), ("36h", 36), ("3d", 72), ("2w", 336), ("1.5d", 36),
      ("1s", 1.0 / 3600),
      ("72h", 72), ("36500d", 876_000), ("0.5h", 0.5),
    ] as [(String, Double)])
  func `a number with a unit is so many hours`(text: String, hours: Double) throws {
    let duration = try DurationArgument(text)
    #expect(duration.hours == hours)
  }

  @Test(arguments: ["0", "any", "0h", "0s", "0.0d", "-0"])
  func `0 and any turn the rule off`(text: String) throws {
    #expect(try DurationArgument(text).hours == nil)
  }

  @Test(arguments: ["-5h", "-5", "-0.1s", "0.5s", "36501d", "5215w", "999999999999d"])
  func `out of range names the range`(text: String) {
    #expect(
      throws: ValueError.outOfRange(
        text, range: "a duration is from 1s through 36500d, or 0 or any for no bound")
    ) { try DurationArgument(text) }
  }

  @Test(
    arguments: [
      "", "h", "48", "5x", "1d12h", "1,5d", "1.d", ".5d", "+5h", "5 h", " 5h", "5H", "Any", "1e3h",
      "٣h", "1.2.3h", "--all", "0x10h", "1234567890123456789h",
    ])
  func `anything else cannot be read`(text: String) {
    #expect(
      throws: ValueError.unreadable(
        text, expected: "a number with a unit, such as 45s, 90m, 36h, 3d or 2w, or 0 or any")
    ) { try DurationArgument(text) }
  }
}
