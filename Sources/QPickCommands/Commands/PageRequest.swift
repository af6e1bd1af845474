/// What a command line asks of a command that reads pages.
protocol PageRequest {
  /// The command.
  static var command: any PageCommand.Type { get }
  /// The arguments that name inputs, `-` for standard input; may be empty.
  var files: [String] { get }
  /// Does what the command is for.
  ///
  /// - Parameters:
  ///   - names: The inputs, at least one.
  ///   - config: The config file whose arguments the request holds already.
  ///   - loader: Reads the inputs, and knows the world it runs in.
  /// - Returns: How the run ended.
  /// - Throws: `UsageError` or `OutputError`.
  func run(
    on names: [String], config: ConfigFile?, loader: PageLoader
  ) throws -> RunStatus
}
