import ArgumentParser
import QuoraFacts

/// `qpick extract`: the facts of each page as NDJSON.
struct ExtractCommand: PageCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    _superCommandName: QPick.name,
    abstract: "Print the facts of each page, one JSON object a line.",
    usage: "qpick extract [FILE ...]",
    discussion: HelpText.extract)

  @Argument(help: FileArgument.help, completion: .file())
  var files: [String] = []

  func run(
    on names: [String], config: ConfigFile?, loader: PageLoader
  ) throws -> RunStatus {
    let surroundings = loader.surroundings
    let console = Console(sink: surroundings.errors)
    var failures: [RunStatus] = []
    for name in names {
      let page = loader.load(name, clock: surroundings.now)
      if let failure = PageFailure(extracting: page) {
        console.error(failure.message, at: page.place, hint: failure.hint)
        failures.append(failure.status)
      }
      try surroundings.output.write(Self.lines(page).map { $0 + "\n" }.joined())
    }
    return RunStatus.of(failures: failures, otherwise: .success)
  }

  private static func lines(_ page: LoadedPage) -> [String] {
    switch page.content {
    case .success(let read): FactsJSON.lines(page: page.name, facts: read.facts)
    case .failure(let error):
      [FactsJSON.page(page.name, PageFacts(), error: error.description).text]
    }
  }
}
