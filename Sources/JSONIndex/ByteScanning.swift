/// A search that compares eight bytes at a time.
extension [UInt8] {
  /// The index of the first byte in `range` that is `first` or `second`; the end of `range` where
  /// there is none.
  func firstIndex(of first: UInt8, or second: UInt8, in range: Range<Int>) -> Int {
    let end = range.upperBound
    precondition(range.lowerBound >= 0 && end <= count, "range out of range")
    let firsts = UInt64(first) &* UInt64.ones
    let seconds = UInt64(second) &* UInt64.ones
    var index = range.lowerBound
    // Compared with `count` too, so that the compiler can drop the bounds checks.
    while index < end, index < count &- 8 {
      let word = word(at: index)
      let hits = (word ^ firsts).zeroBytes | (word ^ seconds).zeroBytes
      guard hits == 0 else { return Swift.min(index &+ hits.trailingZeroBitCount / 8, end) }
      index &+= 8
    }
    while index < end, self[index] != first, self[index] != second { index &+= 1 }
    return Swift.min(index, end)
  }

  /// The eight bytes from `index` on, the first one in the lowest bits.
  ///
  /// Read from the last one down, so that the compiler makes one load and one bounds check of it.
  @inline(__always)
  private func word(at index: Int) -> UInt64 {
    var word: UInt64 = 0
    for number in 0..<8 {
      let place = 7 &- number
      word |= UInt64(self[index &+ place]) &<< UInt64(8 &* place)
    }
    return word
  }
}

extension UInt64 {
  fileprivate static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The high bit of each zero byte, exact for the lowest of them only: bits above that may be wrong.
  ///
  /// Source: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord.
  fileprivate var zeroBytes: UInt64 { (self &- Self.ones) & ~self & 0x8080_8080_8080_8080 }
}
