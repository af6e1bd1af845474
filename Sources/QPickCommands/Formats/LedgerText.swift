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
  var lines: [String] {
    var lines = hasRoomBeside ? rulesInColumns : rulesAsSentences
    if let score = judged.score { lines += terms(score) }
    if let views = judged.expectedViews {
      let (low, mid, high) = (grouped(views.low), grouped(views.mid), grouped(views.high))
      lines += wrapped(
        "expected views of a new answer in 30 days: \(mid); half of the cases \(low) to \(high)")
    }
    if let confidence = judged.confidence {
      lines += wrapped("confidence \(confidence.rawValue): \(confidence.words)")
    }
    if let coverage = judged.coverage { lines += wrapped(NumberText.coverage(coverage)) }
    return lines
  }

  private var hasRoomBeside: Bool { columns.map { $0 >= Self.leastColumns } ?? true }

  /// `✓  age  5.5 h  < 72 h  5 h old`, number under number.
  private var rulesInColumns: [String] {
    let texts = ruleTexts
    let signs = widest(texts.map(\.sign))
    let names = widest(texts.map(\.outcome.rule.rawValue))
    let values = widest(texts.map(\.value))
    let needs = widest(texts.map(\.need))
    return texts.flatMap { text in
      line(
        styled: styler.styled(text.sign.padded(toCells: signs), text.style),
        [
          text.outcome.rule.rawValue.padded(toCells: names),
          text.value.padded(toCells: values, alignment: .right),
          text.need.padded(toCells: needs, alignment: .right),
        ], words: text.note, indent: signs + names + values + needs + 4 * Self.gap.count)
    }
  }

  /// `✓  age: 5 h old, needs < 72 h`.
  private var rulesAsSentences: [String] {
    let signs = widest(ruleTexts.map(\.sign))
    return ruleTexts.flatMap { text in
      line(
        styled: styler.styled(text.sign.padded(toCells: signs), text.style), [],
        words: "\(text.outcome.rule.rawValue): \(text.sentence)", indent: signs + Self.gap.count)
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

  private var ruleTexts: [RuleText] {
    judged.rules.map { RuleText(outcome: $0, judged: judged) }
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

  private func wrapped(_ text: String) -> [String] { text.wrapped(toCells: columns) }

  private func grouped(_ number: Double) -> String {
    NumberText.grouped(NumberText.whole(number))
  }

  private func widest(_ texts: [String]) -> Int { texts.map(\.cellWidth).max() ?? 0 }

  private static let gap = "  "
  /// Fewer cells than this leave too little room for notes beside columns of numbers.
  private static let leastColumns = 64
  /// Fewer cells than this leave too little room for words beside cells.
  private static let leastWords = 10
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
