import Bytes
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
    var tokens = Self.tokens(of: text)
    let isUpdate = tokens.first.map(words.updated.contains) ?? false
    if isUpdate { tokens.removeFirst() }
    tokens.removeAll(where: words.fillers.contains)
    return ShownTime(text: text, interval: interval(of: tokens, words), isUpdate: isUpdate)
  }

  private func interval(of tokens: [String], _ words: TimeWords) -> InstantInterval? {
    switch tokens.count {
    case 1:
      if words.now.contains(tokens[0]) { return ago(0, .minute) }
      if let back = words.weekdays.firstIndex(of: tokens[0]).map(daysBack) {
        return wholeDay(CivilDay(daysSince1970: CivilDay(of: clock).daysSince1970 - back))
      }
    case 2:
      if let number = Int(tokens[0]), let unit = words.units[tokens[1]] {
        return ago(number, unit)
      }
      if words.now.contains(tokens[0] + " " + tokens[1]) { return ago(0, .minute) }
      return date(tokens, year: nil, words)
    case 3:
      return Int(tokens[2]).flatMap { date(tokens, year: $0, words) }
    default: break
    }
    return nil
  }

  /// Relative times are floored: `5h` is 5 to 6 hours before the clock.
  private func ago(_ number: Int, _ unit: TimeWords.Unit) -> InstantInterval {
    InstantInterval(
      earliest: clock.advanced(bySeconds: -(Double(number) + 1) * unit.rawValue),
      latest: clock.advanced(bySeconds: -Double(number) * unit.rawValue))
  }

  /// `Aug 14`, `14 Aug`, `Jan 12, 2022`; without a year the latest such day not after the clock.
  private func date(_ tokens: [String], year: Int?, _ words: TimeWords) -> InstantInterval? {
    let isMonthFirst = Int(tokens[1]) != nil
    guard
      let month = words.months.firstIndex(of: tokens[isMonthFirst ? 0 : 1]),
      let day = Int(tokens[isMonthFirst ? 1 : 0])
    else { return nil }
    if let year { return CivilDay(year: year, month: month + 1, day: day).map(wholeDay) }
    // The furthest zone east is UTC+14: there the clock's day may be the next one already.
    let lastDay = CivilDay(of: clock.advanced(bySeconds: Self.easternmost))
    for year in stride(from: lastDay.year, through: lastDay.year - 8, by: -1) {
      guard let found = CivilDay(year: year, month: month + 1, day: day) else { continue }
      if found.daysSince1970 <= lastDay.daysSince1970 { return wholeDay(found) }
    }
    return nil
  }

  private func daysBack(to weekday: Int) -> Int {
    (CivilDay(of: clock).weekday - weekday + 7) % 7
  }

  /// A day of a zone that the page does not name: 00:00 at UTC+14 to 24:00 at UTC−12.
  private func wholeDay(_ day: CivilDay) -> InstantInterval {
    let latest = day.start.advanced(bySeconds: Self.secondsPerDay + Self.westernmost)
    return InstantInterval(
      earliest: day.start.advanced(bySeconds: -Self.easternmost), latest: min(latest, clock))
  }

  /// UTC+14, in seconds. Source: IANA time zone database, Pacific/Kiritimati.
  private static let easternmost = 50_400.0
  /// UTC−12, in seconds. Source: IANA time zone database, Etc/GMT+12.
  private static let westernmost = 43_200.0
  private static let secondsPerDay = 86_400.0

  /// Lower-case words; a number and the letters after it are two words, signs are dropped.
  private static func tokens(of text: String) -> [String] {
    text.utf8.allSatisfy { $0 < 0x80 } ? asciiTokens(of: text) : characterTokens(of: text)
  }

  /// By bytes, as most texts can be read: by characters it costs several thousand instructions.
  private static func asciiTokens(of text: String) -> [String] {
    let bytes = text.utf8.map(\.asciiLowercased)
    var tokens: [String] = []
    tokens.reserveCapacity(4)
    var start = 0
    while start < bytes.count {
      let isDigit = bytes[start].isASCIIDigit
      guard isDigit || bytes[start].isASCIILetter else {
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, isDigit ? bytes[end].isASCIIDigit : bytes[end].isASCIILetter {
        end += 1
      }
      tokens.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return tokens
  }

  private static func characterTokens(of text: String) -> [String] {
    var tokens: [String] = []
    var wasDigit = false
    var wasInWord = false
    for character in text.lowercased() {
      let isDigit = ("0"..."9").contains(character)
      guard isDigit || character.isLetter else {
        wasInWord = false
        continue
      }
      if wasInWord, isDigit == wasDigit {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      wasDigit = isDigit
      wasInWord = true
    }
    return tokens
  }
}
