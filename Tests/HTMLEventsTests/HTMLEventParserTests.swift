import HTMLEvents
import Testing

@Suite struct HTMLEventParserTests {
  /// A page's body and the events between those of `html` and `body`.
  static let bodies: [(body: String, events: [String])] = [
    ("<div id=a><p>x</p></div>", ["<div id=a>", "<p>", "\"x\"", ">", ">"]),
    ("a<br>b<img alt=c>", ["\"a\"", "<br>", ">", "\"b\"", "<img alt=c>", ">"]),
    ("<p>one<p>two", ["<p>", "\"one\"", ">", "<p>", "\"two\"", ">"]),
    ("<div><span>x", ["<div>", "<span>", "\"x\"", ">", ">"]),
    ("<div><b>x</div>y", ["<div>", "<b>", "\"x\"", ">", ">", "\"y\""]),
    ("<DIV CLASS=Big>x</Div>", ["<div class=Big>", "\"x\"", ">"]),
    ("<a href='x \"y\"'>z</a>", ["<a href=x \"y\">", "\"z\"", ">"]),
    ("<a href=1 href=2>z</a>", ["<a href=1>", "\"z\"", ">"]),
    ("<div hidden></div>", ["<div hidden=>", ">"]),
    (
      "<a href='?a=1&amp;b=2&copy=3' title=\"&quot;&#39;&eacute;\">z</a>",
      ["<a href=?a=1&b=2&copy=3 title=\"'é>", "\"z\"", ">"]
    ),
    (
      "<i>&amp;&nbsp;&eacute;&#x1F600;&#233;&unknown;&</i>",
      ["<i>", "\"&\u{A0}é😀é&unknown;&\"", ">"]
    ),
    ("<i>1 < 2</i>", ["<i>", "\"1 < 2\"", ">"]),
    (
      "<script>if (a<b) { x = '</b><!-- &amp;' }</script>y",
      ["<script>", "raw \"if (a<b) { x = '</b><!-- &amp;' }\"", ">", "\"y\""]
    ),
    (
      "<style>a > b { content: '<i>' }</style>",
      ["<style>", "raw \"a > b { content: '<i>' }\"", ">"]
    ),
    ("<i>a<!-- <b> -->b<?php x ?>c</i>", ["<i>", "\"abc\"", ">"]),
    (
      "<svg><path id=p /></svg><x-y>z</x-y>",
      ["<svg>", "<path id=p>", ">", ">", "<x-y>", "\"z\"", ">"]
    ),
    ("<i> </i> <b>\n</b>", ["<i>", "\" \"", ">", "\" \"", "<b>", "\"\n\"", ">"]),
    ("<div id=a>", ["<div id=a>", ">"]),
    ("<div>x<a href", ["<div>", "\"x\"", ">"]),
    ("<div>x<a href='https://www.quora.com/Wh", ["<div>", "\"x\"", ">"]),
    ("<div>x</di", ["<div>", "\"x\"", ">"]),
  ]

  @Test(arguments: bodies)
  func `a body becomes these events`(_ row: (body: String, events: [String])) {
    let page = "<!DOCTYPE html><html><body>" + row.body
    let lines = EventLines.of(Array(page.utf8)).lines
    #expect(lines == ["<html>", "<body>"] + row.events + [">", ">"])
  }

  /// From 2.14 on libxml2 reads these as HTML has it; before, only the tokenizer does.
  ///
  /// Source: https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state.
  @Test(arguments: [
    ("x<!-->y", ["\"xy\""]), ("x<!--->y", ["\"xy\""]), ("x<!---->y", ["\"xy\""]),
    ("<b>x<!--><i>y</i>--></b>z", ["<b>", "\"x\"", "<i>", "\"y\"", ">", "\"-->\"", ">", "\"z\""]),
    ("<b>x<!---><i>y</i></b>", ["<b>", "\"x\"", "<i>", "\"y\"", ">", ">"]),
  ])
  func `an abrupt comment is whole and empty`(_ body: String, events: [String]) {
    let page = Array("<html><body><div>\(body)</div></body></html>".utf8)
    let whole = ["<html>", "<body>", "<div>"] + events + [">", ">", ">"]
    for size in [1, 2, 3, 65_536] {
      #expect(VocabularyLines.of(page, bypasses: true, pieceSize: size).lines == whole)
    }
  }

  /// libxml2 2.9.14 alone loses a reference where its reads of 4,000 bytes end.
  @Test func `a reference in a value is resolved wherever it stands`() {
    let link = "<a href=\"" + String(repeating: "&#65;", count: 100) + "\">y</a>"
    for padding in 3_300..<3_600 {
      let page = "<p><!--" + String(repeating: "x", count: padding) + "-->" + link
      let lines = VocabularyLines.of(Array(page.utf8), bypasses: true).lines
      #expect(lines.contains("<a href=\(String(repeating: "A", count: 100))>"), "\(padding)")
    }
  }

  @Test func `a page of text alone gets its elements, and each of them ends`() {
    let lines = EventLines.of(Array("x".utf8)).lines
    // Whether there is a `p` too depends on libxml2's version.
    #expect(lines.starts(with: ["<html>", "<body>"]))
    #expect(lines.filter { $0 == "\"x\"" }.count == 1)
    #expect(lines.filter { $0.hasPrefix("<") }.count == lines.filter { $0 == ">" }.count)
  }

  @Test func `an empty page has no events`() {
    let (lines, summary) = EventLines.of([])
    #expect(lines.isEmpty)
    #expect(summary == HTMLParseSummary(byteCount: 0, isCut: false))
  }

  @Test func `the end of the page is asked for once`() {
    var pieces = [Array("<p>x".utf8), [], Array("<p>y".utf8)][...]
    var handler = EventLines()
    let summary = HTMLEventParser.parse(into: &handler) { pieces.popFirst() ?? [] }
    #expect(summary.byteCount == 4)
    #expect(pieces.count == 1)
    #expect(!handler.lines.contains("\"y\""))
  }

  private struct ReadError: Error, Equatable { let code: Int }

  @Test(arguments: [0, 1, 2])
  func `an error of the source is thrown, and events stop there`(piecesBefore: Int) {
    var handler = EventLines()
    var count = 0
    #expect(throws: ReadError(code: 5)) {
      try HTMLEventParser.parse(into: &handler) { () throws(ReadError) -> [UInt8] in
        guard count < piecesBefore else { throw ReadError(code: 5) }
        count += 1
        return Array("<html><body><p>x</p>".utf8) + Array(repeating: 0x79, count: 10_000)
      }
    }
    #expect(count == piecesBefore)
    // What is open stays open: the page has no end that could be handed over.
    #expect(
      handler.lines.starts(
        with: ["<html>", "<body>", "<p>", "\"x\"", ">"].prefix(piecesBefore * 5)))
    #expect(handler.lines.filter { $0 == ">" }.count <= piecesBefore)
  }

  @Test func `parsers on many threads do not meet`() async {
    let page = Array("<html><body>\(PieceSizeTests.body)".utf8)
    let expected = ["<html>", "<body>"] + PieceSizeTests.events + [">", ">"]
    await withTaskGroup(of: Bool.self) { group in
      for size in 1...50 {
        group.addTask { EventLines.of(page, pieceSize: size).lines == expected }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
