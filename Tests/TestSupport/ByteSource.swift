/// `bytes` cut into pieces of `size` bytes, 1 or more; the last one may be shorter, and there is
/// none for no bytes.
public func pieces(of bytes: [UInt8], size: Int) -> [[UInt8]] {
  stride(from: 0, to: bytes.count, by: size).map { start in
    Array(bytes[start..<min(start + size, bytes.count)])
  }
}

/// Gives bytes piece by piece, then empty arrays, as the readers' closures do.
public struct ByteSource {
  private var rest: ArraySlice<[UInt8]>

  /// A source of `bytes` in pieces of `size` bytes.
  public init(_ bytes: [UInt8], size: Int = 4_096) {
    rest = pieces(of: bytes, size: size)[...]
  }

  /// The next piece; empty at the end.
  public mutating func next() -> [UInt8] { rest.popFirst() ?? [] }
}
