import CLibXML2

/// Looks for `</html` in any case, in a page given in pieces.
struct EndTagSearch {
  private static let lowercased: [UInt8] = Array("</html".utf8)

  /// How many bytes of the tag the last bytes were.
  private var matchedCount = 0

  /// Whether it was seen.
  var isFound: Bool { matchedCount == Self.lowercased.count }

  mutating func look(through bytes: UnsafeBufferPointer<UInt8>) {
    let lowercased = Self.lowercased
    var offset = 0
    while offset < bytes.count, !isFound {
      if matchedCount == 0 {
        offset = unsafe Self.offsetOfTag(in: bytes, from: offset)
        guard offset < bytes.count else { return }
      }
      let byte = unsafe bytes[offset]
      offset += 1
      // `| 0x20` makes a letter lower case; `<` and `/` are not letters.
      if (matchedCount > 1 ? byte | 0x20 : byte) == lowercased[matchedCount] {
        matchedCount += 1
      } else {
        // Only the first byte of the tag is a `<`, so a match can start again only there.
        matchedCount = byte == lowercased[0] ? 1 : 0
      }
    }
  }

  /// The offset of the next `<` that may start the tag, else the number of bytes.
  private static func offsetOfTag(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var offset = start
    while let found = unsafe memchr(base + offset, 0x3C, bytes.count - offset) {
      offset = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
      // Where there are three bytes to look at, all three have to fit.
      guard offset + 2 < bytes.count,
        unsafe bytes[offset + 1] != 0x2F || bytes[offset + 2] | 0x20 != 0x68
      else { return offset }
      offset += 1
    }
    return bytes.count
  }
}
