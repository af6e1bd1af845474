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

  /// What buttons and cells hold: a number and nothing behind it.
  static let numbers = [
    Case("365", "en", .down, 365, 365, 365),
    Case("1,234,567", "en", .down, 1_234_567, 1_234_567, 1_234_567),
    Case("1K", "en", .down, 1_000, 1_000, 1_099),
    Case("1.2K", "en", .down, 1_200, 1_200, 1_299),
    // Pages of before 2020.
    Case("3.2k", "en", .down, 3_200, 3_200, 3_299),
    Case("17.5K", "en", .down, 17_500, 17_500, 17_599),
    Case("2.1M", "en", .halfUp, 2_100_000, 2_050_000, 2_149_999),
    Case("1,200M", "en", .down, 1_200_000_000, 1_200_000_000, 1_200_099_999),
    Case("12,345.6K", "en", .down, 12_345_600, 12_345_600, 12_345_699),
    Case("1.2B", "en", .down, 1_200_000_000, 1_200_000_000, 1_299_999_999),
    Case("99+", "en", .down, 99, 99, 9_007_199_254_740_991),
    Case("Answers (100+)", "en", .down, 100, 100, 9_007_199_254_740_991),
    Case("Answer (1 of 1,234)", "en", .halfUp, 1_234, 1_234, 1_234),
    Case("Upvote · 365", "en", .down, 365, 365, 365),
    // Ghost digits before the number.
    Case("17.5K 17.5K", "en", .down, 17_500, 17_500, 17_599),
    Case("Upvote 9 4", "en", .down, 4, 4, 4),
    // Signs that group, and signs that are decimal, in any language.
    Case("1.234", "en", .down, 1_234, 1_234, 1_234),
    Case("1'234'567", "de", .down, 1_234_567, 1_234_567, 1_234_567),
    Case("1’234", "de", .down, 1_234, 1_234, 1_234),
    Case("12\u{202F}345", "fr", .down, 12_345, 12_345, 12_345),
    Case("12\u{A0}345", "fr", .down, 12_345, 12_345, 12_345),
    Case("12\u{2009}345", "fr", .down, 12_345, 12_345, 12_345),
    Case("1 234 567", "fr", .down, 1_234_567, 1_234_567, 1_234_567),
    Case("1,23,456", "hi", .down, 123_456, 123_456, 123_456),
    Case("12,34,56,789", "hi", .down, 123_456_789, 123_456_789, 123_456_789),
    Case("1.234.567,8K", "es", .down, 1_234_567_800, 1_234_567_800, 1_234_567_899),
    Case("12.345", "de", .halfUp, 12_345, 12_345, 12_345),
    // Digits of other scripts, and signs that are not seen.
    Case("١٢٣", "ar", .down, 123, 123, 123),
    Case("١٬٢٣٤", "ar", .down, 1_234, 1_234, 1_234),
    Case("١٫٢\u{A0}ألف", "ar", .down, 1_200, 1_200, 1_299),
    Case("१२,३४५", "hi", .down, 12_345, 12_345, 12_345),
    Case("1.2\u{200F}\u{A0}ألف", "ar", .down, 1_200, 1_200, 1_299),
    Case("\u{202A}3,441\u{202C}", "en", .down, 3_441, 3_441, 3_441),
    Case("1\u{AD},\u{200B}234", "en", .down, 1_234, 1_234, 1_234),
    // Units of the language.
    Case("1,2\u{A0}K", "es", .down, 1_200, 1_200, 1_299),
    Case("1,2\u{A0}Mio.", "de", .down, 1_200_000, 1_200_000, 1_299_999),
    Case("1,2 Tsd.", "de", .down, 1_200, 1_200, 1_299),
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
    Case("1.2K", "xx", .down, 1_200, 1_200, 1_299),
    // Units of English, and of other languages, on pages that a browser translated.
    Case("1.2K", "pt", .down, 1_200, 1_200, 1_299),
    Case("1.2M", "de", .down, 1_200_000, 1_200_000, 1_299_999),
    Case("2,3 mil", "en", .down, 2_300, 2_300, 2_399),
    Case("1,2\u{A0}Mio.", "en", .down, 1_200_000, 1_200_000, 1_299_999),
  ]

  /// Texts in which a number counts views, answers or upvotes.
  static let texts = [
    Case("3,441 upvotes", "en", .down, 3_441, 3_441, 3_441),
    Case("1 upvote", "en", .down, 1, 1, 1),
    Case("19 answers", "en", .halfUp, 19, 19, 19),
    Case("View 6 Answers", "en", .halfUp, 6, 6, 6),
    Case("100+ answers", "en", .halfUp, 100, 100, 9_007_199_254_740_991),
    Case("1.2K views", "en", .halfUp, 1_200, 1_150, 1_249),
    Case("1K views", "en", .halfUp, 1_000, 1_000, 1_049),
    Case("230.6k Views", "en", .halfUp, 230_600, 230_550, 230_649),
    Case("130K views", "en", .halfUp, 130_000, 129_950, 130_049),
    Case("14,7\u{A0}mil respostas", "pt", .halfUp, 14_700, 14_650, 14_749),
    Case("7 respostas", "pt", .halfUp, 7, 7, 7),
    Case("3\u{A0}mi de visualizações", "pt", .down, 3_000_000, 3_000_000, 3_099_999),
    Case("1.234 respuestas", "es", .halfUp, 1_234, 1_234, 1_234),
    Case("2,3 mil upvotes", "en", .down, 2_300, 2_300, 2_399),
  ]

  @Test(arguments: numbers.map { ($0, true) } + texts.map { ($0, false) })
  func `a printed number and what it can stand for`(_ item: Case, isAlone: Bool) throws {
    let counts = CountText(language: item.language)
    let count = try #require(
      isAlone
        ? counts.count(in: item.text, rounding: item.rounding)
        : counts.count(of: ["view", "answer", "upvote"], in: item.text, rounding: item.rounding))
    #expect(count.value == item.value)
    #expect(count.low == item.low)
    #expect(count.high == item.high)
    #expect((count.source == .exact) == (item.low == item.high))
  }

  @Test(
    arguments: [
      "", "Upvote", "·", "K", "No answer yet",
      // No unit that is known, or decimals without one.
      "1.2", "1,2", "12.34", "1.2L", "1.2Cr", "1,2 Tonnen", "1.2 x", "3 Kittens", "3 Monkeys",
      // Signs that neither group nor are decimal.
      "1.2.3", "1,2,3", "1.234,567.8K", "12,34", "1,2345", "1 234,5", "1'23", "1234,567",
      "1.2.3K", "12,345,67K", "1,234 567",
      // Too large for JSON.
      "9007199254740993", "99,999,999,999,999,999,999,999", "9999999999B",
    ])
  func `what cannot be read is unknown, not zero`(_ text: String) {
    #expect(CountText(language: "en").count(in: text, rounding: .down) == nil)
  }

  @Test(arguments: ["12 kites", "1.2 answers", "12 xyz answers", "Upvote", "12 3"])
  func `a number that counts something else, or cannot be read, is unknown`(_ text: String) {
    #expect(CountText(language: "en").count(of: ["answer"], in: text, rounding: .halfUp) == nil)
  }
}
