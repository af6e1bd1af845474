import HTMLEvents

/// Receives a page's events and hands each to the reader it concerns.
struct PageCollector: HTMLEventHandler {
  private(set) var head = HeadReader()
  private(set) var scripts = ScriptReader(host: "www.quora.com")
  private(set) var cards = CardCollector()
  /// Every mark seen on the page.
  private(set) var marks = MarkSet()

  private let table = MarkTable.layout2020
  /// Whether the innermost open element is a script.
  private var isInScript = false

  mutating func startElement(_ tag: borrowing HTMLStartTag) {
    isInScript = tag.isNamed("script")
    head.startElement(tag)
    let found = table.marks(of: tag)
    marks.formUnion(found.marks)
    cards.startElement(tag, marks: found.marks, kind: found.kind)
  }

  mutating func endElement() {
    if isInScript {
      scripts.finishScript()
      isInScript = false
    }
    head.endElement()
    cards.endElement()
  }

  mutating func text(_ bytes: borrowing HTMLBytes) {
    head.text(bytes)
    cards.text(bytes)
  }

  mutating func rawText(_ bytes: borrowing HTMLBytes) {
    guard isInScript else { return }
    scripts.append(bytes)
  }

  mutating func finish() {
    scripts.finishScript()
    cards.finish()
  }
}
