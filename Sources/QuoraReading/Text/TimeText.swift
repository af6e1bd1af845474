import QuoraFacts

/// Reads the times that Quora prints, against the page's clock.
///
/// Source: Documentation/PageFormat.md, "Times".
struct TimeText {
  private let words: TimeWords?
  private let clock: Instant

  /// - Parameters:
  ///   - language: The interface language's code.
  ///   - clock: When the texts were made.
  init(language: String?, clock: Instant) {
    words = TimeWords(language: language)
    self.clock = clock
  }

  /// What `text` says; its interval is nil when the words are not understood.
  func time(_ text: String) -> ShownTime {
    guard let words else { return ShownTime(text: text) }
    var tokens = TextToken.all(in: text)[...]
    var isUpdate = false
    while case .word(let word) = tokens.first,
      words.updated.contains(word) || words.verbs.contains(word)
    {
      isUpdate = isUpdate || words.updated.contains(word)
      tokens.removeFirst()
    }
    return ShownTime(text: text, interval: interval(of: tokens, words), isUpdate: isUpdate)
  }

  private func interval(of tokens: ArraySlice<TextToken>, _ words: TimeWords) -> InstantInterval? {
    var form = ""
    var (names, numbers): ([String], [Int]) = ([], [])
    for token in tokens {
      switch token {
      case .word(let word):
        form += word
        names.append(word)
      case .number(let digits):
        form += "0"
        guard let number = Int(digits) else { return nil }
        numbers.append(number)
      }
    }
    if words.now.contains(form) { return ago(0, .minute) }
    if let weekday = words.weekdays[form] {
      let today = CivilDay(of: clock)
      return wholeDay(
        CivilDay(daysSince1970: today.daysSince1970 - (today.weekday - weekday + 7) % 7))
    }
    if numbers.count == 1, let unit = words.ages[form] { return ago(numbers[0], unit) }
    // An hour of the clock's day, in a zone that the page does not name.
    if form == "0am" || form == "0pm" {
      return InstantInterval(
        earliest: clock.advanced(bySeconds: -Self.secondsPerDay), latest: clock)
    }
    return date(names, numbers, words)
  }

  /// Relative times are floored: `5h` is 5 to 6 hours before the clock.
  private func ago(_ number: Int, _ unit: TimeWords.Unit) -> InstantInterval {
    InstantInterval(
      earliest: clock.advanced(bySeconds: -(Double(number) + 1) * unit.rawValue),
      latest: clock.advanced(bySeconds: -Double(number) * unit.rawValue))
  }

  /// `Aug 14`, `14. Aug.`, `Jan 12, 2022`, `8月14日`, perhaps with a time of day behind it; without a
  /// year the latest such day not after the clock.
  private func date(_ names: [String], _ numbers: [Int], _ words: TimeWords) -> InstantInterval? {
    var (names, numbers) = (names, numbers)
    // A time of day: `11:57 PM`, `23:57`.
    let isTwelveHours = names.last == "am" || names.last == "pm"
    if isTwelveHours { names.removeLast() }
    if numbers.count == 4 || numbers.count == 3 && isTwelveHours { numbers.removeLast(2) }
    var month = names.lazy.compactMap { words.month(named: $0) }.first
    if month == nil, names.contains("月"), numbers.count > 1 {
      // The year, if any, comes first.
      month = numbers.remove(at: numbers.count - 2)
      if numbers.count == 2 { numbers.swapAt(0, 1) }
    } else if numbers.count == 2, numbers[0] > 31 {
      numbers.swapAt(0, 1)
    }
    guard let month, (1...12).contains(month), let day = numbers.first, numbers.count <= 2,
      names.allSatisfy({ words.month(named: $0) != nil || TimeWords.dateFillers.contains($0) })
    else { return nil }
    if numbers.count == 2 {
      return CivilDay(year: numbers[1], month: month, day: day).flatMap(wholeDay)
    }
    // The furthest zone east is UTC+14: there the clock's day may be the next one already.
    let lastDay = CivilDay(of: clock.advanced(bySeconds: Self.easternmost))
    for year in stride(from: lastDay.year, through: lastDay.year - 8, by: -1) {
      guard let found = CivilDay(year: year, month: month, day: day) else { continue }
      if found.daysSince1970 <= lastDay.daysSince1970 { return wholeDay(found) }
    }
    return nil
  }

  /// A day of a zone that the page does not name: 00:00 at UTC+14 to 24:00 at UTC−12; nil for one
  /// after the clock.
  private func wholeDay(_ day: CivilDay) -> InstantInterval? {
    let earliest = day.start.advanced(bySeconds: -Self.easternmost)
    guard earliest <= clock else { return nil }
    let latest = day.start.advanced(bySeconds: Self.secondsPerDay + Self.westernmost)
    return InstantInterval(earliest: earliest, latest: min(latest, clock))
  }

  /// UTC+14, in seconds. Source: IANA time zone database, Pacific/Kiritimati.
  private static let easternmost = 50_400.0
  /// UTC−12, in seconds. Source: IANA time zone database, Etc/GMT+12.
  private static let westernmost = 43_200.0
  private static let secondsPerDay = 86_400.0
}
