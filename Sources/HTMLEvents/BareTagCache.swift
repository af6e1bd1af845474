/// Bare tags that were read not long ago, byte by byte: a page says the same few hundred again and
/// again.
///
/// Source: Documentation/Decisions/0020-skimmer.md.
@safe final class BareTagCache {
  /// An element, and the hash of its name.
  typealias Element = (element: CalmElement, hash: NameHash)

  private static let slotCount = 1_024
  /// The longest tag that is kept, in bytes.
  static let slotSize = 320
  /// The shortest one that is kept; a shorter one is as quickly read.
  private static let leastSize = 16

  /// A tag that is kept.
  private struct Entry {
    /// In bytes; 0 where a slot is empty.
    var count = 0
    var element: Element = (.div, NameHash())
  }

  /// The tags, each at its slot; memory of slots that are never used is never touched.
  private let bytes: UnsafeMutablePointer<UInt8>
  private let entries: UnsafeMutablePointer<Entry>

  init() {
    unsafe bytes = .allocate(capacity: Self.slotCount * Self.slotSize)
    unsafe entries = .allocate(capacity: Self.slotCount)
    unsafe entries.initialize(repeating: Entry(), count: Self.slotCount)
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe entries.deallocate()
  }

  /// The element of the tag in `range`, from `<` to the first `>` after it, if it is known as bare.
  func element(of range: Range<Int>, in window: ByteWindow) -> Element? {
    guard Self.keeps(range) else { return nil }
    let slot = Self.slot(of: range, in: window)
    guard unsafe entries[slot].count == range.count,
      unsafe window.equals(bytes + slot * Self.slotSize, in: range)
    else { return nil }
    return unsafe entries[slot].element
  }

  /// Keeps the tag in `range`, which is one of `element`, bare, and ends with its first `>`.
  func keep(_ element: Element, _ range: Range<Int>, in window: ByteWindow) {
    guard Self.keeps(range) else { return }
    let slot = Self.slot(of: range, in: window)
    unsafe window.copy(range, to: bytes + slot * Self.slotSize)
    unsafe entries[slot] = Entry(count: range.count, element: element)
  }

  private static func keeps(_ range: Range<Int>) -> Bool {
    range.count >= leastSize && range.count <= slotSize
  }

  /// By the length and by bytes at some places.
  private static func slot(of range: Range<Int>, in window: ByteWindow) -> Int {
    let quarter = range.count / 4
    var hash = UInt64(range.count)
    for offset in [quarter, quarter * 2, range.count - 12] {
      hash = (hash ^ window.word(at: range.lowerBound + offset)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
    }
    return Int(truncatingIfNeeded: hash &>> 40) & (slotCount - 1)
  }
}
