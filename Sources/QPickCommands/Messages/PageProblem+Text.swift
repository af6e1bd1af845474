import QuoraFacts
import TerminalText

extension PageProblem: CustomStringConvertible {
  /// What was found and what was expected, for the line after `error: `.
  var description: String {
    switch self {
    case .empty: "0 bytes read; expected a saved Quora page"
    case .notHTML(let found): "found \(Self.shortened(found)); expected a saved page of Quora's"
    case .notQuora(let title?):
      "found a page titled \"\(Self.shortened(title))\"; expected a page of Quora's"
    case .notQuora(nil): "found an HTML page without a title; expected a page of Quora's"
    case .loginWall: "found Quora's log-in page; expected a page saved while logged in"
    case .errorPage(let code?):
      "found Quora's error page (\(code)); expected a feed, a search or a question"
    case .errorPage(nil): "found Quora's error page; expected a feed, a search or a question"
    case .challenge: "found a robot check; expected the page that comes after it"
    case .noCards: "found no card and no question on this Quora page; expected at least one"
    case .damaged(let found): "found \(Self.shortened(found)); expected a whole one"
    case .overLimit(let found): "found \(Self.shortened(found)); expected less"
    case .truncated(let byteCount):
      "the page ends after \(NumberText.grouped(byteCount)) bytes, in the middle of an element"
    }
  }

  /// What to do about it, for the line after `hint: `.
  var hint: String {
    switch self {
    case .empty, .notHTML, .notQuora:
      "open the page in a browser, \(Self.howToSave), or copy its source and pipe it in"
    case .loginWall:
      "log in, open the page again, \(Self.howToSave)"
    case .errorPage: "look up the page's address in a browser; once it shows, \(Self.howToSave)"
    case .challenge: "pass the check in the browser; once the page shows, \(Self.howToSave)"
    case .noCards:
      "the cards of a feed load while you scroll, and \"HTML only\" saves lack them: "
        + Self.howToSave
    case .damaged: "what could be read was read; for the rest, save or copy it again"
    case .overLimit: "qpick --help names the limits; give what is in it, or less of it"
    case .truncated: "what stood before was read; for the rest, \(Self.howToSave)"
    }
  }

  /// Source: Documentation/Rules.md, "Exit codes".
  private static let howToSave = "scroll first, save as \"Webpage, Complete\""

  /// Text of a page, harmless and at most 60 characters of it.
  private static func shortened(_ text: String) -> String {
    let safe = SafeText.line(text)
    return safe.count <= 60 ? safe : safe.prefix(59) + "…"
  }
}
