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
      hints: .init(
        file: Instant(seconds: 1_795_170_000), asOf: Instant(seconds: 1_795_170_000),
        now: Instant(seconds: 1_795_170_000)))
    let facts = reader.facts(graphQL: [GraphQLAnswer(bytes: try FixtureFolder.bytes(name))])
    let printed = try FactsJSON.texts(page: name, facts: facts).map(JSONValue.init(parsing:))
    #expect(printed.count == expected.count)
    for (line, pair) in zip(printed, expected).enumerated() {
      #expect(pair.0.differences(from: pair.1).isEmpty, "line \(line + 1)")
    }
    #expect(facts.notices == [.unknownCard("MysteryBundle")])
  }

  @Test func `notices stand once each, in the order they were made, with how often`() {
    let made = ["B", "A", "B", "C", "B", "A"].map(PageNotice.unknownCard)
    #expect(
      NoticeText.lines(made) == [
        "a card of a kind not known, \"B\" (3 times)",
        "a card of a kind not known, \"A\" (2 times)",
        "a card of a kind not known, \"C\"",
      ])
    // Comparing each with each would take minutes.
    let many = (0..<100_000).map { PageNotice.unknownCard("\($0)") }
    #expect(NoticeText.lines(many).count == 100_000)
  }

  @Test func `what went wrong with a query is said in words`() {
    let lines = NoticeText.lines([
      .queryError(query: "MultifeedQuery", message: "timed out"),
      .queryError(query: nil, message: "timed out"),
      .unreadableAnswer(query: "TopicQuery", byteCount: 6),
    ])
    #expect(
      lines == [
        "the query \"MultifeedQuery\" was answered with an error, \"timed out\"",
        "a query was answered with an error, \"timed out\"",
        "an answer to the query \"TopicQuery\" that could not be read, 6 bytes",
      ])
  }
}
