import QuoraFacts
import Testing

@testable import QPickCommands

@Suite struct RFC3339Tests {
  /// Microseconds by Python's `datetime`.
  static let moments: [(Int64, String)] = [
    (1_675_159_200_000_000, "2023-01-31T10:00:00Z"),
    (1_676_532_778_052_143, "2023-02-16T07:32:58.052143Z"),
    (0, "1970-01-01T00:00:00Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (951_868_799_500_000, "2000-02-29T23:59:59.5Z"),
    (-2_203_891_200_000_000, "1900-03-01T00:00:00Z"),
    (1_735_603_200_000_001, "2024-12-31T00:00:00.000001Z"),
    (-62_135_596_800_000_000, "0001-01-01T00:00:00Z"),
    (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
  ]

  @Test(arguments: moments)
  func `a moment is written and read back to the microsecond`(microseconds: Int64, text: String) {
    #expect(RFC3339.text(Instant(microseconds: microseconds)) == text)
    #expect(RFC3339.instant(from: text) == Instant(microseconds: microseconds))
  }

  @Test(arguments: [
    (Int64.min, "0000-01-01T00:00:00Z"), (Int64.max, "9999-12-31T23:59:59.999999Z"),
    (253_402_300_800_000_000, "9999-12-31T23:59:59.999999Z"),
  ])
  func `a moment outside the years 0 to 9999 is written as the nearest inside`(
    microseconds: Int64, text: String
  ) {
    #expect(RFC3339.text(Instant(microseconds: microseconds)) == text)
  }

  @Test(
    arguments: [
      ("2023-02-04", 1_675_468_800_000_000),
      ("2023-02-04T10:00:00Z", 1_675_504_800_000_000),
      ("2023-02-04t10:00:00z", 1_675_504_800_000_000),
      ("2023-02-04 10:00:00Z", 1_675_504_800_000_000),
      ("2023-02-04T15:30:00+05:30", 1_675_504_800_000_000),
      ("2023-02-04T04:30:00-05:30", 1_675_504_800_000_000),
      ("2023-02-04T10:00:00-00:00", 1_675_504_800_000_000),
      ("2023-02-04T10:00:00.25Z", 1_675_504_800_250_000),
      ("2023-02-04T10:00:00.123456789Z", 1_675_504_800_123_456),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000_000),
    ] as [(String, Int64)])
  func `the forms of RFC 3339 are read`(text: String, microseconds: Int64) {
    #expect(RFC3339.instant(from: text)?.microseconds == microseconds)
  }

  @Test(arguments: [
    "", "now", "2023", "2023-02", "2023-2-4", "20230204", "2023-02-29", "2023-13-01", "2023-00-10",
    "2023-04-31", "2023-02-00", "1900-02-29", "2023-02-04T", "2023-02-04T10:00Z",
    "2023-02-04T10:00:00", "2023-02-04T24:00:00Z", "2023-02-04T10:60:00Z", "2023-02-04T10:00:61Z",
    "2023-02-04T10:00:00.Z", "2023-02-04T10:00:00+0530", "2023-02-04T10:00:00+24:00",
    "2023-02-04T10:00:00ZZ", " 2023-02-04", "2023-02-04 ", "-2023-02-04", "２０２３-02-04",
  ])
  func `what is no time is not read`(text: String) {
    #expect(RFC3339.instant(from: text) == nil)
  }
}
