/// How characters stand as bytes.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8, with or without a byte order mark; also what is neither it nor UTF-16.
  case utf8
  /// UTF-16, low byte first, with or without a byte order mark.
  case utf16LittleEndian
  /// UTF-16, high byte first, with or without a byte order mark.
  case utf16BigEndian

  /// How many bytes have to alternate where there is no byte order mark.
  private static let probedByteCount = 256

  /// The encoding of text that starts with `head`.
  ///
  /// Without a byte order mark it is UTF-16 when every second byte is 0, and no other is: so it
  /// looks where the first characters are all ASCII, as markup is.
  init(of head: some Collection<UInt8>) {
    if head.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if head.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      let probe = head.prefix(Self.probedByteCount)
      let isZero = probe.map { $0 == 0 }
      let isPaired = isZero.count >= 4 && isZero.count.isMultiple(of: 2)
      if isPaired, isZero.indices.allSatisfy({ isZero[$0] == !$0.isMultiple(of: 2) }) {
        self = .utf16LittleEndian
      } else if isPaired, isZero.indices.allSatisfy({ isZero[$0] == $0.isMultiple(of: 2) }) {
        self = .utf16BigEndian
      } else {
        self = .utf8
      }
    }
  }
}
