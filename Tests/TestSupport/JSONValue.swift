import Foundation

/// A JSON value that can be compared.
public enum JSONValue: Equatable, Sendable {
  /// An object; the order of its members does not count.
  case object([String: JSONValue])
  /// An array.
  case array([JSONValue])
  /// A string.
  case text(String)
  /// A number.
  case number(Double)
  /// `true` or `false`.
  case flag(Bool)
  /// `null`.
  case null

  /// Reads one JSON document.
  ///
  /// - Throws: What `JSONDecoder` throws for text that is no JSON.
  public init(parsing text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  /// Reads one JSON document a line; empty lines are skipped.
  ///
  /// - Throws: What `JSONDecoder` throws for the first line that is no JSON.
  public static func lines(_ text: String) throws -> [JSONValue] {
    try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
  }

  /// The member named `key`; nil where there is none.
  public subscript(key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members[key] ?? .null
  }

  /// An array's elements; empty for other values.
  public var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// How many elements an array has; 0 for other values.
  public var count: Int { elements.count }

  /// The string; nil for other values.
  public var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The number; nil for other values.
  public var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// Where this value differs from `expected`, one line each with the path; empty when it does not.
  ///
  /// The expected string `*` stands for any value but null, such as the time of a file. What pages
  /// and rows have for qpick to read again need not be expected: `extract | rank` = `rank` tests it.
  public func differences(from expected: JSONValue, at path: String = "") -> [String] {
    switch (self, expected) {
    case (_, .text("*")): return self == .null ? ["\(path): null, expected any value"] : []
    case (.object(let own), .object(let wanted)):
      return Set(own.keys).union(wanted.keys).sorted().flatMap { key -> [String] in
        let place = path.isEmpty ? key : "\(path).\(key)"
        guard let mine = own[key] else { return ["\(place): missing"] }
        guard let theirs = wanted[key] else {
          return Self.keysToReadAgain.contains(place) ? [] : ["\(place): not expected"]
        }
        return mine.differences(from: theirs, at: place)
      }
    case (.array(let own), .array(let wanted)):
      let count =
        own.count == wanted.count
        ? [] : ["\(path): \(own.count) elements, expected \(wanted.count)"]
      return count
        + zip(own, wanted).enumerated().flatMap { index, pair in
          pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
        }
    default: return self == expected ? [] : ["\(path): \(self), expected \(expected)"]
    }
  }
}

extension JSONValue {
  private static let keysToReadAgain: Set = [
    "problem", "notices", "followControl", "question.lastFollowed", "question.asked",
    "question.viewerHasAnswered",
  ]
}

extension JSONValue: Decodable {
  /// Decodes any JSON value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .array(elements)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
