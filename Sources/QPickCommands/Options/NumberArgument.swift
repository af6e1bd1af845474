/// A decimal number within a range, as typed.
struct NumberArgument: Equatable {
  /// The number.
  let value: Double

  /// Reads `text`, the value of `option`; `meaning` says what the number is.
  init(
    _ text: String, option: String, in range: ClosedRange<Double>, meaning: String
  ) throws(UsageError) {
    guard let number = DecimalNumber(text) else {
      throw .unreadable(option: option, value: text, expected: "a number such as 0.8")
    }
    guard range.contains(number.value) else {
      throw .outOfRange(
        option: option, value: text,
        range: "\(meaning) is from \(Self.short(range.lowerBound)) through "
          + Self.short(range.upperBound))
    }
    value = number.value
  }

  /// The number without a needless `.0`.
  static func short(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
