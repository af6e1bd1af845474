/// An address on quora.com, taken apart far enough to compare two of them.
///
/// Source: FORMAT 5.2; DESIGN part 4, "Same question".
public struct QuoraURL: Hashable, Sendable {
  /// `https://`, the host and the path as written.
  private let text: String
  /// The number of the host's bytes.
  private let hostCount: Int
  /// Whether the path has neither escapes nor signs that need one, as most have.
  private let isPlain: Bool

  /// Reads an absolute `http` or `https` URL, or a path that starts with `/` on `defaultHost`.
  ///
  /// Query, fragment and a leading `/unanswered` are dropped. Null for anything else, and for
  /// URLs with user information, a port, or a host of other than ASCII letters, digits, `-`, `.`
  /// and `_`.
  public init?(_ text: String, defaultHost: String = "www.quora.com") {
    // Bytes, since every sign looked for is ASCII and a page has thousands of addresses.
    let bytes = Array(text.utf8)
    if let hostCount = Self.plainHostCount(bytes) {
      (self.text, self.hostCount, isPlain) = (text, hostCount, true)
      return
    }
    var host: ArraySlice<UInt8>
    var path = bytes[...]
    if let hostStart = Self.schemes.first(where: { bytes.starts(with: $0) })?.count {
      let hostEnd = bytes[hostStart...].firstIndex(where: Self.endsHost) ?? bytes.endIndex
      host = bytes[hostStart..<hostEnd]
      path = bytes[hostEnd...]
    } else if bytes.first == UInt8(ascii: "/") {
      host = Array(defaultHost.utf8)[...]
    } else {
      return nil
    }
    if host.contains(where: Self.isUppercase) { host = host.map(Self.lowercased)[...] }
    guard !host.isEmpty, host.allSatisfy(Self.isHostByte) else { return nil }
    if host.elementsEqual(Self.bareHost) { host = Self.fullHost[...] }
    if let end = path.firstIndex(where: Self.endsPath) { path = path[..<end] }
    if path.starts(with: Self.unanswered) { path = path.dropFirst(Self.unanswered.count - 1) }
    while path.last == UInt8(ascii: "/") { path.removeLast() }

    // Nothing was changed or left out where the parts stand in `bytes` as they will in the text.
    let isAsGiven =
      host.startIndex == Self.schemes[0].count && host.endIndex == path.startIndex
      && path.endIndex == bytes.endIndex
    self.text = isAsGiven ? text : String(decoding: Self.schemes[0] + host + path, as: UTF8.self)
    hostCount = host.count
    isPlain = path.allSatisfy(Self.isPathByte)
  }

  /// The number of the host's bytes where nothing is to be changed or left out, as in most
  /// addresses; null where something is, and where that would take more than one look to tell.
  private static func plainHostCount(_ bytes: [UInt8]) -> Int? {
    let start = schemes[0].count
    let slash = UInt8(ascii: "/")
    guard bytes.count > start, bytes.last != slash, bytes.starts(with: schemes[0]) else {
      return nil
    }
    var end = start
    while end < bytes.count, isHostByte(bytes[end]) { end += 1 }
    // A path of `/u…` may be that of unanswered questions.
    guard end > start, end + 1 < bytes.count, bytes[end] == slash,
      bytes[end + 1] != UInt8(ascii: "u"), !bytes[start..<end].elementsEqual(bareHost)
    else { return nil }
    for index in end..<bytes.count where !isPathByte(bytes[index]) { return nil }
    return end - start
  }

  private init(text: String, hostCount: Int) {
    self.text = text
    self.hostCount = hostCount
    isPlain = text.utf8.allSatisfy(Self.isPathByte)
  }

  /// Lower case; `www.quora.com` for `quora.com`.
  public var host: String { String(text[text.startIndex..<pathStart].dropFirst("https://".count)) }

  /// The path as written, percent-encoded or not, with its leading `/`, without a trailing one.
  public var path: String { String(text[pathStart...]) }

  private var pathStart: String.Index {
    text.utf8.index(text.startIndex, offsetBy: Self.schemes[0].count + hostCount)
  }

  /// Whether the host is quora.com or a subdomain of it.
  public var isQuora: Bool { host == "www.quora.com" || host.hasSuffix(".quora.com") }

  /// `https://host/path`, percent-encoded; a URL that was encoded already stays as it is.
  public var absolute: String { isPlain ? text : Self.percentEncoded(text) }

  /// A key that is equal for two spellings of one address: percent-decoded, compared by canonical
  /// equivalence, host lower case; the case of the path counts.
  public var identity: String { isPlain ? text : Self.percentDecoded(text) }

  /// The URL of the question that this answer's URL belongs to: less `/answer/NAME` or
  /// `/answers/NUMBER`; a URL that has neither is returned unchanged.
  public var question: QuoraURL {
    let parts = text[pathStart...].utf8
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 4, ["answer", "answers"].contains(Substring(parts[parts.count - 2])) else {
      return self
    }
    return QuoraURL(
      text: String(text[..<parts[parts.count - 3].endIndex]), hostCount: hostCount)
  }

  /// The last part of a profile's path, percent-decoded: `Ann-Lee-3` of `/profile/Ann-Lee-3`.
  public var profileSlug: String? {
    let parts = path.split(separator: "/")
    guard parts.count >= 2, parts[0] == "profile" else { return nil }
    return Self.percentDecoded(String(parts[1]))
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func endsPath(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isUppercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }

  /// What stands before a host, the form that is kept first.
  private static let schemes = ["https://", "http://", "//"].map { Array($0.utf8) }
  private static let bareHost = Array("quora.com".utf8)
  private static let fullHost = Array("www.quora.com".utf8)
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
