import ArgumentParser

/// `qpick doctor`: what each input is and what was read of it.
struct DoctorCommand: Command {
  static let name = "doctor"
  static let options: [CommandOption] = [.quiet, .verbose]
  static var declaration: any ParsableCommand.Type { DoctorDeclaration.self }

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
    if isVerbose { console.line("qpick " + QPick.versions.joined(separator: ", ")) }
    var failures: [RunStatus] = []
    var separator = ""
    try inputs.loader.forEach(inputs.names, clock: { context.now }, preparing: { $0 }) {
      pages throws(OutputError) in
      for page in pages {
        switch page.content {
        case .success(let read):
          let report = DoctorReport(name: page.place, page: read, now: context.now)
          try output.write(separator + report.text)
        case .failure(let error):
          console.error("\(error)", at: page.place, hint: error.hint)
          failures.append(error.status)
        }
        separator = "\n"
      }
    }
    return RunStatus.of(failures: failures, otherwise: .success)
  }
}
