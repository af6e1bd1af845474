import QuestionPicking
import QuoraFacts
import TerminalText

/// The format `markdown`: a table, and lists of what else was asked for.
struct RankMarkdown {
  /// What to show.
  let report: RankReport

  /// The lines of the document.
  var lines: [String] {
    var sections = [picks]
    if report.explains { sections += report.shownPicks.map(ledger) }
    if report.showsAll {
      sections.append(
        list("Unjudged: nothing known yet; save these pages", report.shown(report.ranking.unjudged))
        {
          Self.known(of: $0.question)
        })
      sections.append(
        list("Rejected: near misses first", report.shown(report.ranking.rejected), details: reasons)
      )
    }
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var picks: [String] {
    guard !report.shownPicks.isEmpty else { return [] }
    let names = [
      "#", "score", "confidence", "expected views", "age", "views", "upvotes", "answers",
    ]
    let header = "| \(names.joined(separator: " | ")) | question | unknown |"
    let rule =
      "|" + names.map { $0 == "confidence" ? " :-: |" : " --: |" }.joined() + " --- | --- |"
    return [header, rule] + report.shownPicks.map(row)
  }

  private func row(of pick: JudgedQuestion) -> String {
    let lead = pick.lead?.row
    let cells = [
      pick.rank.map(String.init) ?? "",
      NumberText.points(pick.score),
      pick.confidence?.rawValue ?? NumberText.unknown,
      pick.expectedViews.map { NumberText.compact($0.mid) } ?? NumberText.unknown,
      pick.ageText,
      Self.escaped(NumberText.count(lead?.views)),
      NumberText.count(lead?.upvotes),
      NumberText.count(pick.question.answerCount),
      Self.link(to: pick),
      pick.unknownRules.map(\.rawValue).joined(separator: ", "),
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private func ledger(of pick: JudgedQuestion) -> [String] {
    let rank = pick.rank.map { "\($0)\\. " } ?? ""
    let rules = pick.rules.map { outcome in
      let text = RuleText(outcome: outcome, judged: pick)
      return "- \(text.sign) \(outcome.rule.rawValue): \(Self.escaped(text.sentence))"
    }
    let terms = pick.terms.map { term in
      "- \(NumberText.points(term.points)) \(term.name.rawValue): \(Self.escaped(term.why))"
    }
    return ["### \(rank)\(Self.link(to: pick))", ""] + rules + terms
      + ["- **\(NumberText.points(pick.score)) score**"]
      + (pick.coverage.map { ["- \(NumberText.coverage($0))"] } ?? [])
  }

  private func reasons(of judged: JudgedQuestion) -> [String] {
    let failed = judged.rules.filter { $0.status == .fail }
    guard !failed.isEmpty else {
      return ["unknown: " + judged.unknownRules.map(\.rawValue).joined(separator: ", ")]
    }
    return failed.map { outcome in
      let text = RuleText(outcome: outcome, judged: judged)
      return "\(text.sign) \(outcome.rule.rawValue): \(text.sentence)"
    }
  }

  /// What a question card says: `12 answers; 340 followers; last followed 2h`.
  private static func known(of question: Question) -> [String] {
    let answers = question.answerCount.map {
      "\(NumberText.count($0)) answer\($0.value == 1 ? "" : "s")"
    }
    let parts = [answers].compactMap(\.self) + ReasonText.known(of: question)
    return parts.isEmpty ? [] : [parts.joined(separator: "; ")]
  }

  private func list(
    _ heading: String, _ questions: ArraySlice<JudgedQuestion>,
    details: (JudgedQuestion) -> [String]
  ) -> [String] {
    guard !questions.isEmpty else { return [] }
    return ["## \(heading)", ""]
      + questions.flatMap { judged in
        ["- " + Self.link(to: judged)] + details(judged).map { "  - " + Self.escaped($0) }
      }
  }
}

extension RankMarkdown {
  /// The title as a link, or as text where its URL may not be one.
  private static func link(to judged: JudgedQuestion) -> String {
    let title = escaped(judged.safeTitle)
    guard let address = judged.question.url.flatMap(WebLinks.quora.address(of:)) else {
      return title
    }
    // Brackets would end the link, stars and underlines of the address could mean emphasis.
    let signs: [Unicode.Scalar: String] = ["(": "%28", ")": "%29", "*": "%2A", "|": "%7C"]
    let destination = address.unicodeScalars.map { signs[$0] ?? String($0) }.joined()
    return "[\(title)](\(destination))"
  }

  /// Text on one line that means itself: no emphasis, code, link, HTML, table cell or list.
  ///
  /// Source: CommonMark 0.31.2, "Backslash escapes"; GitHub Flavored Markdown, "Tables" and
  /// "Autolinks (extension)", "Strikethrough".
  static func escaped(_ text: String) -> String {
    let scalars = Array(SafeText.line(text).unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isSign =
        switch scalar {
        case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "&", "$", "#", "!", "@":
          true
        // A list, a heading's underline or a rule.
        case "+", "-", "=": index == 0
        case ".", ")": (index == digits && digits > 0) || isAfterWWW(index, scalars)
        // `https://` alone makes a link on some sites.
        case ":": scalars[(index + 1)...].starts(with: ["/", "/"])
        default: false
        }
      if isSign { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static func isAfterWWW(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }
}
