/// A count as typed: `10000`, `10,000`, `10k`, `1.5M`; `any` is none.
struct CountArgument: Equatable {
  /// The count, 0 or more; nil for `any`.
  let count: Int?

  /// The count as a bound; nil for 0 too, which turns a rule off.
  var bound: Int? { count == 0 ? nil : count }

  /// The largest count: more than all answers of Quora were ever viewed.
  static let maximum = 1_000_000_000_000
  /// What can be typed, for help and errors.
  static let range = "a count is from 1 through 1000000M, or 0 or any for no bound"

  /// Reads `text`.
  init(_ text: String) throws(ValueError) {
    if text == "any" {
      count = nil
      return
    }
    let factor = Self.factor(of: text.last)
    let digits = factor == nil ? Self.withoutGrouping(text) : String(text.dropLast())
    guard let number = DecimalNumber(digits) else {
      throw .unreadable(text, expected: Self.expected)
    }
    guard number.value >= 0, number.value * Double(factor ?? 1) <= Double(Self.maximum) else {
      throw .outOfRange(text, range: Self.range)
    }
    guard let whole = number.whole(times: factor ?? 1) else {
      throw .unreadable(text, expected: Self.expected)
    }
    count = whole
  }

  private static func factor(of unit: Character?) -> Int? {
    switch unit {
    case "k", "K": 1000
    case "m", "M": 1_000_000
    default: nil
    }
  }

  private static let expected = "a whole number, such as 10000, 10k or 1.5M, or any"

  /// `text` less its commas where they part groups of three digits; else `text`.
  private static func withoutGrouping(_ text: String) -> String {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 && !$0.contains(".") })
    else { return text }
    return groups.joined()
  }
}
