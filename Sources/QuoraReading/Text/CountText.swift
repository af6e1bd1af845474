import QuoraFacts

/// Reads the numbers that Quora prints, in the words of one interface language.
struct CountText {
  /// How a shortened number was rounded (PageFormat.md, "Numbers").
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

  /// The first number in `text`, with the word after it; nil when there is none.
  ///
  /// `99+` stands for 99 or more.
  func count(in text: String, rounding: Rounding) -> Count? {
    let scalars = Self.scalars(of: text)
    guard let start = scalars.firstIndex(where: Self.isDigit) else { return nil }
    return number(in: scalars, from: start, rounding: rounding)?.count
  }

  /// The last number in `text`, for counters whose ghost digits stand before them.
  func lastCount(in text: String, rounding: Rounding) -> Count? {
    let scalars = Self.scalars(of: text)
    var last: Count?
    var index = 0
    while let start = scalars[index...].firstIndex(where: Self.isDigit) {
      guard let found = number(in: scalars, from: start, rounding: rounding) else { return last }
      last = found.count
      index = found.end
    }
    return last
  }

  /// One by one: an array of a collection of scalars counts them first.
  private static func scalars(of text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    return scalars
  }

  private func number(
    in scalars: [Unicode.Scalar], from start: Int, rounding: Rounding
  ) -> (count: Count, end: Int)? {
    var end = start
    while end < scalars.count, Self.isDigit(scalars[end]) || isInnerSeparator(scalars, at: end) {
      end += 1
    }
    let (factor, afterWord) = factor(in: scalars, from: end)
    let isCapped = afterWord < scalars.count && scalars[afterWord] == "+"
    let count = count(
      digits: scalars[start..<end], factor: factor, isCapped: isCapped, rounding: rounding)
    guard let count else { return nil }
    return (count, isCapped ? afterWord + 1 : afterWord)
  }

  /// A point, comma or narrow space between two digits; a plain space groups nothing.
  private func isInnerSeparator(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 1 < scalars.count, Self.isDigit(scalars[index + 1]) else { return false }
    switch scalars[index] {
    case ".", ",", "\u{A0}", "\u{202F}", "\u{2009}", "’": return true
    default: return false
    }
  }

  /// The word right after a number, or after one space; 1 where there is none.
  private func factor(in scalars: [Unicode.Scalar], from index: Int) -> (factor: Double, end: Int) {
    var start = index
    if start < scalars.count, scalars[start].isWhitespace { start += 1 }
    for (word, factor) in words.factors where scalars[start...].starts(with: word) {
      let end = start + word.count
      if end < scalars.count, Self.isLetter(scalars[end]) { continue }
      return (factor, end)
    }
    return (1, index)
  }

  private func count(
    digits: ArraySlice<Unicode.Scalar>, factor: Double, isCapped: Bool, rounding: Rounding
  ) -> Count? {
    let isShortened = factor > 1
    let point = isShortened ? onlyPoint(in: digits) ?? digits.endIndex : digits.endIndex
    let decimals = max(0, digits.endIndex - point - 1)
    var number: [UInt8] = []
    number.reserveCapacity(digits.count)
    for index in digits.indices {
      if Self.isDigit(digits[index]) { number.append(UInt8(ascii: digits[index])) }
      if index == point, decimals > 0 { number.append(UInt8(ascii: ".")) }
    }
    guard let mantissa = Double(String(decoding: number, as: UTF8.self)) else { return nil }
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

  /// Where the sign before tenths stands; nil where there is none, or more than one.
  private func onlyPoint(in digits: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let point = digits.firstIndex(of: words.decimal),
      digits.lastIndex(of: words.decimal) == point
    else { return nil }
    return point
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic
  }
}
