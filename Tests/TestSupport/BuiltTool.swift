public import Foundation

/// The `qpick` that was built beside the tests, run as a user runs it.
public enum BuiltTool {
  /// What a run left behind.
  public struct Run: Sendable {
    /// Standard output.
    public let bytes: [UInt8]
    /// Standard error.
    public let errors: String
    /// The exit code.
    public let status: Int32

    /// What a run left behind.
    public init(bytes: [UInt8], errors: String, status: Int32) {
      self.bytes = bytes
      self.errors = errors
      self.status = status
    }

    /// Standard output as text.
    public var output: String { String(decoding: bytes, as: UTF8.self) }

    /// Standard output as one JSON value a line.
    public func jsonLines() throws -> [JSONValue] { try JSONValue.lines(output) }
  }

  /// The binary: `QPICK_BINARY`, else the one beside the test bundle.
  public static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["QPICK_BINARY"] { return URL(filePath: path) }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = URL(filePath: bundle)
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder.appending(path: "qpick")
  }()

  /// Runs it with an environment of its own, so that a user's configuration does not reach it.
  ///
  /// - Parameters:
  ///   - arguments: The command line without the tool's name.
  ///   - input: What stands on standard input; nil for an empty one.
  ///   - environment: Variables to add.
  ///   - folder: Where it runs; the fixtures' folder unless given.
  /// - Returns: What it printed, and its exit code.
  /// - Throws: What starting a process or writing its files throws.
  public static func run(
    _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:],
    in folder: URL = FixtureFolder.fixtures
  ) throws -> Run {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent",
      "LSAN_OPTIONS": ProcessInfo.processInfo.environment["LSAN_OPTIONS"] ?? "",
    ].merging(environment) { $1 }
    // Files, not pipes: no side can block the other.
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (stdin, stdout, stderr) = (
      scratch.appending(path: "in"), scratch.appending(path: "out"), scratch.appending(path: "err")
    )
    try Data(input ?? []).write(to: stdin)
    try Data().write(to: stdout)
    try Data().write(to: stderr)
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    try process.run()
    process.waitUntilExit()
    return Run(
      bytes: [UInt8](try Data(contentsOf: stdout)),
      errors: String(decoding: try Data(contentsOf: stderr), as: UTF8.self),
      status: process.terminationStatus)
  }
}
