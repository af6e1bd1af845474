import Bytes

/// Addresses of Quora's as archives and proxies write them.
enum ProxiedAddress {
  /// Quora's own address in `text`; nil where it is none of another site's.
  ///
  /// - `https://web.archive.org/web/20261120093000/https://www.quora.com/…`, and its path alone
  /// - `https://archive.today/20261120093000/https://www.quora.com/…`, `https://archive.ph/o/x/https://…`
  /// - `https://www-quora-com.translate.goog/…?_x_tr_sl=en`
  ///
  /// Source: https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine,
  /// https://en.wikipedia.org/wiki/Help:Using_archive.today; for hosts of translate.goog
  /// Documentation/PageFormat.md, "Containers".
  static func original(of text: String) -> String? {
    let bytes = Array(text.utf8)
    if bytes.first == slash || bytes.starts(with: "http".utf8) {
      // A question's path may hold another address, but hardly one of Quora's behind a slash.
      let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      for index in bytes[..<(end ?? bytes.count)].indices.dropFirst()
      where bytes[index] == slash
        && (bytes.matches(https, at: index) || bytes.matches(http, at: index))
      {
        let inner = String(decoding: bytes[(index + 1)...], as: UTF8.self)
        return QuoraURL(inner)?.isQuora == true ? inner : nil
      }
    }
    // To look for text takes longer than for bytes, and hardly any address has it.
    guard bytes.indices.contains(where: { bytes.matches(translationSuffix, at: $0) }),
      let host = text.firstRange(of: String(decoding: translationSuffix, as: UTF8.self)),
      let start = text[..<host.lowerBound].firstRange(of: "://")
    else { return nil }
    // A dot is written as a hyphen, a hyphen as two.
    let name = text[start.upperBound..<host.lowerBound]
    let dotted = name.split(separator: "--", omittingEmptySubsequences: false)
      .map { $0.split(separator: "-", omittingEmptySubsequences: false).joined(separator: ".") }
      .joined(separator: "-")
    let original = "https://" + dotted + text[host.upperBound...]
    return QuoraURL(original)?.isQuora == true ? original : nil
  }

  private static let slash = UInt8(ascii: "/")
  private static let https = Array("/https://".utf8)
  private static let http = Array("/http://".utf8)
  private static let translationSuffix = Array(".translate.goog".utf8)
}
