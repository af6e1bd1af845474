import Bytes

/// Paths as text: a path is bytes, which need not be UTF-8.
///
/// Each byte that is no UTF-8 becomes a character of the last private plane, and that one the byte
/// again where the path is used.
enum PathText {
  /// U+10FF00 and the byte, which is 0x80 or above.
  private static let firstEscape: UInt32 = 0x10_FF00

  /// The text for a path's bytes.
  static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.elementsEqual(bytes) { return text }
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      let count = byte < 0x80 ? 1 : UTF8Lead(byte).map { $0.followerCount + 1 } ?? 0
      let piece = rest.prefix(count)
      let decoded = String(decoding: piece, as: UTF8.self)
      if count > 0, decoded.utf8.elementsEqual(piece) {
        scalars.append(contentsOf: decoded.unicodeScalars)
        rest = rest.dropFirst(count)
      } else {
        if let escape = Unicode.Scalar(firstEscape + UInt32(byte)) { scalars.append(escape) }
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  /// The bytes of the path that `text` stands for.
  static func bytes(_ text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: isEscape) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      isEscape(scalar) ? [UInt8(scalar.value - firstEscape)] : Array(String(scalar).utf8)
    }
  }

  /// `text` with U+FFFD for each byte that is no UTF-8, to be shown.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isEscape) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isEscape($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool {
    (firstEscape + 0x80...firstEscape + 0xFF).contains(scalar.value)
  }
}
