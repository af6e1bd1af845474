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
    let folders = inputs.folders
    var failures: [RunStatus] = []
    // By their inputs: pages are not kept.
    var (passedOver, used): ([String], [String]) = ([], [])
    try inputs.loader.forEach(inputs.names, clock: { context.now }, preparing: Extract.init) {
      pages throws(OutputError) in
      for page in pages {
        if folders.passesOver(page.page) {
          passedOver.append(page.page.input)
          continue
        }
        used.append(page.page.input)
        let lines = (isVerbose ? page.reading : []) + (isQuiet ? [] : page.losses)
        for line in lines { console.line("qpick: \(page.page.place): \(line)") }
        if let failure = page.failure {
          // Of a page in a folder nobody said that it can be read.
          if folders.folder(of: page.page) == nil || page.page.facts == nil {
            console.error(failure.message, at: page.page.place, hint: failure.hint)
            failures.append(failure.status)
          } else if !isQuiet {
            console.line("qpick: \(page.page.place): \(failure.message)")
          }
        }
        try output.write(page.bytes)
      }
    }
    if !isQuiet { folders.report(passedOver: passedOver, on: console) }
    failures += folders.reportEmpty(besides: used, on: console)
    return RunStatus.of(failures: failures, otherwise: .success)
  }
}

/// What is printed of a page.
private struct Extract {
  let page: LoadedPage
  let failure: PageFailure?
  /// How it was read, for verbose runs; empty where it was not.
  let reading: [String]
  let losses: [String]
  let bytes: [UInt8]

  init(_ page: LoadedPage) {
    self.page = page
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
