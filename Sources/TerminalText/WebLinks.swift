import Bytes

/// The URLs that may become links: those with `https` on one domain.
public struct WebLinks: Hashable, Sendable {
  /// The domain in lower case, such as `quora.com`. Its subdomains are allowed too.
  public let domain: String

  /// - Parameter domain: In lower case; its subdomains are allowed too.
  public init(domain: String) { self.domain = domain }

  /// `url` as ASCII that is safe inside a link's escape sequence; nil where it may not be a link.
  ///
  /// Nil for another scheme than `https`, for other hosts, and for URLs with user information or a
  /// port. Bytes that could end the link, `;` among them, are written as `%XX`; a `%` stays.
  public func address(of url: String) -> String? {
    let scheme = "https://"
    guard url.prefix(scheme.count).lowercased() == scheme else { return nil }
    let rest = url.utf8.dropFirst(scheme.utf8.count)
    let hostEnd = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    guard let host = String(rest[..<hostEnd])?.lowercased(), host.isHost(in: domain) else {
      return nil
    }
    return scheme + host + Self.encoded(rest[hostEnd...])
  }

  /// The bytes as text, those that are not safe in a link written as `%XX`.
  private static func encoded(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      if isLinkByte(byte) { text.append(byte) } else { text.appendPercentEscape(of: byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the byte is `%`, or unreserved or reserved by RFC 3986, except `'`, the square brackets
  /// and `;`, which ends the link on some terminals.
  private static func isLinkByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "-._~:/?#@!$&()*+,=%".utf8.contains(byte)
  }
}
