/// A page's pieces as one run of clean UTF-8.
struct CleanInput {
  /// How many bytes of a piece are cleaned at a time; this bounds the memory.
  private static let stepByteCount = 16_384

  private var cleaner = UTF8Cleaner()
  /// The number of bytes read.
  private(set) var byteCount = 0
  private var piece: [UInt8] = []
  private var pieceOffset = 0
  private(set) var isAtEnd = false

  /// Appends the page's next bytes to `output`, at least `count` unless it ends before.
  mutating func read(_ count: Int, into output: inout [UInt8], from source: EventSink) {
    let end = output.count + count
    repeat { readStep(into: &output, from: source) } while output.count < end && !isAtEnd
  }

  private mutating func readStep(into output: inout [UInt8], from source: EventSink) {
    if pieceOffset == piece.count {
      // Freed first, so that the next piece can take its memory.
      piece = []
      piece = source.nextPiece()
      pieceOffset = 0
      byteCount += piece.count
      guard !piece.isEmpty else {
        isAtEnd = true
        cleaner.finish(into: &output)
        return
      }
    }
    let end = min(piece.count, pieceOffset + Self.stepByteCount)
    unsafe piece.withUnsafeBufferPointer { bytes in
      let step = unsafe UnsafeBufferPointer(rebasing: bytes[pieceOffset..<end])
      unsafe cleaner.clean(step, into: &output)
    }
    pieceOffset = end
  }
}
