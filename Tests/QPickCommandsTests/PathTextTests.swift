import Testing

@testable import QPickCommands

/// Paths whose bytes are, or are not, UTF-8.
struct PathTextTests {
  static let paths: [(bytes: [UInt8], shown: String)] = [
    (Array("feed.html".utf8), "feed.html"), (Array("café.html".utf8), "café.html"), ([], ""),
    // é in windows-1252; a lead alone, cut by a letter and by the end; a lone continuation.
    ([0x63, 0xE9, 0x2E], "c\u{FFFD}."), ([0xC3, 0x61], "\u{FFFD}a"),
    ([0x61, 0xE2, 0x82], "a\u{FFFD}\u{FFFD}"),
    ([0x80, 0xFF], "\u{FFFD}\u{FFFD}"), ([0xC3, 0xA9, 0xE9], "é\u{FFFD}"),
    ([0xF0, 0x9F, 0x98, 0x80, 0xF0], "😀\u{FFFD}"),
  ]

  @Test(arguments: paths)
  func `the bytes come back, and what is no UTF-8 is shown as such`(
    path: (bytes: [UInt8], shown: String)
  ) {
    let text = PathText.text(path.bytes)
    #expect(PathText.bytes(text) == path.bytes)
    #expect(PathText.shown(text) == path.shown)
  }
}
