import History
import QuoraFacts

/// Where the history lies, and whether it is on: it is where its file is there.
struct HistoryFile {
  /// Its path.
  let path: String
  private let context: ProcessContext

  /// The history's file; nil where no folder for it is known.
  ///
  /// Source: Documentation/Rules.md, "History".
  init?(in context: ProcessContext) {
    let environment = context.environment
    func named(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let path = named("QPICK_HISTORY") {
      self.path = path
    } else if let folder = named("XDG_DATA_HOME"), folder.hasPrefix("/") {
      path = folder + "/qpick/history.db"
    } else if let home = named("HOME") {
      path = home + "/.local/share/qpick/history.db"
    } else {
      return nil
    }
    self.context = context
  }

  /// Its path after `qpick history off`.
  var pathWhenOff: String { path + ".off" }

  /// Whether it is on.
  var isOn: Bool { context.exists(path) }
  /// Whether it was turned off and is still there.
  var wasOn: Bool { context.exists(pathWhenOff) }

  /// Opens it.
  ///
  /// - Throws: A `UsageError` with the place, the reason and exit status 74.
  func open() throws(UsageError) -> History {
    do {
      return try History(path: path)
    } catch {
      throw self.error(error)
    }
  }

  /// What is wrong, for a person.
  func error(_ error: HistoryError) -> UsageError {
    let message =
      switch error {
      case .newer(let version):
        "found a history of version \(version), which a newer qpick wrote; expected an older one"
      case .notHistory: "found a database of something else; expected qpick's history"
      case .database(let error): "the history cannot be used: \(error.message)"
      }
    return UsageError(place: PathText.shown(path), message: message, status: .inputOutput)
  }

  /// What commands say that need it while it is off.
  static let isOff = UsageError(
    place: nil, message: "the history is off", hint: "qpick history on turns it on")

  /// The history that a command needs.
  static func needed(in context: ProcessContext) throws(UsageError) -> (HistoryFile, History) {
    guard let file = HistoryFile(in: context), file.isOn else { throw isOff }
    return (file, try file.open())
  }
}
