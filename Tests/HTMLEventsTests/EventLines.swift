import HTMLEvents

/// Events as lines: `<p a=1>`, `>` for an end, `"text"`, `raw "text"`; adjacent texts are joined.
struct EventLines: HTMLEventHandler {
  /// The attributes that are shown where a tag has them.
  static let attributes: [StaticString] = [
    "id", "class", "href", "title", "hidden", "charset", "alt",
  ]

  private(set) var lines: [String] = []
  private var openText: [UInt8] = []
  private var openMark = ""

  mutating func startElement(_ tag: borrowing HTMLStartTag) {
    endText()
    var line = "<" + tag.name
    for name in Self.attributes {
      if let value = tag.attribute(name) { line += " \(name)=\(value)" }
    }
    lines.append(line + ">")
  }

  mutating func endElement() {
    endText()
    lines.append(">")
  }

  mutating func text(_ bytes: borrowing HTMLBytes) { add(bytes, mark: "") }

  mutating func rawText(_ bytes: borrowing HTMLBytes) { add(bytes, mark: "raw ") }

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

  /// The lines of `page`, handed over in pieces of `pieceSize` bytes.
  static func of(
    _ page: [UInt8], pieceSize: Int = 65_536
  ) -> (lines: [String], summary: HTMLParseSummary) {
    var rest = page[...]
    var handler = EventLines()
    let summary = HTMLEventParser.parse(into: &handler) {
      let piece = Array(rest.prefix(pieceSize))
      rest = rest.dropFirst(pieceSize)
      return piece
    }
    handler.endText()
    return (handler.lines, summary)
  }
}
