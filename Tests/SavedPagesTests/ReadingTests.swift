import SavedPages
import Testing

@Suite struct ReadingTests {
  private struct ReadError: Error, Equatable { let code: Int }

  /// Units of UTF-16 as bytes.
  private static func bytes(_ units: some Sequence<UInt16>, lowFirst: Bool) -> [UInt8] {
    units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return lowFirst ? [low, high] : [high, low]
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 becomes UTF-8, however it is split`(lowFirst: Bool, hasMark: Bool) throws {
    let text = "<!DOCTYPE html><p>aé€😀\u{FEFF}\u{FFFD}z</p>"
    // Without a mark the first 256 bytes have to be ASCII.
    let page = hasMark ? text : "<!DOCTYPE html>" + String(repeating: " ", count: 113) + text
    let bytes = Self.bytes((hasMark ? [0xFEFF] : []) + Array(page.utf16), lowFirst: lowFirst)
    for pieceSize in 1...bytes.count {
      let whole = try SavedPage.whole(bytes, pieceSize: pieceSize)
      #expect(whole.page.encoding == (lowFirst ? .utf16LittleEndian : .utf16BigEndian))
      #expect(whole.page.encodingSource == (hasMark ? .byteOrderMark : .bytes(declared: nil)))
      #expect(whole.text == page, "pieces of \(pieceSize)")
    }
  }

  @Test(arguments: [true, false])
  func `a split behind the first 4,096 bytes changes nothing`(lowFirst: Bool) throws {
    let start = "<html>" + String(repeating: "x", count: 2_050)
    let bytes = Self.bytes([0xFEFF] + Array((start + "é😀z").utf16), lowFirst: lowFirst)
    for split in bytes.count - 12...bytes.count {
      var pieces = [Array(bytes[..<split]), Array(bytes[split...])][...]
      let text = try SavedPage.whole { pieces.popFirst() ?? [] }.text
      #expect(text == start + "é😀z", "split at \(split)")
    }
  }

  /// Units after `<p>`, and the text that they are.
  static let units: [(units: [UInt16], text: String)] = [
    ([0xD83D, 0xDE00], "😀"),
    ([0xD800, 0xDC00, 0xDBFF, 0xDFFF], "\u{10000}\u{10FFFF}"),
    ([0xD83D], "\u{FFFD}"),
    ([0xD83D, 0x61], "\u{FFFD}a"),
    ([0xDE00, 0x61], "\u{FFFD}a"),
    ([0xD83D, 0xD83D, 0xDE00], "\u{FFFD}😀"),
    ([0xDE00, 0xD83D], "\u{FFFD}\u{FFFD}"),
    ([0x61, 0x00, 0x62], "a\0b"),
  ]

  @Test(arguments: units)
  func `a lone surrogate is replaced, however it is split`(
    _ row: (units: [UInt16], text: String)
  ) throws {
    for lowFirst in [true, false] {
      let bytes = Self.bytes([0xFEFF, 0x3C, 0x70, 0x3E] + row.units, lowFirst: lowFirst)
      for pieceSize in 1...bytes.count {
        let utf8 = try SavedPage.whole(bytes, pieceSize: pieceSize).utf8
        #expect(utf8 == Array(("<p>" + row.text).utf8), "pieces of \(pieceSize)")
      }
    }
  }

  @Test func `half a unit at the end is replaced`() throws {
    let bytes = Self.bytes([0xFEFF, 0x3C, 0x70, 0x3E], lowFirst: true) + [0x61]
    #expect(try SavedPage.whole(bytes).utf8 == Array("<p>\u{FFFD}".utf8))
  }

  @Test func `UTF-8 is given as it is, right or wrong`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("<p>é".utf8) + [0x00, 0xC0, 0xED, 0xA0, 0x80, 0xE2]
    for pieceSize in 1...bytes.count {
      #expect(try SavedPage.whole(bytes, pieceSize: pieceSize).utf8 == bytes)
    }
  }

  @Test func `no more is read to open a page than is needed to detect what it is`() throws {
    var count = 0
    _ = try SavedInput.open(of: SavedPage.quora) {
      count += 1
      return Array("<p>".utf8) + Array(repeating: 0x78, count: 1_021)
    }
    #expect(count == 4)
  }

  @Test func `the end is asked for once`() throws {
    var pieces = [Array("<p>".utf8), [], Array("<b>".utf8)][...]
    let next = { () -> [UInt8] in pieces.popFirst() ?? [] }
    let input = try SavedInput.open(of: SavedPage.quora, reading: next)
    let page = try #require(try input.nextPage())
    #expect(try page.readHTML() == Array("<p>".utf8))
    #expect(try page.readHTML() == [])
    #expect(try page.readHTML() == [])
    #expect(try input.nextPage() == nil)
    #expect(pieces.count == 1)
  }

  @Test func `an error of the source is thrown as it is`() throws {
    #expect(throws: ReadError(code: 1)) {
      try SavedInput.open(of: SavedPage.quora) { throw ReadError(code: 1) }
    }
    var pieces = [Array("<p>".utf8) + Array(repeating: 0x78, count: 5_000)][...]
    let next = { () throws(ReadError) -> [UInt8] in
      guard let piece = pieces.popFirst() else { throw ReadError(code: 2) }
      return piece
    }
    let input = try SavedInput.open(of: SavedPage.quora, reading: next)
    let page = try #require(try input.nextPage())
    #expect(try page.readHTML().count == 5_003)
    #expect(throws: ReadError(code: 2)) { try page.readHTML() }
  }
}
