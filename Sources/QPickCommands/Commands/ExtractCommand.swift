import ArgumentParser
import QuoraFacts

/// `qpick extract`: the facts of each page as NDJSON.
struct ExtractCommand: Command {
  static let name = "extract"
  static let options: [CommandOption] = []
  static var declaration: any ParsableCommand.Type { ExtractDeclaration.self }

  private let operands: [String]
  private let context: ProcessContext

  init(_ typed: TypedArguments, in context: ProcessContext) {
    operands = typed.operands
    self.context = context
  }

  func run() throws -> RunStatus {
    let inputs = try PageInputs(operands, in: context)
    let (output, console) = (inputs.context.output, Console(sink: inputs.context.errors))
    var failures: [RunStatus] = []
    try inputs.loader.forEach(inputs.names, clock: { context.now }, preparing: Extract.init) {
      pages throws(OutputError) in
      for page in pages {
        for loss in page.losses { console.line("qpick: \(page.place): \(loss)") }
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
  let losses: [String]
  let bytes: [UInt8]

  init(_ page: LoadedPage) {
    place = page.place
    failure = PageFailure(extracting: page)
    switch page.content {
    case .success(let read):
      losses = read.losses
      bytes = FactsJSON.lines(page: page.name, facts: read.facts)
    case .failure(let error):
      losses = []
      bytes = FactsJSON.lines(page: page.name, facts: PageFacts(), error: error.description)
    }
  }
}
