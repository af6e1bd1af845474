import QuoraFacts
import Testing

@Suite struct CivilDayTests {
  @Test func `days follow each other as in a calendar counted by hand`() {
    let monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    // 1600-01-01 is 135,140 days before 1970-01-01 (Python's `date.toordinal`).
    var days = -135_140
    var wrong = 0
    for year in 1600...2400 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        for day in 1...(monthDays[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
          let date = CivilDay(year: year, month: month, day: day)
          if date?.daysSince1970 != days || CivilDay(daysSince1970: days) != date { wrong += 1 }
          days += 1
        }
      }
    }
    #expect(wrong == 0)
    // 2401-01-01.
    #expect(days == 157_420)
  }

  @Test(arguments: [
    (1_776_686_400.0, 2026, 4, 20, 0), (0, 1970, 1, 1, 3), (-1, 1969, 12, 31, 2),
    (951_782_400, 2000, 2, 29, 1),
  ])
  func `a moment's day in UTC, and its weekday from Monday`(
    _ seconds: Double, _ year: Int, _ month: Int, _ day: Int, _ weekday: Int
  ) {
    let found = CivilDay(of: Instant(seconds: seconds))
    #expect(found == CivilDay(year: year, month: month, day: day))
    #expect(found.weekday == weekday)
  }

  @Test(arguments: [
    (2023, 2, 29), (2022, 13, 1), (2022, 0, 1), (2022, 4, 31), (2022, 1, 0), (2022, 1, .max),
  ])
  func `a month does not have every day`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }
}
