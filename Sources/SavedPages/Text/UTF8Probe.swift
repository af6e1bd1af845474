/// Looks in bytes for the first character of UTF-8 that is not ASCII.
///
/// Source: The Unicode Standard, 3.9, table 3-7.
struct UTF8Probe {
  /// Whether a well-formed sequence of two bytes or more was met.
  private(set) var hasFound = false

  /// Whether a byte was met that no sequence has.
  private var hasFoundOther = false
  private var missingCount = 0
  private var expected: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether all that was met is the start of a sequence, which the end may have cut.
  var isCut: Bool { missingCount > 0 && !hasFoundOther }

  /// Looks at more bytes; those behind the first sequence do not matter.
  mutating func look(at bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if missingCount > 0, expected.contains(byte) {
        missingCount -= 1
        expected = 0x80...0xBF
        if missingCount == 0 {
          hasFound = true
          return
        }
      } else {
        hasFoundOther = hasFoundOther || missingCount > 0 || byte >= 0x80 && !Self.starts(byte)
        start(with: byte)
      }
    }
  }

  private static func starts(_ byte: UInt8) -> Bool { (0xC2...0xF4).contains(byte) }

  private mutating func start(with byte: UInt8) {
    expected = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: missingCount = 1
    case 0xE0...0xEF: missingCount = 2
    case 0xF0...0xF4: missingCount = 3
    default: missingCount = 0
    }
    switch byte {
    case 0xE0: expected = 0xA0...0xBF
    case 0xED: expected = 0x80...0x9F
    case 0xF0: expected = 0x90...0xBF
    case 0xF4: expected = 0x80...0x8F
    default: break
    }
  }
}
