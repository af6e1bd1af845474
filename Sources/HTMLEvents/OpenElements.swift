/// The elements that have started and not ended, exactly as libxml2 would have them.
///
/// Every question takes the same time, however deep the elements are nested and whatever their names
/// are: libxml2 itself goes through all of them for an end tag without an element.
struct OpenElements {
  private let table = ElementTable.shared
  private var numbers: [ElementTable.Number] = []
  /// For each element the next one outward of the same name; negative where there is none.
  private var nextOutward: [Int32] = []
  /// The innermost element of each name in the table; negative where there is none.
  private var innermostByNumber = [Int32](repeating: -1, count: Int(ElementTable.shared.other))
  /// The innermost element of each other name, by Swift's hash of that, which no page can foresee.
  private var innermostByHash: [Int: Int32] = [:]
  /// The names of those that are not in the table, each followed by its length.
  private var otherNames: [UInt8] = []

  /// The kind of the innermost one; nil where none is open.
  private(set) var innermostKind: ElementKind?
  private(set) var (sawHTML, sawHead, sawBody) = (false, false, false)

  var count: Int { numbers.count }
  var isEmpty: Bool { numbers.isEmpty }
  var innermost: ElementTable.Number? { numbers.last }

  subscript(index: Int) -> ElementTable.Number { numbers[index] }

  /// Whether a body is open.
  var hasBody: Bool { bodyCount > 0 }
  private var bodyCount = 0

  /// Pushes an element whose name is in the table.
  @inline(__always)
  mutating func push(_ number: ElementTable.Number) {
    push(number, after: innermostByNumber[Int(number)])
    innermostByNumber[Int(number)] = Int32(truncatingIfNeeded: count - 1)
  }

  /// Pushes an element that libxml2 started.
  mutating func push(named name: [UInt8]) {
    let number = table.number(NameHash(of: name), count: name.count)
    guard number == table.other else { return push(number) }
    let index = Int32(truncatingIfNeeded: count)
    push(number, after: innermostByHash.updateValue(index, forKey: name.hashValue) ?? -1)
    otherNames += name + [UInt8(truncatingIfNeeded: name.count)]
  }

  private mutating func push(_ number: ElementTable.Number, after next: Int32) {
    numbers.append(number)
    nextOutward.append(next)
    let kind = table.kind(number)
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

  mutating func pop() {
    guard let number = numbers.popLast(), let next = nextOutward.popLast() else { return }
    if number != table.other {
      innermostByNumber[Int(number)] = next
    } else if let count = otherNames.popLast() {
      innermostByHash[Array(otherNames.suffix(Int(count))).hashValue] = next < 0 ? nil : next
      otherNames.removeLast(Int(count))
    }
    if innermostKind?.isBody == true { bodyCount -= 1 }
    innermostKind = numbers.last.map { table.kind($0) }
  }

  /// Whether an end tag ends anything. `name`, in lower case, counts where it is not in the table.
  func canEnd(_ number: ElementTable.Number, named name: @autoclosure () -> [UInt8]) -> Bool {
    let isOther = number == table.other
    if isOther, innermostByHash.isEmpty { return false }
    let index = isOther ? innermostByHash[name().hashValue] ?? -1 : innermostByNumber[Int(number)]
    guard index >= 0 else { return false }
    return table.barriers(to: number).allSatisfy { innermostByNumber[Int($0)] < index }
  }

  /// Their names, from the outermost on.
  var names: [[UInt8]] {
    var others: [[UInt8]] = []
    // By index: to shorten a slice that others share would copy it each time.
    var end = otherNames.count
    while end > 0 {
      let start = end - 1 - Int(otherNames[end - 1])
      others.append(Array(otherNames[start..<end - 1]))
      end = start
    }
    return numbers.map { number in
      number == table.other ? others.popLast() ?? [] : table.name(number)
    }
  }
}
