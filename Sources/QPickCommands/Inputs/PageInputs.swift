/// The inputs of a command that reads pages.
struct PageInputs {
  /// Nothing is named, and somebody sits at the terminal that would be read: they want help.
  struct NothingNamed: Error {}

  /// The inputs: paths, and `-` for standard input.
  var names: [String] { folders.names }
  /// What was typed for them.
  let operands: [String]
  /// Which of them lay in folders.
  let folders: FolderInputs
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
    self.operands = operands
    guard operands.count(where: { $0 == "-" }) <= 1 else {
      throw UsageError(
        place: nil, message: "\"-\" is given twice; standard input can be read once")
    }
    folders = FolderInputs(operands, in: context)
    let progress = ReadingProgress(names: folders.names, isShown: !isQuiet, in: context)
    var erasing = context
    erasing.output = ErasingSink(context.output, over: progress)
    erasing.errors = ErasingSink(context.errors, over: progress)
    self.context = erasing
    loader = PageLoader(context: erasing, progress: progress)
  }
}
