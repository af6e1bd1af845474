import Foundation
import TestSupport
import Testing

/// What the README shows is what the tool does; with `RECORD=1` its sample is written anew.
@Suite struct ReadmeTests {
  private let address = FixtureFolder.root.appending(path: "README.md")

  @Test(.enabled(if: PseudoTerminal(columns: 80) != nil, "no pseudo-terminals here"))
  func `the sample is what the command prints`() throws {
    let readme = try String(contentsOf: address, encoding: .utf8)
    let sample = try #require(
      readme.firstMatch(of: /```\n\$ qpick (Fixtures\/[^\n]*)\n(.*?)```/.dotMatchesNewlines()))
    let arguments = sample.1.split(separator: " ").map(String.init)
    // As a reader sees it, on a terminal without colors and links.
    let run = try PseudoTerminal.run(
      arguments, in: FixtureFolder.root, columns: 100, environment: ["TERM": "dumb"],
      isAllTerminal: true)
    let printed = run.text
    #expect(run.status == 0)
    guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
      #expect(String(sample.2) == printed)
      return
    }
    var recorded = readme
    recorded.replaceSubrange(sample.2.startIndex..<sample.2.endIndex, with: printed)
    try recorded.write(to: address, atomically: true, encoding: .utf8)
    Issue.record("wrote README.md; run again without RECORD=1")
  }

  @Test func `every flag that the README names is in the help`() throws {
    let readme = try String(contentsOf: address, encoding: .utf8)
    let help = try BuiltTool.run(["rank", "--help"]).output
    let flags = Set(readme.matches(of: /--[a-z]+(-[a-z]+)*/).map { String($0.0) })
    #expect(flags.count > 10)
    for flag in flags.sorted() {
      #expect(help.contains(flag), "\(flag) is not in qpick rank --help")
    }
  }
}
