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
    var result: [UInt8] = []
    result.reserveCapacity(literal.count)
    var index = literal.startIndex
    while index < literal.endIndex {
      guard let escape = literal[index...].firstIndex(of: backslash) else {
        result += literal[index...]
        break
      }
      result += literal[index..<escape]
      index = escape + 1
      guard index < literal.endIndex else { break }
      index = appendEscape(at: index, of: literal, to: &result)
    }
    return result
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Decodes the escape of which the sign after `\` stands at `index`; returns where it ends.
  private static func appendEscape(
    at index: Int, of literal: ArraySlice<UInt8>, to result: inout [UInt8]
  ) -> Int {
    switch literal[index] {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case 0x0A: break
    case UInt8(ascii: "u"): return appendUnicode(after: index, of: literal, to: &result)
    case UInt8(ascii: "x"):
      guard let value = hex(literal, from: index + 1, digits: 2) else {
        result.append(literal[index])
        break
      }
      append(Unicode.Scalar(UInt8(value)), to: &result)
      return index + 3
    default: result.append(literal[index])
    }
    return index + 1
  }

  private static func appendUnicode(
    after index: Int, of literal: ArraySlice<UInt8>, to result: inout [UInt8]
  ) -> Int {
    guard let unit = hex(literal, from: index + 1, digits: 4) else {
      append("\u{FFFD}", to: &result)
      return index + 1
    }
    let end = index + 5
    if (0xD800...0xDBFF).contains(unit), end + 1 < literal.endIndex, literal[end] == backslash,
      literal[end + 1] == UInt8(ascii: "u"), let low = hex(literal, from: end + 2, digits: 4),
      (0xDC00...0xDFFF).contains(low)
    {
      let code = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      append(Unicode.Scalar(code) ?? "\u{FFFD}", to: &result)
      return end + 6
    }
    append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &result)
    return end
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    result += UTF8.encode(scalar).map(Array.init) ?? []
  }

  private static func hex(_ bytes: ArraySlice<UInt8>, from start: Int, digits: Int) -> UInt32? {
    guard start + digits <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + digits] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
