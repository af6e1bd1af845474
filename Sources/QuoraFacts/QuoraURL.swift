import Bytes

/// An address on quora.com, taken apart far enough to compare two of them.
///
/// Source: Documentation/PageFormat.md, "Kinds of page"; Documentation/Rules.md, "Candidates".
public struct QuoraURL: Hashable, Sendable {
  /// `https://`, the host and the path as written.
  private let text: String
  /// The number of the host's bytes.
  private let hostCount: Int
  /// Whether the path has neither escapes nor signs that need one, as most have.
  private let isPlain: Bool

  /// Reads an absolute `http` or `https` URL, or a path that starts with `/` on `defaultHost`.
  ///
  /// Query, fragment and a leading `/unanswered` are dropped. nil for anything else, for more than
  /// 8,192 bytes, and for URLs with user information, a port, or a host of other than ASCII letters, digits, `-`, `.`
  /// and `_`.
  public init?(_ text: String, defaultHost: String = "www.quora.com") {
    // Bytes by their offsets, since every sign looked for is ASCII and a page has hundreds of
    // addresses.
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.byteLimit else { return nil }
    let start = Self.hostStart(in: bytes)
    // Most addresses name Quora's host right away.
    if !bytes.matches(Self.fullHost, at: start ?? 0), start != nil || bytes.contains(Self.colon),
      let original = ProxiedAddress.original(of: text)
    {
      self.init(original, defaultHost: defaultHost)
      return
    }
    guard let hostStart = start else {
      guard bytes.first == UInt8(ascii: "/") else { return nil }
      self.init("https://" + defaultHost + text)
      return
    }
    var hostEnd = hostStart
    var isLowercase = true
    while hostEnd < bytes.count, Self.isHostByte(bytes[hostEnd]) {
      if bytes[hostEnd].isASCIIUppercase { isLowercase = false }
      hostEnd += 1
    }
    guard hostEnd > hostStart, hostEnd == bytes.count || Self.endsHost(bytes[hostEnd]) else {
      return nil
    }
    let isBare =
      hostEnd - hostStart == Self.bareHost.count
      && bytes.matches(Self.bareHost, at: hostStart)

    let (givenEnd, isPlain) = Self.path(in: bytes, from: hostEnd)
    var pathStart = hostEnd
    if bytes.matches(Self.unanswered, at: pathStart) {
      pathStart += Self.unanswered.count - 1
    }
    var pathEnd = givenEnd
    while pathEnd > pathStart, bytes[pathEnd - 1] == UInt8(ascii: "/") { pathEnd -= 1 }

    // Nothing was changed or left out where the parts stand in `bytes` as they will in the text.
    let isAsGiven =
      hostStart == Self.https.count && isLowercase && !isBare && pathStart == hostEnd
      && pathEnd == bytes.count
    guard !isAsGiven else {
      self.init(text: text, hostCount: hostEnd - hostStart, isPlain: isPlain)
      return
    }
    var host = bytes[hostStart..<hostEnd].map(\.asciiLowercased)
    if host == Self.bareHost { host = Self.fullHost }
    let text = String(
      decoding: Self.https + host + bytes[pathStart..<pathEnd], as: UTF8.self)
    self.init(text: text, hostCount: host.count, isPlain: isPlain)
  }

  /// Where the host starts in an address with a scheme, or with one left out.
  private static func hostStart(in bytes: [UInt8]) -> Int? {
    if bytes.matches(https, at: 0) { return https.count }
    if bytes.matches(http, at: 0) { return http.count }
    return bytes.matches(noScheme, at: 0) ? noScheme.count : nil
  }

  /// Where the path ends that starts at `start`, and whether it is plain.
  private static func path(in bytes: [UInt8], from start: Int) -> (end: Int, isPlain: Bool) {
    var end = start
    var isPlain = true
    while end < bytes.count {
      if !isPathByte(bytes[end]) {
        if endsPath(bytes[end]) { break }
        isPlain = false
      }
      end += 1
    }
    return (end, isPlain)
  }

  private init(text: String, hostCount: Int, isPlain: Bool) {
    self.text = text
    self.hostCount = hostCount
    self.isPlain = isPlain
  }

  /// Lower case; `www.quora.com` for `quora.com`.
  public var host: String { String(text[text.startIndex..<pathStart].dropFirst("https://".count)) }

  /// The path as written, percent-encoded or not, with its leading `/`, without a trailing one.
  public var path: String { String(text[pathStart...]) }

  private var pathStart: String.Index {
    text.utf8.index(text.startIndex, offsetBy: Self.https.count + hostCount)
  }

  /// Whether the host is quora.com or a subdomain of it.
  public var isQuora: Bool { host == "www.quora.com" || host.isHost(in: "quora.com") }

  /// `https://host/path`, percent-encoded; a URL that was encoded already stays as it is.
  public var absolute: String { isPlain ? text : Self.percentEncoded(text) }

  /// A key that is equal for two spellings of one address: percent-decoded, compared by canonical
  /// equivalence, host lower case; the case of the path counts.
  public var identity: String { isPlain ? text : Self.percentDecoded(text).boundingMarkRuns }

  /// The URL of the question that this answer's URL belongs to: less `/answer/NAME` or
  /// `/answers/NUMBER`; a URL that has neither is returned unchanged.
  public var question: QuoraURL {
    let (bytes, slash) = (text.utf8, UInt8(ascii: "/"))
    guard let last = bytes.lastIndex(of: slash), let word = bytes[..<last].lastIndex(of: slash),
      word > pathStart, ["/answer", "/answers"].contains(text[word..<last])
    else { return self }
    let question = String(text[..<word])
    return QuoraURL(
      text: question, hostCount: hostCount,
      isPlain: isPlain || question.utf8.allSatisfy(Self.isPathByte))
  }

  /// The last part of a profile's path, percent-decoded: `Ann-Lee-3` of `/profile/Ann-Lee-3`.
  public var profileSlug: String? {
    let parts = path.split(separator: "/")
    guard parts.count >= 2, parts[0] == "profile" else { return nil }
    return Self.percentDecoded(String(parts[1])).boundingMarkRuns
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func endsPath(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  /// More than any address has that a browser takes.
  private static let byteLimit = 8_192

  /// What stands before a host, in the form that is kept.
  private static let https = Array("https://".utf8)
  private static let http = Array("http://".utf8)
  private static let noScheme = Array("//".utf8)
  private static let colon = UInt8(ascii: ":")
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
        let high = source[index + 1].hexDigitValue, let low = source[index + 2].hexDigitValue
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
        byte == UInt8(ascii: "%") && index + 2 < source.count
        && source[index + 1].hexDigitValue != nil && source[index + 2].hexDigitValue != nil
      if isEscape || isPathByte(byte) {
        bytes.append(byte)
      } else {
        bytes.appendPercentEscape(of: byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
