import QuoraFacts
import QuoraReading

@testable import QPickCommands

/// A process's context made of values: nothing here touches the machine.
///
/// Not to be changed while qpick runs in it.
final class World: @unchecked Sendable {
  var environment: [String: String] = [:]
  var now = Instant(seconds: 1_700_000_000)
  var files: [String: Source] = [:]
  var standardInput = Source("")
  let output = Sink()
  let errors = Sink()
  /// What is read of an input, by the input's text; an input of another text is no HTML.
  var pages: [String: PageFacts] = [:]
  /// The hints that inputs were read with, by their text.
  var hints: [String: PageReader.Hints] { readHints.with(\.self) }
  private let readHints = Monitor<[String: PageReader.Hints]>([:])
  /// How many threads read files.
  var coreCount = 1
  /// How far the steady clock goes on at every look at it.
  var secondsPerLook = 0.0

  /// Runs qpick with `arguments`.
  func run(_ arguments: String...) -> RunStatus { run(arguments) }

  /// Runs qpick with `arguments`.
  func run(_ arguments: [String]) -> RunStatus {
    CommandRunner(context: context).run(arguments)
  }

  @Sendable private func read(
    _ next: @escaping () throws -> [UInt8], _ hints: PageReader.Hints
  ) throws(InputError) -> [ReadPage] {
    var bytes: [UInt8] = []
    do {
      while case let piece = try next(), !piece.isEmpty { bytes += piece }
    } catch let error as InputError {
      throw error
    } catch {
      throw .failed(reason: "\(error)")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    readHints.with { $0[text] = hints }
    var facts = pages[text] ?? PageFacts(problem: .notHTML(found: "text"))
    facts.clock = facts.clock ?? hints.clock()
    return [ReadPage(facts: facts, container: "HTML", encoding: "UTF-8")]
  }

  /// The context with the reader of real pages.
  var realContext: ProcessContext {
    var context = context
    context.readPages = PageLoader.readSavedPages
    return context
  }

  var context: ProcessContext {
    var looks = 0.0
    let secondsPerLook = secondsPerLook
    let (files, coreCount) = (files, coreCount)
    return ProcessContext(
      environment: environment, now: now,
      steadySeconds: {
        looks += 1
        return looks * secondsPerLook
      },
      coreCount: { coreCount },
      openFile: { path throws(InputError) in
        guard let file = files[path] else { throw .missing }
        if let failure = file.opening { throw failure }
        return file
      },
      fileByteCount: { files[$0]?.byteCount },
      standardInput: standardInput, output: output, errors: errors, readPages: read)
  }
}

/// A file or pipe of a `World`, read by one thread.
final class Source: ByteSource, @unchecked Sendable {
  /// Its size; nil for a pipe.
  var byteCount: Int?
  var modified: Instant?
  var isTerminal = false
  /// Why it cannot be opened.
  var opening: InputError?
  /// Why reading it fails after its text.
  var reading: InputError?
  /// Called before each piece is given.
  var onRead: () -> Void = {}
  private var pieces: [[UInt8]]

  init(_ text: String, modified: Instant? = nil) {
    pieces = [Array(text.utf8)]
    self.modified = modified
  }

  init(pieces: [[UInt8]]) { self.pieces = pieces }

  convenience init(opening failure: InputError) {
    self.init("")
    opening = failure
  }

  func next() throws(InputError) -> [UInt8] {
    onRead()
    while !pieces.isEmpty {
      let piece = pieces.removeFirst()
      if !piece.isEmpty { return piece }
    }
    if let reading { throw reading }
    return []
  }
}

/// Standard output or standard error of a `World`.
final class Sink: ByteSink {
  var isTerminal = false
  var columns: Int?
  var failure: OutputError?
  private(set) var bytes: [UInt8] = []
  private(set) var writeCount = 0

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    if let failure { throw failure }
    self.bytes += bytes
    writeCount += 1
  }
}
