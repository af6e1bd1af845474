import ArgumentParser
import QuoraFacts

/// `qpick extract`: the facts of each page as NDJSON.
struct ExtractCommand: PageCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the facts of each page, one JSON object a line.",
    usage: "qpick extract [FILE ...]",
    discussion: HelpText.extract)

  @Argument(help: FileArgument.help, completion: .file())
  var files: [String] = []

  var request: any PageRequest { ExtractRequest(files: files) }
}

/// What a command line asks of `extract`.
struct ExtractRequest: PageRequest, Equatable {
  static var command: any PageCommand.Type { ExtractCommand.self }

  var files: [String]

  func run(
    on names: [String], config: ConfigFile?, loader: PageLoader
  ) throws -> RunStatus {
    let context = loader.context
    let console = Console(sink: context.errors)
    var failures: [RunStatus] = []
    try loader.forEach(names, clock: { context.now }, preparing: Extract.init) {
      page throws(OutputError) in
      if let failure = page.failure {
        console.error(failure.message, at: page.place, hint: failure.hint)
        failures.append(failure.status)
      }
      try context.output.write(page.bytes)
    }
    return RunStatus.of(failures: failures, otherwise: .success)
  }
}

/// What is printed of a page.
private struct Extract {
  let place: String
  let failure: PageFailure?
  let bytes: [UInt8]

  init(_ page: LoadedPage) {
    place = page.place
    failure = PageFailure(extracting: page)
    bytes =
      switch page.content {
      case .success(let read): FactsJSON.lines(page: page.name, facts: read.facts)
      case .failure(let error):
        FactsJSON.lines(page: page.name, facts: PageFacts(), error: error.description)
      }
  }
}
