import Bytes

/// The encoding that a page of HTML declares for itself.
///
/// `<meta charset="utf-8">`, or `<meta http-equiv="Content-Type" content="text/html; charset=…">`.
///
/// Source: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding.
enum CharsetDeclaration {
  private static let metaTag = Array("<meta".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  /// The label in the first `meta` of `head` that has one; nil where none does.
  static func label(in head: ArraySlice<UInt8>) -> String? {
    var rest = head
    while let start = rest.firstIndex(of: 0x3C) {
      rest = rest[start...]
      if rest.starts(with: commentStart) {
        guard let next = rest.dropFirst(2).after(commentEnd) else { return nil }
        rest = next
        continue
      }
      let name = rest.prefix(metaTag.count).map { $0 | ($0.isASCIILetter ? 0x20 : 0) }
      rest = rest.dropFirst()
      guard name == metaTag, let next = rest.dropFirst(metaTag.count - 1).first,
        next.isASCIIWhitespace || next == 0x2F
      else { continue }
      rest = rest.dropFirst(metaTag.count - 1)
      if let label = label(inAttributes: attributes(&rest)) { return label }
    }
    return nil
  }

  private static func label(inAttributes attributes: [(name: String, value: String)]) -> String? {
    if let charset = attributes.first(where: { $0.name == "charset" })?.value {
      return trimmed(charset[...])
    }
    guard
      attributes.contains(where: {
        $0.name == "http-equiv" && $0.value.lowercased() == "content-type"
      }), let content = attributes.first(where: { $0.name == "content" })?.value
    else { return nil }
    return MIMEType(content)?.parameters["charset"].flatMap { trimmed($0[...]) }
  }

  private static func trimmed(_ text: Substring) -> String? {
    let text = text.drop(while: \.isWhitespace)
    let label = text.prefix { !$0.isWhitespace }
    return label.isEmpty ? nil : String(label)
  }

  /// The attributes up to the tag's `>`, names in lower case; `rest` goes on behind it.
  private static func attributes(_ rest: inout ArraySlice<UInt8>) -> [(name: String, value: String)]
  {
    var found: [(name: String, value: String)] = []
    while true {
      rest = rest.drop { $0.isASCIIWhitespace || $0 == 0x2F }
      guard let first = rest.first, first != 0x3E else { return found }
      let name = rest.prefix { !$0.isASCIIWhitespace && $0 != 0x3D && $0 != 0x3E && $0 != 0x2F }
      rest = rest.dropFirst(max(1, name.count)).drop(while: \.isASCIIWhitespace)
      var value: ArraySlice<UInt8> = []
      if rest.first == 0x3D {
        rest = rest.dropFirst().drop(while: \.isASCIIWhitespace)
        if let quote = rest.first, quote == 0x22 || quote == 0x27 {
          rest = rest.dropFirst()
          value = rest.prefix { $0 != quote }
          rest = rest.dropFirst(value.count + 1)
        } else {
          value = rest.prefix { !$0.isASCIIWhitespace && $0 != 0x3E }
          rest = rest.dropFirst(value.count)
        }
      }
      found.append(
        (String(decoding: name, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self))
      )
    }
  }
}
