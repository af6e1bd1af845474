import ArgumentParser

/// What swift-argument-parser answers to a command line that `TypedArguments` cannot read.
enum ParserAnswer {
  /// Help, the version or completions.
  case text(String)
  /// What is wrong: lower case, without a full stop.
  case mistake(String)

  /// The answer to `arguments`, wrapped to `columns` cells, or 80.
  init(to arguments: [String], columns: Int?) {
    do {
      var command = try QPick.parseAsRoot(arguments)
      // Throws the text: `help` does, and so does a command that only declares its options.
      try command.run()
      self = .text(QPick.helpMessage(columns: columns))
    } catch  where QPick.exitCode(for: error).isSuccess {
      self = .text(QPick.fullMessage(for: error, columns: columns))
    } catch {
      var text = QPick.message(for: error)
      if text.hasSuffix(".") { text.removeLast() }
      text = Self.suggestingNear(text)
      self = .mistake(text.prefix(1).lowercased() + text.dropFirst())
    }
  }

  /// `text` without what swift-argument-parser suggests where that is more than two letters off, or
  /// where there is a better suggestion.
  private static func suggestingNear(_ text: String) -> String {
    let sentences = text.split(separator: ". Did you mean ")
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    // `Unknown option '--foo'. Did you mean '--for'?`
    guard sentences.count == 2, quoted.count == 5 else { return text }
    let isNear = Suggestion.distance(quoted[1], quoted[3]) <= 2
    guard isNear, Suggestion.option(for: quoted[1]) == nil else { return String(sentences[0]) }
    return sentences.joined(separator: "; did you mean ")
  }
}
