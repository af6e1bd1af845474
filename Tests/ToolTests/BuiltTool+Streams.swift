import Foundation
import TestSupport

extension BuiltTool {
  /// Runs it on `arguments` in the fixtures' folder.
  static func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// A process of it in the fixtures' folder, not started, standard input still to be set.
  ///
  /// - Parameters:
  ///   - arguments: The command line without the tool's name.
  ///   - environment: The variables it gets, beside what sanitizers need.
  ///   - streams: Where its output goes.
  /// - Returns: The process.
  static func process(
    _ arguments: [String], environment: [String: String] = [:], streams: StreamFiles
  ) -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    let sanitizer = ProcessInfo.processInfo.environment["LSAN_OPTIONS"] ?? ""
    process.environment = environment.merging(["LSAN_OPTIONS": sanitizer]) { own, _ in own }
    process.currentDirectoryURL = FixtureFolder.fixtures
    process.standardOutput = streams.output
    process.standardError = streams.errors
    return process
  }

  /// Runs a shell's script in which `$QPICK` is the tool.
  static func run(shell script: String) throws -> Run {
    let streams = try StreamFiles()
    defer { streams.remove() }
    let process = process(
      ["-c", script], environment: ["QPICK": binary.path, "PATH": "/usr/bin:/bin"],
      streams: streams)
    process.executableURL = URL(filePath: "/bin/sh")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try streams.run(status: process.terminationStatus)
  }
}

/// Standard output and standard error as files: no side can block the other.
struct StreamFiles {
  let output: FileHandle
  let errors: FileHandle
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    output = try Self.file("out", in: folder)
    errors = try Self.file("err", in: folder)
  }

  private static func file(_ name: String, in folder: URL) throws -> FileHandle {
    let file = folder.appending(path: name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  /// What an ended process left.
  func run(status: Int32) throws -> BuiltTool.Run {
    BuiltTool.Run(
      bytes: [UInt8](try Data(contentsOf: folder.appending(path: "out"))),
      errors: try String(contentsOf: folder.appending(path: "err"), encoding: .utf8),
      status: status)
  }

  /// Removes the files.
  func remove() { try? FileManager.default.removeItem(at: folder) }
}

extension BuiltTool.Run {
  /// Lines of stderr.
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}
