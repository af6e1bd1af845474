/// Times as containers write them, in microseconds since 1970-01-01T00:00:00Z.
enum ClockText {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Zones that old mail names.
  ///
  /// Source: RFC 5322 section 4.3.
  private static let zoneHours = [
    "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8,
  ]

  /// The time in `Fri, 20 Nov 2026 09:30:00 -0000`, or in a browser's own
  /// `Fri Nov 20 2026 10:30:00 GMT+0100 (Central European Standard Time)`; nil for other text.
  ///
  /// Without a zone it is UTC.
  ///
  /// Source: RFC 5322 section 3.3; ECMA-262, `Date.prototype.toString`.
  static func mailDate(_ text: String) -> Int64? {
    var time = CivilTime(year: 0, month: 0, day: 0)
    var hasClock = false
    let bare = text.prefix { $0 != "(" }
    for word in bare.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\t" }) {
      let word = word.lowercased()
      if let month = months.firstIndex(where: { word.hasPrefix($0) }) {
        time.month = month + 1
      } else if let clock = clock(word) {
        (time.hour, time.minute, time.second) = clock
        hasClock = true
      } else if let offset = zone(word) {
        time.offsetSeconds = offset
      } else if word.hasPrefix("+") || word.hasPrefix("-") {
        return nil
      } else if let number = Int(word), number >= 0 {
        if time.day == 0, word.count <= 2 {
          time.day = number
        } else {
          time.year = word.count > 2 ? number : number + (number < 50 ? 2000 : 1900)
        }
      }
    }
    return hasClock ? time.microseconds : nil
  }

  /// The time in `2026-11-20T09:30:00.123Z` or `…+01:00`; nil for other text.
  ///
  /// Source: ISO 8601 as HAR 1.2 has it, http://www.softwareishard.com/blog/har-12-spec/.
  static func isoDate(_ text: String) -> Int64? {
    let halves = text.split(whereSeparator: { $0 == "T" || $0 == "t" || $0 == " " })
    guard halves.count == 2 else { return nil }
    let date = halves[0].split(separator: "-").map { Int($0) }
    guard date.count == 3, let year = date[0], let month = date[1], let day = date[2] else {
      return nil
    }
    var time = CivilTime(year: year, month: month, day: day)
    let shown = halves[1].prefix { $0.isNumber || $0 == ":" || $0 == "." || $0 == "," }
    let parts = shown.split(whereSeparator: { $0 == "." || $0 == "," })
    guard let first = parts.first, let clock = clock(String(first)) else { return nil }
    (time.hour, time.minute, time.second) = clock
    if parts.count == 2 {
      let digits = parts[1].prefix(6)
      time.microsecond = Int(digits + String(repeating: "0", count: 6 - digits.count)) ?? 0
    }
    let rest = halves[1].dropFirst(shown.count)
    guard let offset = rest.isEmpty ? 0 : zone(rest.lowercased()) else { return nil }
    time.offsetSeconds = offset
    return time.microseconds
  }

  /// The time in `20261120093000123`, in UTC; nil for other text.
  static func digits(_ text: String) -> Int64? {
    let digits = text.compactMap(\.wholeNumberValue)
    guard digits.count >= 14, digits.count == text.count else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return CivilTime(
      year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10),
      minute: number(10..<12), second: number(12..<14)
    ).microseconds
  }

  /// `9:30` or `09:30:00`.
  private static func clock(_ word: String) -> (Int, Int, Int)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1] else {
      return nil
    }
    guard parts.count == 3 else { return (hour, minute, 0) }
    return parts[2].map { (hour, minute, $0) }
  }

  /// The seconds east of UTC in `z`, `gmt`, `est`, `+0100`, `+01:00`, `+01` or `gmt+0100`.
  private static func zone(_ word: String) -> Int? {
    if let hours = zoneHours[word] { return hours * 3600 }
    if ["z", "ut", "utc", "gmt"].contains(word) { return 0 }
    let bare = word.hasPrefix("gmt") || word.hasPrefix("utc") ? word.dropFirst(3) : word[...]
    guard let sign = bare.first, sign == "+" || sign == "-" else { return nil }
    var digits = bare.dropFirst().filter { $0 != ":" }
    if digits.count == 2 { digits += "00" }
    guard digits.count == 4, let number = Int(digits), number % 100 < 60 else { return nil }
    let seconds = number / 100 * 3600 + number % 100 * 60
    return sign == "-" ? -seconds : seconds
  }
}
