import QuoraFacts

/// Reads the numbers that Quora prints, in the words of one interface language.
struct CountText {
  /// How a shortened number was rounded (FORMAT 3.4).
  enum Rounding {
    /// Counters on buttons: `1.2K` stands for 1,200 to 1,299.
    case down
    /// All other numbers: `1.2K` stands for 1,150 to 1,249.
    case halfUp
  }

  private let words: NumberWords

  init(language: String?) { words = NumberWords(language: language) }

  /// The largest count a JSON reader is sure to keep: 2⁵³ − 1.
  static let largest = 9_007_199_254_740_991

  /// The first number in `text`, with the word after it; null when there is none.
  ///
  /// `99+` stands for 99 or more.
  func count(in text: String, rounding: Rounding) -> Count? {
    let scalars = Array(text.unicodeScalars)
    guard let start = scalars.firstIndex(where: Self.isDigit) else { return nil }
    return number(in: scalars, from: start, rounding: rounding)?.count
  }

  /// The last number in `text`, for counters whose ghost digits stand before them.
  func lastCount(in text: String, rounding: Rounding) -> Count? {
    let scalars = Array(text.unicodeScalars)
    var last: Count?
    var index = 0
    while let start = scalars[index...].firstIndex(where: Self.isDigit) {
      guard let found = number(in: scalars, from: start, rounding: rounding) else { return last }
      last = found.count
      index = found.end
    }
    return last
  }

  private func number(
    in scalars: [Unicode.Scalar], from start: Int, rounding: Rounding
  ) -> (count: Count, end: Int)? {
    var end = start
    while end < scalars.count, Self.isDigit(scalars[end]) || isInnerSeparator(scalars, at: end) {
      end += 1
    }
    let digits = String(String.UnicodeScalarView(scalars[start..<end]))
    let (factor, afterWord) = factor(in: scalars, from: end)
    let isCapped = afterWord < scalars.count && scalars[afterWord] == "+"
    guard let count = count(digits: digits, factor: factor, isCapped: isCapped, rounding: rounding)
    else { return nil }
    return (count, isCapped ? afterWord + 1 : afterWord)
  }

  /// A point, comma or narrow space between two digits; a plain space groups nothing.
  private func isInnerSeparator(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 1 < scalars.count, Self.isDigit(scalars[index + 1]) else { return false }
    return [".", ",", "\u{A0}", "\u{202F}", "\u{2009}", "’"].contains(scalars[index])
  }

  /// The word right after a number, or after one space; 1 where there is none.
  private func factor(in scalars: [Unicode.Scalar], from index: Int) -> (factor: Double, end: Int) {
    var start = index
    if start < scalars.count, scalars[start].properties.isWhitespace { start += 1 }
    for (word, factor) in words.factors {
      let end = start + word.unicodeScalars.count
      guard end <= scalars.count, scalars[start..<end].elementsEqual(word.unicodeScalars) else {
        continue
      }
      if end < scalars.count, Self.isLetter(scalars[end]) { continue }
      return (factor, end)
    }
    return (1, index)
  }

  private func count(
    digits: String, factor: Double, isCapped: Bool, rounding: Rounding
  ) -> Count? {
    let isShortened = factor > 1
    let parts =
      isShortened ? digits.split(separator: words.decimal, omittingEmptySubsequences: false) : []
    let wholeDigits = parts.count == 2 ? String(parts[0]) : digits
    let decimals = parts.count == 2 ? parts[1].count : 0
    let plain = wholeDigits.filter(\.isASCII).filter(\.isNumber)
    let tenths = decimals == 0 ? "" : String(parts[1].filter(\.isNumber))
    guard let mantissa = Double(tenths.isEmpty ? plain : plain + "." + tenths) else { return nil }
    let exactly = (mantissa * factor).rounded()
    guard exactly <= Double(Self.largest) else { return nil }
    let value = Int(exactly)
    if isCapped { return Count(value: value, low: value, high: Self.largest, source: .rounded) }
    guard isShortened else { return .exact(value) }
    // One decimal is all that Quora prints, so 12K stands for 12.0K.
    var step = factor / 10
    for _ in 1..<max(1, decimals) { step /= 10 }
    switch rounding {
    case .down:
      return Count(value: value, low: value, high: value + Int(step) - 1, source: .rounded)
    case .halfUp:
      let half = Int(step / 2)
      let low = max(Int(factor), value - half)
      return Count(value: value, low: low, high: value + half - 1, source: .rounded)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }
}
