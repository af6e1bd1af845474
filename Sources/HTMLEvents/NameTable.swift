/// Finds the index of a name, in any case, by its hash.
struct NameTable {
  /// In lower case.
  let names: [[UInt8]]
  /// Names that share a slot follow each other; at most every fourth slot is taken.
  private let slots: [(hash: NameHash, index: Int)?]

  /// - Parameter names: Different names, in lower case.
  init(_ names: [[UInt8]]) {
    self.names = names
    var slotCount = 64
    while slotCount < names.count * 4 { slotCount *= 2 }
    var slots = [(hash: NameHash, index: Int)?](repeating: nil, count: slotCount)
    for (index, name) in names.enumerated() {
      let hash = NameHash(of: name)
      var slot = hash.slot(of: slotCount)
      while slots[slot] != nil { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = (hash, index)
    }
    self.slots = slots
  }

  /// The index of the name with this hash and length; nil where it is none of these.
  ///
  /// `isName` says whether it is the given name, and is called for names of more than 8 bytes only:
  /// those may share a hash.
  @inline(__always)
  func index(of hash: NameHash, count: Int, isName: ([UInt8]) -> Bool) -> Int? {
    var slot = hash.slot(of: slots.count)
    while let entry = slots[slot] {
      if entry.hash == hash, names[entry.index].count == count,
        count <= 8 || isName(names[entry.index])
      {
        return entry.index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
