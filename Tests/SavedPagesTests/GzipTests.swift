import SavedPages
import TestSupport
import Testing

@Suite struct GzipTests {
  static let html = "<!DOCTYPE html><p>é😀</p>" + String(repeating: "<i>x</i>", count: 900)

  @Test(arguments: [1, 2, 3, 17, 4_096, 65_536])
  func `a gzip file is unpacked, however it is split`(pieceSize: Int) throws {
    for file in [Gzip.stored(Array(Self.html.utf8)), Gzip.compressed(Array(Self.html.utf8))] {
      let whole = try SavedPage.whole(file, pieceSize: pieceSize)
      #expect(whole.text == Self.html)
      #expect(whole.page.containers == [.gzip, .html])
      #expect(whole.page.notices.isEmpty)
    }
  }

  @Test func `members that follow each other are one page, padding aside`() throws {
    let parts = pieces(of: Array(Self.html.utf8), size: 3_000)
    let file: [UInt8] = parts.flatMap { Gzip.compressed($0) } + [0, 0, 0]
    for pieceSize in [1, 5, 65_536] {
      let whole = try SavedPage.whole(file, pieceSize: pieceSize)
      #expect(whole.text == Self.html)
      #expect(whole.page.notices.isEmpty)
    }
  }

  @Test func `what is cut is read up to there, and named`() throws {
    let file = Gzip.stored(Array(Self.html.utf8))
    let whole = try SavedPage.whole(Array(file.dropLast(100)))
    #expect(Self.html.hasPrefix(whole.text.replacing("\u{FFFD}", with: "")))
    #expect(whole.utf8?.count == Self.html.utf8.count - 92)
    #expect(whole.page.notices == [.cut(.gzip)])
  }

  @Test func `what is damaged is read up to there, and named`() throws {
    var file = Gzip.stored(Array(Self.html.utf8))
    file[file.count - 5] ^= 1
    let whole = try SavedPage.whole(file)
    #expect(whole.text == Self.html)
    #expect(whole.page.notices == [.damaged(.gzip)])
    let trailed = try SavedPage.whole(Gzip.stored(Array(Self.html.utf8)) + Array("junk".utf8))
    #expect(trailed.text == Self.html)
    #expect(trailed.page.notices == [.damaged(.gzip)])
  }

  @Test(arguments: [
    [0x1F, 0x8B], [0x1F, 0x8B, 0x07, 0, 0], [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7],
  ])
  func `what is no gzip behind its first bytes is named`(_ bytes: [UInt8]) {
    #expect(throws: SavedPageError.unreadable(.gzip)) { try SavedPage.whole(bytes) }
  }

  @Test func `nothing in gzip is nothing`() {
    #expect(throws: SavedPageError.empty) { try SavedPage.whole(Gzip.stored([])) }
  }

  @Test func `gzip in gzip is unpacked four times, not five`() throws {
    var file = Array(Self.html.utf8)
    for _ in 1...4 { file = Gzip.compressed(file) }
    #expect(try SavedPage.whole(file).page.containers == [.gzip, .gzip, .gzip, .gzip, .html])
    #expect(throws: SavedPageError.tooDeep(.gzip, limit: 4)) {
      try SavedPage.whole(Gzip.compressed(file))
    }
  }

  @Test func `other things in gzip are named as what they are`() {
    #expect(throws: SavedPageError.notHTML(found: "a PDF document")) {
      try SavedPage.whole(Gzip.compressed(Array("%PDF-1.7".utf8)))
    }
  }

  /// 80 MB in 80 kB, of a page and of a container that is held.
  @Test(arguments: ["\u{FEFF}<html>", "MIME-Version: 1.0\r\n\r\n"])
  func `a bomb ends at the limit`(_ start: String) throws {
    let million = [UInt8](repeating: 0x20, count: 1_000_000)
    let packed = Gzip.compressed(million)
    var file = Gzip.compressed(Array(start.utf8))
    for _ in 1...80 { file += packed }
    let limit = SavedPageError.tooDense(.gzip, ratio: 200)
    if start.hasPrefix("MIME") {
      #expect(throws: limit) { try SavedPage.whole(file) }
    } else {
      var source = ByteSource(file, size: 65_536)
      let input = try SavedInput.open(of: SavedPage.quora) { source.next() }
      let page = try #require(try input.nextPage())
      var count = 0
      while case let piece = try page.readHTML(), !piece.isEmpty {
        count += piece.count
      }
      #expect(page.failure == limit)
      // 200 times the first piece that was read, to the million.
      #expect((12_000_000...13_200_000).contains(count))
    }
  }
}
