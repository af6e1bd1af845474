import History
import QuestionPicking
import QuoraFacts
import TerminalText

extension OwnAnswer {
  /// The writer's own answers that a page with a clock shows, with their views.
  static func all(on page: PageFacts) -> [OwnAnswer] {
    guard let clock = page.clock else { return [] }
    return page.rows.compactMap { row in
      guard row.viewerIsAuthor == true, let views = row.views, let posted = row.posted?.middle,
        let question = row.question ?? page.question,
        let questionKey = QuestionKey(question), let key = AnswerKey(id: row.id, url: row.url)
      else { return nil }
      return OwnAnswer(
        key: key, question: questionKey, title: question.title, posted: posted,
        views: views.value, time: clock.moment)
    }
  }
}

extension ShownTime {
  /// The middle of what it can stand for; nil where that is not known.
  fileprivate var middle: Instant? {
    created
      ?? interval.map { $0.earliest.advanced(bySeconds: $0.latest.seconds(since: $0.earliest) / 2) }
  }
}

/// An own answer to a question that had been picked, and what was expected of it.
struct OutcomeEntry {
  let title: String?
  let outcome: Outcome

  /// All of them, the newest answer first.
  static func all(in history: History) throws(HistoryError) -> [OutcomeEntry] {
    try history.pickedAnswers().compactMap { answer, shown in
      guard let low = shown.expectedLow, let mid = shown.expectedMid, let high = shown.expectedHigh
      else { return nil }
      return OutcomeEntry(
        title: answer.title ?? shown.title,
        outcome: Outcome(
          expected: ExpectedViews(low: low, mid: mid, high: high), views: Double(answer.views),
          ageDays: answer.time.seconds(since: answer.posted) / 86_400))
    }
  }

  /// A table of them.
  static func table(_ entries: [OutcomeEntry], style: OutputStyle) -> [String] {
    guard !entries.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init("expected", alignment: .right), .init("half of cases", alignment: .right),
      .init("views", alignment: .right), .init("age", alignment: .right),
      .init("in 30 days", alignment: .right), .init("question", isFlexible: true),
    ])
    for entry in entries {
      let (outcome, expected) = (entry.outcome, entry.outcome.expected)
      let inside = outcome.isInside
      table.add([
        .init(NumberText.compact(expected.mid)),
        .init("\(NumberText.compact(expected.low))–\(NumberText.compact(expected.high))"),
        .init(NumberText.count(.exact(NumberText.whole(outcome.views)))),
        .init(NumberText.age(hours: outcome.ageDays * 24)),
        .init(
          outcome.viewsInHorizon().map { "~" + NumberText.compact($0) } ?? NumberText.unknown,
          style: inside.map { $0 ? .green : .red },
          mark: inside.map { $0 ? "✓" : "✗" } ?? ""),
        .init(entry.title.map { SafeText.line($0) } ?? "(no title)", style: .bold),
      ])
    }
    let (header, rows) = table.lines(width: style.columns, styler: style.styler)
    return [header] + rows.joined()
  }

  /// How many, and how well they were foretold.
  static func summary(_ entries: [OutcomeEntry]) -> String {
    let old = entries.compactMap(\.outcome.isInside)
    guard !entries.isEmpty else {
      return "no outcome yet: no answer of yours to a question that a list had shown before"
    }
    let inside = old.count { $0 }
    let counted =
      "\(NumberText.counted(entries.count, "answer")) to questions that were picked, "
      + "\(NumberText.grouped(old.count)) of them at least 7 days old; "
      + "\(NumberText.grouped(inside)) of those lie in the interval where half are meant to be."
    guard let factor = WriterFactor(entries.map(\.outcome)) else {
      return counted + " From 5 on, qpick learns what your answers get."
    }
    let median = NumberText.shortest(NumberText.hundredths(factor.median))
    let use =
      factor.helps
      ? "expected views are multiplied by \(YoursText.factor(factor))"
      : "expected views stay as they are, as that would not have foretold them better"
    return "\(counted) Half of them got \(median) times what was expected or more: \(use)."
  }
}

/// What was learned of a writer, in words.
enum YoursText {
  /// `1.6`
  static func factor(_ factor: WriterFactor) -> String {
    NumberText.shortest(NumberText.hundredths(factor.factor))
  }

  /// A line of the ledger.
  static func line(_ yours: WriterFactor) -> String {
    "yours: \(factor(yours)) times as many, from \(NumberText.counted(yours.outcomeCount, "answer")) "
      + "of yours"
  }
}
