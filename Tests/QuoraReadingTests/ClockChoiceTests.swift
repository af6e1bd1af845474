import QuoraFacts
import QuoraReading
import Testing

/// Which of the known times is a page's clock (Rules.md, "Clock"). The current time is
/// 2026-11-26T00:00:00Z.
@Suite struct ClockChoiceTests {
  static let now = Instant(seconds: 1_795_651_200)
  private static let day = 86_400.0

  /// Days before the current time: the page's own time, the container's, the file's; and what the
  /// clock is.
  static let choices:
    [(page: Double?, container: Double?, file: Double?, clock: PageClock.Source?)] = [
      (3, 2, 1, .page), (nil, 2, 1, .container), (nil, nil, 1, .file), (nil, nil, nil, nil),
      // 2009-06-01 is 6,387 days before.
      (6_387, 2, 1, .page), (6_388, 2, 1, .container), (nil, 6_388, 1, .file),
      (nil, nil, 6_388, nil),
      // The year 1 and 1970.
      (nil, 739_000, nil, nil), (nil, 20_783, nil, nil),
      // Up to a day ahead; further a page's or container's counts, a file's does not.
      (nil, nil, -1, .file), (nil, nil, -1.1, nil), (nil, -1.1, 1, .container),
      (-27_000, 2, 1, .page),
    ]

  @Test(arguments: choices)
  func `the first plausible one is the clock`(
    row: (page: Double?, container: Double?, file: Double?, clock: PageClock.Source?)
  ) {
    func moment(_ days: Double?) -> Instant? {
      days.map { Self.now.advanced(bySeconds: -$0 * Self.day) }
    }
    let hints = PageReader.Hints(
      container: moment(row.container), file: moment(row.file), asOf: Self.now, now: Self.now)
    let clock = hints.clock(page: moment(row.page))
    #expect(clock?.source == row.clock)
    let days = [PageClock.Source.page: row.page, .container: row.container, .file: row.file]
    #expect(clock?.moment == row.clock.flatMap { moment(days[$0] ?? nil) })
  }
}
