import SavedPages
import TestSupport
import Testing

/// Inputs that hold more than one page.
@Suite struct SeveralPagesTests {
  /// Two texts, and the documents that they are when one stands behind the other.
  static let joined: [(name: String, first: String, second: String, isTwo: Bool)] = [
    (
      "two whole pages", "<!DOCTYPE html><html><p>a</html>", "<!DOCTYPE html><html><p>b</html>",
      true
    ),
    ("with line breaks", "<html><p>a</html>\n\n", "<!doctype HTML>\n<HTML lang=en><p>b", true),
    ("copied as outerHTML", "<html><p>a</html>", "<html><p>b</html>", true),
    ("a byte order mark", "<html><p>a</html>", "\u{FEFF}<!DOCTYPE html><html><p>b", true),
    ("a comment between", "<html><p>a</html><!-- x -->", "<html>b", true),
    ("no end tag", "<!DOCTYPE html><html><p>a", "<!DOCTYPE html><html><p>b", true),
    (
      "SingleFile", "<!DOCTYPE html> <html><!--\n Page saved with SingleFile -->a",
      "<!DOCTYPE html> <html><!--\n Page saved with SingleFile -->b", true
    ),
    (
      "Chrome", "<!DOCTYPE html><html>a</html>",
      "<!DOCTYPE html>\n<!-- saved from url=(0022)https://www.quora.com/ --><html>b", true
    ),
    ("no html in the second", "<!DOCTYPE html><html>a</html>", "<!DOCTYPE html>b", true),
    ("an end tag with a space", "<html>a</html >", "<html>b", true),
    ("an end tag alone", "<html>a</html>", "<p>b", false),
    ("a script behind the end tag", "<html>a</html>", "<script>1</script><!-- x -->", false),
    ("two end tags", "<html>a</html>", "</html>", false),
    ("a doctype in a string", "<html><script>x = '", "<!DOCTYPE html><html>'</script>", false),
    ("a doctype in an attribute", "<html><iframe srcdoc=\"", "<!DOCTYPE html><html>\">", false),
    ("a doctype in a template", "<html><script>x = `\n", "<!DOCTYPE html><html>`</script>", false),
    ("a doctype alone", "<html>a", "<!DOCTYPE html>b", false),
    ("another tag", "<html>a</html>", "<htmlx>b", false),
    ("a note before the page", "saved by me\n<!-- x -->", "<!DOCTYPE html><html>b", false),
  ]

  @Test func `an input holds at most 10,000 pages`() throws {
    let most = Array(String(repeating: "<html></html>", count: 10_000).utf8)
    #expect(try SavedPage.all(most, pieceSize: 65_536).count == 10_000)
    let error = SavedPageError.tooManyPages(.html, limit: 10_000)
    #expect(throws: error) {
      try SavedPage.all(most + Array("<html></html>".utf8), pieceSize: 65_536)
    }
  }

  @Test(arguments: joined)
  func `a second document is a second page, however it is cut`(
    row: (name: String, first: String, second: String, isTwo: Bool)
  ) throws {
    // The first 4,096 bytes are read in one piece.
    for filling in ["", String(repeating: "x", count: 5_000)] {
      let tag = row.first.prefix { $0 != ">" } + ">"
      let first = tag + filling + row.first.dropFirst(tag.count)
      let bytes = Array((first + row.second).utf8)
      for pieceSize in [1, 2, 3, 5, 7, 16, bytes.count] {
        let texts = try SavedPage.all(bytes, pieceSize: pieceSize).map(\.text)
        // White space, comments and a byte order mark between two pages may be either's.
        #expect(texts.joined() == first + row.second, "\(row.name), pieces of \(pieceSize)")
        #expect(texts.count == (row.isTwo ? 2 : 1), "\(row.name), pieces of \(pieceSize)")
      }
    }
  }

  /// 4,096 bytes decide, from the doctype to behind `<html`, and the byte that ends the name.
  @Test(arguments: [(3_000, 2), (4_065, 2), (4_066, 1), (4_100, 1), (9_000, 1)])
  func `a boundary is looked for in so many bytes, however they are cut`(
    length: Int, count: Int
  ) throws {
    // `<!DOCTYPE html>\n<!-- ` takes 21 bytes, ` -->` 4 and `<html>` 6: 4,065 are left.
    let text =
      "<html><p>a<!DOCTYPE html>\n<!-- " + String(repeating: "x", count: length) + " --><html>b"
    for pieceSize in [1, 12, 61, 4096, text.utf8.count] {
      let texts = try SavedPage.all(Array(text.utf8), pieceSize: pieceSize).map(\.text)
      #expect(texts.joined() == text)
      #expect(texts.count == count, "pieces of \(pieceSize)")
    }
  }

  /// What the fuzzer found: behind the outer boundary, whose comment is too long, stands another.
  @Test func `a boundary inside of a long comment is found, however it is cut`() throws {
    let inner = "q<!DOCTYPE html><html><p>"
    let text =
      "<html><p>a<!DOCTYPE html>\n<!-- \(inner)" + String(repeating: "x", count: 4_060)
      + " --><html>b"
    for pieceSize in [1, 12, 61, 4096, text.utf8.count] {
      let texts = try SavedPage.all(Array(text.utf8), pieceSize: pieceSize).map(\.text)
      #expect(texts.count == 2, "pieces of \(pieceSize)")
      #expect(texts[0] == "<html><p>a<!DOCTYPE html>\n<!-- q", "pieces of \(pieceSize)")
    }
  }

  @Test func `each page has its own address and encoding`() throws {
    let saved = "<!-- saved from url=(0022)https://www.quora.com/ -->"
    let bytes =
      Array("<!DOCTYPE html>\(saved)<html>é</html>".utf8)
      + Array("<!DOCTYPE html><html><meta charset=latin1>".utf8) + [0xE9]
    let pages = try SavedPage.all(bytes)
    #expect(pages.map(\.page.url) == ["https://www.quora.com/", nil])
    #expect(pages.map(\.page.encoding) == [.utf8, .windows1252])
    #expect(pages[1].text.hasSuffix("é"))
  }

  @Test func `three pages in gzip, the last cut, are three pages`() throws {
    let page = "<!DOCTYPE html><html><p>" + String(repeating: "x", count: 9_000) + "</html>\n"
    let file = Gzip.compressed(Array((page + page + page).utf8))
    let pages = try SavedPage.all(Array(file.dropLast(12)), pieceSize: 100)
    #expect(pages.count == 3)
    #expect(pages.map(\.page.containers) == Array(repeating: [.gzip, .html], count: 3))
    #expect(pages[2].page.notices == [.cut(.gzip)])
  }

  /// Each piece of 64 KB holds thousands of starts of what might be another document: a search that
  /// looked behind each to the piece's end would take a second for each megabyte, not milliseconds.
  @Test(arguments: [
    "</html", "</html><!--", "<!doctype ", "<!doctype html><!--", "</html>\n\n\n\n",
    "<!doctype<html",
  ])
  func `many starts of boundaries are searched in one go`(text: String) throws {
    let page = "<html>" + String(repeating: text, count: 400_000 / text.utf8.count)
    let pages = try SavedPage.all(Array(page.utf8))
    #expect(pages.map(\.text).joined() == page)
  }

  @Test func `a long comment behind the end does not hold the page back`() throws {
    let text = "<html>a</html><!--" + String(repeating: "x", count: 10_000) + "--><html>b"
    let pages = try SavedPage.all(Array(text.utf8), pieceSize: 1_000)
    #expect(pages.map(\.text).joined() == text)
  }

  @Test func `MHTML archives one behind the other are a page each`() throws {
    let archives = [("https://www.quora.com/a", "<p>a"), ("https://www.quora.com/b", "<p>b")].map {
      SavedAs.mhtml(
        [SavedAs.htmlPart(Array($1.utf8), url: $0, transfer: "quoted-printable")], url: $0)
    }
    let mailbox = Array("From - Fri Nov 20 09:40:00 2026\n".utf8)
    for joint in [[], Array("\r\n\r\n".utf8), mailbox] {
      for pieceSize in [7, 65_536] {
        let pages = try SavedPage.all(archives[0] + joint + archives[1], pieceSize: pieceSize)
        #expect(pages.map(\.text) == ["<p>a", "<p>b"])
        #expect(pages.map(\.page.url) == ["https://www.quora.com/a", "https://www.quora.com/b"])
      }
    }
    let text = Array("an epilogue that no reader shows".utf8)
    #expect(try SavedPage.all(archives[0] + text).count == 1)
  }

  // Logs.

  @Test func `logs one behind the other are read like one`() throws {
    var (first, second) = (NetworkLog(), NetworkLog())
    first.add(Self.home, mimeType: "text/html", body: "<p>home", page: "page_1")
    first.addAnswer("{\"data\":{\"n\":1}}", query: "A", page: "page_1")
    second.add(Self.home, mimeType: "text/html", body: "<p>salt", page: "page_1")
    second.addAnswer("{\"data\":{\"n\":2}}", query: "A", page: "page_1")
    let pages = try SavedPage.all(Array((first.text + "\n" + second.text).utf8))
    #expect(pages.map(\.text) == ["<p>home", "<p>salt"])
    #expect(
      pages.map { $0.answers.map { String(decoding: $0.bytes, as: UTF8.self) } }
        == [["{\"data\":{\"n\":1}}"], ["{\"data\":{\"n\":2}}"]])
  }

  private static let home = "https://www.quora.com/"

  /// What a log's pages are: `bread: 1 2` for a page with the text `bread` and two answers.
  private func pages(_ log: NetworkLog) throws -> [String] {
    try SavedPage.all(Array(log.text.utf8)).map { page in
      let numbers = page.answers.map {
        String(decoding: $0.bytes, as: UTF8.self).filter(\.isNumber)
      }
      return ([page.text + ":"] + numbers).joined(separator: " ")
    }
  }

  @Test func `an answer is for the page before it`() throws {
    var log = NetworkLog()
    log.addAnswer("{\"data\":{\"n\":0}}", query: "A")
    log.add(Self.home, mimeType: "text/html", body: "<p>home")
    log.addAnswer("{\"data\":{\"n\":1}}", query: "A")
    log.addAnswer("{\"data\":{\"n\":2}}", query: "A")
    log.add(Self.home + "topic/Salt", mimeType: "text/html", body: "<p>salt")
    log.addAnswer("{\"data\":{\"n\":3}}", query: "A")
    #expect(try pages(log) == ["<p>home: 0 1 2", "<p>salt: 3"])
  }

  @Test func `an answer is for the page that it names`() throws {
    var log = NetworkLog()
    log.add(Self.home, mimeType: "text/html", body: "<p>home", page: "page_1")
    log.add(Self.home + "topic/Salt", mimeType: "text/html", body: "<p>salt", page: "page_2")
    log.addAnswer("{\"data\":{\"n\":1}}", query: "A", page: "page_1")
    log.addAnswer("{\"data\":{\"n\":2}}", query: "A", page: "page_2")
    log.addAnswer("{\"data\":{\"n\":3}}", query: "A", page: "page_9")
    // One that was shown without being loaded has no document.
    #expect(try pages(log) == ["<p>home: 1", "<p>salt: 2", ": 3"])
  }

  @Test func `a document in a frame belongs to the page that loaded it`() throws {
    var log = NetworkLog()
    log.add(Self.home, mimeType: "text/html", body: "<p>home", page: "page_1")
    log.add(Self.home + "frame", mimeType: "text/html", body: "<p>frame", page: "page_1")
    log.addAnswer("{\"data\":{\"n\":1}}", query: "A", page: "page_1")
    #expect(try pages(log) == ["<p>home: 1"])
    // Without a name for the page, the browser's own header says so.
    var bare = NetworkLog()
    bare.add(Self.home, mimeType: "text/html", body: "<p>home")
    bare.add(Self.home + "frame", mimeType: "text/html", body: "<p>frame", target: "iframe")
    bare.addAnswer("{\"data\":{\"n\":1}}", query: "A")
    bare.add(Self.home + "topic/Salt", mimeType: "text/html", body: "<p>salt", target: "document")
    #expect(try pages(bare) == ["<p>home: 1", "<p>salt:"])
  }

  @Test func `a robot check before the page is none, and alone it is one`() throws {
    var log = NetworkLog()
    log.add(Self.home, mimeType: "text/html", status: 403, body: "<p>check")
    #expect(try pages(log) == ["<p>check:"])
    log.addAnswer("{\"data\":{\"n\":1}}", query: "A")
    log.add(Self.home, mimeType: "text/html", body: "<p>home")
    log.addAnswer("{\"data\":{\"n\":2}}", query: "A")
    #expect(try pages(log) == ["<p>home: 1 2"])
  }
}
