import Testing

@testable import QPickCommands

struct NumberArgumentTests {
  @Test(arguments: [("0", 0), ("0.8", 0.8), ("0.99", 0.99), ("0.000", 0)] as [(String, Double)])
  func `a number in the range is taken`(text: String, value: Double) throws {
    let number = try NumberArgument(
      text, in: 0...0.99, meaning: "a share")
    #expect(number.value == value)
  }

  @Test(arguments: ["1", "0.991", "-0.1", "80"])
  func `the error for a number out of range names the range`(text: String) {
    #expect(
      throws: ValueError.outOfRange(
        text, range: "a share is from 0 through 0.99")
    ) {
      try NumberArgument(text, in: 0...0.99, meaning: "a share")
    }
  }

  @Test(arguments: ["", "any", "0,8", "80%", "nan", "inf", "1e-1", "0.8 "])
  func `anything else cannot be read`(text: String) {
    #expect(
      throws: ValueError.unreadable(
        text, expected: "a number such as 0.8")
    ) {
      try NumberArgument(text, in: 0...0.99, meaning: "a share")
    }
  }
}
