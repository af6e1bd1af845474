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
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .number(let number): text += number.isFinite ? NumberText.shortest(number) : "null"
    case .string(let string): Self.append(string, to: &text)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        element.append(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, (key, value)) in zip(members.keys, members.values).enumerated() {
        if index > 0 { text += "," }
        Self.append(key, to: &text)
        text += ":"
        value.append(to: &text)
      }
      text += "}"
    }
  }

  private static func append(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where SafeText.isUnsafe(scalar):
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
