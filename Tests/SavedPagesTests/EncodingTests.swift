import SavedPages
import TestSupport
import Testing

@Suite struct EncodingTests {
  struct Case: Sendable {
    let html: String
    let encoding: TextEncoding
    let source: TextEncoding.Source
  }

  /// Pages, each saved in the encoding.
  static let cases: [Case] = [
    Case(html: "<p>plain", encoding: .utf8, source: .bytes(declared: nil)),
    Case(
      html: "<p>“naïve” €5 – Žluť".replacing("ť", with: "t"), encoding: .windows1252,
      source: .bytes(declared: nil)),
    Case(html: "<p>é", encoding: .utf8, source: .bytes(declared: nil)),
    Case(html: "<meta charset=utf-8><p>é", encoding: .utf8, source: .declaration(label: "utf-8")),
    Case(html: "<meta charset='UTF8'><p>a", encoding: .utf8, source: .declaration(label: "UTF8")),
    Case(
      html: "<META CharSet = \" ISO-8859-1 \"/><p>é€", encoding: .windows1252,
      source: .declaration(label: "ISO-8859-1")),
    Case(
      html: "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\"><p>é",
      encoding: .windows1252, source: .declaration(label: "windows-1252")),
    Case(
      html: "<meta content='text/html;charset=\"latin1\"' http-equiv=content-type><p>é",
      encoding: .windows1252, source: .declaration(label: "latin1")),
    // What is no declaration.
    Case(
      html: "<!-- <meta charset=latin1> --><p>é", encoding: .utf8, source: .bytes(declared: nil)),
    Case(html: "<metadata charset=latin1><p>é", encoding: .utf8, source: .bytes(declared: nil)),
    Case(
      html: "<meta name=x content='charset=latin1'><p>é", encoding: .utf8,
      source: .bytes(declared: nil)),
    // UTF-16 cannot be declared in ASCII.
    Case(html: "<meta charset=utf-16><p>é", encoding: .utf8, source: .declaration(label: "utf-16")),
    // Declared as UTF-8, and not so.
    Case(
      html: "<meta charset=utf-8><p>é</p>", encoding: .windows1252,
      source: .bytes(declared: "utf-8")),
  ]

  @Test(arguments: cases)
  func `the encoding is found, however the page is split`(_ row: Case) throws {
    let bytes = row.encoding == .utf8 ? Array(row.html.utf8) : SavedAs.windows1252(row.html)
    for pieceSize in 1...bytes.count {
      let whole = try SavedPage.whole(bytes, pieceSize: pieceSize)
      #expect(whole.text == row.html)
      #expect(whole.page.encoding == row.encoding)
      #expect(whole.page.encodingSource == row.source)
      #expect(whole.page.notices.isEmpty)
    }
  }

  @Test func `a character far behind the start decides`() throws {
    let start = "<p>" + String(repeating: "x", count: 100_000)
    let html = start + "é" + start + "ü"
    for (bytes, encoding) in [
      (Array(html.utf8), TextEncoding.utf8), (SavedAs.windows1252(html), .windows1252),
    ] {
      for pieceSize in [997, 65_536] {
        let whole = try SavedPage.whole(bytes, pieceSize: pieceSize)
        #expect(whole.text == html)
        #expect(whole.page.encoding == encoding)
      }
    }
  }

  @Test func `one wrong byte does not make UTF-8 another encoding`() throws {
    let bytes = Array("<p>".utf8) + [0xE9] + Array(" then é".utf8)
    let whole = try SavedPage.whole(bytes)
    #expect(whole.utf8 == bytes)
    #expect(whole.page.encoding == .utf8)
  }

  @Test func `a character that the end cuts is UTF-8 still`() throws {
    let bytes = Array("<p>é".utf8.dropLast())
    let whole = try SavedPage.whole(bytes)
    #expect(whole.utf8 == bytes)
    #expect(whole.page.encoding == .utf8)
  }

  @Test func `a declared encoding that is not read is named`() throws {
    let start = Array("<meta charset=windows-1251><p>".utf8)
    let whole = try SavedPage.whole(start + [0xCF, 0xF0])
    #expect(whole.page.notices == [.unreadEncoding(label: "windows-1251")])
    #expect(whole.page.encoding == .windows1252)
    // Where the bytes are UTF-8, the label was wrong.
    let utf8 = try SavedPage.whole(start + Array("é".utf8))
    #expect(utf8.page.notices.isEmpty)
    #expect(utf8.page.encoding == .utf8)
  }

  /// Bytes 0x80 to 0x9F against Foundation's table, which lacks the five that are controls.
  @Test func `every byte of windows-1252 is its character`() throws {
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    for byte in UInt8(0x80)...0xFF {
      let head = Array("<meta charset=latin1><p>".utf8)
      let text = try SavedPage.whole(head + [byte]).text.dropFirst(head.count)
      if undefined.contains(byte) {
        #expect(text.unicodeScalars.map(\.value) == [UInt32(byte)])
      } else {
        #expect(SavedAs.windows1252(String(text)) == [byte])
      }
    }
  }

  /// What a page declares, its text's bytes, and the declaration that is named as not read.
  static let declared: [(label: String, bytes: [UInt8], named: String?)] = [
    // 日 in Shift_JIS and GBK, é in windows-1250.
    ("Shift_JIS", [0x93, 0xFA], "Shift_JIS"), ("gbk", [0xC8, 0xD5], "gbk"),
    ("windows-1250", [0xE9], "windows-1250"), ("windows-1252", [0xE9], nil),
    // Some bytes of Shift_JIS are UTF-8 by chance: 語の質 holds CC 8E.
    ("Shift_JIS", [0x8C, 0xEA, 0x82, 0xCC, 0x8E, 0xBF], "Shift_JIS"),
    // Text that is UTF-8 beats a wrong declaration.
    ("Shift_JIS", Array("日本語".utf8), nil), ("Shift_JIS", Array("plain".utf8), nil),
  ]

  @Test(arguments: declared)
  func `a declared charset that is not read is named, unless the text is UTF-8`(
    _ row: (label: String, bytes: [UInt8], named: String?)
  ) throws {
    // The encoding is decided within the first 4,096 bytes; later a piece may end in a character.
    for text in ["", String(repeating: "x", count: 5_000)] {
      let head = Array("<html><meta charset=\(row.label)><p>\(text)".utf8)
      let page = head + row.bytes + Array("</p></html>".utf8)
      for pieceSize in [1, 7, 1_000, head.count + 1, head.count + 2] {
        let notices = try SavedPage.whole(page, pieceSize: pieceSize).page.notices
        #expect(notices == row.named.map { [.unreadEncoding(label: $0)] } ?? [])
      }
    }
  }
}
