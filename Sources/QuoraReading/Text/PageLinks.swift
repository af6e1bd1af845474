import Bytes
import QuoraFacts

/// Reads the links of a page: relative ones count from the page's own address.
struct PageLinks {
  /// The address that relative links count from; nil where none is known.
  private let base: QuoraURL?
  /// The host of an address that names none.
  private let host: String

  /// The links of a page.
  ///
  /// - Parameters:
  ///   - page: The page's address, where it is known.
  ///   - base: What its `<base href>` says.
  init(page: String?, base: String?) {
    let page = page.flatMap { QuoraURL($0) }
    let quora = "www.quora.com"
    let found = base.flatMap { QuoraURL($0, defaultHost: page?.host ?? quora) } ?? page
    self.base = found
    host = found.flatMap { $0.isQuora ? $0.host : nil } ?? quora
  }

  /// The address that `link` leads to; nil for what is no address of a page.
  func url(_ link: String) -> QuoraURL? {
    // A tool that formats a page may break an address: the break is no part of it.
    var link = link
    if Array(link.utf8).contains(where: \.isASCIIWhitespace) {
      link = link.split(whereSeparator: \.isNewline)
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined()
    }
    guard let base, Self.isRelative(link) else { return QuoraURL(link, defaultHost: host) }
    // HTTrack adds `.html` to each address, which none of Quora's has.
    let path = link.hasSuffix(".html") ? String(link.dropLast(5)) : link
    return QuoraURL("https://" + base.host + Self.resolved(path, in: base.path))
  }

  /// Whether `link` has neither a scheme nor a host, nor counts from the host's root.
  private static func isRelative(_ link: String) -> Bool {
    // A colon before any slash ends a scheme.
    let end = link.utf8.first { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
    guard let first = link.utf8.first, end != UInt8(ascii: ":") else { return false }
    return !"/#?".utf8.contains(first)
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
