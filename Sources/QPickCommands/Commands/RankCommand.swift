import ArgumentParser
import QuestionPicking
import QuoraFacts

/// `qpick rank`: the questions most worth answering, best first.
struct RankCommand: PageCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Print the questions most worth answering, best first, with the reasons.",
    usage: "qpick [rank] [FILE ...] [options]",
    discussion: HelpText.rank)

  @OptionGroup var input: FileArguments
  @OptionGroup var arguments: RankArguments

  var files: [String] { input.files }

  func run(
    on names: [String], config: ConfigFile?, in surroundings: Surroundings
  ) throws -> RunStatus {
    try RankRun(
      names: names, settings: try RankSettings(arguments), arguments: arguments, config: config,
      surroundings: surroundings
    ).run()
  }
}
