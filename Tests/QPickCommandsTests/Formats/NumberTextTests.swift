import QuestionPicking
import QuoraFacts
import Testing

@testable import QPickCommands

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (.exact(0), .exact(12_000), "1.2K views/h"), (.exact(0), .exact(123), "12 views/h"),
      (.exact(0), .exact(99), "9.9 views/h"), (.exact(0), .exact(4), "0.4 views/h"),
      (.exact(7), .exact(7), "no new views"), (.exact(8), .exact(7), nil),
      (rounded(1200, 1150, 1249), rounded(1500, 1450, 1549), "≈ 30 views/h"),
      (rounded(1200, 1150, 1249), rounded(1200, 1150, 1249), nil),
    ] as [(Count, Count, String?)])
  func `growth is shown by the hour`(older: Count, newer: Count, text: String?) throws {
    let velocity = try #require(Sample.velocity(from: older, to: newer))
    #expect(NumberText.velocity(velocity) == text)
  }

  @Test func `slow growth is not none`() throws {
    let velocity = try #require(
      Velocity(
        earlierViews: .exact(7), from: Sample.ago(100), laterViews: .exact(8), to: Sample.asOf))
    #expect(NumberText.velocity(velocity) == "under 0.1 views/h")
  }

  @Test(arguments: [
    (12, 63, "12 of 63 answers seen"), (1, 1, "1 of 1 answer seen"),
    (30, 1910, "30 of 1,910 answers seen"), (0, 2, "0 of 2 answers seen"),
  ])
  func `coverage is a number of answers`(seen: Int, total: Int, text: String) {
    #expect(NumberText.coverage(Coverage(seen: seen, total: total)) == text)
  }

  private static func rounded(_ value: Int, _ low: Int, _ high: Int) -> Count {
    Count(value: value, low: low, high: high, source: .rounded)
  }

  @Test(arguments: [
    (0, "0"), (97, "97"), (999, "999"), (1000, "1,000"), (32_147, "32,147"),
    (1_234_567, "1,234,567"), (100_000, "100,000"), (-4500, "-4,500"),
    (.min, "-9,223,372,036,854,775,808"),
  ])
  func `thousands are set apart`(integer: Int, text: String) {
    #expect(NumberText.grouped(integer) == text)
  }

  @Test(arguments: [
    (0.0, "0"), (29.9, "30"), (97, "97"), (946, "950"), (994, "990"), (996, "1.0K"), (1049, "1.0K"),
    (9036, "9.0K"), (9949, "9.9K"), (9951, "10K"), (32_147, "32K"), (343_122, "340K"),
    (994_999, "990K"), (995_000, "1.0M"), (1_449_000, "1.4M"), (12_345_678, "12M"), (2.5e9, "2.5B"),
    (7e12, "7000B"),
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

  @Test func `a count shows how it is known`() {
    #expect(NumberText.count(.exact(3441)) == "3,441")
    #expect(NumberText.count(.exact(9999)) == "9,999")
    #expect(NumberText.count(.exact(10_000)) == "10.0K")
    #expect(NumberText.count(.exact(12_345)) == "12.3K")
    #expect(NumberText.count(.exact(999_499)) == "999K")
    #expect(NumberText.count(.exact(1_234_567)) == "1.23M")
    for (value, text) in [(12_000, "12K"), (12_300, "12.3K"), (1_000_000, "1M"), (100, "100")] {
      #expect(
        NumberText.count(Count(value: value, low: value, high: value, source: .rounded)) == text)
    }
    #expect(NumberText.count(Count(value: 1200, low: 1150, high: 1249, source: .rounded)) == "1.2K")
    #expect(NumberText.count(Count(value: 8155, low: 1, high: 9, source: .estimated)) == "~8.2K")
    #expect(NumberText.count(nil) == "–")
  }

  @Test(arguments: [
    (0.0, "0"), (0.4, "0"), (7, "7"), (99.4, "99"), (99.6, "100"), (134.86, "130"), (135, "140"),
    (8155, "8,200"), (99_499, "99,000"), (99_500, "100,000"), (-3, "0"),
    (.infinity, "1,000,000,000,000,000"),
  ])
  func `views are rounded once to two digits`(views: Double, text: String) {
    #expect(NumberText.roughly(views) == text)
  }
}
