import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// Pages broken at random, with a seed: the reader answers, and what it answers holds together.
@Suite struct MutatedPageTests {
  #if DEBUG
    static let pagesPerFixture = 40
  #else
    static let pagesPerFixture = 400
  #endif

  private func facts(_ bytes: [UInt8]) -> PageFacts {
    var source = ByteSource(bytes)
    let clock = Instant(seconds: 1_780_000_000)
    return PageReader(hints: .init(file: clock, asOf: clock, now: clock)).facts { source.next() }
  }

  /// One to eight bytes or stretches changed, dropped or repeated.
  static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let signs = Array("<>\"'=&;/\\{}[]:,-0\u{0}".utf8) + [0xC3, 0xFF]
    for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 64 {
      let start = Int.random(in: 0..<bytes.count - 32, using: &random)
      let length = Int.random(in: 1...32, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[start] = signs.randomElement(using: &random) ?? 0
      case 1: bytes.removeSubrange(start..<start + length)
      default: bytes.insert(contentsOf: bytes[start..<start + length], at: start)
      }
    }
    return bytes
  }

  @Test(arguments: FixtureFolder.pagesWithFacts)
  func `a broken page gives facts that hold together, or says what is wrong`(
    _ name: String
  ) throws {
    let bytes = try FixtureFolder.bytes(name)
    var random = SplitMix64(seed: UInt64(bytes.count))
    for _ in 0..<Self.pagesPerFixture {
      let found = facts(Self.mutated(bytes, &random))
      #expect(found.problem != nil || !found.rows.isEmpty || found.question != nil)
      for row in found.rows {
        #expect(row.url?.hasPrefix("https://") ?? true)
        #expect(row.upvotes.map { $0.low <= $0.value && $0.value <= $0.high } ?? true)
        #expect(row.author?.isAnonymous != true || row.author?.name == nil)
      }
    }
  }
}
