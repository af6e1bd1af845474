import ArgumentParser

/// A command that reads pages.
protocol PageCommand: ParsableCommand {
  /// The arguments that name inputs, `-` for standard input; may be empty.
  var files: [String] { get }
  /// Does what the command is for.
  ///
  /// - Parameters:
  ///   - names: The inputs, at least one.
  ///   - config: The config file whose arguments the command holds already.
  ///   - loader: Reads the inputs, and knows the world it runs in.
  /// - Returns: How the run ended.
  /// - Throws: `UsageError` or `OutputError`.
  func run(
    on names: [String], config: ConfigFile?, loader: PageLoader
  ) throws -> RunStatus
}

/// The argument that names inputs, the same in every command.
enum FileArgument {
  static let help = ArgumentHelp(
    "Saved pages, or folders of them; - or none for standard input.", valueName: "file")
}
