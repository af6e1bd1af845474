import Bytes

/// Which URLs may become links: `https` ones on one domain.
public struct WebLinks: Hashable, Sendable {
  /// The domain, lower case, such as `quora.com`; its subdomains are allowed too.
  public let domain: String

  /// Links to `domain`, given in lower case, and its subdomains.
  public init(domain: String) { self.domain = domain }

  /// `url` in a form that can stand in a link, or null where it may not become one.
  ///
  /// Null for everything but `https://`, for other hosts, user information and ports. What remains
  /// is ASCII: bytes that could end the link around it (`;` among them) are written `%XX`; an
  /// escape that is there already stays.
  public func address(of url: String) -> String? {
    let scheme = "https://"
    guard url.prefix(scheme.count).lowercased() == scheme else { return nil }
    let rest = url.utf8.dropFirst(scheme.utf8.count)
    let hostEnd = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    guard let host = String(rest[..<hostEnd])?.lowercased(), host.utf8.allSatisfy(Self.isHostByte),
      host == domain || host.hasSuffix("." + domain)
    else { return nil }
    return scheme + host + Self.encoded(rest[hostEnd...])
  }

  /// The bytes as text, with those that may not stand in a link as `%XX`.
  private static func encoded(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      if isLinkByte(byte) { text.append(byte) } else { text.appendPercentEscape(of: byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// Unreserved and reserved bytes of RFC 3986 and `%`, without `;`, which some terminals take for
  /// the end of the link, `'` and the square brackets.
  private static func isLinkByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "-._~:/?#@!$&()*+,=%".utf8.contains(byte)
  }
}
