import TerminalText

/// Standard error as qpick speaks there: every text is made safe for a terminal.
struct Console {
  /// Where messages go.
  let sink: any ByteSink

  /// Writes `qpick: PLACE: error: MESSAGE`, and `hint: HINT` below it.
  ///
  /// - Parameters:
  ///   - message: Lower case, without a full stop.
  ///   - place: The file, option or line it is about; nil when it is about none.
  ///   - hint: What to try.
  func error(_ message: String, at place: String? = nil, hint: String? = nil) {
    let places = ["qpick"] + [place].compactMap(\.self)
    line(places.joined(separator: ": ") + ": error: " + message)
    if let hint { line("hint: " + hint) }
  }

  /// Writes one line.
  func line(_ text: String) {
    // A standard error that is closed leaves nothing to be said.
    try? sink.write(SafeText.line(text) + "\n")
  }

  /// Writes `text` as it stands; for help, which is all our own.
  func verbatim(_ text: String) {
    try? sink.write(text + "\n")
  }
}

/// What was found, as messages quote it: in quotation marks, cut at 60 characters.
func quoted(_ text: String) -> String {
  text.count > 60 ? "\"\(text.prefix(59))…\"" : "\"\(text)\""
}
