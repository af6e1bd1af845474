import QuestionPicking
import Testing

@testable import QPickCommands

struct WeightArgumentTests {
  @Test func `constants are set by name, and the later wins`() throws {
    var weights = Weights()
    for text in ["steadiness=0.5", "freshness-floor=-10", "steadiness=0.25"] {
      try WeightArgument.set(text, in: &weights)
    }
    #expect(weights[.steadiness] == 0.25)
    #expect(weights[.freshnessFloor] == -10)
    #expect(weights[.priorLevel] == 1.8)
  }

  @Test(arguments: [
    "steadiness", "steadiness=", "steadiness=x", "", "=", "steadiness=0,5", "a=1=2",
  ])
  func `a weight is a name and a number`(text: String) {
    #expect(
      throws: ValueError.unreadable(
        text, expected: "a name and a number, such as steadiness=0.5")
    ) {
      var weights = Weights()
      try WeightArgument.set(text, in: &weights)
    }
  }

  @Test func `names and ranges are the picker's`() {
    #expect(throws: ValueError.weight(.unknownName("luck"))) {
      var weights = Weights()
      try WeightArgument.set("luck=1", in: &weights)
    }
    #expect(throws: ValueError.weight(.outOfRange(.steadiness, value: -0.1))) {
      var weights = Weights()
      try WeightArgument.set("steadiness=-0.1", in: &weights)
    }
  }

  @Test(arguments: [
    (
      "steadiness", 1.5,
      "\"steadiness=1.5\" is above 0.9; steadiness is a number from 0 through 0.9"
    ),
    ("steadiness", -1, "\"steadiness=-1\" is below 0; steadiness is a number from 0 through 0.9"),
    (
      "horizon-days", .nan,
      "\"horizon-days=nan\" is not a number; horizon-days is a number from 1 through 3650"
    ),
    (
      "growth-exponent", 0,
      "\"growth-exponent=0\" is below 0.01; growth-exponent is a number from 0.01 through 2"
    ),
  ])
  func `a value out of range is refused with the range`(
    name: String, value: Double, message: String
  ) {
    var weights = Weights()
    let error = #expect(throws: WeightError.self) { try weights.set(name, to: value) }
    #expect(error?.words == message)
  }

  @Test func `an unknown name is refused with the names`() {
    let message = WeightError.unknownName("steadyness").words
    #expect(message.hasPrefix("\"steadyness\" is not a weight; the weights are age-exponent, "))
    for constant in Weights.constants { #expect(message.contains(constant.name)) }
  }

  @Test func `help lists every constant with its standard value`() {
    #expect(WeightArgument.list.split(separator: ", ").count == Weights.constants.count)
    #expect(WeightArgument.list.contains("steadiness=0.4"))
  }
}
