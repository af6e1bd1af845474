import HTMLEvents
import QuoraFacts

/// What a tag's classes say.
struct FoundMarks {
  /// By the layout of 2020.
  var modern = MarkSet()
  /// By the layouts before it.
  var early = MarkSet()
  /// The newest layout that one of the classes is of.
  var era: PageFacts.Era?
}

/// Finds the marks of a class attribute in all layouts at once, without making a string of it.
struct MarkTable: Sendable {
  /// The table of all layouts.
  static let allLayouts = MarkTable([
    Layout2014.layout, Layout2016.layout, Layout2018.layout, Layout2020.layout,
  ])

  private struct Entry: Sendable {
    let name: [UInt8]
    let signature: Int
    let mark: Mark
    let era: PageFacts.Era
    /// Whether the class shows the era.
    let tellsEra: Bool

    init(_ line: (name: String, mark: Mark), _ era: PageFacts.Era, tellsEra: Bool) {
      name = Array(line.name.utf8)
      signature = MarkTable.signature(name[0], name[name.count - 1], name.count)
      mark = line.mark
      self.era = era
      self.tellsEra = tellsEra
    }
  }

  /// Open addressing, at most a quarter full; a name has one entry for each layout it is of.
  private let slots: [Entry?]
  private let prefixes: [(prefix: StaticString, mark: Mark, era: PageFacts.Era)]

  init(_ layouts: [Layout]) {
    let entries = layouts.flatMap { layout in
      layout.classes.map { Entry($0, layout.era, tellsEra: true) }
        + layout.words.map { Entry($0, layout.era, tellsEra: false) }
    }
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    var slots = [Entry?](repeating: nil, count: size)
    for entry in entries {
      var slot = entry.signature & (size - 1)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
    self.slots = slots
    prefixes = layouts.flatMap { layout in
      layout.prefixes.map { ($0.prefix, $0.mark, layout.era) }
    }
  }

  /// The classes that are found by their whole name.
  var classNames: [String] {
    slots.compactMap { $0.map { String(decoding: $0.name, as: UTF8.self) } }
  }

  /// The starts of the others.
  var classPrefixes: [String] { prefixes.map { "\($0.prefix)" } }

  /// What `tag`'s classes say.
  func marks(of tag: borrowing HTMLStartTag) -> FoundMarks {
    var found = FoundMarks()
    tag.forEachClass { name in
      // No name of a table starts like the names that are known by their start.
      guard !look(for: name, into: &found) else { return }
      for (prefix, mark, era) in prefixes where name.hasPrefix(prefix) {
        found.insert(mark, era, tellsEra: true)
      }
    }
    return found
  }

  /// The rest of the class whose start marks `tag`, of several the last; nil where none does.
  func kind(of tag: borrowing HTMLStartTag) -> String? {
    var kind: String?
    tag.forEachClass { name in
      for (prefix, _, _) in prefixes where name.hasPrefix(prefix) {
        kind = name.string(from: prefix.utf8CodeUnitCount)
      }
    }
    return kind
  }

  /// Whether `name`, which is not empty, is in the table.
  private func look(for name: borrowing HTMLBytes, into found: inout FoundMarks) -> Bool {
    let signature = Self.signature(name[0], name[name.count - 1], name.count)
    var isFound = false
    var slot = signature & (slots.count - 1)
    while let entrySignature = slots[slot]?.signature {
      if entrySignature == signature, let entry = slots[slot], name.equals(entry.name) {
        found.insert(entry.mark, entry.era, tellsEra: entry.tellsEra)
        isFound = true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return isFound
  }

  /// Tells most names apart.
  private static func signature(_ first: UInt8, _ last: UInt8, _ count: Int) -> Int {
    Int(first) &* 61 ^ Int(last) &* 7 ^ count &* 131
  }
}

extension FoundMarks {
  fileprivate mutating func insert(_ mark: Mark, _ markEra: PageFacts.Era, tellsEra: Bool) {
    if markEra == .era2020 { modern.insert(mark) } else { early.insert(mark) }
    if tellsEra { era = max(era ?? markEra, markEra) }
  }
}
