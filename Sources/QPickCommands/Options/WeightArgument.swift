import QuestionPicking

/// A constant of the score as typed: `NAME=VALUE`.
enum WeightArgument {
  /// The constants after each of `texts` was set in turn.
  static func weights(_ texts: [String]) throws(UsageError) -> Weights {
    var weights = Weights()
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let number = DecimalNumber(parts[1]) else {
        throw .unreadable(
          option: "--weight", value: text,
          expected: "a name and a number, such as \(Self.example)")
      }
      do {
        try weights.set(String(parts[0]), to: number.value)
      } catch {
        throw .weight(error)
      }
    }
    return weights
  }

  /// Every name with its standard value, for help.
  static let list = Weights.constants
    .map { "\($0.name)=\(NumberText.shortest($0.standard))" }
    .joined(separator: ", ")

  private static let example = "steadiness=0.5"
}
