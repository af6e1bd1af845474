import ArgumentParser
import QuoraFacts

/// `qpick extract`: the facts of each page as NDJSON.
struct ExtractCommand: Command {
  static let name = "extract"
  static let options: [CommandOption] = [.quiet, .verbose]
  static var declaration: any ParsableCommand.Type { ExtractDeclaration.self }

  private let operands: [String]
  private let isQuiet: Bool
  private let isVerbose: Bool
  private let context: ProcessContext

  init(_ typed: TypedArguments, in context: ProcessContext) {
    operands = typed.operands
    isQuiet = typed.has(.quiet)
    isVerbose = typed.has(.verbose)
    self.context = context
  }

  func run() throws -> RunStatus {
    let inputs = try PageInputs(operands, isQuiet: isQuiet, in: context)
    let (output, console) = (inputs.context.output, inputs.context.console)
    var failures: [RunStatus] = []
    try inputs.loader.forEach(inputs.names, clock: { context.now }, preparing: Extract.init) {
      pages throws(OutputError) in
      for page in pages {
        let lines = (isVerbose ? page.reading : []) + (isQuiet ? [] : page.losses)
        for line in lines { console.line("qpick: \(page.place): \(line)") }
        if let failure = page.failure {
          console.error(failure.message, at: page.place, hint: failure.hint)
          failures.append(failure.status)
        }
        try output.write(page.bytes)
      }
    }
    return RunStatus.of(failures: failures, otherwise: .success)
  }
}

/// What is printed of a page.
private struct Extract {
  let place: String
  let failure: PageFailure?
  /// How it was read, for verbose runs; empty where it was not.
  let reading: [String]
  let losses: [String]
  let bytes: [UInt8]

  init(_ page: LoadedPage) {
    place = page.place
    failure = PageFailure(extracting: page)
    switch page.content {
    case .success(let read):
      (reading, losses) = ([ReadPageText.line(read)], read.losses)
      bytes = FactsJSON.lines(page: page.name, facts: read.facts)
    case .failure(let error):
      (reading, losses) = ([], [])
      bytes = FactsJSON.lines(page: page.name, facts: PageFacts(), error: error.description)
    }
  }
}
