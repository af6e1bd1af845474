import Bytes
import QuoraFacts

/// Reads the numbers that Quora prints, in the words of one interface language.
///
/// What cannot be read is nil, never 0. Source: Documentation/PageFormat.md, "Numbers".
struct CountText {
  /// How a shortened number was rounded.
  enum Rounding {
    /// Counters on buttons: `1.2K` stands for 1,200 to 1,299.
    case down
    /// All other numbers: `1.2K` stands for 1,150 to 1,249.
    case halfUp
  }

  private let words: NumberWords
  private let isEnglish: Bool

  init(language: String?) {
    words = NumberWords(language: language)
    isEnglish = language?.hasPrefix("en") ?? false
  }

  /// The largest count a JSON reader is sure to keep: 2⁵³ − 1.
  static let largest = 9_007_199_254_740_991

  /// The number in a button or cell that holds nothing else behind it: the last, since invisible
  /// ghost digits may stand before it.
  ///
  /// `99+` stands for 99 or more.
  func count(in text: String, rounding: Rounding) -> Count? {
    let scalars = Self.readable(text)
    guard let number = lastNumber(in: scalars) else { return nil }
    let rest = scalars[number.end...].drop { $0 == ")" || $0 == "+" || $0.isWhitespace }
    return rest.isEmpty ? count(of: number, rounding) : nil
  }

  /// The first number in `text`, which counts what one of `nouns`, in English and lower case, names.
  ///
  /// Behind the number may stand nothing, too, and any word on a page in another language, or in one
  /// that is not known.
  func count(of nouns: [String], in text: String, rounding: Rounding) -> Count? {
    let scalars = Self.readable(text)
    guard let start = scalars.firstIndex(where: Self.isDigit) else { return nil }
    let number = number(in: scalars, from: start, before: nouns)
    let rest = scalars[number.end...].drop { $0 == ")" || $0 == "+" || $0.isWhitespace }
    guard !isEnglish || rest.isEmpty || nouns.contains(where: { Self.starts(rest, with: $0) })
    else { return nil }
    return count(of: number, rounding)
  }

  private static func starts(_ scalars: ArraySlice<Unicode.Scalar>, with noun: String) -> Bool {
    var rest = scalars
    for expected in noun.utf8 {
      guard let scalar = rest.popFirst(), scalar.isASCII,
        UInt8(ascii: scalar).asciiLowercased == expected
      else { return false }
    }
    return true
  }

  /// `text` with digits of every script as those of ASCII, without what cannot be seen, and with one
  /// sign for all narrow spaces and one for all apostrophes.
  private static func readable(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        scalars.append(scalar)
      } else if let digit = scalar.decimalDigit {
        scalars.append(digit)
      } else if scalar.properties.generalCategory == .spaceSeparator {
        scalars.append(noBreakSpace)
      } else if scalar == "’" {
        scalars.append("'")
      } else if !scalar.properties.isDefaultIgnorableCodePoint,
        scalar.properties.generalCategory != .format
      {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  private static let noBreakSpace: Unicode.Scalar = "\u{A0}"

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic
  }
}

// MARK: Parsing

extension CountText {
  /// A number as printed.
  private struct Number {
    /// Groups of digits.
    var groups: [ArraySlice<Unicode.Scalar>] = []
    /// What stands between them.
    var separators: [Unicode.Scalar] = []
    /// What a unit behind it multiplies it by; nil without one.
    var factor: Double?
    /// Whether a `+` stands behind it.
    var isCapped = false
    /// The index behind it and its unit.
    var end = 0
  }

  private func lastNumber(in scalars: [Unicode.Scalar]) -> Number? {
    var last: Number?
    var index = 0
    while let start = scalars[index...].firstIndex(where: Self.isDigit) {
      let found = number(in: scalars, from: start, before: [])
      index = found.end
      last = found
    }
    return last
  }

  private func number(
    in scalars: [Unicode.Scalar], from start: Int, before nouns: [String]
  ) -> Number {
    var number = Number()
    var index = start
    while true {
      let group = scalars[index...].prefix(while: Self.isDigit)
      number.groups.append(group)
      index = group.endIndex
      guard index < scalars.count, Self.separates(scalars[index], in: scalars, at: index) else {
        break
      }
      number.separators.append(scalars[index])
      index += 1
    }
    (number.factor, number.end) = unit(in: scalars, from: index, before: nouns)
    number.isCapped = number.end < scalars.count && scalars[number.end] == "+"
    return number
  }

  /// Whether `sign` at `index` stands between digits of one number; a plain space only before a
  /// group of three.
  private static func separates(
    _ sign: Unicode.Scalar, in scalars: [Unicode.Scalar], at index: Int
  ) -> Bool {
    let digits = scalars[(index + 1)...].prefix(while: isDigit)
    switch sign {
    case ".", ",", "'", "\u{66B}", "\u{66C}", noBreakSpace: return !digits.isEmpty
    case " ": return digits.count == 3
    default: return false
    }
  }

  /// The unit right behind a number, or behind one blank; nil where there is none, or a noun.
  private func unit(
    in scalars: [Unicode.Scalar], from index: Int, before nouns: [String]
  ) -> (Double?, end: Int) {
    let start = index < scalars.count && scalars[index].isWhitespace ? index + 1 : index
    guard start < scalars.count, Self.isLetter(scalars[start]),
      !nouns.contains(where: { Self.starts(scalars[start...], with: $0) })
    else { return (nil, index) }
    if let unit = Self.unit(of: words.factors, in: scalars, at: start) { return unit }
    // A browser that translates a page leaves its numbers as they are.
    return Self.unit(of: NumberWords.others, in: scalars, at: start) ?? (nil, index)
  }

  private static func unit(
    of words: NumberWords.Factors, in scalars: [Unicode.Scalar], at start: Int
  ) -> (Double?, end: Int)? {
    for (word, factor) in words where scalars[start...].starts(with: word) {
      let end = start + word.count
      if end == scalars.count || !isLetter(scalars[end]) { return (factor, end) }
    }
    return nil
  }

  /// The digits of `number` with a point before the decimals; nil where its signs say neither that
  /// they group nor that they are decimal.
  private func mantissa(_ number: Number) -> (text: String, decimalCount: Int)? {
    var (groups, separators) = (number.groups, number.separators)
    var decimals: ArraySlice<Unicode.Scalar> = []
    if let last = separators.last, ".,\u{66B}".unicodeScalars.contains(last),
      last == "\u{66B}"
        || separators.dropLast().last.map({ $0 != last })
          ?? (groups.last?.count != 3)
    {
      guard number.factor != nil, let group = groups.popLast() else { return nil }
      decimals = group
      separators.removeLast()
    }
    guard Self.isGrouped(groups.map { $0.count }, separators) else { return nil }
    let digits = groups.joined() + (decimals.isEmpty ? [] : ["."] + decimals)
    return (String(decoding: digits.map { UInt8(ascii: $0) }, as: UTF8.self), decimals.count)
  }

  /// Whether equal signs stand before groups of three digits, or of two and a last one of three.
  private static func isGrouped(_ counts: [Int], _ separators: [Unicode.Scalar]) -> Bool {
    guard let first = separators.first else { return true }
    return separators.allSatisfy { $0 == first } && counts.last == 3
      && (counts[0] <= 3 && counts.dropFirst().allSatisfy { $0 == 3 }
        || counts[0] <= 2 && counts.dropFirst().dropLast().allSatisfy { $0 == 2 })
  }

  private func count(of number: Number, _ rounding: Rounding) -> Count? {
    guard let (text, decimalCount) = mantissa(number), let mantissa = Double(text) else {
      return nil
    }
    let factor = number.factor ?? 1
    let exactly = (mantissa * factor).rounded()
    guard exactly <= Double(Self.largest) else { return nil }
    let value = Int(exactly)
    if number.isCapped {
      return Count(value: value, low: value, high: Self.largest, source: .rounded)
    }
    guard number.factor != nil else { return .exact(value) }
    // One decimal is all that Quora prints, so 12K stands for 12.0K.
    var step = factor / 10
    for _ in 1..<max(1, decimalCount) { step /= 10 }
    switch rounding {
    case .down:
      return Count(
        value: value, low: value, high: value + max(Int(step), 1) - 1, source: .rounded)
    case .halfUp:
      let half = Int(step / 2)
      let low = max(Int(factor), value - half)
      return Count(value: value, low: low, high: value + max(half, 1) - 1, source: .rounded)
    }
  }
}
