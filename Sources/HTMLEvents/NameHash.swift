/// A hash of the name of an element or attribute, in any case; quick rather than good.
///
/// It is the name itself where that has up to 8 bytes, but longer names may have the same one.
struct NameHash {
  private var value: UInt64 = 0
  private var count = 0

  init() {}

  init(of name: some Sequence<UInt8>) { for byte in name { add(byte) } }

  /// The hash of the letters that `letters` starts with.
  init(_ letters: LetterRun) {
    value = letters.lowercased
    count = letters.count
  }

  mutating func add(_ byte: UInt8) {
    value ^= UInt64(byte.lowercased) &<< UInt64(count &* 8)
    count &+= 1
  }

  /// The end tag of an element with this name, in lower case, as the first of eight bytes that are
  /// looked at together; nil for a name that is too long.
  var endTag: (word: UInt64, mask: UInt64, byteCount: Int)? {
    guard count <= 5 else { return nil }
    let nameBits = UInt64(count &* 8)
    let word: UInt64 = 0x2F3C | value &<< 16 | 0x3E &<< (nameBits &+ 16)
    return (word, UInt64.max &>> (40 &- nameBits), count + 3)
  }

  /// The slot of the hash in a table of `slotCount`, a power of two of up to 65,536.
  func slot(of slotCount: Int) -> Int {
    Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) &>> 48) & (slotCount - 1)
  }
}

extension NameHash: Equatable {
  static func == (left: NameHash, right: NameHash) -> Bool { left.value == right.value }
}

/// The ASCII letters that eight bytes start with, looked at together.
///
/// Source: https://graphics.stanford.edu/~seander/bithacks.html#HasBetweenInWord.
struct LetterRun {
  /// 0 to 8.
  let count: Int
  /// The letters in lower case, the first one in the lowest byte; zeros after them.
  let lowercased: UInt64

  /// - Parameter word: The bytes, the first one the lowest.
  init(_ word: UInt64) {
    let lowercased = word | 0x2020_2020_2020_2020
    let plain = lowercased & 0x7F7F_7F7F_7F7F_7F7F
    let isFromA = plain &+ 0x1F1F_1F1F_1F1F_1F1F
    let isAfterZ = plain &+ 0x0505_0505_0505_0505
    // The high bit of each byte that is no letter.
    let others = (~isFromA | isAfterZ | word) & 0x8080_8080_8080_8080
    count = others.trailingZeroBitCount / 8
    // Shifted by 64 bits, a word is zero.
    self.lowercased = lowercased & ~(~0 << UInt64(count * 8))
  }
}
