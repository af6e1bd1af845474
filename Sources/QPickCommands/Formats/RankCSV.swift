import QuestionPicking
import QuoraFacts
import TerminalText

/// The formats `csv` and `tsv`: a line of column names, then one line per question.
///
/// Source: Documentation/Output.md, "Other formats".
struct RankCSV {
  /// How cells are separated and quoted.
  enum Dialect {
    /// Commas; cells with commas or quotation marks are quoted.
    case csv
    /// Tabs, of which no cell has one; only cells that begin with a quotation mark are quoted,
    /// since spreadsheets would take it for the start of a quoted cell.
    case tsv
  }

  /// What to show.
  let report: RankReport

  /// The names of the columns, left to right.
  static let columns = [
    "rank", "score", "title", "url", "age_hours", "views", "views_source", "upvotes", "answers",
    "expected_low", "expected_mid", "expected_high", "confidence", "unknown",
    "views_per_hour", "age_is_least", "verdict", "reason",
  ]

  /// The lines of the whole format; unknown cells are empty.
  func lines(dialect: Dialect) -> [String] {
    let separator = dialect == .csv ? "," : "\t"
    return ([Self.columns] + report.shownQuestions.map(cells)).map { cells in
      cells.map { Self.quoted($0, dialect: dialect) }.joined(separator: separator)
    }
  }

  private func cells(of question: JudgedQuestion) -> [String] {
    let lead = question.lead?.row
    let expected = question.expectedViews
    return [
      Self.integer(question.rank),
      question.score.map { NumberText.points($0) } ?? "",
      Self.harmless(question.question.title),
      Self.harmless(question.question.url),
      question.value(of: .age).map { NumberText.shortest(NumberText.hundredths($0)) } ?? "",
      Self.integer(lead?.views?.value),
      lead?.views?.source.rawValue ?? "",
      Self.integer(lead?.upvotes?.value),
      Self.integer(question.question.answerCount?.value),
      Self.integer(expected.map { NumberText.whole($0.low) }),
      Self.integer(expected.map { NumberText.whole($0.mid) }),
      Self.integer(expected.map { NumberText.whole($0.high) }),
      question.confidence?.rawValue ?? "",
      question.unknownRules.map(\.rawValue).joined(separator: " "),
      question.lead?.velocity?.viewsPerHour.map {
        NumberText.shortest(NumberText.hundredths($0))
      } ?? "",
      question.outcome(of: .age).flatMap { age in age.value.map { _ in String(age.isAtLeast) } }
        ?? "",
      question.verdict.rawValue,
      question.verdict == .pick ? "" : Self.harmless(ReasonText.text(question)),
    ]
  }

  private static func integer(_ integer: Int?) -> String { integer.map(String.init) ?? "" }

  /// Text of a page that a spreadsheet does not take for a formula.
  ///
  /// Source: CWE-1236; Documentation/Rules.md, "Untrusted text".
  static func harmless(_ text: String?) -> String {
    guard let text else { return "" }
    let isFormula = text.unicodeScalars.first.map("=+-@\t\r\n".unicodeScalars.contains) ?? false
    return (isFormula ? "'" : "") + SafeText.line(text)
  }

  /// The cell as RFC 4180, section 2, writes it where it needs to be quoted.
  static func quoted(_ cell: String, dialect: Dialect) -> String {
    let needsQuotes =
      switch dialect {
      case .csv: cell.unicodeScalars.contains { ",\"".unicodeScalars.contains($0) }
      case .tsv: cell.unicodeScalars.first == "\""
      }
    guard needsQuotes else { return cell }
    var scalars = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { scalars.append(scalar) }
      scalars.append(scalar)
    }
    return "\"\(String(scalars))\""
  }
}
