/// A page's pieces as one run of clean UTF-8.
struct CleanInput {
  /// How much of a piece is cleaned at a time, in bytes; bounds the memory.
  private static let stepByteCount = 16_384

  /// What leaves out what nobody reads; nil where everything is read.
  var skimmer: Skimmer?

  private var cleaner = UTF8Cleaner()
  private var endTag = EndTagSearch()
  private var byteCount = 0

  private var piece: [UInt8] = []
  private var pieceOffset = 0
  private var clean: [UInt8] = []
  private var cleanOffset = 0
  private var isAtEnd = false

  var summary: HTMLParseSummary {
    HTMLParseSummary(
      byteCount: byteCount, replacedByteCount: cleaner.replacedByteCount,
      sawEndTag: endTag.isFound)
  }

  /// Fills `buffer` wholly unless the page ends, and returns how many bytes there are in it.
  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer, from source: ParserSession
  ) -> Int {
    var count = 0
    while count < buffer.count {
      if cleanOffset == clean.count {
        guard refill(from: source) else { break }
        continue
      }
      let taken = min(buffer.count - count, clean.count - cleanOffset)
      unsafe clean.withUnsafeBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[cleanOffset...].prefix(taken)))
      }
      count += taken
      cleanOffset += taken
    }
    return count
  }

  /// Cleans the next bytes of the page; false at its end. What it gives may be no bytes at all.
  private mutating func refill(from source: ParserSession) -> Bool {
    guard !isAtEnd else { return false }
    clean.removeAll(keepingCapacity: true)
    cleanOffset = 0
    if pieceOffset == piece.count {
      // Let go first, so that the next one can have its memory.
      piece = []
      piece = source.nextPiece()
      pieceOffset = 0
      byteCount += piece.count
      guard !piece.isEmpty else {
        isAtEnd = true
        clean { cleaner, clean in cleaner.finish(into: &clean) }
        return true
      }
    }
    let end = min(piece.count, pieceOffset + Self.stepByteCount)
    unsafe piece.withUnsafeBufferPointer { bytes in
      let step = unsafe UnsafeBufferPointer(rebasing: bytes[pieceOffset..<end])
      unsafe endTag.look(through: step)
      clean { cleaner, clean in unsafe cleaner.clean(step, into: &clean) }
    }
    pieceOffset = end
    return true
  }

  /// Makes clean bytes with `body`, and skims them.
  private mutating func clean(_ body: (inout UTF8Cleaner, inout [UInt8]) -> Void) {
    guard skimmer != nil else {
      body(&cleaner, &clean)
      return
    }
    skimmer?.take { body(&cleaner, &$0) }
    skimmer?.skim(into: &clean, isLast: isAtEnd)
  }
}
