import ArgumentParser

/// `qpick doctor`: whether each page can be ranked, what is missing, and what was read of it.
struct DoctorCommand: Command {
  static let name = "doctor"
  static let options: [CommandOption] = [.format, .color, .quiet, .verbose]
  static var declaration: any ParsableCommand.Type { DoctorDeclaration.self }

  /// How the result is shown.
  enum Format: String, CaseIterable {
    case text, json
  }

  /// `--format` here, where other names are known than in `rank`.
  static let format = OptionDefinition.choice(
    Format.text.rawValue, "format", Format.allNames, "Output as text or json.")

  static func definition(of option: CommandOption) -> OptionDefinition {
    option == .format ? format : option.definition
  }

  private let operands: [String]
  private let format: Format
  private let isQuiet: Bool
  private let isVerbose: Bool
  private var context: ProcessContext

  init(_ typed: TypedArguments, in context: ProcessContext) throws(UsageError) {
    operands = typed.operands
    format = try typed.value(.format, Format.init(named:))
    isQuiet = typed.has(.quiet)
    isVerbose = typed.has(.verbose)
    self.context = context
    self.context.color = try typed.value(.color, When.init(named:))
  }

  func run() throws -> RunStatus {
    let inputs = try PageInputs(operands, isQuiet: isQuiet, isVerbose: isVerbose, in: context)
    let (output, console) = (inputs.context.output, inputs.context.console)
    let style = OutputStyleDetection.style(of: output, in: inputs.context)
    if isVerbose { console.line("qpick " + QPick.versions.joined(separator: ", ")) }
    var documents: [JSONText] = []
    var separator = ""
    let failures = try inputs.forEachPage(preparing: { $0 }) { page, _ throws(OutputError) in
      if format == .json { documents.append(DoctorReport.json(page)) }
      switch page.content {
      case .success(let read):
        guard format == .text else { return nil }
        let report = DoctorReport(page: page, read: read, style: style)
        try output.write(separator + report.text)
        separator = "\n"
        return nil
      case .failure(let error):
        console.error("\(error)", at: page.place)
        return error.status
      }
    }
    if format == .json {
      let document = JSONText.object(["schema": .integer(1), "pages": .array(documents)])
      try output.write(document.text + "\n")
    }
    return RunStatus.of(failures: failures, otherwise: .success)
  }
}
