#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A page with its resources as Safari saves it: a property list.
///
/// Source: WebKit, `LegacyWebArchive`.
struct WebArchive {
  /// The page's HTML, as the server sent it.
  let html: [UInt8]
  /// The encoding that the archive names.
  let charset: String?
  /// The page's address.
  let url: String?

  private struct Archive: Decodable {
    var main: Resource

    enum CodingKeys: String, CodingKey { case main = "WebMainResource" }
  }

  private struct Resource: Decodable {
    var data: Data
    var url: String?
    var charset: String?

    enum CodingKeys: String, CodingKey {
      case data = "WebResourceData"
      case url = "WebResourceURL"
      case charset = "WebResourceTextEncodingName"
    }
  }

  /// The page in `bytes`; what it is shown with, and its frames, are left out.
  init(_ bytes: [UInt8]) throws(SavedPageError) {
    guard Self.hasHarmlessStrings(bytes) else { throw .unreadable(.webArchive) }
    do {
      let page = try PropertyListDecoder().decode(Archive.self, from: Data(bytes)).main
      html = Array(page.data)
      charset = page.charset
      url = page.url
    } catch {
      throw .unreadable(.webArchive)
    }
  }
}

extension WebArchive {
  private static let stringLimit = 1_000
  private static let trailerByteCount = 32

  /// Whether few of the property list's strings are other than ASCII, and all of those short: to
  /// compare keys takes time with the square of a run of marks.
  ///
  /// Source: the comment on the format in `CFBinaryPList.c` of Core Foundation.
  private static func hasHarmlessStrings(_ bytes: [UInt8]) -> Bool {
    /// The big-endian number at `index`; nil where none that fits stands there.
    func number(at index: Int, byteCount: Int) -> Int? {
      guard (1...8).contains(byteCount), index >= 0, index <= bytes.count - byteCount else {
        return nil
      }
      let number = bytes[index..<index + byteCount].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(exactly: number)
    }
    let trailer = bytes.count - trailerByteCount
    // What is wrong with the list, the decoder says.
    guard let offsetByteCount = number(at: trailer + 6, byteCount: 1),
      let objectCount = number(at: trailer + 8, byteCount: 8),
      let table = number(at: trailer + 24, byteCount: 8), table <= bytes.count
    else { return true }
    var stringCount = 0
    for index in 0..<min(objectCount, bytes.count) {
      guard
        let offset = number(at: table + index * offsetByteCount, byteCount: offsetByteCount),
        offset < bytes.count
      else { return true }
      guard bytes[offset] >> 4 == 0x6 else { continue }
      var length = Int(bytes[offset] & 0xF)
      if length == 0xF {
        let sizeByteCount = number(at: offset + 1, byteCount: 1).map { 1 << ($0 & 0xF) } ?? 0
        length = number(at: offset + 2, byteCount: sizeByteCount) ?? .max
      }
      stringCount += 1
      guard stringCount <= stringLimit, length <= stringLimit else { return false }
    }
    return true
  }
}
