import Testing

@testable import QPickCommands

struct CountArgumentTests {
  @Test(
    arguments: [
      ("10000", 10_000), ("10,000", 10_000), ("1,234,567", 1_234_567), ("10k", 10_000),
      ("10K", 10_000), ("1.5M", 1_500_000), ("1.5m", 1_500_000), ("0.001k", 1), ("2.50k", 2500),
      ("1000000M", 1_000_000_000_000), ("1", 1), ("007", 7), ("1.0", 1),
    ])
  func `a count is the whole number it stands for`(text: String, count: Int) throws {
    let argument = try CountArgument(text)
    #expect(argument.count == count)
    #expect(argument.bound == count)
  }

  @Test func `0 and any are no bound`() throws {
    #expect(try CountArgument("any").count == nil)
    #expect(try CountArgument("any").bound == nil)
    #expect(try CountArgument("0").count == 0)
    #expect(try CountArgument("0").bound == nil)
    #expect(try CountArgument("0k").bound == nil)
  }

  @Test(arguments: ["-5", "-1.5M", "-10k", "1000001M", "1000000000001", "999999999999999999"])
  func `out of range names the range`(text: String) {
    #expect(
      throws: ValueError.outOfRange(
        text, range: "a count is from 1 through 1000000M, or 0 or any for no bound")
    ) { try CountArgument(text) }
  }

  @Test(
    arguments: [
      "", "k", "M", "1.5", "1.2345k", "10,00", "1,0000", "1,000.5", "10,000k", ",000", "1k5",
      "1 000", "ten", "1e4", "10kk", "Any", "1000,000", "９", "--all",
    ])
  func `anything else cannot be read`(text: String) {
    #expect(
      throws: ValueError.unreadable(
        text, expected: "a whole number, such as 10000, 10k or 1.5M, or any")
    ) { try CountArgument(text) }
  }
}
