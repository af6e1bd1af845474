import Foundation
import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// What is left out before a page is parsed changes no fact of it.
@Suite struct VocabularyTests {
  static let windows = [1, 2, 3, 7, 64, 4_095, 4_096, 4_097]
  /// Fixtures, and real pages where they are there.
  static let files =
    FixtureSet.files.map { FixtureFolder.url($0.name) } + FixtureFolder.realPages

  private func facts(_ bytes: [UInt8], usesVocabulary: Bool, size: Int = 65_536) -> PageFacts {
    var source = ByteSource(bytes, size: size)
    let clock = Instant(seconds: 1_780_000_000)
    let reader = PageReader(
      hints: .init(file: clock, asOf: clock, now: clock), usesVocabulary: usesVocabulary)
    return reader.facts { source.next() }
  }

  @Test(arguments: files)
  func `a page says the same with and without the vocabulary`(_ file: URL) throws {
    let page = [UInt8](try Data(contentsOf: file))
    let whole = facts(page, usesVocabulary: false)
    #if DEBUG
      let sizes = page.count < 40_000 ? Self.windows : [4_097]
    #else
      let sizes = Self.windows
    #endif
    for size in sizes {
      try #require(
        facts(page, usesVocabulary: true, size: size) == whole, "windows of \(size) bytes")
    }
  }

  @Test(arguments: files)
  func `a broken page says the same with and without the vocabulary`(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    var random = SplitMix64(seed: UInt64(bytes.count))
    #if DEBUG
      let count = bytes.count < 200_000 ? 8 : 1
    #else
      let count = bytes.count < 200_000 ? 200 : 20
    #endif
    for round in 0..<count {
      let page = MutatedPageTests.mutated(bytes, &random)
      try #require(
        facts(page, usesVocabulary: true) == facts(page, usesVocabulary: false), "round \(round)")
    }
  }
}
