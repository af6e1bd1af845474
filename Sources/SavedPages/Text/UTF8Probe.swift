import Bytes

/// Looks in bytes for the first character of UTF-8 that is not ASCII.
///
/// Source: The Unicode Standard, 3.9, table 3-7.
struct UTF8Probe {
  /// Whether a well-formed sequence of two bytes or more was met.
  private(set) var hasFound = false

  /// Whether bytes were met that are no UTF-8.
  private(set) var hasFoundOther = false
  /// Whether it looks on behind the first sequence.
  private let looksOn: Bool
  private var missingCount = 0
  private var expected = UTF8Lead.continuation

  /// Whether all that was met is the start of a sequence, which the end may have cut.
  var isCut: Bool { missingCount > 0 && !hasFoundOther }

  init(looksOn: Bool = false) { self.looksOn = looksOn }

  /// Looks at more bytes; those behind the first sequence do not matter.
  mutating func look(at bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if missingCount > 0, expected.contains(byte) {
        missingCount -= 1
        expected = UTF8Lead.continuation
        if missingCount == 0 {
          hasFound = true
          if !looksOn { return }
        }
      } else {
        let lead = UTF8Lead(byte)
        hasFoundOther = hasFoundOther || missingCount > 0 || byte >= 0x80 && lead == nil
        missingCount = lead?.followerCount ?? 0
        expected = lead?.second ?? UTF8Lead.continuation
      }
    }
  }
}
