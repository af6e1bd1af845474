/// The plain start tags that were read not long ago: a page repeats the same few hundred.
///
/// Source: Documentation/Decisions/0030-tokens-before-libxml2.md.
@safe final class TagCache {
  /// A cached tag.
  struct Entry {
    fileprivate(set) var number: ElementTable.Number = 0
    fileprivate(set) var isSelfClosing = false
    /// The length of the tag; 0 where a slot is empty.
    fileprivate(set) var byteCount: UInt16 = 0
    /// The slot of the tag that came after it the last time.
    fileprivate var nextSlot: UInt16 = 0
    /// Part of the hash of the whole tag.
    fileprivate var fingerprint: UInt32 = 0
    /// Where it starts in `bytes`.
    fileprivate var offset: UInt32 = 0
    /// Where its attributes start in `pointers`; negative where it has none.
    fileprivate var firstPointer: Int32 = -1
  }

  private static let slotCount = 2_048
  /// How many tags are cached before all are dropped.
  private static let tagLimit = slotCount * 3 / 4
  /// The size of all tags, with the values of their attributes.
  private static let capacity = 262_144
  private static let pointerCapacity = 8_192
  /// The lengths of the tags that are cached; a shorter one is parsed as quickly.
  private static let tagSizes = 16...320

  private let names: CStrings
  /// Tags and values of their attributes; memory that is never used is never touched.
  private let bytes: UnsafeMutablePointer<UInt8>
  private var byteCount = 0
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  private var pointerCount = 0
  /// By hash; those that share a slot follow each other.
  private let entries: UnsafeMutablePointer<Entry>
  private var entryCount = 0
  /// The slot of the tag that was found or added last.
  private var lastSlot = 0
  /// The slot and entry for the tag that was not found; its `byteCount` is 0 where there is none.
  private var newSlot = 0
  private var newEntry = Entry()

  init(_ names: CStrings) {
    self.names = names
    unsafe bytes = .allocate(capacity: Self.capacity)
    unsafe pointers = .allocate(capacity: Self.pointerCapacity)
    unsafe entries = .allocate(capacity: Self.slotCount)
    unsafe entries.initialize(repeating: Entry(), count: Self.slotCount)
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe pointers.deallocate()
    unsafe entries.deallocate()
  }

  /// The tag at `offset`, if it is cached.
  func tag(at offset: Int, of window: ByteWindow) -> Entry? {
    newEntry.byteCount = 0
    // First the tag that followed the last one before.
    let slot = unsafe Int(entries[lastSlot].nextSlot)
    let count = unsafe Int(entries[slot].byteCount)
    if count > 0, offset + count <= window.count,
      unsafe window.equals(bytes + Int(entries[slot].offset), in: offset..<offset + count)
    {
      lastSlot = slot
      return unsafe entries[slot]
    }
    return find(at: offset, of: window)
  }

  private func find(at offset: Int, of window: ByteWindow) -> Entry? {
    let limit = min(window.count, offset + Self.tagSizes.upperBound)
    guard let last = window.first(HTMLTokenizer.greater, from: offset, before: limit) else {
      return nil
    }
    let range = offset..<last + 1
    guard range.count >= Self.tagSizes.lowerBound else { return nil }
    let hash = window.hash(of: range)
    let fingerprint = UInt32(truncatingIfNeeded: hash)
    var slot = Int(truncatingIfNeeded: hash &>> 32) & (Self.slotCount - 1)
    while unsafe entries[slot].byteCount > 0 {
      if unsafe entries[slot].fingerprint == fingerprint && entries[slot].byteCount == range.count,
        unsafe window.equals(bytes + Int(entries[slot].offset), in: range)
      {
        follow(with: slot)
        return unsafe entries[slot]
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    prepare(slot, range, fingerprint, window)
    return nil
  }

  private func follow(with slot: Int) {
    unsafe entries[lastSlot].nextSlot = UInt16(truncatingIfNeeded: slot)
    lastSlot = slot
  }

  /// Makes room for a tag, and copies it: its bytes change when it is finished.
  private func prepare(
    _ slot: Int, _ range: Range<Int>, _ fingerprint: UInt32, _ window: ByteWindow
  ) {
    guard entryCount < Self.tagLimit, byteCount + range.count * 3 <= Self.capacity,
      pointerCount + HTMLVocabulary.attributeLimit * 2 + 1 <= Self.pointerCapacity
    else {
      (entryCount, byteCount, pointerCount, lastSlot) = (0, 0, 0, 0)
      unsafe entries.update(repeating: Entry(), count: Self.slotCount)
      return
    }
    unsafe window.copy(range, to: bytes + byteCount)
    newSlot = slot
    newEntry.byteCount = UInt16(range.count)
    newEntry.fingerprint = fingerprint
  }

  /// Caches a plain tag, the one that was not found last.
  func keep(_ tag: StartTag, byteCount count: Int, of window: ByteWindow) {
    guard newEntry.byteCount == count else { return }
    var entry = newEntry
    entry.number = tag.number
    entry.isSelfClosing = tag.isSelfClosing
    entry.offset = UInt32(byteCount)
    byteCount += count
    if tag.attributeCount > 0 {
      entry.firstPointer = Int32(pointerCount)
      for index in 0..<tag.attributeCount {
        let attribute = tag.attributes[index]
        unsafe add(names[attribute.index])
        guard let value = attribute.value else {
          unsafe add(nil)
          continue
        }
        unsafe add(UnsafePointer(bytes + byteCount))
        unsafe window.copy(value, to: bytes + byteCount)
        byteCount += value.count
        unsafe bytes[byteCount] = 0
        byteCount += 1
      }
      unsafe add(nil)
    }
    unsafe entries[newSlot] = entry
    follow(with: newSlot)
    entryCount += 1
  }

  private func add(_ pointer: UnsafePointer<UInt8>?) {
    unsafe (pointers + pointerCount).initialize(to: pointer)
    pointerCount += 1
  }

  /// The attributes of a tag that was found, valid until the next one is added.
  func attributes(of entry: Entry) -> HTMLStartTag.Attributes? {
    entry.firstPointer < 0 ? nil : unsafe pointers + Int(entry.firstPointer)
  }
}
