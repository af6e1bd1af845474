/// A decimal number within a range, as typed.
struct NumberArgument: Equatable {
  /// The number.
  let value: Double

  /// Reads `text`; `meaning` says what the number is.
  init(_ text: String, in range: ClosedRange<Double>, meaning: String) throws(ValueError) {
    guard let number = DecimalNumber(text) else {
      throw .unreadable(text, expected: "a number such as 0.8")
    }
    guard range.contains(number.value) else {
      throw .outOfRange(
        text,
        range: "\(meaning) is from \(NumberText.shortest(range.lowerBound)) through "
          + NumberText.shortest(range.upperBound))
    }
    value = number.value
  }
}
