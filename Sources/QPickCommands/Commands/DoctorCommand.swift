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
    format = try typed.all(.format, Format.init(named:)).last ?? .text
    isQuiet = typed.has(.quiet)
    isVerbose = typed.has(.verbose)
    self.context = context
    self.context.color = try typed.value(.color, When.init(named:))
  }

  func run() throws -> RunStatus {
    let inputs = try PageInputs(operands, isQuiet: isQuiet, in: context)
    let (output, console) = (inputs.context.output, inputs.context.console)
    let style = OutputStyleDetection.style(of: output, in: inputs.context)
    if isVerbose { console.line("qpick " + QPick.versions.joined(separator: ", ")) }
    var failures: [RunStatus] = []
    var (passedOver, used): ([String], [String]) = ([], [])
    var documents: [JSONText] = []
    var separator = ""
    try inputs.loader.forEach(inputs.names, clock: { context.now }, preparing: { $0 }) {
      pages throws(OutputError) in
      for page in pages {
        guard !inputs.folders.passesOver(page) else {
          passedOver.append(page.input)
          continue
        }
        used.append(page.input)
        if format == .json { documents.append(DoctorReport.json(page)) }
        switch page.content {
        case .success(let read):
          guard format == .text else { continue }
          let report = DoctorReport(page: page, read: read, style: style)
          try output.write(separator + report.text)
          separator = "\n"
        case .failure(let error):
          console.error("\(error)", at: page.place)
          failures.append(error.status)
        }
      }
    }
    if format == .json {
      let document = JSONText.object([
        "schema": .integer(1), "pages": .array(documents),
      ])
      try output.write(document.text + "\n")
    }
    if !isQuiet { inputs.folders.report(passedOver: passedOver, on: console) }
    failures += inputs.folders.reportEmpty(besides: used, on: console)
    return RunStatus.of(failures: failures, otherwise: .success)
  }
}
