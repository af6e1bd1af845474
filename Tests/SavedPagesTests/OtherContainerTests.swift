import Foundation
import SavedPages
import TestSupport
import Testing

@Suite struct OtherContainerTests {
  static let url = "https://www.quora.com/topic/Bread"
  static let html = "<!DOCTYPE html><html><head></head><p>“é”</p></html>"

  @Test(arguments: [nil, "UTF-8", "windows-1252", "UTF-16"])
  func `a web archive gives its page`(_ charset: String?) throws {
    let bytes =
      switch charset {
      case "windows-1252": SavedAs.windows1252(Self.html)
      case "UTF-16": SavedAs.utf16(Self.html, lowFirst: true, hasMark: false)
      default: Array(Self.html.utf8)
      }
    let file = SavedAs.webArchive(bytes, url: Self.url, charset: charset)
    for pieceSize in [1, 50, 65_536] {
      let whole = try SavedPage.whole(file, pieceSize: pieceSize)
      #expect(whole.text == Self.html)
      #expect(whole.page.containers == [.webArchive])
      #expect(whole.page.url == Self.url)
      #expect(whole.page.savedMicroseconds == nil)
      #expect(whole.page.notices.isEmpty)
    }
  }

  /// Foundation writes the list, so that reading it does not rest on the tests' own writer.
  @Test(arguments: [true, false])
  func `a web archive that Foundation writes is read, in XML it is refused`(isXML: Bool) throws {
    let list: [String: Any] = [
      "WebMainResource": [
        "WebResourceData": Data(Self.html.utf8), "WebResourceURL": Self.url,
        "WebResourceTextEncodingName": "utf-8",
      ] as [String: Any]
    ]
    let data = try PropertyListSerialization.data(
      fromPropertyList: list, format: isXML ? .xml : .binary, options: 0)
    guard !isXML else {
      let error = SavedPageError.notHTML(found: "a property list in XML")
      #expect(throws: error) { try SavedPage.whole([UInt8](data)) }
      return
    }
    let whole = try SavedPage.whole([UInt8](data))
    #expect(whole.page.containers == [.webArchive])
    #expect(whole.text == Self.html)
  }

  /// Keys of other than ASCII: how many, how long each, and whether they are read.
  @Test(arguments: [
    (1, 1_000, true), (1, 1_001, false), (1_000, 9, true), (1_001, 9, false), (0, 0, true),
  ])
  func `a web archive holds few long strings that are not ASCII`(
    count: Int, characterCount: Int, isRead: Bool
  ) throws {
    var main: [String: Any] = [
      "WebResourceData": Data(Self.html.utf8), "WebResourceURL": Self.url,
    ]
    for number in 0..<count {
      main["é\(1_000 + number)" + String(repeating: "é", count: characterCount - 5)] = 1
    }
    let data = try PropertyListSerialization.data(
      fromPropertyList: ["WebMainResource": main], format: .binary, options: 0)
    guard isRead else {
      #expect(throws: SavedPageError.unreadable(.webArchive)) {
        try SavedPage.whole([UInt8](data))
      }
      return
    }
    #expect(try SavedPage.whole([UInt8](data)).text == Self.html)
  }

  @Test func `a web archive that is cut or hollow cannot be read`() {
    let file = SavedAs.webArchive(Array(Self.html.utf8), url: Self.url, charset: nil)
    for bytes in [
      Array(file.dropLast()), Array(file.dropLast(60)),
      BinaryPropertyList.encoded(.dictionary([("WebMainResource", .dictionary([]))])),
      BinaryPropertyList.encoded(.dictionary([("WebMainResource", .text(""))])),
    ] {
      #expect(throws: SavedPageError.unreadable(.webArchive)) { try SavedPage.whole(bytes) }
    }
  }

  @Test func `a web archive with one bit turned never ends the program`() {
    let file = SavedAs.webArchive(Array("<p>x".utf8), url: "u", charset: nil)
    var readCount = 0
    for index in file.indices.dropFirst(8) {
      var broken = file
      broken[index] ^= 0x80
      if (try? SavedPage.whole(broken)) != nil { readCount += 1 }
    }
    #expect(readCount > 0)
  }

  @Test func `a page by SingleFile says where and when it was saved`() throws {
    let html = SavedAs.singleFile(Self.html, url: Self.url)
    for bytes in [Array(html.utf8), SavedAs.utf16(html, lowFirst: true, hasMark: true)] {
      let whole = try SavedPage.whole(bytes)
      #expect(whole.page.containers == [.singleFile])
      #expect(whole.page.url == Self.url)
      #expect(whole.text == html)
      // By hand: 2026-11-20T09:40:00Z.
      #expect(whole.page.savedMicroseconds == 1_795_167_600_000_000)
    }
  }

  @Test func `a comment without an address or time gives neither`() throws {
    let whole = try SavedPage.whole(Array("<html><!-- Page saved with SingleFile url: x -->".utf8))
    #expect(whole.page.containers == [.singleFile])
    #expect(whole.page.url == nil)
    #expect(whole.page.savedMicroseconds == nil)
  }

  @Test func `containers stand inside of gzip`() throws {
    let part = SavedAs.htmlPart(Array(Self.html.utf8), url: Self.url, transfer: "base64")
    let files: [([UInt8], SavedPage.Container)] = [
      (SavedAs.mhtml([part], url: Self.url), .mhtml),
      (SavedAs.webArchive(Array(Self.html.utf8), url: Self.url, charset: nil), .webArchive),
      (Array(SavedAs.singleFile(Self.html, url: Self.url).utf8), .singleFile),
      (Array(HARTests.log(isBase64: true).text.utf8), .har),
    ]
    for (file, container) in files {
      let plain = try SavedPage.whole(file)
      let packed = try SavedPage.whole(Gzip.compressed(file), pieceSize: 100)
      #expect(packed.page.containers == [.gzip, container])
      #expect(packed.text == plain.text)
      #expect(packed.page.url == plain.page.url)
      #expect(packed.page.savedMicroseconds == plain.page.savedMicroseconds)
    }
  }
}
