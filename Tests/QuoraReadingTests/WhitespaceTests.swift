import Testing

@testable import QuoraReading

/// White space of texts, by bytes, against Unicode's own property.
struct WhitespaceTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), ("a b", "a b"), (" a  b ", "a b"), ("a\n\t\rb\u{0C}", "a b"),
    ("\u{A0}é\u{2009}\u{2009}b\u{3000}", "é b"), ("a\u{200B}b", "a\u{200B}b"),
    ("\u{1C}a\u{7F}", "\u{1C}a\u{7F}"),
  ])
  func `runs of white space become one space`(text: String, collapsed: String) {
    #expect(text.collapsingWhitespace() == collapsed)
    // Signs on both sides, as of a text in a longer one.
    let longer = Array(">\(text)<".utf8)
    #expect(String(collapsing: longer[1..<longer.count - 1]) == collapsed)
  }

  @Test func `white space is what Unicode says it is`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = scalar.properties.isWhitespace ? "a b" : "a\(scalar)b"
      // `==` of strings takes canonically equivalent ones for equal.
      let collapsed = "a\(scalar)b".collapsingWhitespace()
      if !collapsed.utf8.elementsEqual(expected.utf8) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
