import QuestionPicking
import QuoraFacts
import TerminalText

/// What `qpick doctor` says of one page.
struct DoctorReport {
  let page: LoadedPage
  let read: ReadPage
  /// Where it is shown.
  let style: OutputStyle

  /// The page as named, the verdict, what is missing and what to do, then what was read from where.
  var text: String {
    let facts = read.facts
    let name = SafeText.line(page.place).wrapped(toCells: style.columns)
      .map { styler.styled($0, .bold) }
    return (name + verdict + missing + details(facts)).map { $0 + "\n" }.joined()
  }

  private var styler: Styler { style.styler }
  private var failure: PageFailure? { PageFailure(ranking: page) }

  private var verdict: [String] {
    let verdict = DoctorVerdict(page)
    return marked(
      verdict.words(problem: failure?.message), verdict.sign,
      verdict.sign == "✓" ? .green : .red)
  }

  /// `text` behind a sign, wrapped under itself.
  private func marked(_ text: String, _ sign: String, _ color: TextStyle) -> [String] {
    SafeText.line(text).wrapped(toCells: style.columns.map { max(1, $0 - 4) }).enumerated()
      .map { index, line in (index == 0 ? "  \(styler.styled(sign, color)) " : "    ") + line }
  }

  private var missing: [String] {
    let hint = failure?.hint.map { [$0] } ?? []
    let all = DoctorAdvice.all(read.facts).map { "\($0.missing): \($0.advice)" }
    return (hint + (failure == .profile ? [] : all)).flatMap { marked($0, "!", .yellow) }
  }

  private func details(_ facts: PageFacts) -> [String] {
    var lines = entry("kind", [ReadPageText.kind(facts)])
    lines += entry("input", [ReadPageText.input(read)])
    lines += entry("clock", [ReadPageText.clock(facts)])
    if let question = facts.question {
      lines += entry("question", [question.title ?? "without a title"])
      let count = question.answerCount.map { NumberText.grouped($0.value) } ?? "count unknown"
      lines += entry("answers", [Coverage(of: facts).map(NumberText.coverage) ?? count])
    }
    lines += entry("rows", [rowCounts(facts.rows)])
    lines += tallies("answers", of: .answer, in: facts.rows, FactTally.answers)
    lines += tallies("related answers", of: .related, in: facts.rows, FactTally.answers)
    lines += tallies("question cards", of: .question, in: facts.rows, FactTally.questions)
    return lines + entry("noticed", NoticeText.lines(facts.notices))
  }

  /// The page's object in `--format json`: its page line, the verdict, what is missing and, one for
  /// each of those, what to do.
  static func json(_ page: LoadedPage) -> JSONText {
    let failure = PageFailure(ranking: page)
    let advice = page.facts.map(DoctorAdvice.all) ?? []
    return .object(
      FactsJSON.pageMembers(page.name, page.facts ?? PageFacts(), error: failure?.message) + [
        "verdict": .string(DoctorVerdict(page).rawValue),
        "missing": .array(advice.map { .string($0.missing) }),
        "advice": .array(advice.map { .string($0.advice) }),
      ])
  }

  /// `label  first`, and the other texts below the first; nothing without texts.
  private func entry(_ label: String, _ texts: [String], indent: Int = 2) -> [String] {
    let room = style.columns.map { max(Self.leastCells, $0 - indent - Self.labelWidth) }
    return texts.flatMap { SafeText.line($0).wrapped(toCells: room) }.enumerated()
      .map { index, text in
        let head = String(repeating: " ", count: indent) + (index == 0 ? label : "")
        let gap = max(1, Self.labelWidth + indent - head.count)
        return head + String(repeating: " ", count: gap) + text
      }
  }

  private func tallies(
    _ label: String, of kind: Row.Kind, in rows: [Row], _ tally: ([Row]) -> [FactTally]
  ) -> [String] {
    let chosen = rows.filter { $0.kind == kind }
    guard !chosen.isEmpty else { return [] }
    return ["  \(label)"] + tally(chosen).flatMap { entry($0.name, [$0.text], indent: 4) }
  }

  private func rowCounts(_ rows: [Row]) -> String {
    let parts = Row.Kind.allCases.compactMap { kind -> String? in
      let count = rows.count { $0.kind == kind }
      return count == 0 ? nil : NumberText.counted(count, Self.noun(kind))
    }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }

  private static func noun(_ kind: Row.Kind) -> String {
    switch kind {
    case .answer: "answer"
    case .related: "related answer"
    case .question: "question card"
    case .post: "Space post"
    case .machine: "machine answer"
    case .ad: "ad"
    }
  }

  private static let labelWidth = 20
  /// A narrower terminal breaks the lines itself.
  private static let leastCells = 16
}

/// What was noticed while reading, in words.
enum NoticeText {
  /// One line for each different notice, with how often it came.
  static func lines(_ notices: [PageNotice]) -> [String] {
    var texts: [String] = []
    var counts: [String: Int] = [:]
    for text in notices.map(words) {
      if counts[text] == nil { texts.append(text) }
      counts[text, default: 0] += 1
    }
    return texts.map { text in
      let count = counts[text, default: 1]
      return count == 1 ? text : "\(text) (\(NumberText.grouped(count)) times)"
    }
  }

  private static func words(_ notice: PageNotice) -> String {
    switch notice {
    case .unknownCard(let name): "a card of a kind not known, \(quoted(name))"
    case .unsureAd(let url): "an answer that may be an ad, kept: \(url ?? "without a URL")"
    case .unreadablePayload(let byteCount):
      "inline data that could not be read, \(NumberText.counted(byteCount, "byte"))"
    case .unreadTime(let text): "a time in words not known, \(quoted(text))"
    case .payloadOfAnotherPage:
      "inline data of another page: reload the page before you save it"
    case .unreadableAnswer(let query, let byteCount):
      "an answer to \(named(query)) that could not be read, \(NumberText.counted(byteCount, "byte"))"
    case .queryError(let query, let message):
      "\(named(query)) was answered with an error, \(quoted(message))"
    case .inWords(let words, _): words
    case .clockInFuture(let moment):
      "saved at \(RFC3339.text(moment)), which is in the future: its ages are counted from there"
    }
  }

  private static func named(_ query: String?) -> String {
    query.map { "the query \(quoted($0))" } ?? "a query"
  }
}
