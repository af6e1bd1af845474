import ArgumentParser

/// Reads a command line and runs what it asks for.
struct Tool {
  /// The world it runs in.
  let surroundings: Surroundings
  /// What makes facts of an input's bytes.
  var read: PageLoader.Read = PageLoader.readSavedPage

  /// Runs qpick with `arguments`, which do not hold its own name.
  func run(_ arguments: [String]) -> RunStatus {
    let console = Console(sink: surroundings.errors)
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
      let (command, config) = try command(arguments)
      return try run(command, config: config)
    } catch let error where QPick.exitCode(for: error).isSuccess {
      // A request to the argument parser itself: help, version, completions.
      let text = QPick.fullMessage(
        for: error, columns: HelpText.columns(of: surroundings.output))
      try surroundings.output.write(text + "\n")
      return .success
    }
  }

  /// The command that `arguments` ask for; for `rank`, with the config file's arguments.
  private func command(
    _ arguments: [String]
  ) throws -> (command: any ParsableCommand, config: ConfigFile?) {
    let command = try Self.parse(arguments)
    guard let rank = command as? RankCommand else { return (command, nil) }
    // A wrong command line is told before a wrong config file.
    _ = try RankSettings(rank)
    guard !rank.noConfig,
      let config = try ConfigFile.read(option: rank.config, in: surroundings)
    else { return (rank, nil) }
    let own = Self.withSubcommand(arguments).dropFirst()
    return (try Self.parse(["rank"] + config.arguments + own), config)
  }

  private func run(_ command: any ParsableCommand, config: ConfigFile?) throws -> RunStatus {
    guard let command = command as? any PageCommand else {
      var request = command
      try request.run()
      return .success
    }
    if command.files.isEmpty, surroundings.standardInput.isTerminal {
      let columns = HelpText.columns(of: surroundings.errors)
      Console(sink: surroundings.errors)
        .verbatim(QPick.helpMessage(for: type(of: command), columns: columns))
      return .usage
    }
    let names = command.files.isEmpty ? ["-"] : command.files
    guard names.count(where: { $0 == "-" }) <= 1 else { throw UsageError.inputNamedTwice }
    let inputs = FolderInputs(names, in: surroundings)
    let isQuiet = (command as? RankCommand)?.quiet == true
    if !isQuiet {
      for line in inputs.lines { Console(sink: surroundings.errors).line("qpick: \(line)") }
    }
    let progress = ReadingProgress(names: inputs.names, isShown: !isQuiet, in: surroundings)
    defer { progress.erase() }
    var surroundings = surroundings
    surroundings.output = ErasingSink(surroundings.output, over: progress)
    surroundings.errors = ErasingSink(surroundings.errors, over: progress)
    let loader = PageLoader(surroundings: surroundings, read: read, progress: progress)
    return try command.run(on: inputs.names, config: config, loader: loader)
  }

  /// The command that `arguments` ask for, without any config file.
  static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    // The argument parser would take the next argument, a file perhaps, for the missing value.
    for argument in arguments.prefix(while: { $0 != "--" })
    where argument.hasPrefix("--") && argument.firstIndex(of: "=") == argument.indices.last {
      throw UsageError.emptyValue(option: String(argument.dropLast()))
    }
    let arguments = withSubcommand(arguments)
    return try pageCommand(arguments) ?? QPick.parseAsRoot(arguments)
  }

  /// The command that reads pages as `arguments` say; null for all else, such as help and errors.
  ///
  /// Read by itself: from the root the argument parser makes the options of `rank` six times.
  /// Decision 0023 has the figures.
  private static func pageCommand(_ arguments: [String]) -> (any PageCommand)? {
    let own = Array(arguments.dropFirst())
    return switch arguments.first {
    case "rank": (try? RankCommand.parseAsRoot(own)) as? RankCommand
    case "extract": (try? ExtractCommand.parseAsRoot(own)) as? ExtractCommand
    case "doctor": (try? DoctorCommand.parseAsRoot(own)) as? DoctorCommand
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
    // Every command tells the version; the root does with the least work.
    return names.contains(first) || isOfRoot || arguments == ["--version"]
      ? arguments : ["rank"] + arguments
  }
}
