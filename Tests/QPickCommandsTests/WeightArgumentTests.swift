import QuestionPicking
import Testing

@testable import QPickCommands

struct WeightArgumentTests {
  @Test func `constants are set by name, and the later wins`() throws {
    let weights = try WeightArgument.weights([
      "steadiness=0.5", "freshness-floor=-10", "steadiness=0.25",
    ])
    #expect(weights[.steadiness] == 0.25)
    #expect(weights[.freshnessFloor] == -10)
    #expect(weights[.priorLevel] == 2)
  }

  @Test(arguments: [
    "steadiness", "steadiness=", "steadiness=x", "", "=", "steadiness=0,5", "a=1=2",
  ])
  func `a weight is a name and a number`(text: String) {
    #expect(
      throws: UsageError.unreadable(
        option: "--weight", value: text,
        expected: "a name and a number, such as steadiness=0.5")
    ) { try WeightArgument.weights([text]) }
  }

  @Test func `names and ranges are the picker's`() {
    #expect(throws: UsageError.weight(.unknownName("luck"))) {
      try WeightArgument.weights(["luck=1"])
    }
    #expect(throws: UsageError.weight(.outOfRange(.steadiness, value: -0.1))) {
      try WeightArgument.weights(["steadiness=-0.1"])
    }
  }

  @Test func `help lists every constant with its standard value`() {
    #expect(WeightArgument.list.split(separator: ", ").count == Weights.constants.count)
    #expect(WeightArgument.list.contains("steadiness=0.4"))
  }
}
