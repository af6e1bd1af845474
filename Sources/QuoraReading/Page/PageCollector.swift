import HTMLEvents
import JSONIndex
import QuoraFacts

/// Receives a page's events and hands each to the reader it concerns.
struct PageCollector: HTMLEventHandler {
  private(set) var head = HeadReader()
  private(set) var scripts: ScriptReader
  /// The cards by the layout of 2020.
  private(set) var cards = CardCollector()
  /// The cards by the layouts before it.
  private(set) var w2Cards = W2CardCollector()
  /// Every mark of the layout of 2020 seen on the page.
  private(set) var marks = MarkSet()
  /// Every mark of the layouts before it.
  private(set) var w2Marks = MarkSet()
  /// The newest layout that a class seen on the page is of.
  private(set) var era: PageFacts.Era?

  private let table = MarkTable.allLayouts
  /// Whether the innermost open element is a script.
  private var isInScript = false

  init(budget: JSONBudget) { scripts = ScriptReader(host: "www.quora.com", budget: budget) }

  mutating func startElement(_ tag: borrowing HTMLStartTag) {
    // Most elements of a page are such ones.
    guard !tag.hasAttributes, tag.isNamed("div") || tag.isNamed("span") else {
      startMarkedElement(tag)
      return
    }
    isInScript = false
    cards.startPlainElement()
    if era != .era2020 { w2Cards.startPlainElement() }
  }

  /// Not part of the other: most starts need none of the registers that this one saves.
  @inline(never)
  private mutating func startMarkedElement(_ tag: borrowing HTMLStartTag) {
    isInScript = tag.isNamed("script")
    head.startElement(tag)
    let found = table.marks(of: tag)
    marks.formUnion(found.modern)
    if let newer = found.era { era = max(era ?? newer, newer) }
    cards.startElement(tag, marks: found.modern)
    guard era != .era2020 else { return }
    w2Marks.formUnion(found.early)
    w2Cards.startElement(tag, marks: found.early)
  }

  mutating func endElement() {
    if isInScript {
      scripts.finishScript()
      isInScript = false
    }
    head.endElement()
    cards.endElement()
    if era != .era2020 { w2Cards.endElement() }
  }

  mutating func text(_ bytes: borrowing HTMLBytes) {
    head.text(bytes)
    cards.text(bytes)
    if era != .era2020 { w2Cards.text(bytes) }
  }

  mutating func rawText(_ bytes: borrowing HTMLBytes) {
    guard isInScript else { return }
    scripts.append(bytes)
  }

  mutating func finish() {
    scripts.finishScript()
    cards.finish()
    w2Cards.finish()
  }
}
