import Bytes
import JSONIndex

/// Reads values of JSON one after the other, so that only one is indexed at a time.
struct JSONCursor {
  let bytes: [UInt8]
  private(set) var offset: Int
  private let budget: JSONBudget

  init(_ bytes: [UInt8], at offset: Int = 0, within budget: JSONBudget) {
    self.budget = budget
    self.bytes = bytes
    self.offset = offset
  }

  /// The next byte behind white space and commas, which is not taken; nil at the end.
  mutating func peek() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte.isASCIIWhitespace || byte == UInt8(ascii: ",") else { return byte }
      offset += 1
    }
    return nil
  }

  /// Takes `byte` where it is the next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  /// The next value, which is taken.
  mutating func value() throws(JSONDocument.Failure) -> JSONValue {
    let first = peek()
    let value = try JSONDocument(bytes, from: offset, within: budget).root
    let isString = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    offset = value.byteRange.upperBound + (isString ? 1 : 0)
    return value
  }

  /// The name of an object's next member, and its colon, which are taken; nil at the object's end.
  mutating func key() throws(JSONDocument.Failure) -> String? {
    if take(UInt8(ascii: "}")) { return nil }
    let range = try value().byteRange
    guard take(UInt8(ascii: ":")) else { throw .unexpected(offset: offset) }
    return String(boundingMarksOf: bytes[range])
  }

  /// Goes to the start of the next line.
  mutating func skipLine(from start: Int) {
    offset = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}
