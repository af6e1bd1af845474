/// A day of the proleptic Gregorian calendar.
///
/// Source: https://howardhinnant.github.io/date_algorithms.html, `days_from_civil` and
/// `civil_from_days`.
public struct CivilDay: Hashable, Sendable {
  /// The year, 0 and below being before the common era.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The day with these numbers; nil when the month has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day), abs(year) < 200_000 else { return nil }
    let sameDay = CivilDay(daysSince1970: Self.days(year: year, month: month, day: day))
    guard sameDay.month == month else { return nil }
    self = sameDay
  }

  /// The day `daysSince1970` days after 1970-01-01.
  public init(daysSince1970: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day that holds `moment` in UTC.
  public init(of moment: Instant) {
    let day: Int64 = 86_400_000_000
    let floored = moment.microseconds >= 0 ? 0 : day - 1
    self.init(daysSince1970: Int((moment.microseconds - floored) / day))
  }

  /// Days since 1970-01-01; negative before it.
  public var daysSince1970: Int { Self.days(year: year, month: month, day: day) }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    let days = (daysSince1970 + 3) % 7
    return days < 0 ? days + 7 : days
  }

  /// 00:00 UTC of the day.
  public var start: Instant { Instant(microseconds: Int64(daysSince1970) * 86_400_000_000) }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
