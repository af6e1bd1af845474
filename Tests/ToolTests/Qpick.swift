import Foundation
import TestSupport

/// The real binary, run as a process of its own.
struct Qpick {
  /// What a run left.
  struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// Lines of stderr.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// Variables beside an empty environment.
  var environment: [String: String] = [:]
  /// The folder it runs in.
  var folder = FixtureFolder.fixtures

  /// Where the binary is: `QPICK_BINARY`, else beside the tests; null where it was not built.
  static let binary: URL? = {
    if let path = ProcessInfo.processInfo.environment["QPICK_BINARY"] {
      return URL(filePath: path)
    }
    let bundles = [Bundle(for: Marker.self), .main] + Bundle.allBundles
    let folders = bundles.flatMap { [$0.bundleURL, $0.bundleURL.deletingLastPathComponent()] }
    return folders.map { $0.appending(path: "qpick") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  private final class Marker {}

  /// Runs it with `arguments`, `input` on standard input.
  func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments, input: Data(input.utf8))
  }

  /// Runs it with `arguments`, `input` on standard input.
  func run(_ arguments: [String], input: Data = Data()) throws -> Run {
    let (process, output, errors) = try prepared(arguments)
    let feed = Pipe()
    process.standardInput = feed
    process.standardOutput = output.pipe
    process.standardError = errors.pipe
    try process.run()
    output.start()
    errors.start()
    // A program that reads no input closes it, and writing then fails.
    try? feed.fileHandleForWriting.write(contentsOf: input)
    try? feed.fileHandleForWriting.close()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: output.text(), errors: errors.text())
  }

  /// The process with nothing connected, and drains for its two outputs.
  func prepared(_ arguments: [String]) throws -> (Process, Drain, Drain) {
    // Input that a run does not read must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    guard let binary = Self.binary else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    return (process, Drain(), Drain())
  }
}

/// Reads a pipe to its end while the process runs, so that it never fills.
final class Drain: @unchecked Sendable {
  let pipe = Pipe()
  private let group = DispatchGroup()
  private var data = Data()

  /// Starts reading; the process must be running.
  func start() {
    try? pipe.fileHandleForWriting.close()
    let handle = pipe.fileHandleForReading
    DispatchQueue.global().async(group: group) {
      self.data = handle.readDataToEndOfFile()
    }
  }

  /// All that was read, once the other end is closed.
  func text() -> String {
    group.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
