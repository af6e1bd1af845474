import JSONIndex
import QuoraFacts
import TestSupport
import Testing

@testable import QuoraReading

/// Payloads in scripts, however they are written.
@Suite struct ScriptTests {
  private func facts(_ script: String, within budget: JSONBudget = JSONBudget()) -> PageFacts {
    var source = ByteSource(
      Array("<html><body><div id='root'></div><script>\(script)</script></body></html>".utf8))
    let clock = Instant(seconds: 1_780_000_000)
    let reader = PageReader(hints: .init(file: clock, asOf: clock, now: clock))
    return reader.facts(reading: { source.next() }, within: budget)
  }

  /// `AIDxVIEWS` of each row, then what was found.
  private func told(_ script: String) -> [String] {
    let page = facts("window.ansFrontendGlobals.x;" + script)
    return page.rows.map { "\($0.id ?? 0)x\($0.views?.value ?? -1)" }
      + page.notices.map { "\($0)" }
  }

  @Test(
    arguments: [
      (#"r.push("{\"aid\":5,\"numViews\":7}");"#, ["5x7"]),
      (#"r.push( "{ \"aid\": 5 , \"numViews\": 7 }" );"#, ["5x7"]),
      (#"r.push('{"aid":5,"numViews":7}');"#, ["5x7"]),
      (#"r.push("{'aid':5,numViews:7,}");"#, ["5x7"]),
      (#"r.push("{\u0022aid\u0022:5,\x22numViews\x22:7}");"#, ["5x7"]),
      (#"r.push("{\n\"aid\":5,\t\"numViews\":7}");"#, ["5x7"]),
      (#"r.push("\n{\"aid\":5,\"numViews\":7}");"#, ["5x7"]),
      (#"r.push(" {\"aid\":5,\"numViews\":7} and more");"#, ["5x7"]),
      (#"r.push("{\"t\":\"a \\\"q\\\" \\\\\",\"aid\":5,\"numViews\":7}");"#, ["5x7"]),
      (#"r.push("{\"t\":\"\\u0022\\n\",\"aid\":5,\"numViews\":7}");"#, ["5x7"]),
      (#"r.push("{\"t\":\"it\'s\/\",\"aid\":5,\"numViews\":7}");"#, ["5x7"]),
      (
        #"r.push("{\"aid\":5,\"numViews\":7}");r.push('{"aid":6,"numViews":8}');"#
          + #"r.push("{\"aid\":9,\u0022numViews\":1}")"#, ["5x7", "6x8", "9x1"]
      ),
      (#"r.push("x");r.push(x);r.push("");r.push("{\"aid\":5,\"numViews\":7}")"#, ["5x7"]),
      (#"r.push("{\"t\":\".push(\\\"{\",\"aid\":5,\"numViews\":7}")"#, ["5x7"]),
    ] as [(String, [String])])
  func `a payload is read however its literal is written`(script: String, expected: [String]) {
    #expect(told(script) == expected)
  }

  @Test(
    arguments: [
      // The bytes of what the literal holds; of one without an end, those to the script's end.
      (#"r.push("{\"aid\":5,");"#, 9), (#"r.push("{\"aid\":5,\"t\":\"x\\"}");"#, 16),
      (#"r.push("{\"aid\":5,\"numViews\":7}"#, 26), (#"r.push("{\"aid\":5}\"#, 12),
      (#"r.push("{]}");"#, 3), (#"r.push("{\"t\":\"\\\u0022}");"#, 9),
    ])
  func `a payload that is cut or broken is reported with its length`(script: String, bytes: Int) {
    #expect(told(script) == ["\(PageNotice.unreadablePayload(byteCount: bytes))"])
  }

  @Test func `nesting without end is an unreadable payload`() {
    let json = String(repeating: "{\\\"a\\\":", count: 600)
    #expect(
      told("r.push(\"\(json)\")") == ["\(PageNotice.unreadablePayload(byteCount: 600 * 5))"])
  }

  @Test func `the pages of an input share its budget of JSON`() {
    let script = #"x.push("{\"aid\":5,\"numViews\":7}");"#
    // Five values and keys each.
    let budget = JSONBudget(valueCount: 12)
    let found = (1...3).map { _ in
      facts("ansFrontendGlobals;" + script, within: budget)
    }
    #expect(found.map(\.rows.count) == [1, 1, 0])
    #expect(found.last?.notices == [.unreadablePayload(byteCount: 22)])
  }

  @Test func `an emoji may be split over two spans of a title`() {
    let title =
      #"{\"sections\":[{\"spans\":[{\"text\":\"Why \\ud83d\"},{\"text\":\"\\ude00?\"}]}]}"#
    let page = facts(
      "ansFrontendGlobals;"
        + #"x.push('{"aid":5,"numViews":1,"question":{"qid":9,"title":"\#(title.replacing(#"\"#, with: #"\\"#))"}}');"#
    )
    #expect(page.rows.map(\.question?.title) == ["Why 😀?"])
  }

  @Test func `each answer keeps its own question, and the question its own facts`() {
    let page = facts(
      #"ansFrontendGlobals.push("[0]");"#
        + [(1, 11, "One?"), (2, 12, "Two?"), (3, 11, "One?")].map { aid, qid, title in
          #"x.push("{\"aid\":\#(aid),\"numViews\":1,\"x\":{\"qid\":99,\"title\":\"Else?\"},"#
            + #"\"question\":{\"qid\":\#(qid),\"title\":\"\#(title)\",\"answerCount\":\#(qid)}}");"#
        }.joined())
    #expect(page.rows.map { $0.question?.id } == [11, 12, 11])
    #expect(page.rows.map { $0.question?.title } == ["One?", "Two?", "One?"])
    #expect(page.rows.map { $0.question?.answerCount?.value } == [11, 12, 11])
  }

  // MARK: Looking for bytes

  /// The first place, tried one after the other.
  private func slowPlace(of wanted: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    (start...text.count).first { text[$0...].starts(with: wanted) }
  }

  @Test func `a pattern is found where a plain search finds it`() {
    var random = SplitMix64(seed: 3)
    for pattern in ["a", "ab", "aa", "aab", "abab", "bbbba", "cabcab"] {
      let wanted = Array(pattern.utf8)
      let search = BytePattern(pattern)
      for length in 0..<40 {
        for _ in 0..<8 {
          let text = (0..<length).map { _ in UInt8.random(in: 97...99, using: &random) }
          for start in [0, length / 2, length] {
            let found = search.firstRange(in: text, from: start)
            #expect(found?.lowerBound == slowPlace(of: wanted, in: text, from: start))
            #expect(found.map(\.count) ?? wanted.count == wanted.count)
          }
        }
      }
    }
  }

  @Test func `of places that overlap the first counts`() {
    #expect(BytePattern("aa").ranges(in: Array("aaaaabaa".utf8)) == [0..<2, 2..<4, 6..<8])
    #expect(BytePattern("x").ranges(in: Array("abc".utf8)).isEmpty)
    #expect(BytePattern("ab").stands(in: Array("xab".utf8), at: 1))
    #expect(!BytePattern("ab").stands(in: Array("xa".utf8), at: 1))
  }
}
