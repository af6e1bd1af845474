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

}

extension InputError: CustomStringConvertible {
  var description: String {
    switch self {
    case .missing: "no such file"
    case .isDirectory: "a folder that cannot be listed"
    case .notPermitted: "permission denied"
    case .failed(let reason): "reading failed: \(reason)"
    }
  }
}
