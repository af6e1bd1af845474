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
    for name in implied {
      var hash = NameHash()
      for byte in name.utf8 { hash.add(byte) }
      counts[hash.slot(of: slotCount)] = always
    }
    return counts
  }()

  /// A start tag was passed on.
  mutating func start(_ hash: NameHash) { counts[hash.slot(of: Self.slotCount)] += 1 }

  /// libxml2 ended an element.
  mutating func end(_ hash: NameHash) { counts[hash.slot(of: Self.slotCount)] -= 1 }

  /// Whether an element of this name may be open.
  func mayHold(_ hash: NameHash) -> Bool { counts[hash.slot(of: Self.slotCount)] > 0 }
}

/// A hash of an element's name, in any case; quick rather than good.
struct NameHash {
  private var value: UInt32 = 0

  mutating func add(_ byte: UInt8) { value = value &* 31 &+ UInt32(byte.lowercased) }

  func slot(of slotCount: Int) -> Int { Int((value ^ value >> 10) & UInt32(slotCount - 1)) }
}
