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
        range: "\(meaning) is from \(NumberText.shortest(range.lowerBound)) through "
          + NumberText.shortest(range.upperBound))
    }
    value = number.value
  }
}
