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
    case .recorded(_, let words, _): words
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
    case .recorded(let word, _, _): Self(word: word)?.hint ?? "save it again: \(Self.howToSave)"
    }
  }

  /// A word for it, which page lines have as `problem`.
  var word: String {
    switch self {
    case .empty: "empty"
    case .notHTML: "notHTML"
    case .notQuora: "notQuora"
    case .loginWall: "loginWall"
    case .errorPage: "errorPage"
    case .challenge: "challenge"
    case .noCards: "noCards"
    case .damaged: "damaged"
    case .overLimit: "overLimit"
    case .truncated: "truncated"
    case .recorded(let word, _, _): word
    }
  }

  /// A problem of this word, without its numbers and names; nil for another word.
  private init?(word: String) {
    let all: [PageProblem] = [
      .empty, .notHTML(found: ""), .notQuora(title: nil), .loginWall, .errorPage(code: nil),
      .challenge, .noCards, .damaged(found: ""), .overLimit(found: ""), .truncated(byteCount: 0),
    ]
    guard let problem = all.first(where: { $0.word == word }) else { return nil }
    self = problem
  }

  /// The problem of a page line that has `word` and `words`; without a word, of an input that there
  /// was nothing to read of.
  init(word: String?, words: String) {
    self = .recorded(
      word: word ?? "unreadable", words: words,
      leavesRows: word == "damaged" || word == "truncated")
  }

  /// Source: Documentation/Rules.md, "Exit codes".
  private static let howToSave = "scroll first, save as \"Webpage, Complete\""

  /// Text of a page, harmless and at most 60 characters of it.
  private static func shortened(_ text: String) -> String {
    let safe = SafeText.line(text)
    return safe.count <= 60 ? safe : safe.prefix(59) + "…"
  }
}
