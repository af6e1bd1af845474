import TerminalText

/// Standard error as qpick speaks there: every text is made safe for a terminal, and wrapped to its
/// width.
struct Console {
  /// Where messages go.
  let sink: any ByteSink
  /// What that place can show.
  let style: OutputStyle

  private var styler: Styler { style.styler }

  /// Writes `qpick: PLACE: error: MESSAGE`, and `hint: HINT` below it.
  ///
  /// - Parameters:
  ///   - message: Lower case, without a full stop.
  ///   - place: The file, option or line it is about; nil when it is about none.
  ///   - hint: What to try.
  func error(_ message: String, at place: String? = nil, hint: String? = nil) {
    let places = ["qpick"] + [place].compactMap(\.self)
    let head = places.joined(separator: ": ") + ": "
    // Wrapped as plain text: a word of it is colored afterwards.
    var lines = SafeText.line(head + "error: " + message).wrapped(toCells: style.columns)
    for (index, line) in lines.enumerated() {
      var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard let word = words.firstIndex(of: "error:") else { continue }
      words[word] = styler.styled(words[word], .red, .bold)
      lines[index] = words.joined(separator: " ")
      break
    }
    write(lines)
    if let hint { line("hint: " + hint, style: .dim) }
  }

  /// Writes `text` as one line, which is wrapped where it is too wide.
  func line(_ text: String, style textStyle: TextStyle? = nil) {
    write(
      SafeText.line(text).wrapped(toCells: style.columns).map { line in
        textStyle.map { styler.styled(line, $0) } ?? line
      })
  }

  /// Writes `parts` in a row, which is broken between two of them where it is too wide.
  func list(_ parts: [String]) {
    let parts = parts.map { StyledText(SafeText.line($0)) }
    write(styler.lines(of: parts, separatedBy: " · ", columns: style.columns))
  }

  /// Writes `text` as it stands; for help, which is all our own.
  func verbatim(_ text: String) { write([text]) }

  private func write(_ lines: [String]) {
    // A standard error that is closed leaves nothing to be said.
    try? sink.write(lines.map { $0 + "\n" }.joined())
  }
}

extension ProcessContext {
  /// Standard error.
  var console: Console {
    Console(sink: errors, style: OutputStyleDetection.style(of: errors, in: self))
  }
}

/// What was found, as messages quote it: in quotation marks, cut at 60 characters.
func quoted(_ text: String) -> String {
  text.count > 60 ? "\"\(text.prefix(59))…\"" : "\"\(text)\""
}
