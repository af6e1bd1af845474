/// How many elements of each name may be open, never fewer than there are.
///
/// Names share a counter where their hashes meet: that can only hide that none is open.
struct OpenElements {
  private static let slotCount = 1_024
  /// libxml2 adds these itself, and gives their end tags a meaning where none is open.
  private static let implied = ["html", "head", "body", "p", "br"]
  private static let always = Int.max / 2

  private var counts: [Int] = {
    var counts = [Int](repeating: 0, count: slotCount)
    for name in implied { counts[NameHash(of: name.utf8).slot(of: slotCount)] = always }
    return counts
  }()

  /// A start tag was passed on.
  mutating func start(_ hash: NameHash) { counts[hash.slot(of: Self.slotCount)] += 1 }

  /// libxml2 ended an element.
  mutating func end(_ hash: NameHash) { counts[hash.slot(of: Self.slotCount)] -= 1 }

  /// Whether an element of this name may be open.
  func mayHold(_ hash: NameHash) -> Bool { counts[hash.slot(of: Self.slotCount)] > 0 }
}
