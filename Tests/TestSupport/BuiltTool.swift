public import Foundation

/// The `qpick` that was built beside the tests.
public enum BuiltTool {
  /// What a run gave.
  public struct Run: Sendable {
    /// The exit code.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var errors: String
  }

  /// Runs `qpick` in the folder of fixtures, with no config file and standard input from nothing.
  ///
  /// - Parameters:
  ///   - arguments: The command line without the program.
  ///   - folder: Where it runs, so that pages can be named as they would be there.
  /// - Returns: What it wrote and how it ended.
  /// - Throws: What starting a process or making a file throws.
  public static func run(
    _ arguments: [String], in folder: URL = FixtureFolder.fixtures
  ) throws -> Run {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }

    // Files rather than pipes: a pipe that nobody reads stops the program when it is full.
    let names = ["config", "output", "errors"].map { scratch.appending(path: $0) }
    for name in names { try Data().write(to: name) }
    let process = Process()
    process.executableURL = products.appending(path: "qpick")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["QPICK_CONFIG": names[0].path, "NO_COLOR": "1"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: names[1], encoding: .utf8),
      errors: try String(contentsOf: names[2], encoding: .utf8))
  }

  /// The folder of what was built: beside the test bundle on macOS, that of the tests on Linux.
  private static var products: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }
}
