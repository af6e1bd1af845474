/// JSON with its keys in the order given, so that a fixture is the same bytes on every run.
public indirect enum PayloadJSON: Sendable {
  /// An object, its members in order.
  case object([(key: String, value: PayloadJSON)])
  /// An array.
  case array([PayloadJSON])
  /// A string.
  case text(String)
  /// A whole number.
  case number(Int)
  /// `true` or `false`.
  case flag(Bool)
  /// `null`.
  case null

  /// The JSON text as Quora's server writes the outer payload: no white space, ASCII only.
  public var compact: String { rendered(afterComma: "", afterColon: "") }

  /// The JSON text as Quora writes qtext: a space after `,` and `:`, ASCII only.
  public var spaced: String { rendered(afterComma: " ", afterColon: " ") }

  /// This object with `members` added at its end; anything but an object stays as it is.
  public func adding(_ members: PayloadJSON) -> PayloadJSON {
    guard case .object(let own) = self, case .object(let more) = members else { return self }
    return .object(own + more)
  }

  private func rendered(afterComma: String, afterColon: String) -> String {
    switch self {
    case .object(let members):
      let parts = members.map { member in
        let value = member.value.rendered(afterComma: afterComma, afterColon: afterColon)
        return "\(Self.quoted(member.key)):\(afterColon)\(value)"
      }
      return "{" + parts.joined(separator: ",\(afterComma)") + "}"
    case .array(let elements):
      let parts = elements.map { $0.rendered(afterComma: afterComma, afterColon: afterColon) }
      return "[" + parts.joined(separator: ",\(afterComma)") + "]"
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .null: return "null"
    }
  }

  /// `text` as a JSON string of ASCII, which is a JavaScript literal in double quotes, too.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case 0x20...0x7E: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// ASCII `text` as a JavaScript literal in single quotes, as a formatter writes it.
  public static func singleQuoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "'"
  }

  /// A title or body as qtext: JSON inside a string, one plain section per paragraph.
  public static func qtext(_ paragraphs: String...) -> PayloadJSON {
    let sections = paragraphs.map { paragraph -> PayloadJSON in
      [
        "spans": [["text": .text(paragraph), "modifiers": [:]]], "indent": 0, "quoted": false,
        "type": "plain", "is_rtl": false,
      ]
    }
    let document: PayloadJSON = ["sections": .array(sections)]
    return .text(document.spaced)
  }
}

extension PayloadJSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  /// An object.
  public init(dictionaryLiteral elements: (String, PayloadJSON)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }

  /// An array.
  public init(arrayLiteral elements: PayloadJSON...) { self = .array(elements) }

  /// A string.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A number.
  public init(integerLiteral value: Int) { self = .number(value) }

  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .flag(value) }

  /// Null.
  public init(nilLiteral: ()) { self = .null }
}
