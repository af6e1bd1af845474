/// A date and time of day of the Gregorian calendar, with its distance from UTC.
struct CivilTime {
  var year: Int
  var month: Int
  var day: Int
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0
  /// Seconds east of UTC.
  var offsetSeconds = 0

  /// Microseconds since 1970-01-01T00:00:00Z; nil for a day or time that no clock shows, and
  /// outside of the years 1 to 9999.
  var microseconds: Int64? {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let monthDays = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...monthDays[month - 1]).contains(day), (0...23).contains(hour), (0...59).contains(minute),
      // 60 is a leap second, which the count leaves out.
      (0...60).contains(second), (0...999_999).contains(microsecond),
      abs(offsetSeconds) < 86_400
    else { return nil }
    // Days from 0000-03-01 on, so that a leap day is a year's last.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = month > 2 ? month - 3 : month + 9
    let days =
      marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
      + (153 * marchMonth + 2) / 5 + day - 1 - Self.daysToEpoch
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + min(second, 59) - offsetSeconds
    return Int64(seconds) * 1_000_000 + Int64(microsecond)
  }

  /// Days from 0000-03-01 through 1970-01-01.
  ///
  /// Source: https://howardhinnant.github.io/date_algorithms.html#days_from_civil.
  private static let daysToEpoch = 719_468
}
