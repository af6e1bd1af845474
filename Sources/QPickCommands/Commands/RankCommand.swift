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
  @OptionGroup(title: "Rules (0 or any turns a bound off)") var rules: RuleArguments
  @OptionGroup(title: "People") var people: PeopleArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var general: GeneralArguments

  var files: [String] { input.files }

  func run(
    on names: [String], config: ConfigFile?, loader: PageLoader
  ) throws -> RunStatus {
    try RankRun(
      names: names, command: self, settings: try RankSettings(self), config: config, loader: loader
    ).run()
  }
}
