import Bytes
import TerminalText

/// A word of a command line.
enum ShellWord {
  /// `text`, perhaps a path as `PathText` has it, so that a shell takes it for one word.
  ///
  /// Where a byte is no UTF-8 or a character is not harmless to look at, `$'…'` with bytes in
  /// hexadecimal, which bash and zsh read.
  static func quoted(_ text: String) -> String {
    let bytes = PathText.bytes(text)
    // zsh takes `=word` for the path of a command.
    if let first = bytes.first, first != UInt8(ascii: "="), bytes.allSatisfy(isPlain) {
      return text
    }
    guard bytes.elementsEqual(text.utf8), !text.unicodeScalars.contains(where: SafeText.isUnsafe)
    else { return "$'" + bytes.map(escaped).joined() + "'" }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  private static func escaped(_ byte: UInt8) -> String {
    if isPlain(byte) || byte == UInt8(ascii: " ") { return String(Unicode.Scalar(byte)) }
    let digits = String(byte, radix: 16)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "-_./:=,@%+".utf8.contains(byte)
  }
}
