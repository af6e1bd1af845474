import QuestionPicking
import QuoraFacts
import TerminalText

/// The format `urls`: one question's URL a line, to be opened one after the other.
struct RankURLs {
  /// What to show.
  let report: RankReport

  /// The URLs of the questions, best first; one without a URL on Quora is left out.
  var lines: [String] { report.shownQuestions.compactMap(Self.address) }

  /// The titles of the questions that are left out.
  var titlesWithoutAddress: [String] {
    report.shownQuestions.filter { Self.address($0) == nil }.map { $0.question.title ?? "no title" }
  }

  private static func address(_ pick: JudgedQuestion) -> String? {
    pick.question.url.flatMap(WebLinks.quora.address(of:))
  }
}
