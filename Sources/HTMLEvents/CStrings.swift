/// Names as C strings, by index; they never change.
@safe final class CStrings: @unchecked Sendable {
  /// One name after the other, each with a NUL.
  private let bytes: UnsafeMutablePointer<UInt8>
  private let starts: [Int]

  init(_ names: [[UInt8]]) {
    let all: [UInt8] = names.flatMap { $0 + [UInt8(0)] }
    unsafe bytes = .allocate(capacity: all.count)
    for (offset, byte) in all.enumerated() { unsafe (bytes + offset).initialize(to: byte) }
    var start = 0
    starts = names.map { name in
      defer { start += name.count + 1 }
      return start
    }
  }

  deinit { unsafe bytes.deallocate() }

  subscript(index: Int) -> UnsafePointer<UInt8> { unsafe UnsafePointer(bytes + starts[index]) }
}
