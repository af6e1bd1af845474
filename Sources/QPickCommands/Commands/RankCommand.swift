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

  @Argument(help: FileArgument.help, completion: .file())
  var files: [String] = []

  @OptionGroup(title: "Rules (0 or any turns a bound off)") var rules: RuleArguments
  @OptionGroup(title: "People") var people: PeopleArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(
    help: ArgumentHelp(
      "The moment that ages count to: now, saved (the newest page's), a date (its 00:00 UTC) or "
        + "an RFC 3339 time.", valueName: "time"),
    completion: .list(["now", "saved"]))
  var asOf = RankRequest.standard.asOf

  @Option(
    help: ArgumentHelp(
      "Set a constant of the score; repeatable.",
      discussion: "The constants and their standard values: \(WeightArgument.list).",
      valueName: "name=value"))
  var weight: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read options from this file in place of ~/.config/qpick/config.", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Read no config file.")
  var noConfig = false

  @Flag(name: .customShort("q"), help: "Say nothing on stderr but errors and why nothing passed.")
  var quiet = false

  @Flag(name: .customShort("v"), help: "Say which config, clock and encoding are used.")
  var verbose = false

  var request: any PageRequest { RankRequest(self) }
}
