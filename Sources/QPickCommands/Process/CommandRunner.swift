import ArgumentParser

/// Reads a command line and runs what it asks for.
struct CommandRunner {
  /// The world it runs in.
  let context: ProcessContext
  /// What makes facts of an input's bytes.
  var read: PageLoader.Read = PageLoader.readSavedPage

  /// Runs qpick with `arguments`, which do not hold its own name.
  func run(_ arguments: [String]) -> RunStatus {
    let console = Console(sink: context.errors)
    do {
      return try perform(arguments)
    } catch let error as UsageError {
      console.error(error.message, at: error.option)
      return .usage
    } catch let error as ConfigFile.Failure {
      console.error(error.message, at: error.place)
      return error.status
    } catch OutputError.failed(let reason) {
      console.error("writing failed: \(reason)", at: "standard output")
      return .inputOutput
    } catch is OutputError {
      return .success
    } catch {
      console.error(CommandLineText.message(for: error), hint: "qpick --help lists the options")
      return .usage
    }
  }

  private func perform(_ arguments: [String]) throws -> RunStatus {
    do {
      switch try Self.parse(arguments) {
      case .pages(let request): return try run(request, arguments)
      case .version:
        try context.output.write(QPick.version + "\n")
        return .success
      case .other(var command):
        try command.run()
        return .success
      }
    } catch let error where QPick.exitCode(for: error).isSuccess {
      // A request to the argument parser itself: help, version, completions.
      let text = QPick.fullMessage(
        for: error, columns: HelpText.columns(of: context.output))
      try context.output.write(text + "\n")
      return .success
    }
  }

  private func run(_ request: any PageRequest, _ arguments: [String]) throws -> RunStatus {
    let (request, config) = try withConfig(request, arguments)
    if request.files.isEmpty, context.standardInput.isTerminal {
      let columns = HelpText.columns(of: context.errors)
      Console(sink: context.errors)
        .verbatim(QPick.helpMessage(for: type(of: request).command, columns: columns))
      return .usage
    }
    let names = request.files.isEmpty ? ["-"] : request.files
    guard names.count(where: { $0 == "-" }) <= 1 else { throw UsageError.inputNamedTwice }
    let inputs = FolderInputs(names, in: context)
    let isQuiet = (request as? RankRequest)?.quiet == true
    if !isQuiet {
      for line in inputs.lines { Console(sink: context.errors).line("qpick: \(line)") }
    }
    let progress = ReadingProgress(names: inputs.names, isShown: !isQuiet, in: context)
    defer { progress.erase() }
    var context = context
    context.output = ErasingSink(context.output, over: progress)
    context.errors = ErasingSink(context.errors, over: progress)
    let loader = PageLoader(context: context, read: read, progress: progress)
    return try request.run(on: inputs.names, config: config, loader: loader)
  }

  /// What `arguments` ask for; of `rank`, with the config file's arguments.
  private func withConfig(
    _ request: any PageRequest, _ arguments: [String]
  ) throws -> (any PageRequest, ConfigFile?) {
    guard let rank = request as? RankRequest else { return (request, nil) }
    // A wrong command line is told before a wrong config file.
    _ = try RankSettings(rank)
    guard !rank.noConfig,
      let config = try ConfigFile.read(option: rank.config, in: context)
    else { return (rank, nil) }
    let own = Self.withSubcommand(arguments).dropFirst()
    guard case .pages(let both) = try Self.parse(["rank"] + config.arguments + own) else {
      preconditionFailure("arguments of rank are another command's")
    }
    return (both, config)
  }

  /// What a command line asks for.
  enum Request {
    /// Pages to be read.
    case pages(any PageRequest)
    /// `--version`, and nothing else.
    case version
    /// What the argument parser does by itself.
    case other(any ParsableCommand)
  }

  /// What `arguments` ask for, without any config file.
  static func parse(_ arguments: [String]) throws -> Request {
    if arguments == ["--version"] { return .version }
    // The argument parser would take the next argument, a file perhaps, for the missing value.
    for argument in arguments.prefix(while: { $0 != "--" })
    where argument.hasPrefix("--") && argument.firstIndex(of: "=") == argument.indices.last {
      throw UsageError.emptyValue(option: String(argument.dropLast()))
    }
    let arguments = withSubcommand(arguments)
    if let request = plainRequest(arguments) { return .pages(request) }
    let command = try QPick.parseAsRoot(arguments)
    return (command as? any PageCommand).map { .pages($0.request) } ?? .other(command)
  }

  /// What `arguments` ask for where they can be read only one way; else nil.
  ///
  /// It saves the argument parser, which takes longer than a small page: decision 0023.
  private static func plainRequest(_ arguments: [String]) -> (any PageRequest)? {
    let own = arguments.dropFirst()
    return switch arguments.first {
    case "rank": RankRequest(plain: own)
    case "extract": PlainArgument.files(own).map(ExtractRequest.init)
    case "doctor": PlainArgument.files(own).map(DoctorRequest.init)
    default: nil
    }
  }

  /// `arguments` with the default subcommand spelled out, so that the argument parser gives `rank`
  /// all that is not another command's, and `--help` is the help of `rank`.
  static func withSubcommand(_ arguments: [String]) -> [String] {
    let first = arguments.first ?? ""
    let names = ["rank", "extract", "doctor", "help"]
    let isOfRoot = ["--generate-completion-script", "--experimental-dump-help", "---completion"]
      .contains { first.hasPrefix($0) }
    return names.contains(first) || isOfRoot ? arguments : ["rank"] + arguments
  }
}
