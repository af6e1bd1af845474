import QuestionPicking

/// A constant of the score as typed: `NAME=VALUE`.
enum WeightArgument {
  /// The constants after each of `texts` was set in turn.
  static func weights(_ texts: [String]) throws(UsageError) -> Weights {
    Weights()
  }
}
