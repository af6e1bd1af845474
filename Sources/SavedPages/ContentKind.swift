import Bytes

/// Detects what bytes are, by the bytes alone.
enum ContentKind: Equatable {
  case empty
  case container(SavedPage.Container)
  /// Something else, as a noun.
  case other(String)

  /// What starts with `head`.
  ///
  /// - Parameters:
  ///   - head: The first bytes.
  ///   - utf8: The same as UTF-8.
  init(of head: ArraySlice<UInt8>, utf8: ArraySlice<UInt8>) {
    let text = utf8.afterByteOrderMark.drop(while: \.isASCIIWhitespace)
    if text.isEmpty {
      self = .empty
    } else if let kind = Self.binaryFormat(of: head) ?? Self.textFormat(of: text) {
      self = kind
    } else if Self.isMarkup(text) {
      self = Self.markupFormat(of: text)
    } else if Self.isBinary(text) {
      self = .other("binary data (\(Self.hexadecimal(head)))")
    } else if text.indices.contains(where: { Self.isMarkup(text[$0...]) }) {
      // A page may start with text, or with what a tool has put before it.
      self = .container(.html)
    } else {
      self = .other("plain text")
    }
  }

  /// Formats by their first bytes.
  ///
  /// Source: https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern, RFC 1952, the formats'
  /// own specifications.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("PK\u{3}\u{4}".utf8), "a zip archive"),
    (Array("PK\u{5}\u{6}".utf8), "a zip archive"),
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF87a".utf8), "a GIF image"),
    (Array("GIF89a".utf8), "a GIF image"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
    ([0xFE, 0xED, 0xFA, 0xCE], "a Mach-O program"),
    ([0xFE, 0xED, 0xFA, 0xCF], "a Mach-O program"),
    ([0xCE, 0xFA, 0xED, 0xFE], "a Mach-O program"),
    ([0xCF, 0xFA, 0xED, 0xFE], "a Mach-O program"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "a Mach-O program"),
  ]

  private static func binaryFormat(of head: ArraySlice<UInt8>) -> ContentKind? {
    if head.starts(with: [0x1F, 0x8B]) { return .container(.gzip) }
    if let signature = signatures.first(where: { head.starts(with: $0.bytes) }) {
      return .other(signature.name)
    }
    if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBP".utf8) {
      return .other("a WebP image")
    }
    guard head.starts(with: "bplist".utf8) else { return nil }
    return head.holds("WebMainResource")
      ? .container(.webArchive) : .other("a binary property list")
  }

  /// Whether a tag, a comment, a declaration or a processing instruction starts here.
  private static func isMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == 0x3C, let next = text.dropFirst().first else { return false }
    return next.isASCIILetter || next == 0x21 || next == 0x3F
  }

  /// HTML, or a property list in XML: Safari writes binary ones, and one in XML that is nested deep
  /// would overflow the stack of the library that reads it.
  private static func markupFormat(of text: ArraySlice<UInt8>) -> ContentKind {
    if text.holds("<plist"), !text.holds("<html") { return .other("a property list in XML") }
    return .container(SingleFileComment(in: text) == nil ? .html : .singleFile)
  }

  private static func textFormat(of text: ArraySlice<UInt8>) -> ContentKind? {
    if isMIME(text) { return .container(.mhtml) }
    let second = text.dropFirst().first { !$0.isASCIIWhitespace }
    switch (text.first, second) {
    case (0x7B, 0x22):
      // `{"kind":"page","page":"feed.html", …`, perhaps with spaces that a tool has put between.
      let start = text.prefix(64).filter { !$0.isASCIIWhitespace }[...]
      if start.starts(with: "{\"kind\":\"".utf8), start.prefix(32).holds("\",\"page\":\"") {
        return .container(.facts)
      }
      // `{"log": {"version": "1.2", "creator": …`
      if text.holds("\"log\""), text.holds("\"creator\"") || text.holds("\"entries\"") {
        return .container(.har)
      }
      return text.holds("\"data\"") ? .container(.graphQL) : .other("JSON")
    case (0x5B, 0x7B): return text.holds("\"data\"") ? .container(.graphQL) : .other("JSON")
    case (0x7B, 0x7D), (0x5B, 0x5B), (0x5B, 0x22), (0x5B, 0x5D): return .other("JSON")
    case (0x2D, 0x2D): return isStreamedJSON(text) ? .container(.graphQL) : nil
    default: return nil
    }
  }

  /// Whether the second line heads a part of JSON.
  private static func isStreamedJSON(_ text: ArraySlice<UInt8>) -> Bool {
    let second = text.drop { $0 != 0x0A }.dropFirst().prefix { $0 != 0x0A }
    return String(decoding: second, as: UTF8.self).lowercased()
      .hasPrefix("content-type: application/json")
  }

  /// Whether the lines up to the first empty one say that they head a MIME message.
  private static func isMIME(_ text: ArraySlice<UInt8>) -> Bool {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
      let line = String(boundingMarksOf: line).lowercased()
      let fields = ["mime-version:", "snapshot-content-location:", "content-type: multipart/"]
      if fields.contains(where: line.hasPrefix) { return true }
      // The line that a mailbox has before each message.
      if line.hasPrefix("from "), text.starts(with: "From ".utf8) { continue }
      // A field starts with its name, or goes on from the line before after white space.
      let isContinued = line.hasPrefix(" ") || line.hasPrefix("\t")
      let name = line.prefix { $0.isLetter || $0 == "-" }
      guard isContinued || !name.isEmpty && line.dropFirst(name.count).hasPrefix(":") else {
        return false
      }
    }
    return false
  }

  /// Whether more than one byte in fifty is a control character, as in no text.
  private static func isBinary(_ text: ArraySlice<UInt8>) -> Bool {
    text.count { $0.isASCIIControl } * 50 > text.count
  }

  /// The first four bytes: `0x89 0x50 0x4E 0x47 …`.
  private static func hexadecimal(_ head: ArraySlice<UInt8>) -> String {
    let bytes = head.prefix(4).map { byte in
      "0x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return (bytes + (head.count > 4 ? ["…"] : [])).joined(separator: " ")
  }
}
