import Bytes

/// The bytes after libxml2's last event: they show whether the page was cut.
struct PageTail {
  /// More is the middle of a comment or a value, or text, which newer versions report late.
  private static let byteLimit = 65_536
  private var bytes: ArraySlice<UInt8> = []
  /// How many bytes came before these.
  private var offset = 0
  /// Whether the bytes start inside of markup, whose start was dropped.
  private var startsInMarkup = false
  /// How many bytes came before the end of the last event, from the first of the page on.
  var reportedByteCount = 0

  mutating func append(_ new: some Collection<UInt8>) {
    if offset <= reportedByteCount { startsInMarkup = false }
    // An array of its own each time, so that what was dropped is freed.
    let reportedCount = min(max(reportedByteCount - offset, 0), bytes.count)
    bytes = (Array(bytes.dropFirst(reportedCount)) + new)[...]
    offset += reportedCount
    guard bytes.count > Self.byteLimit else { return }
    if !startsInMarkup { dropWholeParts() }
    guard bytes.count > Self.byteLimit else { return }
    startsInMarkup = true
    offset += bytes.count - Self.byteLimit
    bytes = bytes.suffix(Self.byteLimit)
  }

  /// Drops text and whole markup, but for a tag that may be the page's last.
  private mutating func dropWholeParts() {
    var (rest, start) = (bytes, bytes.endIndex)
    while let markup = nextMarkup(in: rest) {
      start = markup.start
      guard let end = markup.end, end < rest.endIndex else { break }
      (rest, start) = (rest[end...], rest.endIndex)
    }
    offset += start - bytes.startIndex
    bytes = bytes[start...]
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
    if offset > reportedByteCount, startsInMarkup {
      return bytes.suffix(3).elementsEqual(Self.commentEnd) ? .other : .markup
    }
    var rest = bytes.dropFirst(max(reportedByteCount - offset, 0))
    var ending = Ending.other
    while let (start, end) = nextMarkup(in: rest) {
      guard let end else { return .markup }
      if end == rest.endIndex, bytes[start + 1] == UInt8(ascii: "/") {
        ending = .endTag(Self.name(bytes[(start + 2)...]))
      }
      rest = rest[end...]
    }
    return ending
  }

  /// Where the first markup in `rest` starts, and where it ends; no end where `rest` ends before.
  private func nextMarkup(in rest: ArraySlice<UInt8>) -> (start: Int, end: Int?)? {
    var index = rest.startIndex
    while let start = rest[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      let isMarkup = rest[index...].first.map { $0.isASCIILetter || "/!?".utf8.contains($0) }
      if isMarkup ?? true { return (start, endOfMarkup(rest[index...])) }
    }
    return nil
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
