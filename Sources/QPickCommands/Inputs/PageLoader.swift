import QuoraFacts
import QuoraReading
import SavedPages

/// Reads inputs into facts.
struct PageLoader {
  /// Makes facts of an input's bytes, on any thread; an empty piece ends them.
  typealias Read =
    @Sendable (
      _ next: () throws(InputError) -> [UInt8], _ hints: PageReader.Hints
    ) throws(InputError) -> ReadPage

  /// The world the inputs are in.
  let surroundings: Surroundings
  /// What makes facts of bytes.
  let read: Read
  /// Whether progress may be shown.
  var showsProgress = true

  /// How many pages a core reads before what was read is handed on.
  ///
  /// Enough that cores seldom wait for each other, few enough that the facts stay small.
  private static let pagesPerCore = 16

  /// Reads inputs, files on all cores, and hands each on in the order given.
  ///
  /// - Parameters:
  ///   - names: Paths, and at most one `-` for standard input.
  ///   - clock: The moment to count from where neither a page nor its file has a clock.
  ///   - take: Gets the pages, one after the other.
  /// - Throws: Only what `take` throws.
  func forEachPage(
    of names: [String], clock: Instant, _ take: (LoadedPage) throws -> Void
  ) rethrows {
    let coreCount = surroundings.coreCount
    if names.count > 1, coreCount > 1 { Self.setUpParser() }
    var rest = names[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(coreCount * Self.pagesPerCore))
      rest = rest.dropFirst(group.count)
      let files = group.filter { $0 != "-" }
      let (open, read) = (surroundings.openFile, read)
      var pages = Platform.concurrentMap(
        count: files.count, threadCount: coreCount,
        here: { load(files[$0], clock: clock) },
        elsewhere: { Self.load(files[$0], clock: clock, open: open, read: read) })[...]
      for name in group {
        if name == "-" {
          try take(load(name, clock: clock))
        } else if let page = pages.popFirst() {
          try take(page)
        }
      }
    }
  }

  /// Lets libxml2 set itself up, which it does with the first page and not safely on two threads.
  ///
  /// Source: libxml2's manual, `xmlInitParser`.
  private static func setUpParser() {
    let hints = PageReader.Hints(clock: Instant(seconds: 0), clockSource: .none)
    _ = PageReader(hints: hints).facts { () throws(Never) in [] }
  }

  /// Reads one input, and keeps what is wrong with it in the result.
  ///
  /// - Parameters:
  ///   - name: A path, or `-` for standard input.
  ///   - clock: The moment to count from where neither the page nor its file has a clock.
  /// - Returns: The page, or why there was nothing to read.
  func load(_ name: String, clock: Instant) -> LoadedPage {
    var progress: ReadingProgress?
    defer { progress?.finish() }
    return Self.load(
      name, clock: clock,
      open: { name throws(InputError) in
        let source = name == "-" ? surroundings.standardInput : try surroundings.openFile(name)
        progress = ReadingProgress(
          name: name, total: source.byteCount, isShown: showsProgress, in: surroundings)
        return source
      }, read: read, onPiece: { progress?.add($0) })
  }

  private static func load(
    _ name: String, clock: Instant, open: (String) throws(InputError) -> any ByteSource,
    read: Read, onPiece: (Int) -> Void = { _ in }
  ) -> LoadedPage {
    do throws(InputError) {
      let source = try open(name)
      var byteCount = 0
      let next = { () throws(InputError) -> [UInt8] in
        let piece = try source.next()
        byteCount += piece.count
        onPiece(piece.count)
        return piece
      }
      let hints = PageReader.Hints(
        clock: source.modified ?? clock, clockSource: source.modified == nil ? .none : .file)
      var page = try read(next, hints)
      page.byteCount = byteCount
      return LoadedPage(name: name, content: .success(page))
    } catch {
      return LoadedPage(name: name, content: .failure(error))
    }
  }

  /// Takes a saved page out of its container and encoding, and reads it.
  @Sendable static func readSavedPage(
    _ next: () throws(InputError) -> [UInt8], _ hints: PageReader.Hints
  ) throws(InputError) -> ReadPage {
    var page: SavedPage
    do {
      page = try SavedPage.open(reading: next)
    } catch let error as InputError {
      throw error
    } catch SavedPageError.notHTML(let found) {
      return ReadPage(facts: unread(.notHTML(found: found), hints), container: found)
    } catch {
      // Only `SavedPageError.empty` is left.
      return ReadPage(facts: unread(.empty, hints), container: "nothing")
    }
    var hints = hints
    hints.url = page.url
    let facts = try PageReader(hints: hints).facts { () throws(InputError) in
      try page.read(from: next)
    }
    return ReadPage(facts: facts, container: "HTML", encoding: name(of: page.encoding))
  }

  /// What is known of an input that holds no page: its file's time.
  private static func unread(_ problem: PageProblem, _ hints: PageReader.Hints) -> PageFacts {
    PageFacts(
      savedAt: hints.clockSource == .none ? nil : hints.clock, clock: hints.clockSource,
      problem: problem)
  }

  private static func name(of encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 (little endian)"
    case .utf16BigEndian: "UTF-16 (big endian)"
    }
  }
}
