import ArgumentParser

/// `qpick doctor`: what each input is and what was read of it.
struct DoctorCommand: PageCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what each page is, which facts were read from where, and what is missing.",
    usage: "qpick doctor [FILE ...]",
    discussion: HelpText.doctor)

  @Argument(help: FileArgument.help, completion: .file())
  var files: [String] = []

  var request: any PageRequest { DoctorRequest(files: files) }
}

/// What a command line asks of `doctor`.
struct DoctorRequest: PageRequest, Equatable {
  static var command: any PageCommand.Type { DoctorCommand.self }

  var files: [String]

  func run(
    on names: [String], config: ConfigFile?, loader: PageLoader
  ) throws -> RunStatus {
    let context = loader.context
    let console = Console(sink: context.errors)
    var failures: [RunStatus] = []
    var separator = ""
    try loader.forEach(names, clock: { context.now }, preparing: { $0 }) {
      page throws(OutputError) in
      switch page.content {
      case .success(let read):
        let report = DoctorReport(name: page.place, page: read, now: context.now)
        try context.output.write(separator + report.text)
      case .failure(let error):
        console.error("\(error)", at: page.place, hint: error.hint)
        failures.append(error.status)
      }
      separator = "\n"
    }
    return RunStatus.of(failures: failures, otherwise: .success)
  }
}
