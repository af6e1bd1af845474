import SavedPages
import TestSupport
import Testing

@Suite struct MHTMLTests {
  static let url = "https://www.quora.com/topic/Bread"
  static let html = "<html><head></head>\r\n<p class=3D>é= 😀\t \n==3D</p></html>\n"

  @Test(arguments: ["quoted-printable", "base64", "8bit", "binary"])
  func `the page comes out as it went in, however it is sent and split`(_ transfer: String) throws {
    let part = SavedAs.htmlPart(Array(Self.html.utf8), url: Self.url, transfer: transfer)
    for lineEnd in ["\r\n", "\n"] {
      let bytes = SavedAs.mhtml([part, SavedAs.picture], url: Self.url, lineEnd: lineEnd)
      for pieceSize in [1, 2, 3, 7, 64, 65_536] {
        let whole = try SavedPage.whole(bytes, pieceSize: pieceSize)
        #expect(whole.order == "h")
        #expect(whole.text == Self.html)
        #expect(whole.page.containers == [.mhtml])
        #expect(whole.page.url == Self.url)
        #expect(whole.page.notices.isEmpty)
        // By hand: 2026-11-20T09:40:00Z.
        #expect(whole.page.savedMicroseconds == 1_795_167_600_000_000)
      }
    }
  }

  @Test(arguments: [
    // RFC 2045 section 6.7: blanks behind a soft line break are padding.
    ("a=\nb", "ab"), ("a= \nb", "ab"), ("a=\t \r\nb", "ab"), ("a=  b", "a=  b"),
    ("a= =3Db", "a= =b"),
    ("a=3D \nb", "a= \nb"), ("a=", "a"), ("a= ", "a"),
  ])
  func `blanks behind a soft line break are dropped`(sent: String, text: String) throws {
    let message =
      "MIME-Version: 1.0\nContent-Type: text/html\n"
      + "Content-Transfer-Encoding: quoted-printable\n\n<p>" + sent
    for pieceSize in [1, 2, 100] {
      let whole = try SavedPage.whole(Array(message.utf8), pieceSize: pieceSize)
      #expect(whole.text == "<p>" + text)
    }
  }

  @Test(arguments: [
    "From - Fri Nov 20 09:40:00 2026\nFrom: <Saved by Blink>\n",
    "From ann@example.com Fri Nov 20 09:40:00 2026\r\nSubject: x\r\n", "Subject: x\n", "",
  ])
  func `a message behind a mailbox line, or without its version, is one`(head: String) throws {
    let message =
      head + "Content-Type: multipart/related; boundary=x\n\n--x\n"
      + "Content-Type: text/html\n\n<p>a\n--x--\n"
    let whole = try SavedPage.whole(Array(message.utf8))
    #expect(whole.page.containers == [.mhtml])
    #expect(whole.text == "<p>a")
  }

  /// Parts by their addresses, the snapshot's, and which part is the page.
  static let choices: [(locations: [String?], snapshot: String?, page: Int)] = [
    (["https://www.quora.com/a"], "https://www.quora.com/a", 0),
    (["https://ads.example/f", "https://www.quora.com/a"], "https://www.quora.com/a", 1),
    (["cid:frame-2@mhtml.blink", "https://www.quora.com/a"], nil, 1),
    (["cid:frame-2@mhtml.blink", nil], "https://www.quora.com/b", 1),
    (["cid:frame-2@mhtml.blink"], nil, 0),
    ([nil, "https://www.quora.com/a"], nil, 0),
  ]

  @Test(arguments: choices)
  func `the page is found among its frames`(
    _ row: (locations: [String?], snapshot: String?, page: Int)
  ) throws {
    let parts = row.locations.enumerated().map { index, location in
      SavedAs.htmlPart(Array("<p>\(index)".utf8), url: location, transfer: "quoted-printable")
    }
    let bytes = SavedAs.mhtml([SavedAs.picture] + parts, url: row.snapshot)
    #expect(try SavedPage.whole(bytes).text == "<p>\(row.page)")
  }

  @Test func `the start of a related message is its page`() throws {
    let bytes = Array(
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; start="<b>"; boundary=x

      --x
      Content-Type: text/html
      Content-ID: <a>

      <p>a
      --x
      Content-Type: TEXT/HTML; charset=us-ascii
      Content-ID: <b>

      <p>b
      --x--
      """.utf8)
    #expect(try SavedPage.whole(bytes).text == "<p>b")
  }

  @Test func `addresses over several lines are joined`() throws {
    let bytes =
      Array(
        "Snapshot-Content-Location: https://www.quora.com/\r\n a\r\nMIME-Version: 1.0\r\n"
          .utf8) + Array("Content-Type: text/html\r\n\r\n<p>".utf8)
    let whole = try SavedPage.whole(bytes)
    #expect(whole.page.url == "https://www.quora.com/a")
    #expect(whole.text == "<p>")
  }

  @Test(arguments: ["windows-1252", "ISO-8859-1", "latin1"])
  func `a part's charset is taken`(_ charset: String) throws {
    let part = SavedAs.htmlPart(
      [0x3C, 0x70, 0x3E, 0x93, 0xE9, 0x94], url: nil, transfer: "quoted-printable",
      charset: charset)
    let whole = try SavedPage.whole(SavedAs.mhtml([part], url: Self.url))
    #expect(whole.text == "<p>“é”")
    #expect(whole.page.encoding == .windows1252)
    #expect(whole.page.encodingSource == .declaration(label: charset))
  }

  @Test func `an archive that ends early is read up to there`() throws {
    let part = SavedAs.htmlPart(Array("<p>abc".utf8), url: Self.url, transfer: "base64")
    let bytes = SavedAs.mhtml([part, SavedAs.picture], url: Self.url)
    let cut = Array(bytes.dropLast(80))
    let whole = try SavedPage.whole(cut)
    #expect(whole.text == "<p>abc")
    #expect(whole.page.notices == [.cut(.mhtml)])
    // Up to the fields of the first part.
    let text = String(decoding: bytes, as: UTF8.self)
    let header = Array(
      text.prefix(upTo: try #require(text.firstRange(of: "Content-Type: text/html")).lowerBound)
        .utf8)
    #expect(throws: SavedPageError.unreadable(.mhtml)) { try SavedPage.whole(header) }
  }

  @Test func `every cut ends with a page or an error`() throws {
    let part = SavedAs.htmlPart(Array(Self.html.utf8), url: Self.url, transfer: "quoted-printable")
    let bytes = SavedAs.mhtml([part], url: Self.url)
    var readCount = 0
    for end in 0..<bytes.count {
      if let whole = try? SavedPage.whole(Array(bytes[..<end])) {
        readCount += 1
        if whole.page.containers == [.mhtml], end < bytes.count - 4 {
          #expect(whole.page.notices == [.cut(.mhtml)], "\(end)")
        }
      }
    }
    #expect(readCount > Self.html.utf8.count)
  }

  @Test func `an archive without a page is named`() {
    #expect(throws: SavedPageError.nothingInside(.mhtml)) {
      try SavedPage.whole(SavedAs.mhtml([SavedAs.picture], url: Self.url))
    }
  }

  @Test func `messages inside of each other end at a limit`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      var bytes = Array("Content-Type: text/html\r\n\r\n<p>deep".utf8)
      for level in 0..<depth {
        bytes =
          Array(
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\(level)\r\n\r\n--b\(level)\r\n"
              .utf8) + bytes + Array("\r\n--b\(level)--\r\n".utf8)
      }
      return bytes
    }
    #expect(try SavedPage.whole(nested(4)).text == "<p>deep")
    for depth in [5, 2_000] {
      #expect(throws: SavedPageError.tooDeep(.mhtml, limit: 4)) {
        try SavedPage.whole(nested(depth))
      }
    }
  }

  /// Text as sent, and as it is.
  static let damaged: [(sent: String, text: String)] = [
    ("<p>=41", "<p>A"), ("<p>=e9=3d", "<p>\u{E9}="), ("<p>=", "<p>"), ("<p>=4", "<p>"),
    ("<p>=ZZ=4Z", "<p>=ZZ=4Z"), ("<p>a=\r\nb", "<p>ab"), ("<p>a=\nb", "<p>ab"),
    ("<p>a=\rb", "<p>ab"), ("<p>a==41", "<p>a=A"),
  ]

  @Test(arguments: damaged)
  func `damage to quoted-printable costs no more than itself`(
    _ row: (sent: String, text: String)
  ) throws {
    let part = SavedAs.Part(
      ["Content-Type: text/html; charset=latin1", "Content-Transfer-Encoding: Quoted-Printable"],
      Array(row.sent.utf8))
    #expect(try SavedPage.whole(SavedAs.mhtml([part], url: nil)).text == row.text)
  }
}
