/// Makes clean UTF-8 of any bytes, given in pieces of any size.
///
/// A leading byte order mark is dropped. Each NUL and each maximal subpart of an ill-formed
/// sequence becomes one U+FFFD.
///
/// Source: The Unicode Standard, 3.9, table 3-7 and "U+FFFD Substitution of Maximal Subparts".
struct UTF8Cleaner {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes were replaced.
  private(set) var replacedByteCount = 0

  /// A sequence whose end has not been seen.
  private var open: [UInt8] = []
  /// How many bytes it still needs.
  private var missingCount = 0
  /// What its next byte has to be.
  private var expected: ClosedRange<UInt8> = 0x80...0xBF
  /// Whether no character has come out.
  private var isAtStart = true

  /// Appends what `bytes` are to `output`; a sequence that they cut is kept for the next bytes.
  mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      if open.isEmpty {
        let end = unsafe Self.plainEnd(of: bytes, from: offset)
        if end > offset {
          unsafe output.append(contentsOf: bytes[offset..<end])
          isAtStart = false
          offset = end
          continue
        }
      }
      unsafe take(bytes[offset], into: &output)
      offset += 1
    }
  }

  /// Appends what a sequence cut by the end of the page becomes.
  mutating func finish(into output: inout [UInt8]) {
    if !open.isEmpty { replaceOpen(into: &output) }
  }

  /// Where the run of ASCII other than NUL ends that starts at `start`.
  private static func plainEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // A high bit is set where a byte is not ASCII, and, by the subtraction, where it is NUL.
      let odd = (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
      guard odd == 0 else { break }
      offset += 8
    }
    while offset < bytes.count, unsafe (0x01...0x7F).contains(bytes[offset]) { offset += 1 }
    return offset
  }

  private mutating func take(_ byte: UInt8, into output: inout [UInt8]) {
    if !open.isEmpty {
      if expected.contains(byte) {
        continueOpen(with: byte, into: &output)
        return
      }
      replaceOpen(into: &output)
    }
    switch byte {
    case 0x01...0x7F:
      output.append(byte)
      isAtStart = false
    case 0xC2...0xDF: start(with: byte, missing: 1)
    case 0xE0: start(with: byte, missing: 2, expecting: 0xA0...0xBF)
    case 0xED: start(with: byte, missing: 2, expecting: 0x80...0x9F)
    case 0xE1...0xEF: start(with: byte, missing: 2)
    case 0xF0: start(with: byte, missing: 3, expecting: 0x90...0xBF)
    case 0xF1...0xF3: start(with: byte, missing: 3)
    case 0xF4: start(with: byte, missing: 3, expecting: 0x80...0x8F)
    default:
      open.append(byte)
      replaceOpen(into: &output)
    }
  }

  private mutating func start(
    with byte: UInt8, missing: Int, expecting range: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    open.append(byte)
    missingCount = missing
    expected = range
  }

  private mutating func continueOpen(with byte: UInt8, into output: inout [UInt8]) {
    open.append(byte)
    missingCount -= 1
    expected = 0x80...0xBF
    guard missingCount == 0 else { return }
    if !(isAtStart && open == Self.byteOrderMark) { output.append(contentsOf: open) }
    open.removeAll(keepingCapacity: true)
    isAtStart = false
  }

  private mutating func replaceOpen(into output: inout [UInt8]) {
    replacedByteCount += open.count
    output.append(contentsOf: Self.replacement)
    open.removeAll(keepingCapacity: true)
    isAtStart = false
  }
}
