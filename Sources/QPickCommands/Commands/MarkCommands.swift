import ArgumentParser
import History
import QuoraFacts
import TerminalText

/// What the commands that mark questions share.
struct Marking {
  let operands: [String]
  /// When the mark is made.
  let moment: Instant
  let context: ProcessContext

  /// `--as-of` here, where no page tells when it was saved.
  static let asOf = OptionDefinition.choice(
    "now", "time", ["now"], "The moment of the mark: now, a date or an RFC 3339 time.")

  init(_ typed: TypedArguments, in context: ProcessContext) throws(UsageError) {
    operands = typed.operands
    let asOf = try typed.value(.asOf, AsOfArgument.init)
    guard asOf != .saved else {
      throw UsageError(
        place: CommandOption.asOf.flag,
        message: "a mark has no page that was saved; expected now, a date or a time")
    }
    moment = asOf.instant(now: context.now, saved: nil)
    self.context = context
  }

  /// Marks the questions that `texts` mean, and says so.
  func mark(_ texts: [String], as kind: Mark.Kind) throws -> RunStatus {
    guard !texts.isEmpty else {
      throw UsageError(
        place: nil, message: "no question is named",
        hint: "name them by number in the last list, or by address: qpick hide 2 5")
    }
    let (file, history) = try HistoryFile.needed(in: context)
    let (questions, time) = try QuestionReference.questions(texts, in: history, file: file)
    do {
      try history.mark(questions, as: kind, at: moment)
    } catch {
      throw file.error(error)
    }
    let list = time.map { " (list of \(MomentText.text($0, now: context.now)))" } ?? ""
    for question in questions {
      try context.say(
        "\(MarkText.words(kind, now: context.now)): \(question.title ?? "no title")\(list)")
    }
    return .success
  }
}

/// A command that marks questions.
protocol MarkCommand: Command {}

extension MarkCommand {
  static var options: [CommandOption] { [.asOf] }
  static var takesFiles: Bool { false }
  static func definition(of option: CommandOption) -> OptionDefinition {
    option == .asOf ? Marking.asOf : option.definition
  }
}

/// `qpick answered`: the writer has answered these questions.
struct AnsweredCommand: MarkCommand {
  static let name = "answered"
  static var declaration: any ParsableCommand.Type { AnsweredDeclaration.self }
  private let marking: Marking

  init(_ typed: TypedArguments, in context: ProcessContext) throws(UsageError) {
    marking = try Marking(typed, in: context)
  }

  func run() throws -> RunStatus { try marking.mark(marking.operands, as: .answered) }
}

/// `qpick hide`: the writer does not want to see these questions again.
struct HideCommand: MarkCommand {
  static let name = "hide"
  static var declaration: any ParsableCommand.Type { HideDeclaration.self }
  private let marking: Marking

  init(_ typed: TypedArguments, in context: ProcessContext) throws(UsageError) {
    marking = try Marking(typed, in: context)
  }

  func run() throws -> RunStatus { try marking.mark(marking.operands, as: .hidden) }
}

/// `qpick snooze`: the writer does not want to see these questions for some time.
struct SnoozeCommand: MarkCommand {
  static let name = "snooze"
  static var declaration: any ParsableCommand.Type { SnoozeDeclaration.self }
  private let marking: Marking

  init(_ typed: TypedArguments, in context: ProcessContext) throws(UsageError) {
    marking = try Marking(typed, in: context)
  }

  func run() throws -> RunStatus {
    guard let last = marking.operands.last, QuestionReference(last) == nil else {
      throw UsageError(
        place: nil, message: "no duration is given", hint: "it stands last: qpick snooze 4 3d")
    }
    let hours: Double?
    do {
      hours = try DurationArgument(last).hours
    } catch {
      throw UsageError(place: nil, message: "\(error)")
    }
    guard let hours else {
      throw UsageError(
        place: nil, message: "\(quoted(last)) is no time", hint: "qpick hide is for good")
    }
    let until = marking.moment.advanced(bySeconds: hours * 3600)
    return try marking.mark(Array(marking.operands.dropLast()), as: .snoozed(until: until))
  }
}

/// `qpick undo`: takes back the last mark.
struct UndoCommand: Command {
  static let name = "undo"
  static let options: [CommandOption] = []
  static let takesFiles = false
  static var declaration: any ParsableCommand.Type { UndoDeclaration.self }
  private let operands: [String]
  private let context: ProcessContext

  init(_ typed: TypedArguments, in context: ProcessContext) {
    operands = typed.operands
    self.context = context
  }

  func run() throws -> RunStatus {
    guard operands.isEmpty else {
      throw UsageError(
        place: nil,
        message: "undo takes back the last mark, and no other; found \(quoted(operands[0]))")
    }
    let (file, history) = try HistoryFile.needed(in: context)
    let mark: Mark?
    do { mark = try history.undo() } catch { throw file.error(error) }
    guard let mark else { throw UsageError(place: nil, message: "there is no mark to take back") }
    try context.say(
      "taken back: \(MarkText.words(mark.kind, now: context.now)): \(mark.title ?? "no title")")
    return .success
  }
}

/// Marks in words.
enum MarkText {
  static func words(_ kind: Mark.Kind, now: Instant) -> String {
    switch kind {
    case .answered: "answered"
    case .hidden: "hidden"
    case .snoozed(let until): "hidden until \(MomentText.text(until, now: now))"
    }
  }
}

extension ProcessContext {
  /// Writes a line of a command's result, made safe.
  func say(_ text: String) throws(OutputError) {
    let style = OutputStyleDetection.style(of: output, in: self)
    for line in SafeText.line(text).wrapped(toCells: style.columns) {
      try output.write(line + "\n")
    }
  }
}
