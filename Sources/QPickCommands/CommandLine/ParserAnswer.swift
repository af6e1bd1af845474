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
      text = text.split(separator: ". Did you mean ").joined(separator: "; did you mean ")
      self = .mistake(text.prefix(1).lowercased() + text.dropFirst())
    }
  }
}
