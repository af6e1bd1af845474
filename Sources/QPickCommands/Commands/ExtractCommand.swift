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
    let inputs = try PageInputs(operands, isQuiet: isQuiet, isVerbose: isVerbose, in: context)
    let output = inputs.context.output
    let failures = try inputs.forEachPage(preparing: Self.lines) {
      page, lines throws(OutputError) in
      let failure = inputs.report(PageFailure(extracting: page), of: page)
      try output.write(lines)
      return failure
    }
    return RunStatus.of(failures: failures, otherwise: .success)
  }

  /// What is printed of a page.
  private static func lines(of page: LoadedPage) -> [UInt8] {
    switch page.content {
    case .success(let read): FactsJSON.lines(page: page.name, facts: read.facts)
    case .failure(let error):
      FactsJSON.lines(page: page.name, facts: PageFacts(), error: error.description)
    }
  }
}
