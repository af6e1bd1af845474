/// The elements that have started and not ended, exactly as libxml2 would have them.
///
/// Every question takes the same time however deep the elements are nested: libxml2 itself goes
/// through all of them for an end tag without an element.
struct OpenElements {
  private struct Entry {
    let number: ElementTable.Number
    let slot: UInt16
    /// The next one outward whose name has the same slot; negative where there is none.
    let nextInSlot: Int32
    /// The next one outward of the same end level; negative where there is none.
    let nextOfLevel: Int32
  }

  private static let slotCount = 1_024

  private let table = ElementTable.shared
  private var entries: [Entry] = []
  /// The names of those that are not in the table, each followed by its length.
  private var otherNames: [UInt8] = []
  /// The innermost element for each slot of a name's hash; names may share one.
  private var innermostInSlot = [Int32](repeating: -1, count: slotCount)
  private var innermostOfLevel = [Int32](repeating: -1, count: ElementTable.endLevelCount)

  /// The kind of the innermost one; nil where none is open.
  private(set) var innermostKind: ElementKind?
  private(set) var (sawHTML, sawHead, sawBody) = (false, false, false)

  var count: Int { entries.count }
  var isEmpty: Bool { entries.isEmpty }
  var innermost: ElementTable.Number? { entries.last?.number }
  var numbers: some RandomAccessCollection<ElementTable.Number> { entries.lazy.map(\.number) }

  subscript(index: Int) -> ElementTable.Number { entries[index].number }

  /// Whether a body is open.
  var hasBody: Bool { bodyCount > 0 }
  private var bodyCount = 0

  mutating func push(_ number: ElementTable.Number, hash: NameHash) {
    let slot = hash.slot(of: Self.slotCount)
    let level = table.endLevel(number)
    let kind = table.kind(number)
    let index = Int32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(
        number: number, slot: UInt16(truncatingIfNeeded: slot), nextInSlot: innermostInSlot[slot],
        nextOfLevel: innermostOfLevel[level]))
    innermostInSlot[slot] = index
    innermostOfLevel[level] = index
    innermostKind = kind
    switch kind {
    case .html: sawHTML = true
    case .head: sawHead = true
    case .body:
      sawBody = true
      bodyCount += 1
    default: break
    }
  }

  /// Pushes an element that libxml2 started.
  mutating func push(named name: [UInt8]) {
    let hash = NameHash(of: name)
    let number = table.number(hash, count: name.count)
    if number == table.other { otherNames += name + [UInt8(truncatingIfNeeded: name.count)] }
    push(number, hash: hash)
  }

  mutating func pop() {
    guard let last = entries.popLast() else { return }
    innermostInSlot[Int(last.slot)] = last.nextInSlot
    innermostOfLevel[table.endLevel(last.number)] = last.nextOfLevel
    if last.number == table.other, let count = otherNames.popLast() {
      otherNames.removeLast(Int(count))
    }
    if innermostKind?.isBody == true { bodyCount -= 1 }
    innermostKind = entries.last.map { table.kind($0.number) }
  }

  /// Whether an end tag of this name ends anything; true also where that is not certain.
  func canEnd(_ hash: NameHash, _ number: ElementTable.Number) -> Bool {
    let index = innermostInSlot[hash.slot(of: Self.slotCount)]
    guard index >= 0 else { return false }
    return innermostOfLevel[(table.endLevel(number) + 1)...].allSatisfy { $0 < index }
  }

  /// The start tags that open all these elements but the outermost.
  var startTagsInside: [UInt8] {
    var names: [ArraySlice<UInt8>] = []
    var others = otherNames[...]
    while let count = others.popLast() {
      names.append(others.suffix(Int(count)))
      others.removeLast(Int(count))
    }
    var bytes: [UInt8] = []
    for entry in entries.dropFirst() {
      if entry.number == table.other, let name = names.popLast() {
        bytes += [UInt8(ascii: "<")] + name + [UInt8(ascii: ">")]
      } else {
        table.appendStart(of: entry.number, to: &bytes)
      }
    }
    return bytes
  }
}
