/// A stream of bytes, with what was packed in gzip unpacked, once or several times over.
struct ByteStages {
  /// The error that ended the bytes early; nil if none did.
  private(set) var failure: SavedPageError?
  /// What was noticed of gzip files, once they are read.
  private(set) var notices: [SavedPageNotice] = []

  private struct Stage {
    /// Bytes that were read and given back.
    var pending: [UInt8] = []
    var isAtEnd = false
    /// What makes this stage's bytes of those of the stage before; nil in the first.
    var inflater: GzipInflater?
  }

  /// Gives the next bytes; empty at the end.
  private let next: () throws -> [UInt8]
  private var stages = [Stage()]
  private var outerByteCount = 0
  private var innerByteCount = 0

  /// The bytes that `next` gives; an empty array ends them.
  init(_ next: @escaping () throws -> [UInt8]) { self.next = next }

  /// How often the bytes are unpacked.
  var depth: Int { stages.count - 1 }

  /// Takes what comes as gzip from here on; nothing but a head may have been read.
  mutating func unpack() { stages.append(Stage(inflater: GzipInflater())) }

  /// The first `count` bytes, fewer where the end comes first; they are read again later.
  mutating func head(_ count: Int) throws -> [UInt8] {
    var head: [UInt8] = []
    while head.count < count {
      let piece = try read()
      guard !piece.isEmpty else { break }
      // A first piece that suffices is not copied.
      if head.isEmpty { head = piece } else { head += piece }
    }
    stages[depth].pending = head
    return head
  }

  /// The next bytes; empty at the end, and where ``failure`` says why there are no more.
  mutating func read() throws -> [UInt8] { try read(stage: depth) }

  private mutating func read(stage index: Int) throws -> [UInt8] {
    let pending = stages[index].pending
    if !pending.isEmpty {
      stages[index].pending = []
      return pending
    }
    guard !stages[index].isAtEnd, failure == nil else { return [] }
    let piece: [UInt8]
    if let inflater = stages[index].inflater {
      piece = try inflate(with: inflater, stage: index)
    } else {
      piece = try next()
      outerByteCount += piece.count
    }
    if piece.isEmpty { stages[index].isAtEnd = true }
    return piece
  }

  private mutating func inflate(
    with inflater: GzipInflater, stage index: Int
  ) throws -> [UInt8] {
    while true {
      let piece = inflater.inflated()
      if !piece.isEmpty {
        innerByteCount += piece.count
        return isWithinLimits() ? piece : []
      }
      if inflater.state == .damaged || inflater.state == .ended {
        notices.append(.damaged(.gzip))
        return []
      }
      let packed = try read(stage: index - 1)
      guard !packed.isEmpty else {
        if inflater.state == .open { notices.append(.cut(.gzip)) }
        return []
      }
      inflater.feed(packed)
    }
  }

  private mutating func isWithinLimits() -> Bool {
    let isTooMuch = innerByteCount > SavedPageLimits.inflatedByteCount
    let isTooDense =
      innerByteCount > SavedPageLimits.freelyInflatedByteCount
      && innerByteCount / SavedPageLimits.inflationRatio > outerByteCount
    guard isTooMuch || isTooDense else { return true }
    failure =
      isTooMuch
      ? .tooLarge(.gzip, limit: SavedPageLimits.inflatedByteCount)
      : .tooDense(.gzip, ratio: SavedPageLimits.inflationRatio)
    return false
  }
}
