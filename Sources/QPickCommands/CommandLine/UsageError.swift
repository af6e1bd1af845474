import QuestionPicking

/// Why a command cannot run: its command line, its config file or a file that one of them names.
struct UsageError: Error, Equatable {
  /// The option, or the file and line; nil where it is about neither.
  let place: String?
  /// What was found and what was expected: lower case, without a full stop.
  let message: String
  /// What to try; nil where nothing helps.
  var hint: String?
  /// The exit status it leads to.
  var status = RunStatus.usage
}

/// An option's value that cannot be used.
enum ValueError: Error, Equatable {
  /// The value cannot be read; `expected` says what can.
  case unreadable(String, expected: String)
  /// The value can be read, and is too small or too large; `range` says what is allowed.
  case outOfRange(String, range: String)
  /// The value is none of the names that the option knows.
  case unknownName(String, known: [String])
  /// The value is no regular expression, as the compiler of regular expressions says.
  case pattern(String, reason: String)
  /// A constant of the score cannot be set.
  case weight(WeightError)
}

extension ValueError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unreadable(let value, let expected):
      "\(quoted(value)) cannot be read; expected \(expected)"
    case .outOfRange(let value, let range): "\(quoted(value)) is out of range; \(range)"
    case .unknownName(let value, let known):
      "\(quoted(value)) is not known; expected \(Self.list(known))"
    case .pattern(let value, let reason): "\(quoted(value)) is no regular expression: \(reason)"
    case .weight(let error): error.words
    }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "nothing" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
