import Bytes

/// Decodes the escapes of JSON and JavaScript string literals.
///
/// Source: RFC 8259 section 7; ECMA-262 section 12.9.4 for `\'`, `\xHH` and line continuations.
public enum JSONString {
  /// The text of a literal whose inside is `range` of `bytes`, its runs of marks bounded.
  static func decoded(_ bytes: [UInt8], in range: Range<Int>) -> String {
    guard containsEscape(bytes, in: range) else {
      return String(boundingMarksOf: bytes[range])
    }
    return String(boundingMarksOf: decodedBytes(bytes, in: range))
  }

  /// Whether there is a `\` in `range` of `bytes`.
  static func containsEscape(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    bytes.firstIndex(of: backslash, or: backslash, in: range) < range.upperBound
  }

  /// The unescaped bytes of a literal whose inside is `range` of `bytes`.
  ///
  /// An unknown escape gives the character after its `\`, a lone surrogate U+FFFD.
  public static func decodedBytes(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    // Written by index: appending would check the capacity for every byte.
    var result = [UInt8](repeating: 0, count: range.count)
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = bytes[index]
      index &+= 1
      if byte == backslash {
        guard index < range.upperBound else { break }
        byte = bytes[index]
        index &+= 1
        if byte >= UInt8(ascii: "b") || byte == 0x0A {
          guard let character = simpleEscape(byte) else {
            let (scalar, end) = longEscape(byte, before: bytes[index..<range.upperBound])
            // Only `\u` without digits is longer once decoded, so room can run out here alone.
            let missing = count + 3 + range.upperBound - end - result.count
            if missing > 0 { result += repeatElement(0, count: max(missing, result.count / 4)) }
            for unit in scalar.flatMap(Unicode.UTF8.encode) ?? .init() {
              result[count] = unit
              count &+= 1
            }
            index = end
            continue
          }
          byte = character
        }
      }
      result[count] = byte
      count &+= 1
    }
    result.removeLast(result.count - count)
    return result
  }

  /// The offset of the closing `quote` of a literal whose inside starts at `start`: the first one
  /// that no `\` escapes; nil where there is none.
  public static func end(in bytes: [UInt8], from start: Int, quote: UInt8) -> Int? {
    var index = start
    while index < bytes.count {
      index = bytes.firstIndex(of: quote, or: backslash, in: index..<bytes.count)
      if index < bytes.count, bytes[index] == quote { return index }
      index += 2
    }
    return nil
  }

  static let backslash = UInt8(ascii: "\\")
  static let quote = UInt8(ascii: "\"")

  /// The byte that `\` and `character` stand for; nil where more characters belong to the escape,
  /// or none come of it.
  private static func simpleEscape(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "u"), UInt8(ascii: "x"), 0x0A: nil
    default: character
    }
  }

  /// The scalar that `\u` or `\x` and the start of `rest` stand for, and where the escape ends; nil
  /// for an escaped line feed, which stands for nothing.
  private static func longEscape(
    _ character: UInt8, before rest: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar?, end: Int) {
    let start = rest.startIndex
    if character == 0x0A { return (nil, start) }
    let isByte = character == UInt8(ascii: "x")
    guard let unit = hex(rest, from: start, digits: isByte ? 2 : 4) else {
      return (isByte ? Unicode.Scalar(character) : "\u{FFFD}", start)
    }
    let end = start + (isByte ? 2 : 4)
    if (0xD800...0xDBFF).contains(unit), end + 1 < rest.endIndex, rest[end] == backslash,
      rest[end + 1] == UInt8(ascii: "u"), let low = hex(rest, from: end + 2, digits: 4),
      (0xDC00...0xDFFF).contains(low)
    {
      let code = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      return (Unicode.Scalar(code) ?? "\u{FFFD}", end + 6)
    }
    return (Unicode.Scalar(unit) ?? "\u{FFFD}", end)
  }

  private static func hex(_ bytes: ArraySlice<UInt8>, from start: Int, digits: Int) -> UInt32? {
    guard start + digits <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + digits] {
      guard let digit = byte.hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
