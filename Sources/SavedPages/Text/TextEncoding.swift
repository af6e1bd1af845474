/// How characters stand as bytes.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8, with or without a byte order mark; also text that is ASCII only.
  case utf8
  /// UTF-16, low byte first, with or without a byte order mark.
  case utf16LittleEndian
  /// UTF-16, high byte first, with or without a byte order mark.
  case utf16BigEndian
  /// windows-1252, which web pages mean by ISO-8859-1 too.
  case windows1252

  /// Where it is known from.
  public enum Source: Hashable, Sendable {
    /// A byte order mark.
    case byteOrderMark
    /// What the container or the page declares, by the name it has there.
    case declaration(label: String)
    /// The bytes themselves, against what is declared where something is.
    case bytes(declared: String?)
  }

  /// How many bytes have to alternate where there is no byte order mark.
  private static let probedByteCount = 256

  /// The encoding of text that starts with a byte order mark; nil without one.
  init?(byteOrderMarkOf head: some Collection<UInt8>) {
    if head.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if head.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else {
      return nil
    }
  }

  /// UTF-16 where every second byte is 0, and no other is: so it looks where the first characters
  /// are all ASCII, as markup is. Nil for other text.
  init?(alternationOf head: some Collection<UInt8>) {
    let isZero = head.prefix(Self.probedByteCount).map { $0 == 0 }
    guard isZero.count >= 4, isZero.count.isMultiple(of: 2) else { return nil }
    if isZero.indices.allSatisfy({ isZero[$0] == !$0.isMultiple(of: 2) }) {
      self = .utf16LittleEndian
    } else if isZero.indices.allSatisfy({ isZero[$0] == $0.isMultiple(of: 2) }) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }

  /// The encoding that a page or a header calls `label`; nil for those that are not read.
  ///
  /// Source: https://encoding.spec.whatwg.org/#names-and-labels.
  init?(label: String) {
    // The longest is of 25 bytes.
    guard label.utf8.count <= 40 else { return nil }
    let label = label.lowercased()
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8":
      self = .utf8
    case "utf-16", "utf-16le", "csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    case _ where Windows1252.labels.contains(label): self = .windows1252
    default: return nil
    }
  }

  /// Whether it is one of the two forms of UTF-16.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
