import HTMLEvents
import Testing

@Suite struct PieceSizeTests {
  /// A body with a bit of everything, and its events.
  static let body = """
    <div id=a class='b c'>1 &lt; 2 &amp;&nbsp;é€😀 &unknown; <br><img alt="&quot;&#x1F600;">\
    <script>x = '</b><!-- &amp; é';</script><!-- <p> --><style>a > b</style><svg><path /></svg>\
    <P>one<p>two<a href=?a=1&amp;b=é hidden>three</a></p></DIV>end
    """
  static let events = [
    "<div id=a class=b c>", "\"1 < 2 &\u{A0}é€😀 &unknown; \"", "<br>", ">", "<img alt=\"😀>", ">",
    "<script>", "raw \"x = '</b><!-- &amp; é';\"", ">", "<style>", "raw \"a > b\"", ">",
    "<svg>", "<path>", ">", ">", "<p>", "\"one\"", ">",
    "<p>", "\"two\"", "<a href=?a=1&b=é hidden=>", "\"three\"", ">", ">", ">", "\"end\"",
  ]

  @Test func `every split of a page gives the same events`() {
    let page = Array("<html><body>\(Self.body)</body></html>".utf8)
    let expected = ["<html>", "<body>"] + Self.events + [">", ">"]
    for split in 1..<page.count {
      var pieces = [Array(page[..<split]), Array(page[split...])][...]
      var handler = EventLines()
      _ = HTMLEventParser.parse(into: &handler) { pieces.popFirst() ?? [] }
      #expect(handler.lines == expected, "split at \(split)")
    }
  }

  @Test func `every size of the pieces gives the same events`() {
    let page = Array(String(repeating: "<html><body>\(Self.body)", count: 45).utf8)
    let expected =
      ["<html>", "<body>"] + repeatElement(Self.events, count: 45).joined() + [">", ">"]
    #expect(page.count > 10_000, "not more than two of libxml2's reads")
    for size in Array(1...200) + Array(stride(from: 201, to: page.count + 100, by: 41)) {
      #expect(EventLines.of(page, pieceSize: size).lines == expected, "\(size) bytes")
    }
  }

  /// libxml2 reads 4,000 bytes at a time, and looks ahead in what it has.
  @Test func `where libxml2's reads fall changes nothing`() {
    for padding in 3_500...4_100 {
      let page = "<html><body><i>" + String(repeating: "x", count: padding) + "</i>" + Self.body
      let lines = EventLines.of(Array(page.utf8)).lines
      #expect(Array(lines.dropFirst(5)) == Self.events + [">", ">"], "after \(padding) bytes")
    }
  }
}
