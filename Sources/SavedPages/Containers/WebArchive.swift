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
