import Bytes

/// The last bytes that libxml2 got, of which it reported no event: they say how the page ends.
struct PageTail {
  /// More is the middle of a comment or a value.
  private static let byteLimit = 65_536
  private var bytes: ArraySlice<UInt8> = []
  /// How many bytes came before these.
  private var offset = 0
  /// How many bytes came before the end of the last event, from the first of the page on.
  var reportedByteCount = 0

  mutating func append(_ new: some Collection<UInt8>) {
    // An array of its own each time, so that what was dropped is freed.
    let kept = Array(bytes.dropFirst(max(reportedByteCount - offset, 0))) + new
    offset = max(offset, reportedByteCount) + max(kept.count - Self.byteLimit, 0)
    bytes = kept.suffix(Self.byteLimit)
  }

  /// How the page ends.
  enum Ending: Equatable {
    /// Inside of a tag, a declaration or a comment.
    case markup
    /// With the end tag of this name, in lower case.
    case endTag([UInt8])
    case other
  }

  var ending: Ending {
    guard offset <= reportedByteCount else {
      return bytes.suffix(3).elementsEqual(Self.commentEnd) ? .other : .markup
    }
    var rest = bytes.dropFirst(reportedByteCount - offset)
    var ending = Ending.other
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      let isMarkup = rest.first.map { $0.isASCIILetter || "/!?".utf8.contains($0) } ?? true
      guard isMarkup else { continue }
      guard let end = endOfMarkup(rest) else { return .markup }
      let isLast = end == rest.endIndex && rest.first == UInt8(ascii: "/")
      if isLast { ending = .endTag(Self.name(rest.dropFirst())) }
      rest = rest[end...]
    }
    return ending
  }

  /// Where the markup ends whose `<` stands before `rest`; nil where the page ends before.
  private func endOfMarkup(_ rest: ArraySlice<UInt8>) -> Int? {
    if rest.starts(with: Self.commentStart) {
      // `<!-->` is a whole comment.
      let text = rest.dropFirst()
      return text.indices.first { text[$0...].starts(with: Self.commentEnd) }.map { $0 + 3 }
    }
    // A quote after an equals sign starts a value, which may hold a `>`.
    var (quote, last): (UInt8?, UInt8) = (nil, 0)
    for (index, byte) in zip(rest.indices, rest) {
      if quote != nil {
        if byte == quote { quote = nil }
      } else if last == UInt8(ascii: "="), "\"'".utf8.contains(byte) {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      if !byte.isASCIIWhitespace { last = byte }
    }
    return nil
  }

  private static func name(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    tag.prefix { !$0.isASCIIWhitespace && $0 != UInt8(ascii: ">") }.map(\.asciiLowercased)
  }

  private static let commentStart = Array("!--".utf8)
  private static let commentEnd = Array("-->".utf8)
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
