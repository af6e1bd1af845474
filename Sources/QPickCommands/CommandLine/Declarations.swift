public import ArgumentParser
import QuoraReading
import SavedPages

// From these, swift-argument-parser makes help and the words for mistakes.
// What a right command line says, `TypedArguments` reads: decision 0023.

/// The `qpick` command and its subcommands.
public struct QPick: ParsableCommand {
  /// Names, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "qpick",
    abstract: "Picks the Quora questions most worth answering from pages you saved.",
    usage: "qpick [rank] [FILE ...] [options]\nqpick extract [FILE ...]\nqpick doctor [FILE ...]",
    discussion: HelpText.overview,
    version: version,
    subcommands: CommandRunner.commands.map { $0.declaration },
    defaultSubcommand: RankDeclaration.self)

  /// What `--version` prints.
  static let version = "0.1.0"

  /// The same and the versions of the libraries in use: `libxml2 2.9.14`.
  static var versions: [String] {
    [version, "libxml2 \(PageReader.libXML2Version)", "zlib \(SavedInput.zlibVersion)"]
  }

  /// The command with nothing given.
  public init() {}
}

struct RankDeclaration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: RankCommand.name,
    abstract: "Print the questions most worth answering, best first, with the reasons.",
    usage: "qpick [rank] [FILE ...] [options]",
    discussion: HelpText.rank)

  @OptionGroup var inputs: InputArguments
  @OptionGroup(title: "Rules (0 or any turns a bound off)") var rules: RuleOptions
  @OptionGroup(title: "People") var people: PeopleOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @Option(.asOf) var asOf: String
  @Option(.weight) var weight: [String]
  @Flag(.new) var new: Bool
  @Flag(.noHistory) var noHistory: Bool
  @Option(.config) var config: String?
  @Flag(.noConfig) var noConfig: Bool
  @Flag(.quiet) var quiet: Bool
  @Flag(.verbose) var verbose: Bool
}

struct RuleOptions: ParsableArguments {
  @Option(.maxAge) var maxAge: String
  @Option(.minViews) var minViews: String
  @Option(.minUpvotes) var minUpvotes: String
  @Option(.maxAnswers) var maxAnswers: String
  @Option(.title) var title: [String]
  @Option(.skipTitle) var skipTitle: [String]
  @Option(.keep) var keep: [String]
  @Option(.unknown) var unknown: String
}

struct PeopleOptions: ParsableArguments {
  @Option(.famous) var famous: [String]
  @Option(.famousFile) var famousFile: [String]
  @Option(.famousFollowers) var famousFollowers: String
  @Option(.famousViews) var famousViews: String
  @Option(.famousPenalty) var famousPenalty: String
  @Option(.skip) var skip: [String]
  @Option(.skipFile) var skipFile: [String]
}

struct OutputOptions: ParsableArguments {
  @Option(.limit) var limit: String
  @Flag(.all) var all: Bool
  @Option(.sort) var sort: String
  @Flag(.explain) var explain: Bool
  @Option(.format) var format: String
  @Option(.color) var color: String
  @Option(.hyperlinks) var hyperlinks: String
}

struct ExtractDeclaration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ExtractCommand.name,
    abstract: "Print the facts of each page, one JSON object a line.",
    usage: "qpick extract [FILE ...] [-q | -v]",
    discussion: HelpText.extract)

  @OptionGroup var inputs: InputArguments
  @Flag(.quiet) var quiet: Bool
  @Flag(.verbose) var verbose: Bool
}

struct DoctorDeclaration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: DoctorCommand.name,
    abstract: "Say whether each page can be ranked, and what is missing.",
    usage: "qpick doctor [FILE ...] [options]",
    discussion: HelpText.doctor)

  @OptionGroup var inputs: InputArguments
  @Option(.format, as: DoctorCommand.format) var format: String
  @Option(.color) var color: String
  @Flag(.quiet) var quiet: Bool
  @Flag(.verbose) var verbose: Bool
}

struct AnsweredDeclaration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: AnsweredCommand.name,
    abstract: "Say that you answered questions, and leave them out.",
    usage: "qpick answered QUESTION ... [--as-of TIME]", discussion: HelpText.questions)

  @OptionGroup var questions: QuestionArguments
}

struct HideDeclaration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: HideCommand.name, abstract: "Leave questions out from now on.",
    usage: "qpick hide QUESTION ... [--as-of TIME]", discussion: HelpText.questions)

  @OptionGroup var questions: QuestionArguments
}

struct SnoozeDeclaration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: SnoozeCommand.name, abstract: "Leave questions out for some time.",
    usage: "qpick snooze QUESTION ... DURATION [--as-of TIME]", discussion: HelpText.questions)

  @OptionGroup var questions: QuestionArguments
}

struct UndoDeclaration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: UndoCommand.name, abstract: "Take back the last mark.", usage: "qpick undo")

  @Argument(help: .hidden) var nothing: [String] = []
}

struct HistoryDeclaration: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: HistoryCommand.name,
    abstract: "List what was shown and marked; turn the history on or off.",
    usage: "qpick history [on | off | outcomes [PAGE ...]] [options]", discussion: HelpText.history)

  @Argument(help: ArgumentHelp("on, off, outcomes and pages, or nothing.", valueName: "action"))
  var action: [String] = []
  @Option(.format, as: HistoryCommand.format) var format: String
  @Option(.limit, as: HistoryCommand.limit) var limit: String
  @Flag(.quiet) var quiet: Bool
  @Flag(.verbose) var verbose: Bool
}

struct QuestionArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Numbers of the last list shown, or addresses.", valueName: "question"))
  var questions: [String] = []
  @Option(.asOf, as: Marking.asOf) var asOf: String
}

struct InputArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Saved pages, or folders of them; - or none for standard input.", valueName: "file"))
  var files: [String] = []
}

extension Option where Value == String {
  init(_ option: CommandOption, as definition: OptionDefinition? = nil) {
    let definition = definition ?? option.definition
    guard case .value(let standard?) = definition.kind else {
      preconditionFailure("\(option.flag) has no standard value")
    }
    self.init(
      wrappedValue: standard, name: option.names,
      parsing: definition.takesDashes ? .unconditional : .next,
      help: definition.argumentHelp)
  }
}

extension Option where Value == String? {
  init(_ option: CommandOption) {
    self.init(
      wrappedValue: nil, name: option.names, help: option.definition.argumentHelp)
  }
}

extension Option where Value == [String] {
  init(_ option: CommandOption) {
    self.init(
      wrappedValue: [], name: option.names, help: option.definition.argumentHelp)
  }
}

extension Flag where Value == Bool {
  init(_ option: CommandOption) {
    self.init(wrappedValue: false, name: option.names, help: option.definition.argumentHelp)
  }
}

extension CommandOption {
  fileprivate var names: NameSpecification {
    let long = NameSpecification.Element.customLong(rawValue)
    return letter.map { [.customShort($0, allowingJoined: self == .limit), long] } ?? [long]
  }
}

extension OptionDefinition {
  fileprivate var argumentHelp: ArgumentHelp {
    ArgumentHelp(
      "\(help)", discussion: discussion, valueName: valueName.isEmpty ? nil : valueName)
  }
}
