/// Makes clean UTF-8 of any bytes, given in pieces of any size.
///
/// A leading byte order mark is dropped. Each C0 control, U+FFFE, U+FFFF and each maximal subpart
/// of an ill-formed sequence becomes one U+FFFD: libxml2 up to 2.13 stops at a NUL and drops the
/// others, from 2.14 on it keeps them. A carriage return, with or without a line feed, becomes a line feed, a
/// form feed a space, as HTML has it.
///
/// Source: The Unicode Standard, 3.9, table 3-7 and "U+FFFD Substitution of Maximal Subparts";
/// https://infra.spec.whatwg.org/#normalize-newlines.
struct UTF8Cleaner {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  /// U+FFFE and U+FFFF.
  private static let noncharacters: [[UInt8]] = [[0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF]]
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
  /// Whether the last byte was a carriage return, which came out as a line feed.
  private var isAfterReturn = false

  /// Appends what `bytes` are to `output`; a sequence that they cut is kept for the next bytes.
  mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      if isAfterReturn {
        isAfterReturn = false
        if unsafe bytes[offset] == 0x0A {
          offset += 1
          continue
        }
      }
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

  /// Where the run of ASCII without controls, tabs and line feeds aside, ends that starts at `start`.
  private static func plainEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    let raw = UnsafeRawBufferPointer(bytes)
    while offset < bytes.count {
      if offset + 8 <= bytes.count,
        unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).isPrintableASCII
      {
        offset += 8
      } else if unsafe isPlain(bytes[offset]) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7F).contains(byte) || byte == 0x09 || byte == 0x0A
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
    case 0x0D:
      output.append(0x0A)
      isAtStart = false
      isAfterReturn = true
    case 0x0C:
      output.append(0x20)
      isAtStart = false
    case 0x09, 0x0A, 0x20...0x7F:
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
    guard !Self.noncharacters.contains(open) else {
      replaceOpen(into: &output)
      return
    }
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

/// Eight bytes looked at together.
extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether all eight are ASCII and none is below a space.
  ///
  /// Source: https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord.
  var isPrintableASCII: Bool {
    self & Self.highBits == 0 && (self &- Self.ones &* 0x20) & ~self & Self.highBits == 0
  }

  /// Whether one of the eight is `byte`.
  ///
  /// Source: https://graphics.stanford.edu/~seander/bithacks.html#ValueInWord.
  func holds(_ byte: UInt8) -> Bool {
    let difference = self ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits != 0
  }
}
