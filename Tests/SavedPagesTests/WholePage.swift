import SavedPages
import TestSupport

/// A page read to its end.
struct WholePage {
  let page: SavedPage
  /// The HTML as UTF-8; nil without any.
  var utf8: [UInt8]?
  var answers: [GraphQLAnswer] = []

  /// The HTML as text.
  var text: String { String(decoding: utf8 ?? [], as: UTF8.self) }
  /// What it holds: `h` for HTML, `a` for each answer.
  var order: String {
    (utf8 == nil ? "" : "h") + String(repeating: "a", count: answers.count)
  }

  /// Reads `page` to its end.
  init(_ page: SavedPage) throws {
    self.page = page
    if page.hasHTML {
      var html: [UInt8] = []
      while case let piece = try page.readHTML(), !piece.isEmpty { html += piece }
      utf8 = html
    }
    while let answer = page.nextAnswer() { answers.append(answer) }
  }
}

extension SavedPage {
  static let quora = SavedSite(
    domain: "quora.com", answerPath: "/graphql/gql_para_POST", queryParameter: "q",
    pageVariable: "multifeedPage")

  /// Opens `bytes`, given in pieces of `pieceSize`, and reads the one page in them.
  static func whole(_ bytes: [UInt8], pieceSize: Int = 65_536) throws -> WholePage {
    var source = ByteSource(bytes, size: pieceSize)
    return try whole { source.next() }
  }

  /// Opens what `next` gives, and reads the one page in it.
  static func whole(_ next: @escaping () throws -> [UInt8]) throws -> WholePage {
    let pages = try all(next)
    guard pages.count == 1 else { throw NotOnePage(count: pages.count) }
    return pages[0]
  }

  /// Opens `bytes`, given in pieces of `pieceSize`, and reads all pages in them.
  static func all(_ bytes: [UInt8], pieceSize: Int = 65_536) throws -> [WholePage] {
    var source = ByteSource(bytes, size: pieceSize)
    return try all { source.next() }
  }

  private static func all(_ next: @escaping () throws -> [UInt8]) throws -> [WholePage] {
    let input = try SavedInput.open(of: quora, reading: next)
    var pages: [WholePage] = []
    while let page = try input.nextPage() { pages.append(try WholePage(page)) }
    return pages
  }

  private struct NotOnePage: Error { let count: Int }
}
