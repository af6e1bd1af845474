import HTMLEvents
import TestSupport
import Testing

/// Where a page that lacks its end tag is whole, and where it is cut.
@Suite struct CutPageTests {
  static let whole = [
    "", "<html></html>", "<!DOCTYPE html><html><body><p>a</html>\n", "<p>a", "<p>a<p>b",
    "<html><body><div>a</div>", "<html><body><div>a</div>\n\n", "<div>a</div>", "<div>a</div>b",
    "<div><span>a</span>b</div>", "<ul><li>a<li>b</ul>", "<html><body><ul><li>a</ul>",
    "<table><tr><td>a</table>", "<dl><dt>a<dd>b</dl>", "<select><option>a</select>",
    "<html><body><div><div>a</div></body></html>", "<div>a</body>", "<div>a</html>",
    "<div>a</html >",
    "<div>a</html>\n", "<div>a</body>\n", "<div>a</body></html>\n", "<script>1</script>",
    "<title>a</title>", "<br>", "<p>a<br>", "<!-- a -->",
    "<div>a</div><!-- <div> -->", "<svg><path/></svg>", "<p>1 < 2", "<p>a > b",
    "<html><head><title>a</title>", "<x-y>a</x-y>", "<div>a</div><script>'</script>", "&amp;",
    "<body><ul><li><b>a</b></ul>", "<div>a</DIV>", "<meta><link><img><input><hr>",
    "<div><p>a</div >", "<title></title><body s><v class=\"x\"></body>",
    "<div>a</div><script>'<!--'</script></body>", "<p title='<!--'>a</p>", "<p title=<!-- >a",
    "<div title='<!--'>a</div></body>", "<div>a<b></b><i></i></x></div>",
    "<div>a</div><!-- a --></x></x>", "<div>a</div><script>a<b</script>",
    "<div>a</div><script>a<b</script></body>",
  ]

  static let cut = [
    "<div>a", "<html><body><div>a", "<html><body><div><span>a</span>", "<div><div>a</div>",
    "<div><div>a</div>\n",
    "<div", "<div class=\"a", "<p>a</", "<p>a</p", "<", "<p>a<", "<!", "<!-- a", "<p>a<!-- <p>",
    "<script>1", "<script>'</div>", "<style>a", "<title>a", "<html><head><script>1",
    "<div>a</span>", "<ul><li>a", "<table><tr><td>a", "<a>b", "<x-y>a", "<section><p>a",
    "<html><body><p><b>a", "<select><option>a", "<div><!-- a -->", "<?x", "<!DOCTYPE html",
    "<div>a<br>", "<textarea>a", "<div title='a>b", "<div title = \"a>b",
    "<body><table><tr><td><b>a</b>", "<script>a</body>", "<body><v class=\"x\"</body>",
    "<body><script e=t>'</body></html>",
    "<body><div><style>a</div></body>", "<body><textarea>a</div></body>",
    "<body><div><!-- a</body>", "<body><!-- a</body>", "<body>a<!-- </div> --><!-- </body></html>",
    "<body><div title='</body>", "<body><div></x></x>", "<body><script>a<b</body>",
  ]

  private func isCut(_ page: String, pieceSize: Int, vocabulary: HTMLVocabulary?) -> Bool {
    var handler = NoHandler()
    var source = ByteSource(Array(page.utf8), size: pieceSize)
    return HTMLEventParser.parse(into: &handler, vocabulary: vocabulary) { source.next() }.isCut
  }

  @Test(arguments: whole.map { ($0, false) } + cut.map { ($0, true) })
  func `a page is cut inside of a tag, a comment and most elements`(page: String, isCut: Bool) {
    let vocabulary = HTMLVocabulary(attributes: ["href"], classes: ["x"], classPrefixes: [])
    for pieceSize in [1, 3, 65_536] {
      #expect(self.isCut(page, pieceSize: pieceSize, vocabulary: vocabulary) == isCut)
      #expect(
        self.isCut(page, pieceSize: pieceSize, vocabulary: nil) == isCut, "without vocabulary")
    }
  }

  @Test func `what stands long before the end says nothing`() {
    let text = String(repeating: "x", count: 100_000)
    #expect(!isCut("<!-- \(text) --><p>\(text)", pieceSize: 1_000, vocabulary: nil))
    #expect(isCut("<div><p>\(text)", pieceSize: 1_000, vocabulary: nil))
  }

  /// What starts far before the end: the last bytes alone do not show that it is markup, or script.
  static let long: [(start: String, filler: String, end: String, isCut: Bool)] = [
    ("<html><body><div><!-- ", "x", "</div></body></html>", true),
    ("<html><body><!-- ", "x", "</body></html>", true),
    ("<html><body><div><!-- ", "<p>", "</body></html>", true),
    ("<html><body><div title=\"", "x", "</div></body></html>", true),
    ("<html><body><div title='", "<p>", "</body></html>", true),
    ("<html><body><div><!-- ", "x", " --></div></body></html>", false),
    ("<html><body><div></div><!-- ", "<p>", " -->", false),
    ("<html><body><div title=\"", "x", "\"></div></body></html>", false),
    ("<html><body><div title='</body>", "<p>", "'></div></body>", false),
    ("<html><body><script>'<!--';", "x", "</script></body></html>", false),
    ("<html><body><script>", "</p>", "</script></body></html>", false),
    ("<html><body><script>", "x", "</body></html>", true),
    ("<html><body><div>", "x", "</div></body></html>", false),
    ("<html><body><div>", "</p>", "</div></body></html>", false),
    // Tags that have no attributes, and text behind them.
    ("<!-- a --><p>", "x", "", false), ("<p>", "1 < 2 ", "", false), ("<p>", "x", "<p>", false),
    ("<p>", "<i>x</i>", "</p>", false), ("<div><p>", "x", "", true), ("<p>", "x", "<b", true),
    ("<p>", "x", "<!-- a", true), ("<p>", "x", "<b>", true), ("<p>", "<b", "", true),
  ]

  @Test(arguments: long, [3_000, 30_000, 100_000])
  func `what starts far before the end goes on to it`(
    page: (start: String, filler: String, end: String, isCut: Bool), count: Int
  ) {
    let text = page.start + String(repeating: page.filler, count: count) + page.end
    let vocabulary = HTMLVocabulary(attributes: ["href"], classes: ["x"], classPrefixes: [])
    for pieceSize in [1_000, 65_536] {
      #expect(isCut(text, pieceSize: pieceSize, vocabulary: vocabulary) == page.isCut)
      #expect(isCut(text, pieceSize: pieceSize, vocabulary: nil) == page.isCut)
    }
  }

  /// Copied for each open element, the names of 50,000 took 7 GB.
  @Test func `a deep nest that the page leaves open is cut`() {
    let page = String(repeating: "<array>", count: 50_000)
    let vocabulary = HTMLVocabulary(attributes: [], classes: ["x"], classPrefixes: [])
    #expect(isCut(page, pieceSize: 65_536, vocabulary: vocabulary))
  }

  private struct NoHandler: HTMLEventHandler {
    mutating func startElement(_ tag: borrowing HTMLStartTag) {}
    mutating func endElement() {}
    mutating func text(_ bytes: borrowing HTMLBytes) {}
    mutating func rawText(_ bytes: borrowing HTMLBytes) {}
  }
}
