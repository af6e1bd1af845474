import QuestionPicking
import QuoraFacts
import TerminalText

/// The format `urls`: one question's URL a line, to be opened one after the other.
struct RankURLs {
  /// What to show.
  let report: RankReport

  /// The URLs of the picks, best first; a question without a URL on Quora is left out.
  var lines: [String] {
    report.shownPicks.compactMap { $0.question.url.flatMap(WebLinks.quora.address(of:)) }
  }
}
