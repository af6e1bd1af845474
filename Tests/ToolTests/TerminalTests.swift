import Foundation
import TestSupport
import Testing

/// The binary at a terminal.
@Suite(.enabled(if: PseudoTerminal(columns: 80) != nil, "no pseudo-terminals here"))
struct TerminalTests {
  /// Runs qpick with standard output, or all three streams, at a terminal.
  private func run(
    _ arguments: [String], columns: Int = 80, environment: [String: String] = [:],
    isAllTerminal: Bool = false
  ) throws -> (status: Int32, text: String) {
    let terminal = try #require(PseudoTerminal(columns: columns))
    let streams = try StreamFiles()
    defer { streams.remove() }
    let process = BuiltTool.process(
      arguments, environment: ["TERM": "xterm-256color"].merging(environment) { $1 },
      streams: streams)
    process.standardInput = isAllTerminal ? terminal.terminal : FileHandle.nullDevice
    process.standardOutput = terminal.terminal
    if isAllTerminal { process.standardError = terminal.terminal }
    try process.run()
    terminal.start()
    process.waitUntilExit()
    return (process.terminationStatus, terminal.text())
  }

  private let feed = ["home-feed.html", "--as-of", "saved"]

  @Test(arguments: [[], ["extract"], ["doctor"], ["--all"]])
  func `a terminal and no file get help, and 64`(arguments: [String]) throws {
    let run = try run(arguments, isAllTerminal: true)
    #expect(run.status == 64)
    #expect(run.text.hasPrefix("OVERVIEW: "))
    #expect(run.text.contains("USAGE: qpick"))
  }

  @Test func `a terminal gets color and links`() throws {
    let run = try run(feed)
    #expect(run.status == 0)
    #expect(run.text.contains("\u{1B}["))
    #expect(run.text.contains("\u{1B}]8;;https://"))
  }

  @Test(
    arguments: [
      ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"]), (["--color", "never"], [:]),
    ] as [([String], [String: String])])
  func `color can be turned off`(options: [String], environment: [String: String]) throws {
    let run = try run(feed + options, environment: environment)
    #expect(run.status == 0)
    #expect(!run.text.contains("\u{1B}["))
  }

  @Test func `links can be turned off`() throws {
    let run = try run(feed + ["--hyperlinks", "never"])
    #expect(!run.text.contains("\u{1B}]8"))
  }

  @Test(arguments: [60, 100])
  func `a table fits the terminal's width`(columns: Int) throws {
    let options = ["--color", "never", "--hyperlinks", "never"]
    let run = try run(feed + options, columns: columns)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count > 30)
    // A URL is never cut: it is there to be copied. A wide letter takes more than its count.
    #expect(lines.allSatisfy { $0.count <= columns || $0.contains("https://") })
    #expect(lines.contains { $0.count > columns * 3 / 4 && !$0.contains("https://") })
  }

  @Test func `COLUMNS beats the terminal's own width`() throws {
    let options = ["--color", "never", "--hyperlinks", "never"]
    let narrow = try run(feed + options, columns: 200, environment: ["COLUMNS": "60"])
    let same = try run(feed + options, columns: 60)
    #expect(narrow.text == same.text)
  }
}
