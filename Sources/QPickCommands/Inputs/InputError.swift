/// Why an input could not be read.
enum InputError: Error, Equatable, Sendable {
  /// Nothing has this path.
  case missing
  /// The path is a folder's.
  case isDirectory
  /// Reading it is not allowed.
  case notPermitted
  /// Reading it failed, with the system's reason.
  case failed(reason: String)

  /// The exit status it leads to.
  var status: RunStatus {
    switch self {
    case .missing, .isDirectory, .notPermitted: .noInput
    case .failed: .inputOutput
    }
  }

  /// What to try; nil where nothing helps.
  var hint: String? {
    switch self {
    case .isDirectory: "save pages into it, or name them, such as pages/*.html"
    case .missing, .notPermitted, .failed: nil
    }
  }
}

extension InputError: CustomStringConvertible {
  var description: String {
    switch self {
    case .missing: "no such file"
    case .isDirectory: "a folder without a saved page in it"
    case .notPermitted: "permission denied"
    case .failed(let reason): "reading failed: \(reason)"
    }
  }
}
