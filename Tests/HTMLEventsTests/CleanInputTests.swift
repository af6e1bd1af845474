import HTMLEvents
import Testing

@Suite struct CleanInputTests {
  /// The bytes of a page, and the text they become.
  static let cases: [(bytes: [UInt8], text: String)] = [
    ([0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0x62], "aé€😀b"),
    ([0x61, 0x00, 0x62], "a\u{FFFD}b"),
    ([0x61, 0x00, 0x00, 0x62], "a\u{FFFD}\u{FFFD}b"),
    // A byte order mark is dropped at the start, and is a character elsewhere.
    ([0xEF, 0xBB, 0xBF, 0x61], "a"),
    ([0x61, 0xEF, 0xBB, 0xBF, 0x62], "a\u{FEFF}b"),
    ([0xEF, 0xBB, 0x61], "\u{FFFD}a"),
    // Alone: a continuation, and bytes that are in no sequence.
    ([0x61, 0x80, 0x62], "a\u{FFFD}b"),
    ([0x61, 0x80, 0xBF, 0x62], "a\u{FFFD}\u{FFFD}b"),
    ([0x61, 0xF5, 0xFF, 0x62], "a\u{FFFD}\u{FFFD}b"),
    // Longer than it has to be, a surrogate, above U+10FFFF.
    ([0x61, 0xC0, 0xAF, 0x62], "a\u{FFFD}\u{FFFD}b"),
    ([0x61, 0xE0, 0x80, 0xAF, 0x62], "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
    ([0x61, 0xED, 0xA0, 0x80, 0x62], "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
    ([0x61, 0xF4, 0x90, 0x80, 0x80, 0x62], "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b"),
    // The edges of what is right.
    ([0xE0, 0xA0, 0x80, 0xED, 0x9F, 0xBF, 0xEE, 0x80, 0x80], "\u{800}\u{D7FF}\u{E000}"),
    ([0xF0, 0x90, 0x80, 0x80, 0xF4, 0x8F, 0xBF, 0xBD], "\u{10000}\u{10FFFD}"),
    // U+FFFE and U+FFFF, which libxml2 2.9 drops.
    ([0x61, 0xEF, 0xBF, 0xBE, 0x62, 0xEF, 0xBF, 0xBF], "a\u{FFFD}b\u{FFFD}"),
    // Cut by another character, and by the end of the page.
    ([0xE2, 0x82, 0x61], "\u{FFFD}a"),
    ([0xF0, 0x9F, 0x98, 0xE2, 0x82, 0xAC], "\u{FFFD}€"),
    ([0x61, 0xC3], "a\u{FFFD}"),
    ([0x61, 0xE2, 0x82], "a\u{FFFD}"),
    ([0x61, 0xF0, 0x9F, 0x98], "a\u{FFFD}"),
    // The Unicode Standard 15, tables 3-8 to 3-11.
    (
      [0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41],
      String(repeating: "\u{FFFD}", count: 8) + "A"
    ),
    (
      [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41],
      String(repeating: "\u{FFFD}", count: 8) + "A"
    ),
    (
      [0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42],
      "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A\u{FFFD}\u{FFFD}B"
    ),
    (
      [0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41],
      "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"
    ),
    // Controls: an escape, a bell; DEL and C1 are characters. A form feed is white space.
    ([0x61, 0x1B, 0x5B, 0x07, 0x1F, 0x62], "a\u{FFFD}[\u{FFFD}\u{FFFD}b"),
    ([0x61, 0x7F, 0xC2, 0x9B, 0x62], "a\u{7F}\u{9B}b"),
    ([0x61, 0x0C, 0x09, 0x62], "a \tb"),
    // A control among eight plain bytes, at each end of a word's length.
    ([0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x01, 0x38], "0123456\u{FFFD}8"),
    ([0x01, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38], "\u{FFFD}12345678"),
    // Line ends.
    ([0x61, 0x0D, 0x0A, 0x62, 0x0D, 0x63, 0x0A, 0x64], "a\nb\nc\nd"),
    ([0x61, 0x0D, 0x0D, 0x0A, 0x0A, 0x62], "a\n\n\nb"),
    ([0x61, 0x0D], "a\n"),
  ]

  @Test(arguments: cases)
  func `bytes become clean text, however they are split`(
    _ row: (bytes: [UInt8], text: String)
  ) {
    let whole = row.bytes.count
    for split in 0...row.bytes.count {
      let (text, summary) = Self.text(of: [row.bytes[..<split], row.bytes[split...]])
      #expect(text == row.text, "split at \(split)")
      #expect(summary.byteCount == whole, "split at \(split)")
    }
    let (text, summary) = Self.text(of: row.bytes.indices.map { row.bytes[$0...$0] })
    #expect(text == row.text)
    #expect(summary.byteCount == whole)
  }

  @Test func `random bytes become what the standard library makes of them`() {
    var state: UInt64 = 20_250_704
    // Bytes that are parts of sequences, and a letter; white space and markup left out.
    let alphabet: [UInt8] = [
      0x61, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEE, 0xF0,
      0xF1, 0xF3, 0xF4, 0xF5,
    ]
    for _ in 0..<2_000 {
      let bytes = (0..<12).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let page = Array("x".utf8) + bytes
      #expect(Self.text(of: [page[...]]).text == String(decoding: page, as: UTF8.self), "\(bytes)")
    }
  }

  private static func text(of pieces: [ArraySlice<UInt8>]) -> (
    text: String, summary: HTMLParseSummary
  ) {
    var rest = pieces.filter { !$0.isEmpty }[...]
    var handler = TextOnly()
    let summary = HTMLEventParser.parse(into: &handler) {
      Array(rest.popFirst() ?? [])
    }
    return (String(decoding: handler.bytes, as: UTF8.self), summary)
  }
}

/// Keeps nothing but text.
private struct TextOnly: HTMLEventHandler {
  var bytes: [UInt8] = []

  mutating func startElement(_ tag: borrowing HTMLStartTag) {}
  mutating func endElement() {}
  mutating func text(_ bytes: borrowing HTMLBytes) { bytes.append(to: &self.bytes) }
  mutating func rawText(_ bytes: borrowing HTMLBytes) {}
}
