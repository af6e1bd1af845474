import ArgumentParser
import QuestionPicking
import QuoraFacts

/// `qpick rank`: the questions most worth answering, best first.
struct RankCommand: Command {
  static let name = "rank"
  static let options = CommandOption.allCases
  static var declaration: any ParsableCommand.Type { RankDeclaration.self }

  private let typed: TypedArguments
  private let settings: RankSettings
  /// The config file that some of the settings come from.
  private let config: ConfigFile?
  private var context: ProcessContext

  init(_ typed: TypedArguments, in context: ProcessContext) throws(UsageError) {
    self.typed = typed
    self.context = context
    // A wrong command line is reported before a wrong config file.
    let own = try RankSettings(typed)
    config = typed.has(.noConfig) ? nil : try ConfigFile(option: typed.last(.config), in: context)
    settings =
      try config.map { config throws(UsageError) in
        try RankSettings(typed.preceded(by: config.arguments))
      } ?? own
    self.context.color = settings.color
  }

  func run() throws -> RunStatus {
    let inputs = try PageInputs(
      typed.operands, isQuiet: settings.isQuiet, isVerbose: settings.isVerbose, in: context)
    var run = RankRun(inputs: inputs, typed: typed, settings: settings, config: config)
    return try run.run()
  }
}
