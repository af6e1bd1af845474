/// The inputs of a command that reads pages.
struct PageInputs {
  /// Nothing is named, and somebody sits at the terminal that would be read: they want help.
  struct NothingNamed: Error {}

  /// The inputs: paths, and `-` for standard input.
  let names: [String]
  /// Reads them.
  let loader: PageLoader
  /// The process, with streams that erase the progress before they write.
  let context: ProcessContext

  /// The inputs that `operands` mean, none of which is read yet; a folder stands for the pages in
  /// it.
  ///
  /// - Throws: `UsageError` or `NothingNamed`.
  init(_ operands: [String], isQuiet: Bool = false, in context: ProcessContext) throws {
    if operands.isEmpty, context.standardInput.isTerminal { throw NothingNamed() }
    let operands = operands.isEmpty ? ["-"] : operands
    guard operands.count(where: { $0 == "-" }) <= 1 else {
      throw UsageError(
        place: nil, message: "\"-\" is given twice; standard input can be read once")
    }
    let folders = FolderInputs(operands, in: context)
    if !isQuiet {
      for line in folders.lines { context.console.line("qpick: \(line)") }
    }
    names = folders.names
    let progress = ReadingProgress(names: names, isShown: !isQuiet, in: context)
    var erasing = context
    erasing.output = ErasingSink(context.output, over: progress)
    erasing.errors = ErasingSink(context.errors, over: progress)
    self.context = erasing
    loader = PageLoader(context: erasing, progress: progress)
  }
}
