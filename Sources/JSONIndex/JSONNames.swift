import Bytes

/// Names of members to look up together, each with a bit of its own.
public struct JSONNames: Sendable {
  private let names: [[UInt8]]
  /// The bits of all names of a length, by that length.
  private let bitsOfLength: [UInt64]

  /// - Parameter names: At most 64; bit *n* stands for the name at index *n*.
  public init(_ names: [String]) {
    precondition(names.count <= UInt64.bitWidth, "too many names")
    self.names = names.map { Array($0.utf8) }
    let longest = self.names.map(\.count).max() ?? 0
    var bits = [UInt64](repeating: 0, count: longest + 1)
    for (index, name) in self.names.enumerated() { bits[name.count] |= 1 << UInt64(index) }
    bitsOfLength = bits
  }

  /// The bit of the name in `range` of `bytes`, set alone; 0 where it is none of these.
  func bit(of range: Range<Int>, in bytes: [UInt8]) -> UInt64 {
    guard range.count < bitsOfLength.count else { return 0 }
    var candidates = bitsOfLength[range.count]
    while candidates != 0 {
      let index = candidates.trailingZeroBitCount
      if bytes.matches(names[index], at: range.lowerBound) { return 1 << UInt64(index) }
      candidates &= candidates - 1
    }
    return 0
  }
}
