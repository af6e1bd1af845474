import Bytes
import QuoraFacts

/// Moments as RFC 3339 writes them.
enum RFC3339 {
  /// The moment in UTC: `2023-01-31T10:00:00Z`, with up to 6 digits of a fraction where it has
  /// one: `2023-02-16T07:32:58.052143Z`.
  ///
  /// RFC 3339 has the years 0 to 9999 only; a moment outside is written as the nearest inside.
  static func text(_ instant: Instant) -> String {
    let microseconds = max(earliest, min(latest, Int(instant.microseconds)))
    let (seconds, fraction) = divided(microseconds, by: 1_000_000)
    let (days, secondOfDay) = divided(seconds, by: 86_400)
    let date = CivilDay(daysSince1970: days)
    var text: [UInt8] = []
    text.reserveCapacity("2023-02-16T07:32:58.052143Z".utf8.count)
    append(date.year, digits: 4, after: nil, to: &text)
    append(date.month, digits: 2, after: "-", to: &text)
    append(date.day, digits: 2, after: "-", to: &text)
    append(secondOfDay / 3600, digits: 2, after: "T", to: &text)
    append(secondOfDay / 60 % 60, digits: 2, after: ":", to: &text)
    append(secondOfDay % 60, digits: 2, after: ":", to: &text)
    if fraction > 0 {
      append(fraction, digits: 6, after: ".", to: &text)
      while text.last == UInt8(ascii: "0") { text.removeLast() }
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  /// The moment that a text names, or nil.
  ///
  /// Takes a date alone (00:00 UTC), and a date and time with `Z` or an offset; `T` and `Z` in
  /// either case, a space for `T`. Digits of a second's fraction past the sixth are dropped.
  static func instant(from text: String) -> Instant? {
    var scanner = Scanner(rest: Substring(text).utf8)
    guard let year = scanner.number(digits: 4), scanner.skip("-"),
      let month = scanner.number(digits: 2), scanner.skip("-"),
      let day = scanner.number(digits: 2),
      let date = CivilDay(year: year, month: month, day: day)
    else { return nil }
    let midnight = date.daysSince1970 * 86_400
    if scanner.rest.isEmpty { return Instant(microseconds: Int64(midnight) * 1_000_000) }

    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
      let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"),
      let minute = scanner.number(digits: 2), minute < 60, scanner.skip(":"),
      // 60 is a leap second, which counts as the next minute's first.
      let second = scanner.number(digits: 2), second <= 60,
      let fraction = scanner.fraction(), let offset = scanner.offset(), scanner.rest.isEmpty
    else { return nil }
    let seconds = midnight + hour * 3600 + minute * 60 + second - offset
    return Instant(microseconds: Int64(seconds * 1_000_000 + fraction))
  }

  /// 0000-01-01T00:00:00Z, in microseconds since 1970.
  private static let earliest = -62_167_219_200_000_000
  /// 9999-12-31T23:59:59.999999Z, in microseconds since 1970.
  private static let latest = 253_402_300_799_999_999

  /// Quotient rounded down, and the remainder, 0 or more.
  private static func divided(_ number: Int, by divisor: Int) -> (Int, Int) {
    let remainder = number % divisor
    let positive = remainder < 0 ? remainder + divisor : remainder
    return ((number - positive) / divisor, positive)
  }

  /// Appends a sign and a number of so many digits.
  private static func append(
    _ number: Int, digits count: Int, after sign: Unicode.Scalar?, to text: inout [UInt8]
  ) {
    if let sign { text.append(UInt8(ascii: sign)) }
    var unit = 1
    for _ in 1..<count { unit *= 10 }
    while unit > 0 {
      text.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}

extension RFC3339 {
  /// Reads from the front of a text.
  private struct Scanner {
    var rest: Substring.UTF8View

    /// Takes the sign if it comes next.
    mutating func skip(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest = rest.dropFirst()
      return true
    }

    /// The next digit's value.
    mutating func digit() -> Int? {
      guard let byte = rest.first, byte.isASCIIDigit else { return nil }
      rest = rest.dropFirst()
      return Int(byte - UInt8(ascii: "0"))
    }

    /// A number of exactly this many digits.
    mutating func number(digits: Int) -> Int? {
      var value = 0
      for _ in 0..<digits {
        guard let digit = digit() else { return nil }
        value = value * 10 + digit
      }
      return value
    }

    /// Microseconds of `.` and digits, 0 without `.`; nil for a `.` without digits.
    mutating func fraction() -> Int? {
      guard skip(".") else { return 0 }
      guard var value = digit() else { return nil }
      var count = 1
      while let digit = digit() {
        if count < 6 { value = value * 10 + digit }
        count += 1
      }
      for _ in min(count, 6)..<6 { value *= 10 }
      return value
    }

    /// Seconds east of UTC.
    mutating func offset() -> Int? {
      if skip("Z") || skip("z") { return 0 }
      let isEast = skip("+")
      guard isEast || skip("-"), let hours = number(digits: 2), hours < 24, skip(":"),
        let minutes = number(digits: 2), minutes < 60
      else { return nil }
      return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
  }
}
