public import ArgumentParser

/// The `qpick` command: its subcommands and what they have in common.
public struct QPick: ParsableCommand {
  /// Names, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "qpick",
    abstract: "Picks the Quora questions most worth answering from pages you saved.",
    usage: "qpick [rank] [FILE ...] [options]\nqpick extract [FILE ...]\nqpick doctor [FILE ...]",
    discussion: HelpText.overview,
    version: version,
    subcommands: [RankCommand.self, ExtractCommand.self, DoctorCommand.self],
    defaultSubcommand: RankCommand.self)

  /// What `--version` prints.
  static let version = "0.1.0"

  /// The command with nothing given.
  public init() {}

  /// Runs the process's own command line and ends the process.
  public static func runProcess() -> Never {
    Platform.installSignalHandlers()
    Platform.keepFreedMemory()
    let tool = CommandRunner(context: Platform.context())
    Platform.end(with: tool.run(Array(CommandLine.arguments.dropFirst())))
  }
}
