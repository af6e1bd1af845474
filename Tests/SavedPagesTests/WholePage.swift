import SavedPages
import TestSupport

/// A page read to its end.
struct WholePage {
  let page: SavedPage
  /// The HTML parts as UTF-8.
  var html: [[UInt8]] = []
  var answers: [GraphQLAnswer] = []
  /// What each part is, in order.
  var order = ""

  /// The first HTML part.
  var utf8: [UInt8] { html.first ?? [] }
  /// The first HTML part as text.
  var text: String { String(decoding: utf8, as: UTF8.self) }
}

extension SavedPage {
  static let quora = SavedSite(
    domain: "quora.com", answerPath: "/graphql/gql_para_POST", queryParameter: "q",
    pageVariable: "multifeedPage")

  /// Opens `bytes`, given in pieces of `pieceSize`, and reads them to their end.
  static func whole(_ bytes: [UInt8], pieceSize: Int = 65_536) throws -> WholePage {
    var source = ByteSource(bytes, size: pieceSize)
    return try whole { source.next() }
  }

  /// Opens what `next` gives, and reads it to its end.
  static func whole(_ next: () throws -> [UInt8]) throws -> WholePage {
    var whole = WholePage(page: try SavedPage.open(of: quora, reading: next))
    while let part = try whole.page.nextPart(from: next) {
      switch part {
      case .html:
        var html: [UInt8] = []
        while case let piece = try whole.page.read(from: next), !piece.isEmpty { html += piece }
        whole.html.append(html)
        whole.order += "h"
      case .graphQL(let answer):
        whole.answers.append(answer)
        whole.order += "a"
      }
    }
    return whole
  }
}
