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

  /// The lines: picks, then what else was asked for.
  var lines: [String] {
    var sections = [picks]
    if report.showsAll {
      sections += [unjudged, rejected]
    } else {
      sections.append(hint)
    }
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}

// MARK: - Picks

extension RankTable {
  private var picks: [String] {
    let picks = report.shownPicks
    guard !picks.isEmpty else { return [] }
    let table = table(of: picks, withTitles: true)
    // On a narrow terminal a title gets lines of its own rather than a column of a few letters.
    let isBeside =
      outputStyle.columns.map { table.flexibleCells(within: $0) >= Self.leastTitle } ?? true
    let shown = isBeside ? table : self.table(of: picks, withTitles: false)
    let rows = shown.lines(width: outputStyle.columns, styler: styler)
    let indent = String(repeating: " ", count: Self.rankCells(picks) + TextTable.gap)
    let isSpaced = !isBeside || report.explains || !outputStyle.usesHyperlinks
    var lines = Array(rows.prefix(1))
    for (index, (pick, row)) in zip(picks, rows.dropFirst()).enumerated() {
      if isSpaced, index > 0 { lines.append("") }
      lines.append(row)
      if !isBeside { lines += title(of: pick, indent: indent) }
      lines += url(of: pick, indent: indent)
      lines += note(PickSummary(judged: pick, pages: report.pages).text, indent: indent)
      if report.explains { lines += ledger(of: pick, indent: indent) }
    }
    return lines
  }

  private func table(of picks: ArraySlice<JudgedQuestion>, withTitles: Bool) -> TextTable {
    var columns: [TextTable.Column] = [.init("#", alignment: .right)]
    columns += [.init("score", alignment: .right), .init("conf")]
    columns += ["expected", "age", "views", "upvotes", "answers"].map {
      .init($0, alignment: .right)
    }
    if withTitles { columns.append(.init("question", isFlexible: true)) }
    var table = TextTable(columns: columns)
    for pick in picks {
      var cells = numbers(of: pick)
      if withTitles { cells.append(.init(pick.safeTitle, url: pick.question.url)) }
      table.add(cells)
    }
    return table
  }

  private func numbers(of pick: JudgedQuestion) -> [TextTable.Cell] {
    let lead = pick.lead?.row
    return [
      .init(pick.rank.map(String.init) ?? ""),
      .init(NumberText.points(pick.score), style: .bold),
      .init(pick.confidence?.rawValue ?? NumberText.unknown, style: pick.confidence?.style),
      .init(pick.expectedViews.map { NumberText.compact($0.mid) } ?? NumberText.unknown),
      .init(pick.ageText),
      .init(NumberText.count(lead?.views)),
      .init(NumberText.count(lead?.upvotes)),
      .init(NumberText.count(pick.question.answerCount)),
    ]
  }

  /// The cells of the widest rank.
  private static func rankCells(_ picks: ArraySlice<JudgedQuestion>) -> Int {
    picks.reduce(1) { max($0, $1.rank.map { String($0).count } ?? 0) }
  }

  /// Fewer cells than this make no column of titles.
  private static let leastTitle = 40
}

// MARK: - What is not picked

extension RankTable {
  /// One line instead of the unjudged questions; empty where there are none.
  private var hint: [String] {
    let count = report.ranking.unjudged.count
    guard count > 0 else { return [] }
    let (questions, them, pages) =
      count == 1 ? ("question", "it", "its page") : ("questions", "them", "their pages")
    let text =
      "\(NumberText.grouped(count)) more \(questions) with no answer seen: --all lists \(them); "
      + "save \(pages) to have \(them) judged"
    return note(text, indent: "")
  }

  private var unjudged: [String] {
    section(
      "unjudged (\(report.ranking.unjudged.count)): nothing known yet; save these pages",
      report.ranking.unjudged
    ) { judged, indent in
      note(Self.known(of: judged.question), indent: indent)
    }
  }

  private var rejected: [String] {
    section(
      "rejected (\(report.ranking.rejected.count)): near misses first", report.ranking.rejected
    ) { judged, indent in
      report.explains
        ? ledger(of: judged, indent: indent) : reasons(of: judged, indent: indent)
    }
  }

  private func section(
    _ heading: String, _ questions: [JudgedQuestion],
    details: (JudgedQuestion, String) -> [String]
  ) -> [String] {
    guard !questions.isEmpty else { return [] }
    let indent = "    "
    let entries = questions.map { judged in
      title(of: judged, indent: "  ") + url(of: judged, indent: indent) + details(judged, indent)
    }
    return heading.wrapped(toCells: outputStyle.columns).map { styler.styled($0, .bold) }
      + Array(entries.joined(separator: report.explains ? [""] : []))
  }

  /// What a question card says: `12 answers; 340 followers; last followed 2h`.
  static func known(of question: Question) -> String {
    var parts: [String] = []
    if let count = question.answerCount {
      parts.append("\(NumberText.count(count)) answer\(count.value == 1 ? "" : "s")")
    }
    if let count = question.followers {
      parts.append("\(NumberText.count(count)) follower\(count.value == 1 ? "" : "s")")
    }
    if let text = question.lastFollowed?.text {
      parts.append("last followed " + SafeText.line(text))
    }
    if let text = question.asked?.text { parts.append("asked " + SafeText.line(text)) }
    return parts.joined(separator: "; ")
  }

  /// A line for each rule that stands in the way.
  private func reasons(of judged: JudgedQuestion, indent: String) -> [String] {
    let failed = judged.rules.filter { $0.status == .fail }
    guard !failed.isEmpty else {
      let unknown = PickSummary(judged: judged, pages: report.pages).unknownText
      return note(
        "\(unknown); --unknown keep lets it in", indent: indent, sign: ("?", .yellow))
    }
    return failed.flatMap { outcome in
      let text = RuleText(outcome: outcome, judged: judged)
      return note(
        "\(outcome.rule.rawValue): \(text.sentence)", indent: indent, sign: (text.sign, text.style))
    }
  }
}

// MARK: - Parts of an entry

extension RankTable {
  private func title(of judged: JudgedQuestion, indent: String) -> [String] {
    judged.safeTitle.wrapped(toCells: room(beside: indent)).map {
      indent + styler.linked($0, to: judged.question.url)
    }
  }

  /// The URL on a line of its own, whole so that it can be copied, where titles are no links.
  ///
  /// One on another host is not shown: terminals make links of text that looks like an address.
  private func url(of judged: JudgedQuestion, indent: String) -> [String] {
    guard let url = judged.question.url else { return [] }
    guard WebLinks.quora.address(of: url) != nil else {
      return note("(an address outside quora.com)", indent: indent)
    }
    return outputStyle.usesHyperlinks ? [] : [indent + styler.styled(SafeText.line(url), .dim)]
  }

  private func note(
    _ text: String, indent: String, sign: (text: String, style: TextStyle)? = nil
  ) -> [String] {
    guard !text.isEmpty else { return [] }
    let first = sign.map { styler.styled($0.text, $0.style) + " " } ?? ""
    let hanging = String(repeating: " ", count: sign.map { $0.text.cellWidth + 1 } ?? 0)
    return text.wrapped(toCells: room(beside: indent + hanging)).enumerated().map { index, line in
      indent + (index == 0 ? first : hanging) + styler.styled(line, .dim)
    }
  }

  private func ledger(of judged: JudgedQuestion, indent: String) -> [String] {
    LedgerText(judged: judged, styler: styler, columns: room(beside: indent)).lines
      .map { indent + $0 }
  }

  private func room(beside indent: String) -> Int? {
    outputStyle.columns.map { max(1, $0 - indent.cellWidth) }
  }
}

extension Confidence {
  /// The color that goes with the letter.
  fileprivate var style: TextStyle {
    switch self {
    case .a: .green
    case .b: .cyan
    case .c: .yellow
    }
  }
}
