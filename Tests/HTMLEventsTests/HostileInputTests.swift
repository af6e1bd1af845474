import HTMLEvents
import Testing

/// Counts what is handed over.
private struct Counts: HTMLEventHandler {
  var starts = 0
  var ends = 0
  var depth = 0
  var textByteCount = 0
  var rawByteCount = 0
  var idByteCount = 0
  var attribute49: String?

  mutating func startElement(_ tag: borrowing HTMLStartTag) {
    starts += 1
    depth = max(depth, starts - ends)
    idByteCount = max(idByteCount, tag.attribute("id")?.utf8.count ?? 0)
    attribute49 = tag.attribute("a49") ?? attribute49
  }
  mutating func endElement() { ends += 1 }
  mutating func text(_ bytes: borrowing HTMLBytes) { textByteCount += bytes.count }
  mutating func rawText(_ bytes: borrowing HTMLBytes) { rawByteCount += bytes.count }

  /// The counts of `start`, `middle` that many times, and `end`.
  static func of(
    _ start: String, _ middle: String = "", times: Int = 0, _ end: String = ""
  ) -> Counts {
    var page = Array(start.utf8)
    page.reserveCapacity(middle.utf8.count * times + 100)
    let bytes = Array(middle.utf8)
    for _ in 0..<times { page += bytes }
    page += Array(end.utf8)
    var rest = page[...]
    var counts = Counts()
    let summary = HTMLEventParser.parse(into: &counts) {
      defer { rest = rest.dropFirst(65_536) }
      return Array(rest.prefix(65_536))
    }
    #expect(summary.byteCount == page.count)
    #expect(counts.starts == counts.ends)
    return counts
  }
}

@Suite struct HostileInputTests {
  /// libxml2 stops at texts of 10,000,000 bytes where it is not told otherwise.
  private static let long = 11_000_000

  @Test func `elements can be 100,000 deep`() {
    let counts = Counts.of("<html><body>", "<div>", times: 100_000, "x")
    #expect(counts.starts == 100_002)
    #expect(counts.depth == 100_002)
    #expect(counts.textByteCount == 1)
  }

  @Test func `a long attribute arrives whole`() {
    let counts = Counts.of("<body><p id='", "0123456789", times: Self.long / 10, "'>x")
    #expect(counts.idByteCount == Self.long)
    #expect(counts.textByteCount == 1)
  }

  @Test func `a long text arrives whole`() {
    let counts = Counts.of("<body>", "0123456789", times: Self.long / 10, "<p>x")
    #expect(counts.textByteCount == Self.long + 1)
  }

  @Test func `a long script arrives whole`() {
    let counts = Counts.of("<body><script>", "'</b>'<!--", times: Self.long / 10, "</script>x")
    #expect(counts.rawByteCount == Self.long)
    #expect(counts.textByteCount == 1)
  }

  @Test func `what stands after a long comment is read`() {
    let counts = Counts.of("<body>x<!--", "0123456789", times: Self.long / 10, "--><p>x")
    #expect(counts.textByteCount == 2)
  }

  @Test func `a tag can have many attributes`() {
    let attributes = (0..<20_000).map { "a\($0)=\($0)" }.joined(separator: " ")
    let counts = Counts.of("<html><body><p \(attributes)>x")
    #expect(counts.starts == 3)
    #expect(counts.attribute49 == "49")
  }

  @Test func `NULs do not end the page`() {
    let counts = Counts.of("<body>\0<p\0>", "\0", times: 200_000, "<b>\0x")
    // Three bytes of U+FFFD for each NUL in text; that in the tag is no text.
    #expect(counts.textByteCount == 3 + 600_000 + 3 + 1)
  }

  /// No `>` at all: the tag is cut by the end of the page.
  @Test(arguments: ["<a ", "<", "a=\"", "</", "<!", "<!--", "<?", "&", "&#", "<![CDATA["])
  func `a page of one thing over and over comes to an end`(_ thing: String) {
    _ = Counts.of("<body>", thing, times: 100_000)
    _ = Counts.of("", thing, times: 5_000)
  }

  @Test(arguments: ["<body>", "<html>", "<head>", "<table>", "<a>", "<p>", "<script>", "<x>"])
  func `tags that are never closed come to an end`(_ tag: String) {
    _ = Counts.of("", tag, times: 20_000)
  }
}
