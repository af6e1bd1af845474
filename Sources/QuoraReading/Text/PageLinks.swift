import Bytes
import QuoraFacts

/// Reads the links of a page: relative ones count from the page's own address.
struct PageLinks {
  /// The address that relative links count from; nil where none is known.
  private let base: QuoraURL?

  /// The links of a page.
  ///
  /// - Parameters:
  ///   - page: The page's address, where it is known.
  ///   - base: What its `<base href>` says.
  init(page: String?, base: String?) {
    let page = page.flatMap { QuoraURL($0) }
    self.base = base.flatMap { QuoraURL($0, defaultHost: page?.host ?? Self.host) } ?? page
  }

  /// The address that `link` leads to; nil for what is no address of a page.
  func url(_ link: String) -> QuoraURL? {
    // A tool that formats a page may break an address: the break is no part of it.
    var link = link
    if link.utf8.contains(where: { $0 <= 0x20 && $0.isASCIIWhitespace }) {
      link = link.split(whereSeparator: \.isNewline)
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined()
    }
    guard let base, Self.isRelative(link) else {
      return QuoraURL(
        link, defaultHost: base?.isQuora == true ? base?.host ?? Self.host : Self.host)
    }
    // HTTrack adds `.html` to each address, which none of Quora's has.
    let path = link.hasSuffix(".html") ? String(link.dropLast(5)) : link
    return QuoraURL("https://" + base.host + Self.resolved(path, in: base.path))
  }

  private static let host = "www.quora.com"

  /// Whether `link` has neither a scheme nor a host, nor counts from the host's root.
  private static func isRelative(_ link: String) -> Bool {
    guard let first = link.first, !"/#?".contains(first) else { return false }
    let scheme = link.prefix { $0 != ":" && $0 != "/" }
    return !link[scheme.endIndex...].hasPrefix(":")
  }

  /// `path` counted from the folder of `base`.
  private static func resolved(_ path: String, in base: String) -> String {
    var parts = base.split(separator: "/").map(String.init)
    if !base.hasSuffix("/"), !parts.isEmpty { parts.removeLast() }
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if !parts.isEmpty { parts.removeLast() }
      default: parts.append(String(part))
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
