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

  private let isQuiet: Bool
  private let isVerbose: Bool

  /// The inputs that `operands` mean, none of which is read yet; a folder stands for the pages in
  /// it.
  ///
  /// - Throws: `UsageError` or `NothingNamed`.
  init(
    _ operands: [String], isQuiet: Bool, isVerbose: Bool, in context: ProcessContext
  ) throws {
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
    (self.isQuiet, self.isVerbose) = (isQuiet, isVerbose)
  }

  /// Hands on every page, one after the other, but those of folders that are none of Quora's; says
  /// how many those are, and which folders hold no other.
  ///
  /// - Parameters:
  ///   - prepare: Makes of a page what `body` gets beside it; called on any thread.
  ///   - body: Gets a page; returns what it fails with.
  /// - Returns: What went wrong.
  /// - Throws: Only what `body` throws.
  func forEachPage<Found: Sendable, Failure: Error>(
    preparing prepare: @escaping @Sendable (LoadedPage) -> Found,
    _ body: (LoadedPage, Found) throws(Failure) -> RunStatus?
  ) throws(Failure) -> [RunStatus] {
    var failures: [RunStatus] = []
    // By their inputs: pages are not kept.
    var (passedOver, used): ([String], [String]) = ([], [])
    try loader.forEach(names, clock: { context.now }, preparing: { ($0, prepare($0)) }) {
      pages throws(Failure) in
      for (page, found) in pages {
        if folders.passesOver(page) {
          passedOver.append(page.input)
        } else {
          used.append(page.input)
          if let failure = try body(page, found) { failures.append(failure) }
        }
      }
    }
    if !isQuiet { folders.report(passedOver: passedOver, on: context.console) }
    return failures + folders.reportEmpty(besides: used, on: context.console)
  }

  /// Says what is wrong with a page, and in verbose runs how it was read.
  ///
  /// - Parameters:
  ///   - failure: What is wrong; nil for nothing.
  ///   - page: The page.
  ///   - hint: What to try instead of what the failure says.
  /// - Returns: What the run fails with; nil where the page can be used.
  func report(
    _ failure: PageFailure?, of page: LoadedPage, hint: String? = nil
  ) -> RunStatus? {
    let console = context.console
    if case .success(let read) = page.content {
      if isVerbose { console.line("qpick: \(page.place): \(ReadPageText.line(read))") }
      if !isQuiet { for loss in read.losses { console.line("qpick: \(page.place): \(loss)") } }
    }
    guard let failure else { return nil }
    // The user named the folder, not this page.
    if folders.folder(of: page) != nil, case .success = page.content {
      if !isQuiet { console.line("qpick: \(page.place): \(failure.message)") }
      return nil
    }
    console.error(failure.message, at: page.place, hint: hint ?? failure.hint)
    return failure.status
  }
}
