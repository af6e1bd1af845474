import QuestionPicking

/// A constant of the score as typed: `NAME=VALUE`.
enum WeightArgument {
  /// Sets in `weights` the constant that `text` names.
  static func set(_ text: String, in weights: inout Weights) throws(ValueError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let number = DecimalNumber(parts[1]) else {
      throw .unreadable(text, expected: "a name and a number, such as steadiness=0.5")
    }
    do {
      try weights.set(String(parts[0]), to: number.value)
    } catch {
      throw .weight(error)
    }
  }

  /// Every name with its standard value, for help.
  static let list = Weights.constants
    .map { "\($0.name)=\(NumberText.shortest($0.standard))" }
    .joined(separator: ", ")
}

extension WeightError {
  /// What was given and what may be given, on one line.
  var words: String {
    switch self {
    case .unknownName(let name):
      let names = Weights.constants.map(\.name).sorted().joined(separator: ", ")
      return "\"\(name.prefix(60))\" is not a weight; the weights are \(names)"
    case .outOfRange(let constant, let value):
      let least = NumberText.shortest(constant.range.lowerBound)
      let most = NumberText.shortest(constant.range.upperBound)
      let fault =
        if value.isNaN {
          "is not a number"
        } else {
          value < constant.range.lowerBound ? "is below \(least)" : "is above \(most)"
        }
      return "\"\(constant.name)=\(NumberText.shortest(value))\" \(fault); \(constant.name) is a "
        + "number from \(least) through \(most)"
    }
  }
}
