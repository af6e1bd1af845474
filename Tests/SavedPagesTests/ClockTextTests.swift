import Testing

@testable import SavedPages

@Suite struct ClockTextTests {
  /// Texts, and seconds since 1970 as `date -u -d TEXT +%s` of GNU coreutils gives them.
  static let mailDates: [(text: String, seconds: Int64?)] = [
    ("Fri, 20 Nov 2026 09:30:00 -0000", 1_795_167_000),
    ("Fri, 20 Nov 2026 09:30:00 GMT", 1_795_167_000),
    ("20 Nov 2026 09:30 +0530", 1_795_147_200),
    ("Thu,  1 Jan 1970 00:00:00 GMT", 0),
    ("Thu, 29 Feb 2024 23:59:59 -0800 (PST)", 1_709_279_999),
    ("29 Feb 24 23:59:59 PST", 1_709_279_999),
    ("Fri Nov 20 2026 10:30:00 GMT+0100 (Central European Standard Time)", 1_795_167_000),
    ("Wed, 31 Dec 1969 23:59:59 UTC", -1),
    ("Fri, 20 Nov 2026 10:30:00 +01", 1_795_167_000),
    ("Fri, 20 Nov 2026 10:30:00 +1", nil), ("Fri, 20 Nov 2026 10:30:00 +0199", nil),
    ("Tue, 29 Feb 2023 00:00:00 GMT", nil), ("Fri, 20 Nov 2026", nil), ("09:30:00", nil),
    ("20 Nov 2026 25:00:00", nil), ("20 Foo 2026 09:30:00", nil), ("", nil), ("now", nil),
    ("20 Nov 999999999999999999 09:30:00", nil), ("-5 Nov 2026 09:30:00", nil),
  ]

  @Test(arguments: mailDates)
  func `a date of mail is a moment`(_ row: (text: String, seconds: Int64?)) {
    #expect(ClockText.mailDate(row.text) == row.seconds.map { $0 * 1_000_000 })
  }

  static let isoDates: [(text: String, microseconds: Int64?)] = [
    ("2026-11-20T09:30:00.123Z", 1_795_167_000_123_000),
    ("2026-11-20T10:30:00.1234567+01:00", 1_795_167_000_123_456),
    ("2026-11-20T09:30:00Z", 1_795_167_000_000_000),
    ("2026-11-20T04:30:00-0500", 1_795_167_000_000_000),
    ("2026-11-20T09:30", 1_795_167_000_000_000),
    ("2000-02-29T00:00:00Z", 951_782_400_000_000),
    ("2026-11-20T10:30:00+01", 1_795_167_000_000_000), ("2026-11-20T10:30:00+1", nil),
    ("2026-11-20", nil), ("2026-13-20T09:30:00Z", nil), ("2026-11-20T09:30:00X", nil),
    ("T", nil), ("", nil), ("0000-01-01T00:00:00Z", nil), ("1900-02-29T00:00:00Z", nil),
  ]

  @Test(arguments: isoDates)
  func `a date of a log is a moment`(_ row: (text: String, microseconds: Int64?)) {
    #expect(ClockText.isoDate(row.text) == row.microseconds)
  }
}
