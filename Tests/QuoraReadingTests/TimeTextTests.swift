import QuoraFacts
import Testing

@testable import QuoraReading

/// Expected intervals by hand from Documentation/PageFormat.md, "Times", in hours before the clock,
/// which is Monday 2026-04-20, 12:00 UTC (1,776,686,400 s).
@Suite struct TimeTextTests {
  static let clock = Instant(seconds: 1_776_686_400)

  private func hours(_ text: String, _ language: String) -> (from: Double, to: Double)? {
    let time = TimeText(language: language, clock: Self.clock).time(text)
    return time.interval.map {
      (Self.clock.seconds(since: $0.earliest) / 3_600, Self.clock.seconds(since: $0.latest) / 3_600)
    }
  }

  struct Case: Sendable {
    let text: String
    let language: String
    /// Hours before the clock.
    let from: Double
    let to: Double

    init(_ text: String, _ language: String, _ from: Double, _ to: Double) {
      (self.text, self.language, self.from, self.to) = (text, language, from, to)
    }
  }

  @Test(arguments: [
    Case("Just now", "en", 1.0 / 60, 0.0),
    Case("25m", "en", 26.0 / 60, 25.0 / 60),
    Case("3h", "en", 4, 3),
    Case("19h ago", "en", 20, 19),
    Case("Updated 5h", "en", 6, 5),
    Case("2d", "en", 72, 48),
    // Months are a twelfth of 365.25 days: 730.5 h.
    Case("8mo", "en", 9 * 730.5, 8 * 730.5),
    Case("2y", "en", 3 * 8_766, 2 * 8_766),
    Case("3 years ago", "en", 4 * 8_766, 3 * 8_766),
    Case("Answered 1 year ago", "en", 2 * 8_766, 8_766),
    Case("Written 19m ago", "en", 20.0 / 60, 19.0 / 60),
    // The day before: 12:00 back to its 00:00 is 36 h; UTC+14 starts it 14 h earlier, UTC-12 ends
    // it 12 h later, at the clock itself.
    Case("Sun", "en", 36 + 14, 0),
    Case("Sat", "en", 60 + 14, 24),
    Case("Thu", "en", 108 + 14, 72),
    Case("Apr 14", "en", 156 + 14, 120),
    Case("Updated Apr 14", "en", 156 + 14, 120),
    // Nov 3 without a year is that of 2025: 168 days and 12 h before the clock at 00:00.
    Case("Nov 3", "en", 168 * 24 + 12 + 14, 167 * 24 + 12 - 12),
    // 2022-01-12 is 1,559 days and 12 h before the clock.
    Case("Jan 12, 2022", "en", 1_559 * 24 + 12 + 14, 1_558 * 24 + 12 - 12),
    Case("March 4, 2018", "en", 2_969 * 24 + 12 + 14, 2_968 * 24 + 12 - 12),
    Case("Apr 08, 2013 11:57 PM", "en", 4_760 * 24 + 12 + 14, 4_759 * 24 + 12 - 12),
    Case("Sept 14", "en", 218 * 24 + 12 + 14, 217 * 24 + 12 - 12),
    Case("Added 3pm", "en", 24, 0),
    Case("12am", "en", 24, 0),
    Case("٣ ساعات", "ar", 4, 3),
    Case("3時間前", "ja", 4, 3),
    Case("2022年1月12日", "ja", 1_559 * 24 + 12 + 14, 1_558 * 24 + 12 - 12),
    Case("vor 3 Std.", "de", 4, 3),
    Case("14. Apr.", "de", 156 + 14, 120),
    Case("1h", "pt", 2, 1),
    Case("2 anos", "pt", 3 * 8_766, 2 * 8_766),
    Case("14 de abr.", "pt", 156 + 14, 120),
    Case("sáb.", "pt", 60 + 14, 24),
    Case("Atualizado há 3 meses", "pt", 4 * 730.5, 3 * 730.5),
    Case("2 años", "es", 3 * 8_766, 2 * 8_766),
    Case("14 abr", "es", 156 + 14, 120),
    Case("hace 5 h", "es", 6, 5),
    Case("Actualizado el 1 año", "es", 2 * 8_766, 8_766),
    Case("mié", "es", 132 + 14, 96),
  ])
  func `what a time can stand for`(_ item: Case) throws {
    let found = try #require(hours(item.text, item.language))
    #expect(abs(found.from - item.from) < 0.001)
    #expect(abs(found.to - item.to) < 0.001)
  }

  @Test(arguments: [
    ("Updated Jun 26", "en", true), ("Jun 26", "en", false), ("Answered 2y", "en", false),
    ("Actualizado el 1 año", "es", true), ("Atualizado 2 anos", "pt", true),
  ])
  func `an update is no first posting`(
    _ text: String, _ language: String, _ isUpdate: Bool
  ) {
    let time = TimeText(language: language, clock: Self.clock).time(text)
    #expect(time.isUpdate == isUpdate)
    #expect(time.text == text)
  }

  @Test(arguments: [
    ("soon", "en"), ("", "en"), ("Apr 22, 2026", "en"), ("Nov 30, 2030", "en"), ("14 3h", "en"),
    ("Feb 30, 2022", "en"), ("3 parsecs", "en"), ("Jan 12, 99999999", "en"),
    ("Aug \(Int.max)", "en"), ("Aug \(Int.max), 2022", "en"),
  ])
  func `words that are not read keep their text and no interval`(_ text: String, _ language: String)
  {
    let time = TimeText(language: language, clock: Self.clock).time(text)
    #expect(time.interval == nil)
    #expect(time.text == text)
  }

  @Test func `February 29 without a year is that of the last leap year`() throws {
    let time = TimeText(language: "en", clock: Self.clock).time("Feb 29")
    // 2024-02-29T00:00:00Z is 1,709,164,800 s; the interval starts 14 h earlier.
    #expect(time.interval?.earliest == Instant(seconds: 1_709_164_800 - 50_400))
  }

  @Test func `a huge number of years stays finite`() throws {
    let time = TimeText(language: "en", clock: Self.clock).time("9999999999999y")
    #expect(time.interval.map { $0.earliest <= $0.latest } ?? false)
  }
}
