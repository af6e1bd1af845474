import CZlib

/// gzip files.
public enum Gzip {
  /// `bytes` without compression: the same bytes with every zlib.
  public static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF]
    let blocks = bytes.isEmpty ? [[]] : pieces(of: bytes, size: 0xFFFF)
    for (index, block) in blocks.enumerated() {
      let count = UInt16(block.count)
      file.append(index == blocks.count - 1 ? 1 : 0)
      file += lowFirst(count) + lowFirst(~count) + block
    }
    return file + lowFirst(checksum(bytes)) + lowFirst(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// `bytes` compressed by zlib.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    unsafe deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    var bytes = bytes
    let file = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe bytes.withUnsafeMutableBufferPointer { input in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        unsafe deflate(&stream, Z_FINISH)
        count = unsafe output.count - Int(stream.avail_out)
      }
    }
    unsafe deflateEnd(&stream)
    return file
  }

  private static func lowFirst(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Source: RFC 1952 section 8.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = (0..<256).map { (index: UInt32) -> UInt32 in
      (0..<8).reduce(index) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
    return ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
