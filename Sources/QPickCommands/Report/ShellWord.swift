import Bytes

/// A word of a command line.
enum ShellWord {
  /// `text` so that a shell takes it for one word.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || plain.contains($0) }
    if isPlain, !text.isEmpty { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  private static let plain = Array("-_./:=,@%+".utf8)
}
