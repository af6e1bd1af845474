import SavedPages
import Testing

@Suite struct RecognitionTests {
  static let pages: [String] = [
    "<!DOCTYPE html><html></html>", "<html>", "<HTML>", "<head>", "<body>", "<div class=q-box>",
    "\u{FEFF}<!doctype html>", " \r\n\t<html>", "<!-- saved --><html>", "<!-- only a comment -->",
    "<?xml version=\"1.0\"?><html>",
    "$ curl page.html\n<html>", "3 < 4 and <b>5</b>", "a\0b<p>" + String(repeating: "x", count: 90),
    "<p>\0\0\0\0", "[1] see <a href=x>", "Note: read this\n\n<p>x",
  ]

  @Test(arguments: pages)
  func `this is HTML, and read whole`(_ text: String) throws {
    let whole = try SavedPage.whole(Array(text.utf8))
    #expect(whole.page.containers == [.html])
    #expect(whole.page.encoding == .utf8)
    #expect(whole.page.url == nil)
    #expect(whole.page.savedMicroseconds == nil)
    #expect(whole.page.notices.isEmpty)
    #expect(whole.utf8 == Array(text.utf8))
  }

  static let others: [(bytes: [UInt8], found: String)] = [
    (Array("PK\u{3}\u{4}\u{14}<html>".utf8), "a zip archive"),
    (Array("PK\u{5}\u{6}\0\0".utf8), "a zip archive"),
    (Array("%PDF-1.7\n<< /Type >>".utf8), "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], "a PNG image"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
    (Array("GIF89a<b".utf8), "a GIF image"),
    (Array("GIF87a".utf8), "a GIF image"),
    (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), "a WebP image"),
    (Array("bplist00\u{1}_<html>".utf8), "a binary property list"),
    (Array("{\\rtf1\\ansi <b>}".utf8), "an RTF document"),
    ([0x7F, 0x45, 0x4C, 0x46, 0x02], "an ELF program"),
    ([0xCF, 0xFA, 0xED, 0xFE, 0x07], "a Mach-O program"),
    ([0xCA, 0xFE, 0xBA, 0xBE, 0x00], "a Mach-O program"),
    (Array("<plist><!-- x --><array><array>".utf8), "a property list in XML"),
    (Array("<?xml version='1.0'?>\n<plist version='1.0'><dict>".utf8), "a property list in XML"),
    (Array("{\"html\": \"<b>\"}".utf8), "JSON"),
    (Array("{\"data\": \"<b>\"}".utf8), "JSON"),
    (Array("\u{FEFF} { }".utf8), "JSON"),
    (Array("[{\"a\": 1}]".utf8), "JSON"),
    (Array("[\n  \"<b>\"\n]".utf8), "JSON"),
    (Array("How do magnets work?\n".utf8), "plain text"),
    (Array("a < b, and 1<2".utf8), "plain text"),
    (Array("héllo".utf8), "plain text"),
    (Array("[1, 2]".utf8), "plain text"),
    ([0x80], "plain text"),
    ([0x00], "binary data (0x00)"),
    ([0x00, 0x00, 0x00, 0x00], "binary data (0x00 0x00 0x00 0x00)"),
    ([0x0B, 0xAD, 0x01, 0xFF, 0x3C, 0x62], "binary data (0x0B 0xAD 0x01 0xFF …)"),
    // UTF-16: text, and UTF-32, which is not read.
    ([0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00], "plain text"),
    ([0x7B, 0x00, 0x22, 0x00, 0x61, 0x00], "JSON"),
    ([0xFF, 0xFE, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x00], "binary data (0xFF 0xFE 0x00 0x00 …)"),
  ]

  @Test(arguments: others)
  func `what is no HTML is named`(_ row: (bytes: [UInt8], found: String)) {
    #expect(throws: SavedPageError.notHTML(found: row.found)) { try SavedPage.whole(row.bytes) }
    #expect(throws: SavedPageError.notHTML(found: row.found)) {
      try SavedPage.whole(row.bytes, pieceSize: 1)
    }
  }

  @Test(arguments: ["", " ", "\r\n\t", "\u{FEFF}", "\u{FEFF}\n"])
  func `nothing is named as that`(_ text: String) {
    #expect(throws: SavedPageError.empty) { try SavedPage.whole(Array(text.utf8)) }
  }

  @Test func `markup that comes after 4,096 bytes is not looked for`() throws {
    let far = String(repeating: "x", count: 4_096) + "<html>"
    #expect(throws: SavedPageError.notHTML(found: "plain text")) {
      try SavedPage.whole(Array(far.utf8))
    }
    let near = String(repeating: "x", count: 4_090) + "<html>"
    #expect(try SavedPage.whole(Array(near.utf8)).utf8 == Array(near.utf8))
  }

  static let errors: [(error: SavedPageError, text: String)] = [
    (.empty, "found nothing; expected a saved page"),
    (.notHTML(found: "a PDF document"), "found a PDF document; expected a saved page"),
    (.tooLarge(.gzip, limit: 512_000_000), "found a gzip file of more than 512 MB; expected less"),
    (
      .tooDense(.gzip, ratio: 200),
      "found a gzip file that holds more than 200 times its size; expected less"
    ),
    (
      .tooManyEntries(.har, limit: 50_000),
      "found a HAR archive of more than 50,000 entries; expected less"
    ),
    (
      .tooManyValues(.graphQL, limit: 1_234_567),
      "found GraphQL JSON of more than 1,234,567 values; expected less"
    ),
    (
      .tooDeep(.mhtml, limit: 4),
      "found an MHTML archive nested more than 4 levels deep; expected less"
    ),
    (
      .nothingInside(.har),
      "found a HAR archive with nothing of the site in it; expected a saved page"
    ),
    (
      .unreadable(.webArchive),
      "found a Safari web archive that cannot be read; expected a saved page"
    ),
  ]

  @Test(arguments: errors)
  func `errors say what was found and what was expected`(
    _ row: (error: SavedPageError, text: String)
  ) {
    #expect("\(row.error)" == row.text)
  }
}
