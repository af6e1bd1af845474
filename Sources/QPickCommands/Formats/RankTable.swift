import QuestionPicking
import QuoraFacts
import TerminalText

/// The format `table`: for a person to read.
struct RankTable {
  /// What to show.
  let report: RankReport
  /// Where it is shown.
  let outputStyle: OutputStyle

  private var styler: Styler { outputStyle.styler }

  /// The lines: the picks, or the nearest misses where there are none, then what else was asked
  /// for.
  var lines: [String] {
    var sections = [picks]
    if report.showsAll {
      sections += [unjudged, rejected]
    } else if report.ranking.picks.isEmpty, report.seenBefore == 0 {
      sections.append(nearest)
    }
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var picks: [String] {
    let picks = report.shownPicks
    return QuestionTable(
      questions: picks, outputStyle: outputStyle,
      details: { QuestionDetails(judged: $0, among: picks).lines }, ledger: ledger
    ).lines
  }

  private var nearest: [String] {
    section("nothing passed; the nearest misses:", report.ranking.nearest)
  }

  private var rejected: [String] {
    let rejected = report.shown(report.ranking.rejected)
    return section(
      heading("rejected", report.ranking.rejected.count, rejected.count, "near misses first"),
      rejected)
  }

  private var unjudged: [String] {
    let unjudged = report.shown(report.ranking.unjudged)
    return section(
      heading(
        "not judged", report.ranking.unjudged.count, unjudged.count,
        "no answer seen; save these pages"),
      unjudged, reasonHeader: "known")
  }

  /// `rejected (12): near misses first`, `rejected (10 of 12): …`.
  private func heading(_ name: String, _ count: Int, _ shownCount: Int, _ words: String) -> String {
    let counts = [shownCount, count].map(NumberText.grouped)
    return
      "\(name) (\(shownCount < count ? counts.joined(separator: " of ") : counts[1])): \(words)"
  }

  private func section(
    _ heading: String, _ questions: ArraySlice<JudgedQuestion>, reasonHeader: String = "reason"
  ) -> [String] {
    guard !questions.isEmpty else { return [] }
    let table = QuestionTable(
      questions: questions, outputStyle: outputStyle,
      // The ledger says it.
      reason: { report.explains ? "" : ReasonText.text($0) }, reasonHeader: reasonHeader,
      details: { [QuestionDetails.growth(of: $0)] }, ledger: ledger)
    return heading.wrapped(toCells: outputStyle.columns).map { styler.styled($0, .bold) }
      + table.lines
  }

  private func ledger(of judged: JudgedQuestion, columns: Int?) -> [String] {
    guard report.explains else { return [] }
    return LedgerText(judged: judged, styler: styler, columns: columns).lines
      + (report.yours.map { YoursText.line($0).wrapped(toCells: columns) } ?? [])
  }
}
