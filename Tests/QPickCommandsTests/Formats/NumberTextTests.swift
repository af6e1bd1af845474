import QuoraFacts
import Testing

@testable import QPickCommands

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (97, "97"), (999, "999"), (1000, "1,000"), (32_147, "32,147"),
    (1_234_567, "1,234,567"), (100_000, "100,000"), (-4500, "-4,500"),
    (.min, "-9,223,372,036,854,775,808"),
  ])
  func `thousands are set apart`(integer: Int, text: String) {
    #expect(NumberText.grouped(integer) == text)
  }

  @Test(arguments: [
    (0.0, "0"), (29.9, "30"), (97, "97"), (999.4, "999"), (999.6, "1.0K"), (1049, "1.0K"),
    (9036, "9.0K"), (9949, "9.9K"), (9951, "10K"), (32_147, "32K"), (999_499, "999K"),
    (999_500, "1.0M"), (1_449_000, "1.4M"), (12_345_678, "12M"), (2.5e9, "2.5B"), (7e12, "7000B"),
    (-5, "0"),
  ])
  func `a large number is shortened`(number: Double, text: String) {
    #expect(NumberText.compact(number) == text)
  }

  @Test(arguments: [
    (0.0, "0m"), (0.99, "59m"), (1, "1h"), (5.5, "5h"), (71.9, "71h"), (95.9, "95h"), (96, "4d"),
    (2400, "100d"), (8765, "365d"), (8766, "1y"), (26_298, "3y"), (-1, "0m"),
  ])
  func `an age is floored to its largest unit`(hours: Double, text: String) {
    #expect(NumberText.age(hours: hours) == text)
  }

  @Test(arguments: [(489, "48.9"), (400, "40.0"), (-131, "-13.1"), (-3, "-0.3"), (0, "0.0")])
  func `tenths have one decimal`(tenths: Int, text: String) {
    #expect(NumberText.tenths(tenths) == text)
  }

  @Test func `a count tells how it is known`() {
    #expect(NumberText.count(.exact(3441)) == "3,441")
    #expect(NumberText.count(Count(value: 1200, low: 1150, high: 1249, source: .rounded)) == "1.2K")
    #expect(NumberText.count(Count(value: 8155, low: 1, high: 9, source: .estimated)) == "~8.2K")
    #expect(NumberText.count(nil) == "–")
  }
}
