import QuoraFacts
import Testing

@testable import QuoraReading

/// Expected values by hand from Documentation/PageFormat.md, "Numbers": counters on buttons are cut
/// to one decimal, other numbers are rounded half up to one decimal.
@Suite struct CountTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let language: String
    let rounding: CountText.Rounding
    let value: Int
    let low: Int
    let high: Int

    init(
      _ text: String, _ language: String, _ rounding: CountText.Rounding, _ value: Int,
      _ low: Int, _ high: Int
    ) {
      (self.text, self.language, self.rounding) = (text, language, rounding)
      (self.value, self.low, self.high) = (value, low, high)
    }

    var testDescription: String { "\(text) (\(language), \(rounding))" }
  }

  @Test(arguments: [
    Case("365", "en", .down, 365, 365, 365),
    Case("3,441 upvotes", "en", .down, 3_441, 3_441, 3_441),
    Case("1,234,567", "en", .down, 1_234_567, 1_234_567, 1_234_567),
    Case("19 answers", "en", .halfUp, 19, 19, 19),
    Case("1K", "en", .down, 1_000, 1_000, 1_099),
    Case("1.2K", "en", .down, 1_200, 1_200, 1_299),
    Case("1.2K views", "en", .halfUp, 1_200, 1_150, 1_249),
    Case("1K views", "en", .halfUp, 1_000, 1_000, 1_049),
    // Pages of before 2020.
    Case("3.2k", "en", .down, 3_200, 3_200, 3_299),
    Case("230.6k Views", "en", .halfUp, 230_600, 230_550, 230_649),
    Case("3 kites", "en", .down, 3, 3, 3),
    Case("17.5K", "en", .down, 17_500, 17_500, 17_599),
    Case("130K views", "en", .halfUp, 130_000, 129_950, 130_049),
    Case("2.1M", "en", .halfUp, 2_100_000, 2_050_000, 2_149_999),
    Case("1,200M", "en", .down, 1_200_000_000, 1_200_000_000, 1_200_099_999),
    Case("99+", "en", .down, 99, 99, 9_007_199_254_740_991),
    Case("Answers (100+)", "en", .down, 100, 100, 9_007_199_254_740_991),
    Case("14,7\u{A0}mil respostas", "pt", .halfUp, 14_700, 14_650, 14_749),
    Case("7 respostas", "pt", .halfUp, 7, 7, 7),
    Case("3\u{A0}mi de visualizações", "pt", .down, 3_000_000, 3_000_000, 3_099_999),
    Case("1.234 respuestas", "es", .halfUp, 1_234, 1_234, 1_234),
    Case("1,2\u{A0}K", "es", .down, 1_200, 1_200, 1_299),
    Case("12.345", "de", .halfUp, 12_345, 12_345, 12_345),
    Case("1,2\u{A0}Mio.", "de", .down, 1_200_000, 1_200_000, 1_299_999),
    Case("3,4\u{A0}k", "fr", .down, 3_400, 3_400, 3_499),
    Case("5\u{A0}tys.", "pl", .down, 5_000, 5_000, 5_099),
    Case("2,5\u{A0}t", "da", .down, 2_500, 2_500, 2_599),
    Case("9\u{A0}rb", "id", .down, 9_000, 9_000, 9_099),
    Case("1.5万", "ja", .down, 15_000, 15_000, 15_999),
    Case("2.3億", "ja", .halfUp, 230_000_000, 225_000_000, 234_999_999),
    Case("1.2\u{A0}हज़ार", "hi", .down, 1_200, 1_200, 1_299),
    Case("3.4\u{A0}लाख", "hi", .down, 340_000, 340_000, 349_999),
    Case("1\u{A0}कोटी", "mr", .down, 10_000_000, 10_000_000, 10_999_999),
    Case("1.2ಸಾ", "kn", .down, 1_200, 1_200, 1_299),
    Case("1.2\u{A0}ألف", "ar", .down, 1_200, 1_200, 1_299),
    Case("1.2K", "xx", .down, 1_200, 1_200, 1_299),
  ])
  func `a printed number and what it can stand for`(_ item: Case) throws {
    let counts = CountText(language: item.language)
    let count = try #require(counts.count(in: item.text, rounding: item.rounding))
    #expect(count.value == item.value)
    #expect(count.low == item.low)
    #expect(count.high == item.high)
    #expect((count.source == .exact) == (item.low == item.high))
  }

  @Test(arguments: ["", "Upvote", "·", "K", "No answer yet", "٣٤"])
  func `no number is unknown, not zero`(_ text: String) {
    #expect(CountText(language: "en").count(in: text, rounding: .down) == nil)
  }

  @Test(arguments: [("999 365", 365), ("Upvote 9 4", 4), ("17.5K 17.5K", 17_500), ("1 2 3", 3)])
  func `the last number counts where ghost digits stand before it`(_ text: String, _ value: Int) {
    #expect(CountText(language: "en").lastCount(in: text, rounding: .down)?.value == value)
  }

  @Test(arguments: ["3 Kittens", "3 Monkeys", "5 Minutes"])
  func `a letter that starts a word is no abbreviation`(_ text: String) throws {
    let count = try #require(CountText(language: "en").count(in: text, rounding: .down))
    #expect(count.source == .exact)
    #expect(count.value < 10)
  }

  @Test func `a number too large for JSON is unknown`() {
    let text = String(repeating: "9", count: 40)
    #expect(CountText(language: "en").count(in: text, rounding: .down) == nil)
    #expect(CountText(language: "en").count(in: text + "M", rounding: .halfUp) == nil)
  }
}
