import ArgumentParser
import History
import QuoraFacts
import TerminalText

/// `qpick history`: what was shown and marked; turned on and off here.
struct HistoryCommand: Command {
  static let name = "history"
  static let options: [CommandOption] = [.format, .limit, .quiet, .verbose]
  static let takesFiles = false
  static var declaration: any ParsableCommand.Type { HistoryDeclaration.self }

  /// How the result is shown.
  enum Format: String, CaseIterable {
    case table, json, ndjson, csv
  }

  static let format = OptionDefinition.choice(
    Format.table.rawValue, "format", Format.allNames, "Output as table, json, ndjson or csv.")

  static let limit = OptionDefinition.number("10", "count", "List at most this many; 0 for all.")

  static func definition(of option: CommandOption) -> OptionDefinition {
    switch option {
    case .format: format
    case .limit: limit
    default: option.definition
    }
  }

  private let operands: [String]
  private let format: Format
  private let shownLimit: Int?
  private let isQuiet: Bool
  private let isVerbose: Bool
  private let context: ProcessContext

  init(_ typed: TypedArguments, in context: ProcessContext) throws(UsageError) {
    operands = typed.operands
    format = try typed.value(.format, Format.init(named:))
    shownLimit = try typed.value(.limit, CountArgument.init).bound
    isQuiet = typed.has(.quiet)
    isVerbose = typed.has(.verbose)
    self.context = context
  }

  func run() throws -> RunStatus {
    switch operands {
    case []: try list()
    case ["on"]: try turnOn()
    case ["off"]: try turnOff()
    case let words where words.first == "outcomes":
      return try outcomes(Array(words.dropFirst()))
    default:
      throw UsageError(
        place: nil,
        message: "\(quoted(operands[0])) is not known; expected on, off, outcomes or nothing")
    }
    return .success
  }

  private func file() throws(UsageError) -> HistoryFile {
    guard let file = HistoryFile(in: context) else {
      throw UsageError(
        place: nil, message: "no place for the history is known",
        hint: "set QPICK_HISTORY to a path")
    }
    return file
  }

  private func turnOn() throws {
    let file = try file()
    let path = PathText.shown(file.path)
    if file.isOn {
      _ = try file.open()
      return try context.say("the history is on already: \(path)")
    }
    let failure =
      file.wasOn ? context.rename(file.pathWhenOff, file.path) : context.createFile(file.path)
    if let failure {
      throw UsageError(
        place: path, message: "the history cannot be turned on: \(failure)", status: .inputOutput)
    }
    _ = try file.open()
    try context.say(
      "the history is on: \(path). qpick remembers there which questions it showed and what you "
        + "say of them; nothing leaves this machine.")
  }

  private func turnOff() throws {
    let file = try file()
    guard file.isOn else { return try context.say("the history is off") }
    if let failure = context.rename(file.path, file.pathWhenOff) {
      throw UsageError(
        place: PathText.shown(file.path), message: "the history cannot be turned off: \(failure)",
        status: .inputOutput)
    }
    let path = PathText.shown(file.pathWhenOff)
    try context.say(
      "the history is off. qpick history on takes it back; to delete it: rm \(path)")
  }

  /// Reads own answers on pages, where some are named, and says what came of the picks.
  private func outcomes(_ pages: [String]) throws -> RunStatus {
    let (file, history) = try HistoryFile.needed(in: context)
    var failures: [RunStatus] = []
    do {
      if !pages.isEmpty {
        let inputs = try PageInputs(pages, isQuiet: isQuiet, isVerbose: isVerbose, in: context)
        failures = try inputs.forEachPage(preparing: { $0 }) { page, _ throws(HistoryError) in
          if let facts = page.facts { try history.remember(own: OwnAnswer.all(on: facts)) }
          return inputs.report(PageFailure(extracting: page), of: page)
        }
      }
      let entries = try OutcomeEntry.all(in: history)
      let style = OutputStyleDetection.style(of: context.output, in: context)
      for line in OutcomeEntry.table(entries, style: style) {
        try context.output.write(line + "\n")
      }
      try context.say(OutcomeEntry.summary(entries))
    } catch let error as HistoryError {
      throw file.error(error)
    }
    return RunStatus.of(failures: failures, otherwise: .success)
  }

  private func list() throws {
    let (file, history) = try HistoryFile.needed(in: context)
    let entries: [HistoryEntry]
    do {
      entries = try HistoryEntry.all(in: history, now: context.now)
    } catch {
      throw file.error(error)
    }
    let shown = entries.prefix(shownLimit ?? entries.count)
    switch format {
    case .json:
      let document = JSONText.object([
        "schema": .integer(1), "questions": .array(shown.map(\.json)),
      ])
      try context.output.write(document.text + "\n")
    case .csv:
      for cells in [HistoryEntry.columns] + shown.map(\.cells) {
        let line = cells.map { RankCSV.quoted($0, dialect: .csv) }.joined(separator: ",")
        try context.output.write(line + "\n")
      }
    case .ndjson: for entry in shown { try context.output.write(entry.json.text + "\n") }
    case .table:
      let style = OutputStyleDetection.style(of: context.output, in: context)
      for line in HistoryEntry.table(shown, style: style, now: context.now) {
        try context.output.write(line + "\n")
      }
      if entries.count > shown.count, !isQuiet {
        context.console.line("also: \(NumberText.grouped(entries.count - shown.count)) more (-n 0)")
      }
    }
  }
}

/// A question of the history.
struct HistoryEntry {
  let title: String?
  let address: String?
  /// When it was shown last; nil where it was only marked.
  let shown: Instant?
  /// What holds of it now; nil for nothing.
  let mark: Mark?
  let score: Double?
  let expectedViews: Double?

  /// All of them, newest first.
  static func all(in history: History, now: Instant) throws(HistoryError) -> [HistoryEntry] {
    let marks = try history.currentMarks()
    var (byID, byURL): ([Int: Mark], [String: Mark]) = ([:], [:])
    for mark in marks {
      if let id = mark.key.id { byID[id] = mark }
      if let url = mark.key.url { byURL[url] = mark }
    }
    var entries: [(time: Instant, entry: HistoryEntry)] = []
    var used: Set<Mark> = []
    for (question, last) in try history.shownQuestions() {
      let mark = question.key.id.flatMap { byID[$0] } ?? question.key.url.flatMap { byURL[$0] }
      if let mark { used.insert(mark) }
      entries.append(
        (
          max(last, mark?.time ?? last),
          HistoryEntry(
            title: question.title, address: question.address, shown: last, mark: mark,
            score: question.score, expectedViews: question.expectedMid)
        ))
    }
    for mark in marks where used.insert(mark).inserted {
      entries.append(
        (
          mark.time,
          HistoryEntry(
            title: mark.title, address: mark.address, shown: nil, mark: mark, score: nil,
            expectedViews: nil)
        ))
    }
    return entries.sorted { $0.time > $1.time }.map(\.entry)
  }

  /// What the mark says, and until when.
  private var kind: (name: String, until: Instant?)? {
    switch mark?.kind {
    case .answered?: ("answered", nil)
    case .hidden?: ("hidden", nil)
    case .snoozed(let until)?: ("snoozed", until)
    case nil: nil
    }
  }

  /// The columns of `csv`.
  static let columns = [
    "title", "url", "shown", "mark", "marked", "until", "score", "expected_views",
  ]

  /// One for each of them; unknown ones are empty.
  var cells: [String] {
    [
      RankCSV.harmless(title), RankCSV.harmless(address), shown.map(RFC3339.text) ?? "",
      kind?.name ?? "", mark.map { RFC3339.text($0.time) } ?? "",
      kind?.until.map(RFC3339.text) ?? "", score.map(NumberText.shortest) ?? "",
      expectedViews.map { String(NumberText.whole($0)) } ?? "",
    ]
  }

  var json: JSONText {
    .object([
      "title": JSONText(title), "url": JSONText(address), "shown": FactsJSON.time(shown),
      "mark": JSONText(kind?.name), "marked": FactsJSON.time(mark?.time),
      "until": FactsJSON.time(kind?.until), "score": JSONText(score),
      "expectedViews": JSONText(expectedViews.map(NumberText.whole)),
    ])
  }

  static func table(
    _ entries: ArraySlice<HistoryEntry>, style: OutputStyle, now: Instant
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    var table = TextTable(columns: [
      .init("shown"), .init("expected", alignment: .right), .init("mark", isFlexible: true),
      .init("question", isFlexible: true),
    ])
    for entry in entries {
      let title = entry.title.map { SafeText.line($0) } ?? "(no title)"
      let mark = entry.mark.map { mark in
        mark.holds(at: now) ? MarkText.words(mark.kind, now: now) : "back"
      }
      table.add([
        .init(entry.shown.map { MomentText.text($0, now: now) } ?? NumberText.unknown),
        .init(entry.expectedViews.map { NumberText.compact($0) } ?? NumberText.unknown),
        .init(mark ?? ""), .init(title, style: .bold, url: entry.address),
      ])
    }
    let (header, rows) = table.lines(width: style.columns, styler: style.styler)
    return [header] + rows.joined()
  }
}
