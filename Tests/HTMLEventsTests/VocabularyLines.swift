import HTMLEvents
import Testing

/// Events as lines, with those attributes only that the vocabulary names.
struct VocabularyLines: HTMLEventHandler {
  static let vocabulary = HTMLVocabulary(
    attributes: ["href", "src", "lang", "content", "property", "aria-label"],
    attributesHolding: [("style", ["display", "diswhat"]), ("rel", ["canon"])],
    classes: ["b", "keep", "qu-display--none", "feed_item"], classPrefixes: ["dom_", "x_"])
  private static let attributes: [StaticString] = [
    "href", "src", "lang", "content", "property", "aria-label",
  ]

  private(set) var lines: [String] = []
  /// Attributes and tokens that the vocabulary does not name.
  private(set) var otherCount = 0
  private var openElements: [String] = []
  private var openText: [UInt8] = []
  private var openMark = ""

  mutating func startElement(_ tag: borrowing HTMLStartTag) {
    endText()
    openElements.append(tag.name)
    var line = "<" + tag.name
    for name in Self.attributes {
      if let value = tag.attribute(name) { line += " \(name)=\(value)" }
    }
    for (name, text) in [("style", "display"), ("rel", "canon")] as [(StaticString, StaticString)]
    where tag.attribute(name, contains: text) {
      line += " \(name)=\(tag.attribute(name) ?? "")"
    }
    for name in ["id", "title", "data-x", "d"] as [StaticString]
    where tag.hasAttribute(name) {
      otherCount += 1
    }
    var others = 0
    tag.forEachClass { token in
      let token = token.string()
      let isNamed =
        Self.vocabulary.classes.contains(token)
        || Self.vocabulary.classPrefixes.contains(where: token.hasPrefix)
      if isNamed { line += " ." + token } else { others += 1 }
    }
    otherCount += others
    lines.append(line + ">")
  }

  mutating func endElement() {
    endText()
    openElements.removeLast()
    lines.append(">")
  }

  mutating func text(_ bytes: borrowing HTMLBytes) { add(bytes, mark: "") }

  mutating func rawText(_ bytes: borrowing HTMLBytes) {
    if openElements.last != "style" { add(bytes, mark: "raw ") }
  }

  private mutating func add(_ bytes: borrowing HTMLBytes, mark: String) {
    if mark != openMark { endText() }
    openMark = mark
    bytes.append(to: &openText)
  }

  private mutating func endText() {
    if !openText.isEmpty {
      lines.append(openMark + "\"" + String(decoding: openText, as: UTF8.self) + "\"")
    }
    openText = []
  }

  /// The lines of `page`, read in pieces of `pieceSize` bytes; where `bypasses`, the parser knows
  /// the vocabulary, so that plain tags and texts bypass libxml2.
  static func of(_ page: [UInt8], bypasses: Bool, pieceSize: Int = 65_536) -> VocabularyLines {
    var rest = page[...]
    var handler = VocabularyLines()
    _ = HTMLEventParser.parse(into: &handler, vocabulary: bypasses ? vocabulary : nil) {
      defer { rest = rest.dropFirst(pieceSize) }
      return Array(rest.prefix(pieceSize))
    }
    handler.endText()
    return handler
  }

  /// Requires that `page` gives the same lines with and without libxml2, in pieces of all `sizes`.
  ///
  /// `<!-->` is left to other tests: libxml2 before 2.14 reads it differently from HTML.
  static func requireSame(
    _ page: [UInt8], pieceSizes sizes: [Int], _ location: SourceLocation = #_sourceLocation
  ) throws {
    guard !holdsAbruptComment(page) else { return }
    let whole = of(page, bypasses: false).lines
    for size in sizes {
      let bypassing = of(page, bypasses: true, pieceSize: size).lines
      try #require(
        bypassing == whole, "\(String(decoding: page.prefix(2_000), as: UTF8.self)), \(size) bytes",
        sourceLocation: location)
    }
  }

  private static func holdsAbruptComment(_ page: [UInt8]) -> Bool {
    let text = String(decoding: page, as: UTF8.self).filter { $0 != "\0" }
    return text.contains("<!-->") || text.contains("<!--->")
  }
}
