import Bytes

/// The last bytes of a page, which say how it ends.
struct PageTail {
  private static let byteLimit = 4_096
  private var bytes: ArraySlice<UInt8> = []

  mutating func append(_ piece: [UInt8]) {
    let new = piece.suffix(Self.byteLimit)
    bytes = ArraySlice((bytes + new).suffix(Self.byteLimit))
  }

  /// Whether the page ends inside of a tag, a declaration or a comment.
  var isInsideMarkup: Bool {
    if let comment = lastIndex(of: "<!--"), comment > lastIndex(of: "-->") ?? -1 { return true }
    guard let start = bytes.lastIndex(of: UInt8(ascii: "<")) else { return false }
    let tag = bytes[start...].dropFirst()
    guard tag.first.map({ $0.isASCIILetter || "/!?".utf8.contains($0) }) ?? true else {
      return false
    }
    // A quote after an equals sign starts a value, which may hold a `>`.
    var (quote, last): (UInt8?, UInt8) = (nil, 0)
    for byte in tag {
      if quote != nil {
        if byte == quote { quote = nil }
      } else if last == UInt8(ascii: "="), "\"'".utf8.contains(byte) {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return false
      }
      if !byte.isASCIIWhitespace { last = byte }
    }
    return true
  }

  /// The name of the end tag that the page's last byte ends, in lower case; nil where it ends none.
  var lastEndTag: [UInt8]? {
    var rest = bytes
    guard rest.popLast() == UInt8(ascii: ">"), let start = rest.lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    let tag = rest[start...].dropFirst()
    var before = self
    before.bytes = rest[..<start]
    // In a tag that lacks its `>`, or in a comment, it ends nothing.
    guard tag.first == UInt8(ascii: "/"), !before.isInsideMarkup else { return nil }
    return tag.dropFirst().prefix { !$0.isASCIIWhitespace }.map(\.asciiLowercased)
  }

  private func lastIndex(of text: String) -> Int? {
    bytes.indices.last { bytes[$0...].starts(with: text.utf8) }
  }
}

/// The elements whose end tag may be left out, or that have none: a page is whole that ends with one.
///
/// Source: https://html.spec.whatwg.org/#optional-tags and #void-elements.
enum OptionalEndTags {
  private static let names: Set<[UInt8]> = Set(
    [
      "html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup",
      "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "area", "base", "br", "col", "embed",
      "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ].map { Array($0.utf8) })

  static func contains(_ name: [UInt8]) -> Bool { names.contains(name) }
}
