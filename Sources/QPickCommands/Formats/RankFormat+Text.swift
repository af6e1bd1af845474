import QuestionPicking
import QuoraFacts
import TerminalText

/// What the place that text goes to can show.
struct OutputStyle: Hashable, Sendable {
  /// Whether it shows colors.
  var usesColor = false
  /// Whether it shows hyperlinks.
  var usesHyperlinks = false
  /// Its width in cells; nil where nothing is to be cut, such as a pipe.
  var columns: Int?

  /// How styles and links are written for it.
  var styler: Styler {
    Styler(usesColor: usesColor, usesHyperlinks: usesHyperlinks, links: .quora)
  }
}

extension WebLinks {
  /// Links to Quora, its Spaces and its languages.
  ///
  /// Source: Documentation/Rules.md, "Standard streams".
  static let quora = WebLinks(domain: "quora.com")
}

extension RankFormat {
  /// The report in this format: whole lines, or nothing where there is nothing to say.
  ///
  /// Only `table` asks for the outputStyle.
  func text(of report: RankReport, outputStyle: OutputStyle) -> String {
    let lines =
      switch self {
      case .table: RankTable(report: report, outputStyle: outputStyle).lines
      case .json: [RankJSON(report: report).document.text]
      case .ndjson: RankJSON(report: report).questions.map(\.text)
      case .csv: RankCSV(report: report).lines(dialect: .csv)
      case .tsv: RankCSV(report: report).lines(dialect: .tsv)
      case .markdown: RankMarkdown(report: report).lines
      case .urls: RankURLs(report: report).lines
      case .html: [RankHTML(report: report).page]
      }
    return lines.map { $0 + "\n" }.joined()
  }
}
