import ArgumentParser

/// A command of qpick.
protocol Command {
  /// Its name on the command line.
  static var name: String { get }
  /// The options it knows.
  static var options: [CommandOption] { get }
  /// Whether its arguments are files.
  static var takesFiles: Bool { get }
  /// What can be typed for one of them.
  static func definition(of option: CommandOption) -> OptionDefinition
  /// What its help is made from.
  static var declaration: any ParsableCommand.Type { get }

  /// Finds out what `typed` means.
  init(_ typed: TypedArguments, in context: ProcessContext) throws(UsageError)
  /// Does what the command is for.
  ///
  /// - Throws: `UsageError` or `OutputError`.
  func run() throws -> RunStatus
}

extension Command {
  static var takesFiles: Bool { true }
  static func definition(of option: CommandOption) -> OptionDefinition { option.definition }
}

/// Finds the command that a command line means, and runs it.
struct CommandRunner {
  /// The commands; the first runs where none is named.
  static var commands: [any Command.Type] {
    [
      RankCommand.self, ExtractCommand.self, DoctorCommand.self, AnsweredCommand.self,
      HideCommand.self, SnoozeCommand.self, UndoCommand.self, HistoryCommand.self,
    ]
  }

  /// The process it runs in.
  let context: ProcessContext

  /// Runs qpick with `arguments`, which do not hold its own name.
  func run(_ arguments: [String]) -> RunStatus {
    let console = context.console
    do {
      return try perform(arguments)
    } catch let error as UsageError {
      console.error(error.message, at: error.place, hint: error.hint)
      return error.status
    } catch OutputError.failed(let reason) {
      console.error("writing failed: \(reason)", at: "standard output")
      return .inputOutput
    } catch {
      // Nobody reads the output any more.
      return .success
    }
  }

  private func perform(_ arguments: [String]) throws -> RunStatus {
    if let text = Self.version(arguments) {
      try context.output.write(text)
      return .success
    }
    if let shell = try Self.completionShell(arguments) {
      try context.output.write(shell.script + "\n")
      return .success
    }
    if arguments == ["-h"] {
      try context.output.write(HelpText.short + "\n")
      return .success
    }
    let arguments = Self.withCommandName(arguments)
    if let command = Self.commands.first(where: { $0.name == arguments.first }) {
      var typed = TypedArguments(known: command.options, definition: command.definition)
      if try typed.read(Array(arguments.dropFirst())) {
        do {
          return try command.init(typed, in: context).run()
        } catch is PageInputs.NothingNamed {
          context.console.verbatim(HelpText.short)
          return .usage
        }
      }
    }
    // swift-argument-parser would find the `h` of help in it.
    if let file = arguments.first(where: Self.looksLikeFile) {
      throw UsageError(
        place: nil, message: "unknown option \(quoted(file))",
        hint: "a file whose name starts with - is given as ./\(file)")
    }
    switch ParserAnswer(to: arguments, columns: HelpText.columns(of: context.output)) {
    case .text(let text): try context.output.write(text + "\n")
    case .mistake(let message):
      // `unknown option '--json'`
      let meant = message.split(separator: "'").dropFirst().first
        .flatMap { Suggestion.option(for: String($0)) }
      throw UsageError(
        place: nil, message: message,
        hint: meant.map { "did you mean \($0)?" } ?? "qpick -h lists the options")
    }
    return .success
  }

  /// What `--version` alone prints, and with `-v` the versions of the libraries in use.
  private static func version(_ arguments: [String]) -> String? {
    switch arguments {
    case ["--version"]: QPick.version + "\n"
    case ["--version", "-v"], ["-v", "--version"], ["--version", "--verbose"],
      ["--verbose", "--version"]:
      QPick.versions.map { $0 + "\n" }.joined()
    default: nil
    }
  }

  /// The shell whose completions are asked for; nil where none are.
  private static func completionShell(_ arguments: [String]) throws(UsageError) -> Completions? {
    let option = "--generate-completion-script"
    let words = arguments.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    guard words.first == option else { return nil }
    guard words.count == 2, let shell = Completions(rawValue: words[1]) else {
      let known = Completions.allCases.map(\.rawValue)
      throw UsageError(
        place: option,
        message: "\(ValueError.unknownName(words.dropFirst().joined(separator: " "), known: known))"
      )
    }
    return shell
  }

  /// Whether `argument` is a dash and several letters: no option of ours has such a name.
  private static func looksLikeFile(_ argument: String) -> Bool {
    argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 2
      && argument.contains(".")
  }

  /// `arguments` with the name of the default command, where they name none: `--help` is the help
  /// of `rank`.
  static func withCommandName(_ arguments: [String]) -> [String] {
    let first = arguments.first ?? ""
    let isOfRoot = first == "--experimental-dump-help"
    let isNamed = first == "help" || commands.contains { $0.name == first }
    return isNamed || isOfRoot ? arguments : [RankCommand.name] + arguments
  }
}

extension QPick {
  /// Twice what was enough for every page at hand.
  private static let leastStackKilobytes: UInt = 192

  /// Runs the process's own command line and ends the process.
  public static func runProcess() -> Never {
    Platform.installSignalHandlers()
    Platform.keepFreedMemory()
    let context = Platform.context()
    // A stack overflow later could say nothing.
    let limit = Platform.stackLimitKilobytes
    guard limit >= leastStackKilobytes else {
      context.console.error(
        "the stack is limited to \(limit) KB; expected at least \(leastStackKilobytes)", at: nil,
        hint: "ulimit -s 8192")
      Platform.end(with: .inputOutput)
    }
    let runner = CommandRunner(context: context)
    Platform.end(with: runner.run(Platform.arguments()))
  }
}
