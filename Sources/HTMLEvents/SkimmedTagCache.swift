/// What was made of start tags not long ago: a page says the same few hundred again and again.
///
/// Source: Documentation/Decisions/0020-skimmer.md.
@safe final class SkimmedTagCache {
  /// A tag that is kept.
  struct Tag {
    /// Not `raw`.
    fileprivate(set) var kind = ElementKind.other
    /// Of the whole tag.
    fileprivate var fingerprint: UInt32 = 0
    /// The slot of the tag that came after it the last time.
    fileprivate var next: UInt16 = 0
    /// How long it is, in bytes; 0 where a slot is empty.
    fileprivate(set) var count: UInt16 = 0
    /// How many bytes of it are passed on, which stand behind it.
    fileprivate var outputCount: UInt16 = 0
    /// Where it starts.
    fileprivate var offset: UInt32 = 0
    /// Of the name.
    fileprivate(set) var hash = NameHash()

    /// Whether libxml2 gets it in any case.
    fileprivate(set) var isPassedOn = false
  }

  private static let slotCount = 2_048
  /// How many tags are kept before all are forgotten.
  private static let tagLimit = slotCount * 3 / 4
  /// How many bytes all tags may have, with what is passed on of them.
  private static let capacity = 262_144
  /// The longest tag that is kept, in bytes.
  static let tagSizeLimit = 320
  /// The shortest one that is kept; a shorter one is as quickly read.
  private static let leastTagSize = 16

  /// The tags and what is passed on of them; memory that is never used is never touched.
  private let bytes: UnsafeMutablePointer<UInt8>
  private var byteCount = 0
  /// By hash; those that share a slot follow each other.
  private let tags: UnsafeMutablePointer<Tag>
  private var tagCount = 0
  /// The slot of the last tag that was found or kept.
  private var last = 0

  init() {
    unsafe bytes = .allocate(capacity: Self.capacity)
    unsafe tags = .allocate(capacity: Self.slotCount)
    unsafe tags.initialize(repeating: Tag(), count: Self.slotCount)
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe tags.deallocate()
  }

  /// The tag at `offset`, if it is the one that came after the last one before.
  func expectedTag(at offset: Int, of window: ByteWindow) -> Tag? {
    let slot = unsafe Int(tags[last].next)
    let count = unsafe Int(tags[slot].count)
    guard count > 0, offset + count <= window.count,
      unsafe window.equals(bytes + Int(tags[slot].offset), in: offset..<offset + count)
    else { return nil }
    last = slot
    return unsafe tags[slot]
  }

  /// The tag in `range`, from `<` to the first `>` after it, if it is known.
  func tag(in range: Range<Int>, of window: ByteWindow) -> Tag? {
    guard Self.keeps(range) else { return nil }
    let hash = window.hash(of: range)
    let fingerprint = UInt32(truncatingIfNeeded: hash)
    var slot = Self.slot(of: hash)
    while unsafe tags[slot].count > 0 {
      if unsafe tags[slot].fingerprint == fingerprint && tags[slot].count == range.count,
        unsafe window.equals(bytes + Int(tags[slot].offset), in: range)
      {
        follow(with: slot)
        return unsafe tags[slot]
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private func follow(with slot: Int) {
    unsafe tags[last].next = UInt16(truncatingIfNeeded: slot)
    last = slot
  }

  /// Appends what is passed on of `tag`, the last one that was found: the attributes of one that
  /// libxml2 may not get, else all from `<` to `>`.
  func appendOutput(of tag: Tag, to output: inout [UInt8]) {
    guard tag.outputCount > 0 else { return }
    let start = unsafe bytes + Int(tag.offset) + Int(tag.count)
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: start, count: Int(tag.outputCount)))
  }

  /// Keeps the tag in `range`, which ends with its first `>`, and what is passed on of it.
  func keep(
    _ tag: OpenTag, _ range: Range<Int>, of window: ByteWindow, output: ArraySlice<UInt8>
  ) {
    guard Self.keeps(range), output.count <= Self.tagSizeLimit else { return }
    if tagCount == Self.tagLimit || byteCount + range.count + output.count > Self.capacity {
      (tagCount, byteCount) = (0, 0)
      unsafe tags.update(repeating: Tag(), count: Self.slotCount)
    }
    let target = unsafe bytes + byteCount
    unsafe window.copy(range, to: target)
    unsafe output.withUnsafeBufferPointer { output in
      guard let start = output.baseAddress else { return }
      unsafe (target + range.count).update(from: start, count: output.count)
    }
    let hash = window.hash(of: range)
    var slot = Self.slot(of: hash)
    while unsafe tags[slot].count > 0 { slot = (slot + 1) & (Self.slotCount - 1) }
    unsafe tags[slot] = Tag(
      kind: tag.kind, fingerprint: UInt32(truncatingIfNeeded: hash), count: UInt16(range.count),
      outputCount: UInt16(output.count), offset: UInt32(byteCount), hash: tag.hash,
      isPassedOn: tag.isPassedOn)
    follow(with: slot)
    byteCount += range.count + output.count
    tagCount += 1
  }

  private static func keeps(_ range: Range<Int>) -> Bool {
    range.count >= leastTagSize && range.count <= tagSizeLimit
  }

  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 32) & (slotCount - 1)
  }
}
