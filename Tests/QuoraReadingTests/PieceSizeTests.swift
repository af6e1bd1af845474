import Foundation
import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// How a page comes in never changes what it says, and no cut crashes or hangs the reader.
///
/// A release build tries every size and every cut of the small fixtures and 200 cuts of each real
/// page; a debug build, some ten times slower, tries a few of each.
@Suite struct PieceSizeTests {
  #if DEBUG
    static let isThorough = false
  #else
    static let isThorough = true
  #endif

  /// The fixtures that are small enough to try everything on.
  static let smallFixtures = FixtureSet.files.filter { $0.html.utf8.count <= 20_480 }.map(\.name)
  static let realPages = FixtureFolder.realPages
  static let windows = [1, 2, 3, 7, 64, 4_095, 4_096, 4_097, 65_536]

  private func facts(_ pieces: some Sequence<[UInt8]>) -> PageFacts {
    var rest = pieces.makeIterator()
    let clock = Instant(seconds: 1_780_000_000)
    return PageReader(hints: .init(file: clock, asOf: clock, now: clock)).facts {
      rest.next() ?? []
    }
  }

  private func facts(_ bytes: [UInt8], cutAt cut: Int) -> PageFacts {
    facts([Array(bytes[..<cut]), Array(bytes[cut...])].filter { !$0.isEmpty })
  }

  private func windows(of bytes: [UInt8], size: Int) -> some Sequence<[UInt8]> {
    stride(from: 0, to: bytes.count, by: size).lazy
      .map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
  }

  @Test(arguments: smallFixtures)
  func `every window size and every cut of a small page gives the same facts`(
    _ name: String
  ) throws {
    let bytes = try FixtureFolder.bytes(name)
    let whole = facts([bytes].filter { !$0.isEmpty })
    let step = Self.isThorough ? 1 : max(1, bytes.count / 40)
    for size in stride(from: 1, through: bytes.count, by: step) {
      try #require(facts(windows(of: bytes, size: size)) == whole, "window of \(size) bytes")
    }
    for cut in stride(from: 0, through: bytes.count, by: step) {
      try #require(facts(bytes, cutAt: cut) == whole, "cut at byte \(cut)")
    }
  }

  @Test(arguments: smallFixtures)
  func `a small page that ends anywhere says that it was cut`(_ name: String) throws {
    let bytes = try FixtureFolder.bytes(name)
    let end = lastEndTag(of: bytes) ?? bytes.count - 1
    let step = Self.isThorough ? 1 : max(1, end / 40)
    for cut in stride(from: 0, through: max(0, end), by: step) {
      try #require(saysThatItWasCut(bytes[..<cut]), "\(cut)")
    }
  }

  @Test(
    .enabled(if: !realPages.isEmpty, "no folder of real pages beside the project"),
    arguments: realPages)
  func `a real page gives the same facts however it comes in`(_ page: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: page))
    let whole = facts([bytes])
    for size in Self.isThorough ? Self.windows : [4_097] {
      try #require(facts(windows(of: bytes, size: size)) == whole, "window of \(size) bytes")
    }
    var random = SplitMix64(seed: UInt64(bytes.count))
    for _ in 0..<(Self.isThorough ? 200 : 1) {
      let cut = Int.random(in: 0...bytes.count, using: &random)
      try #require(facts(bytes, cutAt: cut) == whole, "cut at byte \(cut)")
    }
  }

  @Test(
    .enabled(if: !realPages.isEmpty, "no folder of real pages beside the project"),
    arguments: realPages)
  func `a real page that ends anywhere is never passed over in silence`(_ page: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: page))
    let end = lastEndTag(of: bytes) ?? bytes.count - 1
    var random = SplitMix64(seed: UInt64(bytes.count))
    for _ in 0..<(Self.isThorough ? 200 : 1) {
      let cut = Int.random(in: 0...end, using: &random)
      try #require(saysThatItWasCut(bytes[..<cut]), "\(cut)")
    }
  }

  /// Whether the start of a page is called no whole one, or ends where nothing is open that HTML
  /// requires to be closed, so that it cannot be told from a whole one.
  private func saysThatItWasCut(_ start: ArraySlice<UInt8>) -> Bool {
    facts([Array(start)].filter { !$0.isEmpty }).problem != nil || !LooseTags.isOpen(in: start)
  }

  /// Where the last `</html` of `bytes` starts.
  private func lastEndTag(of bytes: [UInt8]) -> Int? {
    Data(bytes).range(of: Data("</html".utf8), options: .backwards)?.lowerBound
  }
}

/// The tags of a page, found without an HTML parser.
private enum LooseTags {
  /// Elements without an end tag, or whose end tag may be left out.
  private static let loose: Set<String> = [
    "html", "head", "body", "li", "dt", "dd", "p", "option", "thead", "tbody", "tr", "td", "th",
    "br", "hr", "img", "input", "link", "meta", "base", "source", "wbr", "col", "area", "embed",
  ]

  /// Whether `page` ends in a tag, a comment or a script, or with another element open.
  static func isOpen(in page: ArraySlice<UInt8>) -> Bool {
    var open: [String] = []
    var rest = page
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = Data(rest).firstRange(of: Data("-->".utf8)) else { return true }
        rest = rest.dropFirst(end.upperBound)
        continue
      }
      guard let end = tagEnd(in: rest) else { return true }
      let tag = String(decoding: rest[..<end], as: UTF8.self).lowercased()
      rest = rest[end...].dropFirst()
      let name = String(tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("</") {
        if let last = open.lastIndex(of: name) { open.removeSubrange(last...) }
      } else if !name.isEmpty, !tag.hasPrefix("<!"), !loose.contains(name), !tag.hasSuffix("/") {
        open.append(name)
        if ["script", "style", "title", "textarea"].contains(name) {
          guard let close = Data(rest).firstRange(of: Data("</\(name)".utf8)) else { return true }
          rest = rest.dropFirst(close.lowerBound)
        }
      }
    }
    return !open.isEmpty
  }

  /// The index of the tag's `>`, which is not in quotes.
  private static func tagEnd(in tag: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for index in tag.indices {
      let byte = tag[index]
      if quote == byte {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }
}
