import Foundation
import TestSupport
import Testing

/// What `qpick extract` prints of each fixture is what stands beside it, worked out from the page
/// by other means (Fixtures/SOURCE.md).
@Suite struct GoldenFactsTests {
  @Test(arguments: FixtureFolder.pagesWithFacts)
  func `extract prints the facts that stand beside a fixture`(_ name: String) throws {
    let expected = try JSONValue.lines(
      String(contentsOf: FixtureFolder.expectedFacts(of: name), encoding: .utf8))
    let run = try QPickTool.run(["extract", name])
    let printed = try run.jsonLines()
    #expect(printed.count == expected.count)
    for (line, pair) in zip(printed, expected).enumerated() {
      // The words of an error are the program's; that there is one is the fact.
      let differences = pair.0.differences(from: pair.1).filter { !$0.hasPrefix("error:") }
      #expect(differences.isEmpty, "line \(line + 1)")
    }
    let hasError = expected.first?["error"] != .null
    #expect((printed.first?["error"] != .null) == hasError)
    #expect(run.status == (hasError ? 65 : 0))
  }

  @Test(arguments: FixtureFolder.pagesWithFacts)
  func `a page gives the same bytes again, from a file and from a pipe`(_ name: String) throws {
    let arguments = ["--as-of", "2026-11-21", "--all", "--format", "json"]
    let first = try QPickTool.run(arguments + [name])
    #expect(try QPickTool.run(arguments + [name]).output == first.output)
    let piped = try QPickTool.run(arguments + ["-"], input: try FixtureFolder.bytes(name))
    #expect(piped.status == first.status)
    // A pipe has no name and, for pages without a clock of their own, no time.
    let names = first.text.replacing("\"page\":\"\(name)\"", with: "\"page\":\"-\"")
    if first.text.contains("\"clock\":\"page\"") { #expect(piped.text == names) }
  }
}
