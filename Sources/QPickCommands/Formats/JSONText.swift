import TerminalText

/// A JSON value whose objects keep the order of their keys.
enum JSONText: Hashable, Sendable {
  /// The keys of an object with their values, in the order in which they are written.
  struct Members: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    private(set) var keys: [String]
    private(set) var values: [JSONText]

    init(dictionaryLiteral elements: (String, JSONText)...) {
      keys = elements.map(\.0)
      values = elements.map(\.1)
    }

    /// The keys of `left`, then those of `right`.
    static func + (left: Members, right: Members) -> Members {
      var members = left
      members.keys += right.keys
      members.values += right.values
      return members
    }
  }

  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONText])
  case object(Members)

  /// The text, or null.
  init(_ text: String?) { self = text.map(JSONText.string) ?? .null }
  /// The integer, or null.
  init(_ integer: Int?) { self = integer.map(JSONText.integer) ?? .null }
  /// The number, or null.
  init(_ number: Double?) { self = number.map(JSONText.number) ?? .null }
  /// The truth value, or null.
  init(_ bool: Bool?) { self = bool.map(JSONText.bool) ?? .null }

  /// The value on one line, without spaces.
  ///
  /// Strings are whole; the characters that `SafeText` replaces are written as `\u` escapes, so
  /// that printing the line is harmless. A number without fraction has no `.0`; one that is not
  /// finite is null, which JSON has no other word for.
  var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the UTF-8 of ``text``.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .integer(let integer): bytes += String(integer).utf8
    case .number(let number):
      bytes += (number.isFinite ? NumberText.shortest(number) : "null").utf8
    case .string(let string): Self.append(string, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for index in members.keys.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(members.keys[index], to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        members.values[index].append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += string.utf8
    // Looked for in the array, which is faster than in the string.
    if !bytes[start...].allSatisfy(isPlain) {
      bytes.removeSubrange(start...)
      for scalar in string.unicodeScalars { append(scalar, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is a character of its own that stands for itself, as almost all do.
  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20 <= byte && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case _ where SafeText.isUnsafe(scalar):
      for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
        let digits = String(unit, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      }
    default: bytes += String(scalar).utf8
    }
  }
}
