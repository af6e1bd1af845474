import QuestionPicking
import QuoraFacts
import TerminalText

/// Questions as a table, or in two lines each where a table would leave their titles no room.
struct QuestionTable {
  /// The questions, top to bottom.
  let questions: ArraySlice<JudgedQuestion>
  /// Where they are shown.
  let outputStyle: OutputStyle
  /// Why a question is not a pick; empty for one that is.
  var reason: (JudgedQuestion) -> String = { _ in "" }
  /// What the column of reasons is called.
  var reasonHeader = "reason"
  /// What stands below a question's numbers, each text on lines of its own.
  var details: (JudgedQuestion) -> [String] = { _ in [] }
  /// Whole lines below everything else, for so many cells. They part their question from the next.
  var ledger: (JudgedQuestion, _ columns: Int?) -> [String] = { _, _ in [] }

  private var styler: Styler { outputStyle.styler }

  /// The table's lines; none without questions.
  var lines: [String] {
    guard !questions.isEmpty else { return [] }
    let columns = NumberColumn.all.filter { $0.isShown(for: questions) }
    let reasons = questions.map(reason)
    let hasReasons = !reasons.allSatisfy(\.isEmpty)
    let table = table(columns, reasons: hasReasons ? reasons : nil)
    if let width = outputStyle.columns,
      table.flexibleCells(within: width)
        < (hasReasons ? Self.leastCells.withReason : Self.leastCells.alone)
    {
      return joined(zip(questions, reasons).map { belowLines($0, reason: $1, columns) })
    }
    return besideLines(table, titleColumn: columns.count)
  }

  /// Fewer cells than this make no column of titles, and none of titles and reasons.
  private static let leastCells = (alone: 40, withReason: 60)
}

// MARK: - Titles beside numbers

extension QuestionTable {
  private func table(_ columns: [NumberColumn], reasons: [String]?) -> TextTable {
    var headers = columns.map { TextTable.Column($0.header, alignment: .right) }
    headers.append(.init("question", isFlexible: true))
    if reasons != nil { headers.append(.init(reasonHeader, isFlexible: true)) }
    var table = TextTable(columns: headers)
    for (index, question) in questions.enumerated() {
      var cells = columns.map { column in
        column.cell(of: question, in: questions) ?? StyledText(NumberText.unknown)
      }
      cells.append(title(of: question))
      if let reasons { cells.append(StyledText(reasons[index], style: .dim)) }
      table.add(cells)
    }
    return table
  }

  private func besideLines(_ table: TextTable, titleColumn: Int) -> [String] {
    let (header, rows) = table.lines(width: outputStyle.columns, styler: styler)
    let indent = table.cellsBefore(column: titleColumn, width: outputStyle.columns)
    let entries = zip(questions, rows).map { question, row in
      row + details(of: question, indent: indent) + lines(below: question)
    }
    return [header] + joined(entries)
  }
}

// MARK: - Titles above numbers

extension QuestionTable {
  private func belowLines(
    _ question: JudgedQuestion, reason: String, _ columns: [NumberColumn]
  ) -> [String] {
    let rankCells = questions.reduce(0) { max($0, $1.rank.map { String($0).count } ?? 0) }
    let rank = (question.rank.map(String.init) ?? "").padded(toCells: rankCells, alignment: .right)
    let head = rankCells == 0 ? "" : rank + String(repeating: " ", count: TextTable.gap)
    let title = title(of: question)
    let titles = title.text.wrapped(toCells: room(beside: head.count)).enumerated()
      .map { index, text in
        (index == 0 ? head : String(repeating: " ", count: head.count))
          + styler.rendered(StyledText(text, style: title.style, url: title.url))
      }
    let parts = columns.compactMap { column in
      column.phrase.flatMap { phrase in
        column.cell(of: question, in: questions).map { cell in
          StyledText(phrase(cell.text), style: cell.style, mark: cell.mark)
        }
      }
    }
    let indent = max(head.count, 2)
    let numbers = styler.lines(of: parts, separatedBy: " · ", columns: room(beside: indent))
    return titles + numbers.map { String(repeating: " ", count: indent) + $0 }
      + dimmed([reason], indent: indent) + details(of: question, indent: indent)
      + lines(below: question)
  }
}

// MARK: - Parts of an entry

extension QuestionTable {
  /// The lines of all entries; long ones are set apart.
  private func joined(_ entries: [[String]]) -> [String] {
    let isLong = questions.contains { !ledger($0, nil).isEmpty }
    return Array(entries.joined(separator: isLong ? [""] : []))
  }

  private func title(of question: JudgedQuestion) -> StyledText {
    StyledText(question.safeTitle, style: .bold, url: question.question.url)
  }

  private func details(of question: JudgedQuestion, indent: Int) -> [String] {
    dimmed(details(question), indent: indent)
  }

  private func dimmed(_ texts: [String], indent: Int) -> [String] {
    texts.filter { !$0.isEmpty }.flatMap { text in
      text.wrapped(toCells: room(beside: indent)).map { line in
        String(repeating: " ", count: indent) + styler.styled(line, .dim)
      }
    }
  }

  /// The address, so that it can be copied where titles are no links, and the ledger.
  ///
  /// An address that is wider than the terminal is broken; browsers take a pasted one together.
  /// One on another host is not shown: terminals make links of text that looks like an address.
  private func lines(below question: JudgedQuestion) -> [String] {
    let indent = String(repeating: " ", count: Self.addressIndent)
    var lines: [String] = []
    if let url = question.question.url {
      let isOnQuora = WebLinks.quora.address(of: url) != nil
      let text =
        !isOnQuora
        ? "(an address outside quora.com)" : outputStyle.usesHyperlinks ? nil : SafeText.line(url)
      lines = (text?.wrapped(toCells: room(beside: indent.count)) ?? []).map {
        indent + styler.styled($0, .dim)
      }
    }
    return lines + ledger(question, room(beside: indent.count)).map { indent + $0 }
  }

  private func room(beside indent: Int) -> Int? {
    outputStyle.columns.map { max(1, $0 - indent) }
  }

  private static let addressIndent = 4
}

// MARK: - Numbers

/// A number that a question may have.
private struct NumberColumn: Sendable {
  let header: String
  /// The rule that looks at it.
  var rule: Rule?
  /// Its text; nil where it is unknown.
  let text: @Sendable (JudgedQuestion) -> String?
  /// What a line of numbers says; nil for what it leaves out.
  var phrase: (@Sendable (String) -> String)?

  /// The columns, left to right.
  static let all = [
    NumberColumn(header: "#", text: { $0.rank.map(String.init) }),
    NumberColumn(header: "score", text: { $0.score.map { NumberText.points($0) } }),
    NumberColumn(header: "conf", text: { $0.confidence?.rawValue }, phrase: { "confidence \($0)" }),
    NumberColumn(
      header: "expected", text: { $0.expectedViews.map { NumberText.compact($0.mid) } },
      phrase: { "\($0) expected" }),
    NumberColumn(
      header: "age", rule: .age, text: { $0.value(of: .age) == nil ? nil : $0.ageText },
      phrase: { $0 }),
    counting(.views), counting(.upvotes), counting(.answers),
  ]

  private static func counting(_ rule: Rule) -> NumberColumn {
    NumberColumn(
      header: rule.rawValue, rule: rule, text: { $0.count(of: rule).map { NumberText.count($0) } },
      phrase: { $0 == "1" ? "1 \(rule.noun)" : "\($0) \(rule.rawValue)" })
  }

  /// Whether it tells the questions apart: not where it is unknown everywhere, or every question
  /// has the same confidence.
  func isShown(for questions: ArraySlice<JudgedQuestion>) -> Bool {
    let texts = questions.compactMap(text)
    return header == "conf" ? Set(texts).count > 1 : !texts.isEmpty
  }

  /// Its cell: `✗` behind a number that fails, `?` behind one that leaves its rule open, unless
  /// that is so of all; nil where it is unknown.
  func cell(of question: JudgedQuestion, in questions: ArraySlice<JudgedQuestion>) -> StyledText? {
    guard let text = text(question) else { return nil }
    guard let rule, let outcome = question.outcome(of: rule) else {
      return StyledText(text, style: header == "conf" ? question.confidence?.style : nil)
    }
    switch outcome.status {
    case .fail: return StyledText(text, style: .red, mark: "✗")
    case .unknown where outcome.isAtLeast: return StyledText(text, style: .yellow)
    case .unknown where !rule.isUnknown(of: questions):
      return StyledText(text, style: .yellow, mark: "?")
    case .pass, .unknown: return StyledText(text)
    }
  }
}

extension Rule {
  /// Whether it cannot be told of most of the questions.
  func isMostlyUnknown(of questions: ArraySlice<JudgedQuestion>) -> Bool {
    questions.count { $0.outcome(of: self)?.status == .unknown } * 2 > questions.count
  }

  /// Whether it cannot be told of any of the questions.
  func isUnknown(of questions: ArraySlice<JudgedQuestion>) -> Bool {
    !questions.isEmpty && questions.allSatisfy { $0.outcome(of: self)?.status == .unknown }
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
