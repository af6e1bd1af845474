import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// Answers that nobody's server sends: the reader answers, within bounds of their size.
@Suite struct GraphQLHostileTests {
  private func facts(_ text: String) -> PageFacts {
    GraphQLFeedTests.facts([GraphQLAnswer(bytes: Array(text.utf8))])
  }

  private static let edge = #"{"node":{"__typename":"AnswersBundle","bundleConnection":"#

  @Test(arguments: [
    #"{"data":{"multifeedObject":{"multifeedConnection":{"edges":7}}}}"#,
    #"{"data":{"multifeedObject":{"multifeedConnection":{"edges":[null,1,"x",[],{}]}}}}"#,
    #"{"data":{"multifeedObject":{"multifeedConnection":[{"edges":[{"node":null}]}]}}}"#,
    #"{"data":{"multifeedConnection":{"edges":[\#(edge)7}},\#(edge){"edges":{}}}}]}}}"#,
    #"{"data":{"multifeedConnection":{"edges":[\#(edge){"edges":[{"node":[]},{"node":9}]}}}]}}}"#,
    #"{"data":{"x":{"edges":[{"node":{"answer":{"aid":"11","numViews":1}}}]}}}"#,
    #"{"data":{"x":{"edges":[{"node":{"answer":{"aid":1.5}}}]}}}"#,
    #"{"data":[[[]]],"errors":{"message":1}}"#,
    #"{"errors":[]}"#,
  ])
  func `wrong types and missing keys give no row`(_ text: String) {
    let page = facts(text)
    #expect(page.rows.isEmpty)
    #expect(page.problem != nil)
  }

  @Test func `an answer that is a number alone is a row of which nothing is known`() {
    let page = facts(#"{"data":{"answer":{"aid":5,"numViews":-3,"creationTime":-9,"author":[]}}}"#)
    #expect(page.rows.count == 1)
    #expect(page.rows.first?.id == 5)
    #expect(page.rows.first?.views == nil)
    #expect(page.rows.first?.posted == nil)
    #expect(page.rows.first?.author == Author())
  }

  @Test(
    arguments: [
      ("-1", nil), ("0", 0), ("9007199254740991", 9_007_199_254_740_991),
      ("9007199254740992", nil), ("9223372036854775807", nil), ("9223372036854775808", nil),
    ] as [(String, Int?)])
  func `a count that JSON cannot keep is unknown`(text: String, count: Int?) {
    let page = facts(#"{"data":{"answer":{"aid":5,"numViews":\#(text),"numUpvotes":\#(text)}}}"#)
    #expect(page.rows.first?.id == 5)
    #expect(page.rows.first?.views?.value == count)
    #expect(page.rows.first?.upvotes?.value == count)
  }

  @Test func `nesting without end is an unreadable answer`() {
    let depth = 100_000
    let text = String(repeating: #"{"data":"#, count: depth) + String(repeating: "}", count: depth)
    let page = facts(text)
    #expect(page.notices == [.unreadableAnswer(query: nil, byteCount: text.utf8.count)])
    #expect(page.rows.isEmpty)
  }

  @Test func `bundles in bundles are read to one depth`() {
    var bundle = FeedJSON.bundle("AnswersBundle", edges: FeedJSON.story(GraphQLFeedTests.answer()))
    for _ in 0..<60 { bundle = FeedJSON.bundle("AnswersBundle", stories: bundle) }
    let page = GraphQLFeedTests.facts(FeedJSON.multifeed([bundle]))
    #expect(page.rows.isEmpty)
  }

  @Test func `a hundred thousand edges are as many rows, each number once`() {
    let count = 100_000
    let edges = (0..<count).map { #"{"node":{"answer":{"aid":\#($0 % 70_000)}}}"# }
    let page = facts(#"{"data":{"x":{"edges":[\#(edges.joined(separator: ","))]}}}"#)
    #expect(page.rows.count == 70_000)
    #expect(page.rows.last?.id == 69_999)
  }

  @Test func `a reason that names a crowd says how many more there are`() {
    let crowd = (0..<10_000).map { FeedJSON.person($0 + 1, "P\($0)", "Q") }
    let reason = FeedJSON.reason("UserUpvotedAnswerReason", people: crowd)
    let bundle = FeedJSON.bundle(
      "AnswersBundle", edges: FeedJSON.story(GraphQLFeedTests.answer(), reason: reason))
    let row = GraphQLFeedTests.facts(FeedJSON.multifeed([bundle])).rows.first
    #expect(row?.reason == "upvoted by P0 Q, P1 Q, P2 Q and 9997 others")
  }

  @Test(arguments: 0..<4)
  func `an answer broken at random gives facts that hold together`(_ seed: UInt64) {
    #if DEBUG
      let rounds = 60
    #else
      let rounds = 1_000
    #endif
    let whole = Array(MultifeedFixture.text.utf8)
    let signs = Array("{}[]\",:\\0-e".utf8) + [0x00, 0xC3, 0xFF]
    var random = SplitMix64(seed: seed)
    for _ in 0..<rounds {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let start = Int.random(in: 0..<bytes.count - 32, using: &random)
        let end = start + Int.random(in: 1...32, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[start] = signs.randomElement(using: &random) ?? 0
        case 1: bytes.removeSubrange(start..<end)
        default: bytes.insert(contentsOf: bytes[start..<end], at: start)
        }
      }
      let page = GraphQLFeedTests.facts([GraphQLAnswer(bytes: bytes)])
      #expect(!page.rows.isEmpty || page.problem != nil || !page.notices.isEmpty)
      for row in page.rows {
        #expect(row.url?.hasPrefix("https://") ?? true)
        #expect((row.views?.value ?? 0) >= 0)
        #expect(row.kind != .ad || row == Row(kind: .ad, origins: [.payload]))
        #expect(row.author?.isAnonymous != true || row.author?.name == nil)
      }
    }
  }

  @Test func `an answer cut anywhere is named, and what stands before it is read`() throws {
    let whole = Array(MultifeedFixture.text.utf8)
    let line = try #require(whole.firstIndex(of: UInt8(ascii: "\n")))
    let first = GraphQLFeedTests.facts([GraphQLAnswer(bytes: Array(whole[..<line]))])
    #expect(first.rows.count == 8)
    for end in stride(from: 1, to: whole.count - 2, by: 97) where end != line && end != line + 1 {
      let page = GraphQLFeedTests.facts([GraphQLAnswer(bytes: Array(whole[..<end]))])
      let rest = end < line ? end : end - line - 1
      #expect(page.notices.contains(.unreadableAnswer(query: nil, byteCount: rest)))
      #expect(page.rows == (end < line ? [] : first.rows))
    }
  }
}
