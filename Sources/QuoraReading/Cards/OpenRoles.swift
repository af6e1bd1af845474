/// The roles that open elements have for a collector of cards: each ends where its element does.
struct OpenRoles<Role: RawRepresentable<UInt8>> {
  /// How many elements are open.
  private(set) var depth = 0
  /// In the order in which they opened; an element may have several.
  private var entries: [(depth: Int, role: Role)] = []
  /// One bit for each role: set where it opened last, cleared where the innermost such one closed.
  private var openBits: UInt32 = 0

  /// An element starts, which has no role yet.
  mutating func startElement() { depth += 1 }

  /// Gives the innermost element a role.
  mutating func open(_ role: Role) {
    entries.append((depth, role))
    openBits |= Self.bit(role)
  }

  /// Pops one role of the element that is about to end, the latest first; nil if none is left.
  mutating func close() -> Role? {
    guard let last = entries.last, last.depth == depth else { return nil }
    entries.removeLast()
    openBits &= ~Self.bit(last.role)
    return last.role
  }

  /// Undoes the latest `open` of this role.
  mutating func takeBack(_ role: Role) {
    guard let index = entries.lastIndex(where: { $0.role.rawValue == role.rawValue }) else {
      return
    }
    entries.remove(at: index)
    openBits &= ~Self.bit(role)
  }

  mutating func endElement() { depth = max(0, depth - 1) }

  /// Whether the innermost of the elements with this role is open.
  func isOpen(_ role: Role) -> Bool { openBits & Self.bit(role) != 0 }

  private static func bit(_ role: Role) -> UInt32 { 1 &<< UInt32(role.rawValue) }
}
