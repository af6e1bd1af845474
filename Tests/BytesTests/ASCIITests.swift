import Bytes
import Testing

/// Every byte, held against the characters that are written out here.
struct ASCIITests {
  private static func bytes(_ isMember: (UInt8) -> Bool) -> [UInt8] {
    (0...UInt8.max).filter(isMember)
  }

  private static let upper = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  private static let lower = Array("abcdefghijklmnopqrstuvwxyz".utf8)

  @Test func `each class has its bytes and no others`() {
    #expect(Self.bytes(\.isASCIIDigit) == Array("0123456789".utf8))
    #expect(Self.bytes(\.isASCIIUppercase) == Self.upper)
    #expect(Self.bytes(\.isASCIILetter) == Self.upper + Self.lower)
    #expect(Self.bytes(\.isASCIIWhitespace) == [0x09, 0x0A, 0x0C, 0x0D, 0x20])
    // All below the space but white space and the escape, and DEL.
    let controls =
      (0...0x08).map(UInt8.init) + [0x0B] + (0x0E...0x1A).map(UInt8.init)
      + (0x1C...0x1F).map(UInt8.init) + [0x7F]
    #expect(Self.bytes(\.isASCIIControl) == controls)
  }

  @Test func `capital letters alone are changed to lower case`() {
    #expect(Self.upper.map(\.asciiLowercased) == Self.lower)
    #expect(Self.bytes { $0.asciiLowercased != $0 } == Self.upper)
  }

  @Test func `a digit of base 16 has its value in either case`() {
    let digits = zip(
      "0123456789abcdefABCDEF".utf8, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] + (10...15) + (10...15))
    for (byte, value) in digits { #expect(byte.hexDigitValue == UInt8(value)) }
    #expect(Self.bytes { $0.hexDigitValue != nil }.count == 22)
  }
}

/// Source: The Unicode Standard, 3.9, table 3-7.
struct UTF8LeadTests {
  @Test(arguments: [
    (UInt8(0xC2)...0xDF, 1, UInt8(0x80)...0xBF), (0xE0...0xE0, 2, 0xA0...0xBF),
    (0xE1...0xEC, 2, 0x80...0xBF), (0xED...0xED, 2, 0x80...0x9F), (0xEE...0xEF, 2, 0x80...0xBF),
    (0xF0...0xF0, 3, 0x90...0xBF), (0xF1...0xF3, 3, 0x80...0xBF), (0xF4...0xF4, 3, 0x80...0x8F),
  ])
  func `a first byte says what follows`(
    leads: ClosedRange<UInt8>, count: Int, second: ClosedRange<UInt8>
  ) {
    for byte in leads {
      #expect(UTF8Lead(byte)?.followerCount == count)
      #expect(UTF8Lead(byte)?.second == second)
    }
  }

  @Test func `all other bytes start no sequence`() {
    for byte in Array(0x00...0xC1) + Array(0xF5...0xFF) { #expect(UTF8Lead(UInt8(byte)) == nil) }
  }
}
