import QuoraFacts
import QuoraReading
import SavedPages

/// Reads inputs into facts.
struct PageLoader {
  /// Makes facts of an input's bytes, which an empty piece ends: one page or several.
  typealias Read =
    @Sendable (
      _ next: @escaping () throws -> [UInt8], _ hints: PageReader.Hints
    ) throws(InputError) -> [ReadPage]

  /// The world the inputs are in.
  let context: ProcessContext
  /// Says how far reading has come; nil where nobody looks.
  var progress: ReadingProgress?

  /// How many files may be begun and not handed on, for each core: enough that none has to wait
  /// while one page takes longer than those after it.
  private static let filesPerCore = 4

  /// Reads inputs, and hands on what is found in the pages of each, in their order.
  ///
  /// Files are read on all cores, a few ahead of the one that comes next. Pipes, and what cannot
  /// be opened, are read in their turn.
  ///
  /// Source: Documentation/Decisions/0022-several-files.md.
  ///
  /// - Parameters:
  ///   - names: Paths, or `-` for standard input.
  ///   - clock: The moment to count from where neither a page nor its file has a clock: asked once
  ///     for all files, and for a pipe in its turn.
  ///   - prepare: Makes of a page what `body` gets; called on any thread.
  ///   - body: Gets what was found in an input; called on this thread.
  /// - Throws: Only what `body` throws.
  func forEach<Found: Sendable, Failure: Error>(
    _ names: [String], clock: () -> Instant,
    preparing prepare: @escaping @Sendable (LoadedPage) -> Found,
    _ body: ([Found]) throws(Failure) -> Void
  ) throws(Failure) {
    defer { progress?.erase() }
    let sizes = names.map { $0 == "-" ? nil : context.fileByteCount($0) }
    let files = names.indices.filter { sizes[$0] != nil }
    let coreCount = files.count > 1 ? min(context.coreCount(), files.count) : 1
    let reading = Reading(
      read: context.readPages, now: context.now,
      byteCount: progress?.isWanted == true ? Monitor(0) : nil)
    let fileClock = clock()
    let openFile = context.openFile
    let readFile: @Sendable (Int, @escaping () -> Void) -> [Found] = { job, onPiece in
      let name = names[files[job]]
      return reading.pages(of: name, asOf: { fileClock }, onPiece: onPiece) {
        () throws(InputError) in try openFile(name)
      }.map(prepare)
    }
    let work = OrderedWork(
      sizes: files.compactMap { sizes[$0] }, countAhead: Self.filesPerCore * coreCount,
      sizeLimit: SavedPageLimits.heldByteCount
    ) { job in readFile(job, {}) }
    // One of the cores is this thread's.
    try Platform.withThreads(coreCount - 1, doing: work.doJobs) { (_) throws(Failure) in
      defer { work.stop() }
      for (index, name) in names.enumerated() {
        let show = { showProgress(reading, pageCount: index) }
        show()
        if sizes[index] == nil {
          let pages = reading.pages(of: name, asOf: clock, onPiece: show) {
            () throws(InputError) in name == "-" ? context.standardInput : try openFile(name)
          }
          try body(pages.map(prepare))
        } else {
          try body(taken(from: work, whileWaiting: show) { readFile($0, show) })
        }
      }
    }
  }

  /// What is found in the file that comes next; this thread reads files, too, until it is there.
  private func taken<Found>(
    from work: OrderedWork<[Found]>, whileWaiting show: () -> Void,
    reading: @escaping (Int) -> [Found]
  ) -> [Found] {
    let seconds = progress?.isWanted == true ? ReadingProgress.intervalSeconds : nil
    while true {
      if let found = work.take(upTo: seconds, doing: reading) { return found }
      show()
    }
  }

  private func showProgress(_ reading: Reading, pageCount: Int) {
    guard let progress, let byteCount = reading.byteCount else { return }
    progress.show(byteCount: byteCount.with(\.self), pageCount: pageCount)
  }
}

/// What threads share that read the inputs of one run.
private struct Reading: Sendable {
  let read: PageLoader.Read
  let now: Instant
  /// How many bytes were read so far, of all inputs; nil where nobody looks.
  let byteCount: Monitor<Int>?

  /// Reads the pages of the input `name`, at least one, and keeps what is wrong in the result.
  func pages(
    of name: String, asOf: () -> Instant, onPiece: @escaping () -> Void,
    open: () throws(InputError) -> any ByteSource
  ) -> [LoadedPage] {
    do throws(InputError) {
      let source = try open()
      var inputByteCount = 0
      let next = {
        let piece = try source.next()
        inputByteCount += piece.count
        byteCount?.with { $0 += piece.count }
        onPiece()
        return piece
      }
      // `asOf` is called only here: it may go through all pages, and there may be thousands of
      // wrong names.
      let hints = PageReader.Hints(file: source.modified, asOf: asOf(), now: now)
      let pages = try read(next, hints)
      return pages.enumerated().map { index, page in
        var page = page
        page.byteCount = inputByteCount
        return LoadedPage(input: name, number: index + 1, content: .success(page))
      }
    } catch {
      return [LoadedPage(input: name, content: .failure(error))]
    }
  }
}
