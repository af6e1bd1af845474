import Testing

import Bytes

@Suite struct MarkRunsTests {
  private func marks(_ count: Int) -> String { String(repeating: "\u{301}", count: count) }

  @Test func `at most 32 marks stay in a row`() {
    for (text, expected) in [
      ("e" + marks(32), "e" + marks(32)), ("e" + marks(33), "e" + marks(32)),
      ("e" + marks(50) + "x" + marks(40) + "y", "e" + marks(32) + "x" + marks(32) + "y"),
      (marks(40), marks(32)), ("plain text of more than thirty-two letters", nil), ("", nil),
      ("日本語の質問はとても長いのでここまで読まれます。はい。", nil),
    ] as [(String, String?)] {
      for bounded in [text.boundingMarkRuns, String(boundingMarksOf: Array(text.utf8))] {
        #expect(Array(bounded.unicodeScalars) == Array((expected ?? text).unicodeScalars))
      }
    }
  }
}
