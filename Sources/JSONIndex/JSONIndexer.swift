import Bytes

/// Scans a JSON text once and records where each value starts and ends.
///
/// It keeps its own stack of open values, so that nested values do not use up the call stack.
struct JSONIndexer {
  private let bytes: [UInt8]
  /// Whether the text is the inside of a literal in double quotes.
  private let isEscaped: Bool
  private let valueLimit: Int
  private var offset: Int
  private var open: [Int32] = []
  private(set) var nodes: [JSONDocument.Node] = []

  init(bytes: [UInt8], offset: Int, isEscaped: Bool, valueLimit: Int) {
    self.bytes = bytes
    self.offset = offset
    self.isEscaped = isEscaped
    self.valueLimit = valueLimit
    // A long text may hold few values.
    nodes.reserveCapacity(min((bytes.count - offset) / 8, 4096))
  }

  /// Indexes one value and everything inside of it.
  mutating func indexValue() throws(JSONDocument.Failure) {
    guard bytes.count <= Int(Int32.max) else { throw .unexpected(offset: offset) }
    try startValue()
    while let parent = open.last {
      guard nodes.count < valueLimit else { throw .tooMany(offset: offset) }
      let isObject = nodes[Int(parent)].kind == .object
      skipSpace(andCommas: true)
      guard offset < bytes.count else { throw .unexpected(offset: offset) }
      if bytes[offset] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        offset += 1
        open.removeLast()
        nodes[Int(parent)].end = Int32(offset)
        nodes[Int(parent)].next = Int32(nodes.count)
        continue
      }
      if isObject { try key() }
      try startValue()
    }
  }

  private mutating func startValue() throws(JSONDocument.Failure) {
    skipSpace(andCommas: false)
    guard offset < bytes.count else { throw .unexpected(offset: offset) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): try push(.object)
    case UInt8(ascii: "["): try push(.array)
    case let byte where startsString(byte): try string(.string)
    default: try word(.word)
    }
  }

  private mutating func push(_ kind: JSONDocument.Kind) throws(JSONDocument.Failure) {
    guard open.count < JSONDocument.depthLimit else { throw .tooDeep(offset: offset) }
    open.append(Int32(nodes.count))
    nodes.append(.init(kind: kind, start: offset, end: 0, next: 0))
    offset += 1
  }

  private mutating func key() throws(JSONDocument.Failure) {
    if startsString(bytes[offset]) { try string(.key) } else { try word(.key) }
    skipSpace(andCommas: false)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
      throw .unexpected(offset: offset)
    }
    offset += 1
  }

  /// Whether `byte` starts a string. Inside a literal each quote has a `\` before it.
  private func startsString(_ byte: UInt8) -> Bool {
    isEscaped
      ? byte == JSONString.backslash : byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private mutating func string(_ kind: JSONDocument.Kind) throws(JSONDocument.Failure) {
    guard !isEscaped else { return try escapedString(kind) }
    let start = offset + 1
    guard let end = JSONString.end(in: bytes, from: start, quote: bytes[offset]) else {
      throw .unexpected(offset: bytes.count)
    }
    append(kind, start..<end)
    offset = end + 1
  }

  /// A string between `\"` and `\"`.
  private mutating func escapedString(_ kind: JSONDocument.Kind) throws(JSONDocument.Failure) {
    guard offset + 1 < bytes.count, bytes[offset + 1] == JSONString.quote else {
      throw .unexpected(offset: offset)
    }
    let start = offset + 2
    var index = start
    while true {
      index = bytes.firstIndex(
        of: JSONString.backslash, or: JSONString.quote, in: index..<bytes.count)
      // A quote without `\` ends the literal, in the middle of the string.
      guard index + 1 < bytes.count, bytes[index] == JSONString.backslash else {
        throw .unexpected(offset: index)
      }
      if bytes[index + 1] == JSONString.quote { break }
      index = try escapeEnd(from: index)
    }
    append(kind, start..<index)
    offset = index + 2
  }

  /// The end of the text's own escape at `start`, such as `\\n`, `\\\"` or `\\\\`.
  private func escapeEnd(from start: Int) throws(JSONDocument.Failure) -> Int {
    guard start + 2 < bytes.count, bytes[start + 1] == JSONString.backslash else {
      throw .unexpected(offset: start)
    }
    switch bytes[start + 2] {
    case JSONString.backslash:
      guard start + 3 < bytes.count,
        bytes[start + 3] == JSONString.backslash || bytes[start + 3] == JSONString.quote
      else { throw .unexpected(offset: start) }
      return start + 4
    case JSONString.quote: throw .unexpected(offset: start + 2)
    default: return start + 3
    }
  }

  /// A number, `true`, `false`, `null` or a key without quotes.
  private mutating func word(_ kind: JSONDocument.Kind) throws(JSONDocument.Failure) {
    let start = offset
    while offset < bytes.count, Self.isWordByte(bytes[offset]) { offset += 1 }
    guard offset > start else { throw .unexpected(offset: offset) }
    append(kind, start..<offset)
  }

  private mutating func append(_ kind: JSONDocument.Kind, _ range: Range<Int>) {
    nodes.append(
      .init(kind: kind, start: range.lowerBound, end: range.upperBound, next: nodes.count + 1))
  }

  private mutating func skipSpace(andCommas: Bool) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: ",") where andCommas: offset += 1
      default: return
      }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: byte.isASCIILetter || byte.isASCIIDigit
    }
  }
}
