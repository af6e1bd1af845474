/// The escapes of JSON and JavaScript string literals.
///
/// Source: RFC 8259 section 7; ECMA-262 section 12.9.4 for `\'`, `\xHH` and line continuations.
public enum JSONString {
  /// The text of a literal's inside; lone surrogates and invalid UTF-8 become U+FFFD.
  public static func decoded(_ literal: ArraySlice<UInt8>) -> String {
    guard literal.contains(backslash) else { return String(decoding: literal, as: UTF8.self) }
    return String(decoding: decodedBytes(literal), as: UTF8.self)
  }

  /// The bytes of a literal's inside, unescaped; an escape that is none gives its sign.
  public static func decodedBytes(_ literal: ArraySlice<UInt8>) -> [UInt8] {
    // Written in place: what an escape stands for is not longer, with one exception.
    var result = [UInt8](repeating: 0, count: literal.count)
    var count = 0
    var index = literal.startIndex
    while index < literal.endIndex {
      var byte = literal[index]
      index += 1
      if byte == backslash {
        guard index < literal.endIndex else { break }
        byte = literal[index]
        index += 1
        if byte >= UInt8(ascii: "b") || byte == 0x0A {
          guard let sign = simpleEscape(byte) else {
            index = decodeLongEscape(byte, from: index, of: literal, to: &result, &count)
            continue
          }
          byte = sign
        }
      }
      result[count] = byte
      count += 1
    }
    result.removeLast(result.count - count)
    return result
  }

  /// Where the literal ends whose inside starts at `start`: the place of its `quote`, the first one
  /// without a `\\` before it; null where there is none.
  public static func end(in bytes: [UInt8], from start: Int, quote: UInt8) -> Int? {
    var index = start
    while true {
      index = bytes.firstIndex(of: quote, or: backslash, from: index)
      guard index < bytes.count else { return nil }
      if bytes[index] == quote { return index }
      index += 2
    }
  }

  static let backslash = UInt8(ascii: "\\")
  static let quote = UInt8(ascii: "\"")

  /// What the escape of one sign stands for; null where it is none of one sign.
  private static func simpleEscape(_ sign: UInt8) -> UInt8? {
    switch sign {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "u"), UInt8(ascii: "x"), 0x0A: nil
    default: sign
    }
  }

  /// Writes what `\u` or `\x` with the digits from `start` on stands for, and nothing for the end
  /// of a line; returns where the escape ends.
  private static func decodeLongEscape(
    _ sign: UInt8, from start: Int, of literal: ArraySlice<UInt8>, to result: inout [UInt8],
    _ count: inout Int
  ) -> Int {
    if sign == 0x0A { return start }
    guard let unit = hex(literal, from: start, digits: sign == UInt8(ascii: "x") ? 2 : 4) else {
      if sign == UInt8(ascii: "x") {
        write(Unicode.Scalar(sign), to: &result, &count)
      } else {
        // Three bytes for the two of `\u`.
        result.append(0)
        write("\u{FFFD}", to: &result, &count)
      }
      return start
    }
    let end = start + (sign == UInt8(ascii: "x") ? 2 : 4)
    if (0xD800...0xDBFF).contains(unit), end + 1 < literal.endIndex, literal[end] == backslash,
      literal[end + 1] == UInt8(ascii: "u"), let low = hex(literal, from: end + 2, digits: 4),
      (0xDC00...0xDFFF).contains(low)
    {
      let code = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      write(Unicode.Scalar(code) ?? "\u{FFFD}", to: &result, &count)
      return end + 6
    }
    write(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &result, &count)
    return end
  }

  private static func write(_ scalar: Unicode.Scalar, to result: inout [UInt8], _ count: inout Int)
  {
    for byte in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
      result[count] = byte
      count += 1
    }
  }

  private static func hex(_ bytes: ArraySlice<UInt8>, from start: Int, digits: Int) -> UInt32? {
    guard start + digits <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + digits] {
      guard let digit = hexDigit(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
