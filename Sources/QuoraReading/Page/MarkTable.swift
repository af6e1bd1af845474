import HTMLEvents

/// Finds the marks of a class attribute without making a string of it.
struct MarkTable: Sendable {
  /// The table of the layout of 2020.
  static let layout2020 = MarkTable(classes: Layout2020.classes, prefixes: Layout2020.prefixes)

  private struct Entry: Sendable {
    let name: [UInt8]
    let mark: Mark
  }

  /// Open addressing, at most a quarter full.
  private let slots: [Entry?]
  private let prefixes: [(prefix: StaticString, mark: Mark)]

  init(classes: [(name: String, mark: Mark)], prefixes: [(prefix: StaticString, mark: Mark)]) {
    var size = 64
    while size < classes.count * 4 { size *= 2 }
    var slots = [Entry?](repeating: nil, count: size)
    for (name, mark) in classes {
      let bytes = Array(name.utf8)
      var slot = Self.slot(HTMLBytes.hash(of: bytes), size)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = Entry(name: bytes, mark: mark)
    }
    self.slots = slots
    self.prefixes = prefixes
  }

  /// The classes that are found by their whole name.
  var classNames: [String] {
    slots.compactMap { $0.map { String(decoding: $0.name, as: UTF8.self) } }
  }

  /// The starts of the others.
  var classPrefixes: [String] { prefixes.map { "\($0.prefix)" } }

  /// The marks of `tag`'s classes, and the rest of the class whose start marked it.
  func marks(of tag: borrowing HTMLStartTag) -> (marks: MarkSet, kind: String?) {
    var marks = MarkSet()
    var kind: String?
    tag.forEachClass { name in
      if let mark = mark(of: name) { marks.insert(mark) }
      for (prefix, mark) in prefixes where name.hasPrefix(prefix) {
        marks.insert(mark)
        kind = String(name.string().dropFirst(prefix.utf8CodeUnitCount))
      }
    }
    return (marks, kind)
  }

  private func mark(of name: borrowing HTMLBytes) -> Mark? {
    var slot = Self.slot(name.hash(), slots.count)
    while let entry = slots[slot] {
      if name.equals(entry.name) { return entry.mark }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func slot(_ hash: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
  }
}
