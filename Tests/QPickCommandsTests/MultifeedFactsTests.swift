import QuoraFacts
import QuoraReading
import TestSupport
import Testing

@testable import QPickCommands

/// The facts of the answers to queries in `Fixtures/` are those beside them (Fixtures/SOURCE.md).
@Suite struct MultifeedFactsTests {
  @Test func `answers to queries give the facts that stand beside them`() throws {
    let name = "multifeed.json"
    let expected = try JSONValue.lines(
      String(
        decoding: try FixtureFolder.bytes("multifeed.expected.json"), as: UTF8.self))
    let reader = PageReader(
      hints: .init(clock: Instant(seconds: 1_795_170_000), clockSource: .file))
    let facts = reader.facts(graphQL: [GraphQLAnswer(bytes: try FixtureFolder.bytes(name))])
    let printed = try FactsJSON.lines(page: name, facts: facts).map(JSONValue.init(parsing:))
    #expect(printed.count == expected.count)
    for (line, pair) in zip(printed, expected).enumerated() {
      #expect(pair.0.differences(from: pair.1).isEmpty, "line \(line + 1)")
    }
    #expect(facts.findings == [.unknownCard("MysteryBundle")])
  }
}
