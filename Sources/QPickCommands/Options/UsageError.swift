import QuestionPicking

/// A value on the command line, or in the config file, that cannot be used.
enum UsageError: Error, Equatable, Sendable {
  /// The value cannot be read; `expected` says what can.
  case unreadable(option: String, value: String, expected: String)
  /// The value can be read, and is too small or too large; `range` says what is allowed.
  case outOfRange(option: String, value: String, range: String)
  /// The value is none of the names that the option knows.
  case unknownName(option: String, value: String, known: [String])
  /// A constant of the score cannot be set.
  case weight(WeightError)
  /// Nothing stands after the option's equals sign.
  case emptyValue(option: String)
  /// Standard input is named more than once.
  case inputNamedTwice

  /// The option it is about; nil when it is about none.
  var option: String? {
    switch self {
    case .unreadable(let option, _, _), .outOfRange(let option, _, _),
      .unknownName(let option, _, _), .emptyValue(let option):
      option
    case .weight: "--weight"
    case .inputNamedTwice: nil
    }
  }

  /// What is wrong, without the option.
  var message: String {
    switch self {
    case .unreadable(_, let value, let expected):
      "\(quoted(value)) cannot be read; expected \(expected)"
    case .outOfRange(_, let value, let range):
      "\(quoted(value)) is out of range; \(range)"
    case .unknownName(_, let value, let known):
      "\(quoted(value)) is not known; expected \(list(known))"
    case .weight(let error): error.words
    case .emptyValue: "nothing stands after \"=\"; expected a value"
    case .inputNamedTwice: "\"-\" is given twice; standard input can be read once"
    }
  }

  private func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "nothing" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension UsageError: CustomStringConvertible {
  var description: String { option.map { "\($0): \(message)" } ?? message }
}
