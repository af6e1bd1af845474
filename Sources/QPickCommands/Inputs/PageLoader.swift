import QuoraFacts
import QuoraReading

/// Reads inputs into facts.
struct PageLoader {
  /// Makes facts of an input's bytes; an empty piece ends them.
  typealias Read = (
    _ next: () throws(InputError) -> [UInt8], _ hints: PageReader.Hints
  ) throws(InputError) -> ReadPage

  /// The world the inputs are in.
  let surroundings: Surroundings
  /// What makes facts of bytes.
  let read: Read
  /// Whether progress may be shown.
  var showsProgress = true

  /// Reads one input, and keeps what is wrong with it in the result.
  ///
  /// - Parameters:
  ///   - name: A path, or `-` for standard input.
  ///   - clock: The moment to count from where neither the page nor its file has a clock.
  /// - Returns: The page, or why there was nothing to read.
  func load(_ name: String, clock: Instant) -> LoadedPage {
    do throws(InputError) {
      let source = name == "-" ? surroundings.standardInput : try surroundings.openFile(name)
      let progress = ReadingProgress(
        name: name, total: source.byteCount, isShown: showsProgress, in: surroundings)
      defer { progress.finish() }
      return LoadedPage(
        name: name, content: .success(try page(of: source, progress: progress, clock: clock)))
    } catch {
      return LoadedPage(name: name, content: .failure(error))
    }
  }

  private func page(
    of source: any ByteSource, progress: ReadingProgress, clock: Instant
  ) throws(InputError) -> ReadPage {
    var byteCount = 0
    let next = { () throws(InputError) -> [UInt8] in
      let piece = try source.next()
      byteCount += piece.count
      progress.add(piece.count)
      return piece
    }
    let hints = PageReader.Hints(
      clock: source.modified ?? clock, clockSource: source.modified == nil ? .none : .file,
      asOf: clock)
    var page = try read(next, hints)
    page.byteCount = byteCount
    return page
  }
}
