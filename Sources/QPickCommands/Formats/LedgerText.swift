import QuestionPicking
import QuoraFacts
import TerminalText

/// How a verdict and a score came about: every rule, every term, the sum.
struct LedgerText {
  /// The question.
  let judged: JudgedQuestion
  /// How styles are written.
  let styler: Styler
  /// The width of a line, in cells; nil for any.
  let columns: Int?

  /// The ledger's lines; without terms where no answer was seen.
  ///
  /// What stands in the question's row is not said again.
  var lines: [String] {
    var lines = undecided + passed
    if let score = judged.score { lines += terms(score) }
    return lines + judged.remarks.flatMap { $0.wrapped(toCells: columns) }
  }

  /// The rules that fail or are unknown: `✗  age  4 d old, needs < 72 h`.
  private var undecided: [String] {
    // That no answer was seen is said of all such questions together.
    let texts = judged.rules.filter { $0.status != .pass && $0.reason != .noAnswerSeen }
      .map { RuleText(outcome: $0, judged: judged) }
    let signs = widest(texts.map(\.sign))
    let names = widest(texts.map(\.outcome.rule.rawValue))
    return texts.flatMap { text in
      line(
        styled: styler.styled(text.sign.padded(toCells: signs), text.style),
        [text.outcome.rule.rawValue.padded(toCells: names)], words: text.shortSentence,
        indent: signs + names + 2 * Self.gap.count)
    }
  }

  /// The rules that pass, in one line: `✓  followed · own · age < 72 h`.
  private var passed: [String] {
    let parts = judged.rules.filter { $0.status == .pass && $0.reason != .off }.map { outcome in
      let need = RuleText(outcome: outcome, judged: judged).need
      return StyledText(
        (outcome.isApproximate ? "≈ " : "") + outcome.rule.rawValue
          + (need.isEmpty ? "" : " " + need))
    }
    let sign = "✓" + Self.gap
    return styler.lines(
      of: parts, separatedBy: " · ", columns: columns.map { max(1, $0 - sign.count) }
    ).enumerated().map { index, line in
      (index == 0 ? styler.styled("✓", .green) + Self.gap : "   ") + line
    }
  }

  /// The terms and below them their sum.
  private func terms(_ score: Points) -> [String] {
    let sum = NumberText.points(score)
    let points = widest(judged.terms.map { NumberText.points($0.points) } + [sum])
    let names = widest(judged.terms.map(\.name.rawValue) + ["score"])
    let lines = judged.terms.flatMap { term in
      line(
        styled: NumberText.points(term.points).padded(toCells: points, alignment: .right),
        [term.name.rawValue.padded(toCells: names)], words: term.why,
        indent: points + names + 2 * Self.gap.count)
    }
    return lines + [
      styler.styled(sum.padded(toCells: points, alignment: .right) + Self.gap + "score", .bold)
    ]
  }

  /// A line of cells and words; words that have no room go on below themselves, or all of them
  /// below the cells.
  private func line(
    styled first: String, _ cells: [String], words: String, indent: Int
  ) -> [String] {
    if let columns, columns - indent < Self.leastWords {
      var cells = ([first] + cells).joined(separator: Self.gap)
      while cells.last == " " { cells.removeLast() }
      return [cells]
        + words.wrapped(toCells: max(1, columns - Self.gap.count)).map { Self.gap + $0 }
    }
    let pieces = words.wrapped(toCells: columns.map { $0 - indent })
    return pieces.enumerated().map { index, piece in
      index == 0
        ? ([first] + cells + [piece]).joined(separator: Self.gap)
        : String(repeating: " ", count: indent) + piece
    }
  }

  private func widest(_ texts: [String]) -> Int { texts.map(\.cellWidth).max() ?? 0 }

  private static let gap = "  "
  /// Fewer cells than this leave too little room for words beside cells.
  private static let leastWords = 10
}

extension JudgedQuestion {
  /// What a ledger says below rules and terms: expected views, confidence, why Quora shows it.
  var remarks: [String] {
    let views = expectedViews.map { views in
      let bounds = [views.low, views.high].map { NumberText.grouped(NumberText.whole($0)) }
      return "half of the cases get \(bounds[0]) to \(bounds[1]) views in 30 days"
    }
    return [
      views, confidence.map { "confidence \($0.rawValue): \($0.words)" },
      lead?.row.reason.map { "Quora shows it because: \(SafeText.line($0))" },
    ].compactMap(\.self)
  }
}

extension Confidence {
  /// What it means, in words.
  fileprivate var words: String {
    switch self {
    case .a: "at least 3 answers with exact views"
    case .b: "1 or 2 answers with exact views, or at least 3 with rounded ones"
    case .c: "estimated or few rounded views only"
    }
  }
}
