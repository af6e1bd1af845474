/// What the skimmer knows of an element by its name.
enum ElementKind {
  case calm(CalmElement)
  /// Without content and without an end tag, and calm as well.
  case void
  /// Whose content is not markup, in some version at least.
  case raw(Skimmer.Content)
  case other
}

/// The elements with names of up to 8 bytes that have a kind of their own.
struct ElementKinds {
  /// Made once.
  static let all = ElementKinds()

  private static let slotCount = 256

  /// By hash; names that share a slot follow each other.
  private let slots: [(hash: NameHash, kind: ElementKind)?]

  private init() {
    var kinds: [(String, ElementKind)] = CalmElement.allCases.map { ("\($0.name)", .calm($0)) }
    kinds += ["br", "img", "input"].map { ($0, .void) }
    kinds += ["title", "textarea", "iframe", "noframes", "noembed", "xmp"].map { ($0, .raw(.text)) }
    kinds += [("script", .raw(.script)), ("style", .raw(.style))]
    var slots = [(hash: NameHash, kind: ElementKind)?](repeating: nil, count: Self.slotCount)
    for (name, kind) in kinds {
      let hash = NameHash(of: name.utf8)
      var slot = hash.slot(of: Self.slotCount)
      while slots[slot] != nil { slot = (slot + 1) % Self.slotCount }
      slots[slot] = (hash, kind)
    }
    self.slots = slots
  }

  /// The kind of the element whose name has this hash and up to 8 bytes.
  subscript(hash: NameHash) -> ElementKind {
    var slot = hash.slot(of: Self.slotCount)
    while let entry = slots[slot] {
      if entry.hash == hash { return entry.kind }
      slot = (slot + 1) % Self.slotCount
    }
    return .other
  }
}
