import QuoraFacts
import QuoraReading
import SavedPages

/// Reads inputs into facts.
struct PageLoader {
  /// The world the inputs are in.
  let surroundings: Surroundings
  /// Whether progress may be shown.
  var showsProgress = true

  /// Reads one input.
  ///
  /// - Parameters:
  ///   - name: A path, or `-` for standard input.
  ///   - clock: The moment to count from where neither the page nor its file has a clock.
  func load(_ name: String, clock: Instant) -> LoadedPage {
    do throws(InputError) {
      let source = name == "-" ? surroundings.standardInput : try surroundings.openFile(name)
      let progress = ReadingProgress(
        name: name, total: source.byteCount, isShown: showsProgress, in: surroundings)
      defer { progress.finish() }
      return LoadedPage(
        name: name, content: .success(try read(source, progress: progress, clock: clock)))
    } catch {
      return LoadedPage(name: name, content: .failure(error))
    }
  }

  private func read(
    _ source: any ByteSource, progress: ReadingProgress, clock: Instant
  ) throws(InputError) -> ReadPage {
    var byteCount = 0
    let next = { () throws(InputError) -> [UInt8] in
      let piece = try source.next()
      byteCount += piece.count
      progress.add(piece.count)
      return piece
    }
    let hints = PageReader.Hints(
      clock: source.modified ?? clock, clockSource: source.modified == nil ? .none : .file)
    let facts = try PageReader(hints: hints).facts(reading: next)
    return ReadPage(facts: facts, container: "HTML", encoding: nil, byteCount: byteCount)
  }
}
