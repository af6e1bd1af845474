import Foundation
import TestSupport
import Testing

/// `qpick extract` against the facts that stand beside each page.
@Suite struct FixtureFactsTests {
  @Test func `every page has its facts beside it`() {
    #expect(FixtureFolder.pagesWithFacts == FixtureSet.files.map(\.name))
  }

  @Test(arguments: FixtureFolder.pagesWithFacts)
  func `extract prints the facts of a page`(_ name: String) throws {
    let facts = try String(contentsOf: FixtureFolder.expectedFacts(of: name), encoding: .utf8)
    let expected = try JSONValue.lines(facts)
    let run = try BuiltTool.run(["extract", name])
    let printed = try JSONValue.lines(run.output)

    #expect(printed.count == expected.count)
    for (number, pair) in zip(printed, expected).enumerated() {
      let differences = pair.0.differences(from: pair.1)
      #expect(differences.isEmpty, "line \(number + 1): \(differences.joined(separator: "; "))")
    }
    let isReadable = try #require(expected.first)["error"] == .null
    #expect(run.status == (isReadable ? 0 : 65), "\(run.errors)")
    #expect(run.errors.isEmpty == isReadable)
  }
}
