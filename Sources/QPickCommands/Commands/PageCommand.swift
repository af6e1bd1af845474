import ArgumentParser

/// How the argument parser reads a command that reads pages.
protocol PageCommand: ParsableCommand {
  /// What it read.
  var request: any PageRequest { get }
}

/// The argument that names inputs, the same in every command.
enum FileArgument {
  static let help = ArgumentHelp(
    "Saved pages, or folders of them; - or none for standard input.", valueName: "file")
}
