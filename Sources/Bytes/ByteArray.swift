extension [UInt8] {
  /// Whether the bytes of `part` stand here from `start`, 0 or more, on; false where the array ends
  /// before they do.
  @inlinable package func matches(_ part: [UInt8], at start: Int) -> Bool {
    guard part.count <= count - start else { return false }
    for index in part.indices where self[start &+ index] != part[index] { return false }
    return true
  }

  /// Appends `byte` as `%` and two digits of base 16, in upper case.
  ///
  /// Source: RFC 3986 section 2.1.
  package mutating func appendPercentEscape(of byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    self += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
