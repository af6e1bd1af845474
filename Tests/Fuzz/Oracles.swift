import QuoraFacts
import TestSupport

@testable import QPickCommands
@testable import QuoraReading

/// What holds of every input, whatever it is.
enum Oracles {
  private static let now = Instant(seconds: 1_700_000_000)

  /// Checks all of it, and ends the process with a message where something does not hold.
  ///
  /// Run time errors, memory errors, limits of time and memory are the fuzzer's to find.
  static func check(_ bytes: [UInt8]) {
    let pieceSize = Int(bytes.first ?? 0) % 61 + 1
    let whole = run(["extract", "-"], bytes, pieceSize: max(1, bytes.count))
    let pieces = run(["extract", "-"], bytes, pieceSize: pieceSize)
    demand(whole == pieces, "pieces of \(pieceSize) bytes give other facts:\n\(whole)\n\(pieces)")
    checkFastPath(bytes)
    // One format for each input, so that more inputs are tried.
    let turn = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    let style = turn & 1 == 0 ? [] : ["--color", "always", "--hyperlinks", "always"]
    let formats = RankFormat.allCases.map(\.rawValue)
    if turn % (formats.count + 1) == formats.count {
      checkOutput(of: ["doctor", "-v", "-"], bytes, format: "doctor")
    } else {
      let format = formats[turn % (formats.count + 1)]
      checkOutput(
        of: ["rank", "--all", "--explain", "--as-of", "saved", "--format", format, "-"] + style,
        bytes, format: format)
    }
  }

  /// The facts of a page are the same whether its tags bypass libxml2 or not.
  private static func checkFastPath(_ bytes: [UInt8]) {
    // libxml2 before 2.14 takes these for the start of a comment, as decision 0030 says. They are few
    // enough to leave them out with newer ones, too.
    let wholeComments = ["<!-->", "<!--->"].map { Array($0.utf8) }
    guard !wholeComments.contains(where: { bytes.firstRange(of: $0) != nil }) else { return }
    let hints = PageReader.Hints(asOf: now, now: now)
    let facts = [true, false].map { usesVocabulary in
      var rest = bytes[...]
      return PageReader(hints: hints, usesVocabulary: usesVocabulary).facts(reading: {
        defer { rest = [] }
        return Array(rest)
      })
    }
    demand(facts[0] == facts[1], "libxml2 alone gives other facts:\n\(facts[0])\n\(facts[1])")
  }

  private static func checkOutput(of arguments: [String], _ bytes: [UInt8], format: String) {
    let result = run(arguments, bytes, pieceSize: 65_536)
    let faults =
      OutputChecker.faults(in: result.output, format: format)
      + OutputChecker.faults(in: result.errors, format: "errors")
    demand(faults.isEmpty, "\(arguments) prints \(faults)")
  }

  private struct Result: Equatable, CustomStringConvertible {
    let status: RunStatus
    let output: [UInt8]
    let errors: [UInt8]

    var description: String {
      "\(status)\n\(String(decoding: output, as: UTF8.self))\(String(decoding: errors, as: UTF8.self))"
    }
  }

  private static func run(_ arguments: [String], _ bytes: [UInt8], pieceSize: Int) -> Result {
    let (output, errors) = (Sink(), Sink())
    let context = ProcessContext(
      environment: [:], now: now, steadySeconds: { 0 },
      openFile: { _ throws(InputError) in throw .missing }, fileByteCount: { _ in nil },
      standardInput: Source(bytes, pieceSize: pieceSize), output: output, errors: errors)
    let status = CommandRunner(context: context).run(arguments)
    demand(status != .usage, "\(arguments) cannot be used")
    return Result(status: status, output: output.bytes, errors: errors.bytes)
  }

  private static func demand(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
  }
}

private final class Source: QPickCommands.ByteSource {
  let byteCount: Int? = nil
  let modified: Instant? = nil
  let isTerminal = false
  private var rest: ArraySlice<UInt8>
  private let pieceSize: Int

  init(_ bytes: [UInt8], pieceSize: Int) { (rest, self.pieceSize) = (bytes[...], pieceSize) }

  func next() throws(InputError) -> [UInt8] {
    defer { rest = rest.dropFirst(pieceSize) }
    return Array(rest.prefix(pieceSize))
  }
}

private final class Sink: ByteSink {
  let isTerminal = false
  let columns: Int? = nil
  private(set) var bytes: [UInt8] = []

  func write(_ bytes: [UInt8]) throws(OutputError) { self.bytes += bytes }
}
