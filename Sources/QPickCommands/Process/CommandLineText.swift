import ArgumentParser

/// The argument parser's words, in the form of qpick's own messages.
enum CommandLineText {
  /// What is wrong with a command line: lower case, without a full stop.
  static func message(for error: any Error) -> String {
    var text = QPick.message(for: error)
    if text.hasSuffix(".") { text.removeLast() }
    text = text.split(separator: ". Did you mean ").joined(separator: "; did you mean ")
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
