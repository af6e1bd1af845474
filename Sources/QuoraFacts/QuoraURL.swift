/// An address on quora.com, taken apart far enough to compare two of them.
///
/// Source: FORMAT 5.2; DESIGN part 4, "Same question".
public struct QuoraURL: Hashable, Sendable {
  /// Lower case; `www.quora.com` for `quora.com`.
  public let host: String
  /// The path as written, percent-encoded or not, with its leading `/`, without a trailing one.
  public let path: String

  /// Reads an absolute `http` or `https` URL, or a path that starts with `/` on `defaultHost`.
  ///
  /// Query, fragment and a leading `/unanswered` are dropped. Null for anything else, and for
  /// URLs with user information, a port, or a host of other than ASCII letters, digits, `-`, `.`
  /// and `_`.
  public init?(_ text: String, defaultHost: String = "www.quora.com") {
    // Bytes, since every sign looked for is ASCII and a page has thousands of addresses.
    let bytes = Array(text.utf8)
    var host = defaultHost
    var pathStart = 0
    if let hostStart = Self.hostStart(in: bytes) {
      pathStart = bytes[hostStart...].firstIndex(where: Self.endsHost) ?? bytes.endIndex
      host = String(decoding: bytes[hostStart..<pathStart].map(Self.lowercased), as: UTF8.self)
    } else if bytes.first != UInt8(ascii: "/") {
      return nil
    }
    guard !host.isEmpty, host.utf8.allSatisfy(Self.isHostByte) else { return nil }
    var path = bytes[pathStart...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if path.starts(with: Self.unanswered) { path = path.dropFirst(Self.unanswered.count - 1) }
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    self.host = host == "quora.com" ? "www.quora.com" : host
    self.path = String(decoding: path, as: UTF8.self)
  }

  /// Whether the host is quora.com or a subdomain of it.
  public var isQuora: Bool { host == "www.quora.com" || host.hasSuffix(".quora.com") }

  /// `https://host/path`, percent-encoded; a URL that was encoded already stays as it is.
  public var absolute: String { "https://" + host + Self.percentEncoded(path) }

  /// A key that is equal for two spellings of one address: percent-decoded, compared by canonical
  /// equivalence, host lower case; the case of the path counts.
  public var identity: String { host + Self.percentDecoded(path) }

  /// The URL of the question that this answer's URL belongs to: less `/answer/NAME` or
  /// `/answers/NUMBER`; a URL that has neither is returned unchanged.
  public var question: QuoraURL {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 4, ["answer", "answers"].contains(Substring(parts[parts.count - 2])) else {
      return self
    }
    return QuoraURL(host: host, path: String(path[..<parts[parts.count - 3].endIndex]))
  }

  /// The last part of a profile's path, percent-decoded: `Ann-Lee-3` of `/profile/Ann-Lee-3`.
  public var profileSlug: String? {
    let parts = path.split(separator: "/")
    guard parts.count >= 2, parts[0] == "profile" else { return nil }
    return Self.percentDecoded(String(parts[1]))
  }

  private init(host: String, path: String) {
    self.host = host
    self.path = path
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Where the host starts in an address that names one.
  private static func hostStart(in bytes: [UInt8]) -> Int? {
    schemes.first { bytes.starts(with: $0) }?.count
  }

  private static let schemes = ["https://", "http://", "//"].map { Array($0.utf8) }
  private static let unanswered = Array("/unanswered/".utf8)
}

extension QuoraURL {
  /// `text` with each `%XX` replaced by its byte; bytes that are no UTF-8 leave the text as it was.
  public static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = hexValue(source[index + 1]), let low = hexValue(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    let decoded = String(decoding: bytes, as: UTF8.self)
    return decoded.utf8.elementsEqual(bytes) ? decoded : text
  }

  /// `text` with every byte that may not stand in a URL's path written as `%XX`.
  ///
  /// A `%` that starts an escape stays, so an encoded path is not encoded twice.
  public static func percentEncoded(_ text: String) -> String {
    if text.utf8.allSatisfy(isPathByte) { return text }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    for (index, byte) in source.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < source.count && hexValue(source[index + 1]) != nil
        && hexValue(source[index + 2]) != nil
      if isEscape || isPathByte(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// RFC 3986 `pchar` and `/`, without `%`.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      // The digits and `:;`, `&'()*+,-./`.
      UInt8(ascii: "&")...UInt8(ascii: ";"),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "="), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
