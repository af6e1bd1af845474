import HTMLEvents
import Testing

/// Counts the events of a page, read with a vocabulary.
private struct Counts: HTMLEventHandler {
  var starts = 0
  var ends = 0
  var textByteCount = 0
  var rawByteCount = 0
  var rawHash: UInt64 = 0
  var links: [String] = []
  var classByteCount = 0

  mutating func startElement(_ tag: borrowing HTMLStartTag) {
    starts += 1
    if let link = tag.attribute("href") { links.append(link) }
    var count = 0
    tag.forEachClass { count += $0.count }
    classByteCount += count
  }
  mutating func endElement() { ends += 1 }
  mutating func text(_ bytes: borrowing HTMLBytes) { textByteCount += bytes.count }
  mutating func rawText(_ bytes: borrowing HTMLBytes) {
    rawByteCount += bytes.count
    for offset in 0..<bytes.count { rawHash = rawHash &* 31 &+ UInt64(bytes[offset]) }
  }

  static func of(_ page: String) -> Counts {
    var rest = Array(page.utf8)[...]
    var counts = Counts()
    _ = HTMLEventParser.parse(into: &counts, vocabulary: VocabularyLines.vocabulary) {
      defer { rest = rest.dropFirst(65_536) }
      return Array(rest.prefix(65_536))
    }
    #expect(counts.starts == counts.ends)
    return counts
  }
}

/// Long and repetitive pages, of which libxml2 alone reads some in quadratic time.
@Suite struct LongInputTests {
  @Test func `a tag can have 200,000 attributes`() {
    let attributes = (0..<200_000).map { " a\($0)=\($0)" }.joined()
    let counts = Counts.of("<html><body><a\(attributes) href=x\(attributes) href=y>z")
    #expect(counts.links == ["x"])
    #expect(counts.starts == 3)
  }

  @Test func `a tag can have one attribute 200,000 times`() {
    let attributes = String(repeating: " href=x class='keep'", count: 200_000)
    let counts = Counts.of("<html><body><a\(attributes)>z")
    #expect(counts.links == ["x"])
    #expect(counts.classByteCount == 4)
  }

  /// libxml2 alone goes through all open elements for each of these tags: 100,000 times 100,000.
  @Test(arguments: [
    (around: "", tag: "</p>"), (around: "", tag: "</br>"), (around: "", tag: "</head>"),
    (around: "", tag: "</i>"), (around: "", tag: "</x-y>"), (around: "", tag: "<body>"),
    (around: "", tag: "<html>"), (around: "<p><div>", tag: "</p>"),
    (around: "<span><table><tr><td>", tag: "</span>"),
    // Names of which a quick hash has too few.
    (around: (0..<2_000).map { "<x\($0)>" }.joined(), tag: "</x2000>"),
    (around: "<a-------b>", tag: "</b-------a>"),
  ])
  func `deep in a page, tags without effect take no time`(_ row: (around: String, tag: String)) {
    let count = 100_000
    let counts = Counts.of(
      "<html><body>" + row.around + String(repeating: "<b>", count: count)
        + String(repeating: row.tag, count: count) + "x")
    #expect(counts.starts == 2 + row.around.count { $0 == "<" } + count)
    #expect(counts.textByteCount == 1)
  }

  @Test func `deep in a page, end tags can lack their starts`() {
    let open = String(repeating: "<div>", count: 50_000)
    let stray = String(repeating: "</i> </b>\n</x-y></I>", count: 100_000)
    let counts = Counts.of("<html><body><b>x</b>\(open)\(stray)<b>y</b></i>z")
    #expect(counts.starts == 50_004)
    #expect(counts.textByteCount == 200_003)
  }

  @Test(arguments: ["\"", "'", ""])
  func `a value can be long, named or not`(_ quote: String) {
    let long = String(repeating: "0123456789", count: 1_000_000)
    let page = "<html><body><a title=\(quote)\(long)\(quote) href=\(quote)\(long)\(quote)>x</a>"
    let counts = Counts.of(page)
    #expect(counts.links.map(\.utf8.count) == [10_000_000])
    #expect(counts.textByteCount == 1)
  }

  @Test func `a list of classes can be long`() {
    let long = String(repeating: "q-box qu-display--none ", count: 200_000)
    let counts = Counts.of("<html><body><a class='\(long)keep'>x</a>")
    // Of each pair the second is in the vocabulary, and `keep` is too.
    #expect(counts.classByteCount == 200_000 * 16 + 4)
  }

  @Test(arguments: ["x", "é€😀", "'</b><!'"])
  func `a long script arrives whole`(_ text: String) {
    let script = String(repeating: text, count: 1_000_000)
    var hash: UInt64 = 0
    for byte in script.utf8 { hash = hash &* 31 &+ UInt64(byte) }
    let counts = Counts.of("<html><body><script>\(script)</script>x")
    #expect(counts.rawByteCount == script.utf8.count)
    #expect(counts.rawHash == hash)
    #expect(counts.textByteCount == 1)
  }

  @Test func `many scripts keep their order`() {
    let scripts = (0..<20_000).map { "<script>\($0)</script>" }.joined()
    let counts = Counts.of("<html><body>\(scripts)x")
    var hash: UInt64 = 0
    for byte in (0..<20_000).map({ "\($0)" }).joined().utf8 { hash = hash &* 31 &+ UInt64(byte) }
    #expect(counts.rawHash == hash)
  }

  /// Nothing in it ends: tags, quotes, comments, scripts.
  @Test(arguments: [
    "<a ", "<", "<a title=\"", "<a title=x\"", "</", "<!", "<!--", "<?", "<![CDATA[", "<a class='",
    "<a class=\"keep ", "<script>", "<style>", "<title>", "<svg>", "</a", "<a b", "<a  ", "-",
    "<!--- -", "<script><!--", "<a title='x' ", "<a é=", "<!DOCTYPE ",
  ])
  func `a page of one thing over and over comes to an end`(_ thing: String) {
    _ = Counts.of("<body>" + String(repeating: thing, count: 50_000))
    _ = Counts.of(thing + String(repeating: " ", count: 200_000))
  }
}
