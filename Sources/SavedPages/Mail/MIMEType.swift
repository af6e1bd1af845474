/// A type of content with its parameters, such as `text/html; charset=utf-8`.
///
/// Source: RFC 2045 section 5.1.
struct MIMEType {
  /// Type and subtype in lower case.
  let name: String
  /// Parameters by their names in lower case; the first of a name counts.
  let parameters: [String: String]

  /// The type that `text` names; nil for no text.
  init?(_ text: String) {
    var rest = text[...]
    let name = rest.prefix { $0 != ";" }
    rest = rest.dropFirst(name.count)
    self.name = name.filter { !$0.isWhitespace }.lowercased()
    guard !self.name.isEmpty else { return nil }
    var parameters: [String: String] = [:]
    while let start = rest.firstIndex(where: { $0 != ";" && !$0.isWhitespace }) {
      rest = rest[start...]
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      let value = Self.value(&rest)
      let known = key.filter { !$0.isWhitespace }.lowercased()
      if parameters[known] == nil { parameters[known] = value }
    }
    self.parameters = parameters
  }

  private static func value(_ rest: inout Substring) -> String {
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      let value = rest.prefix { $0 != ";" && !$0.isWhitespace }
      rest = rest.dropFirst(value.count)
      return String(value)
    }
    var value = ""
    rest = rest.dropFirst()
    while let character = rest.popFirst(), character != quote {
      if character == "\\", let next = rest.popFirst() {
        value.append(next)
      } else {
        value.append(character)
      }
    }
    rest = rest.drop { $0 != ";" }
    return value
  }
}
