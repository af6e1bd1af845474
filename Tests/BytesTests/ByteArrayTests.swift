import Bytes
import Testing

struct ByteArrayTests {
  @Test(arguments: [
    ("quora", "quo", 0, true), ("quora", "ora", 2, true), ("quora", "quora", 0, true),
    ("quora", "quo", 1, false), ("quora", "Quo", 0, false), ("quora", "ora.", 2, false),
    // Where the array ends, nothing but no bytes at all can stand.
    ("quora", "", 5, true), ("quora", "a", 5, false), ("quora", "", 6, false),
    ("", "", 0, true), ("", "q", 0, false),
  ])
  func `a part matches where all of its bytes stand`(
    text: String, part: String, start: Int, matches: Bool
  ) {
    #expect(Array(text.utf8).matches(Array(part.utf8), at: start) == matches)
  }

  @Test(arguments: [
    (UInt8(0x00), "x%00"), (0x09, "x%09"), (0x0A, "x%0A"), (0x20, "x%20"), (0x9F, "x%9F"),
    (0xA0, "x%A0"), (0xC3, "x%C3"), (0xFF, "x%FF"),
  ])
  func `a byte is escaped with two digits in upper case`(byte: UInt8, escaped: String) {
    var bytes = [UInt8(ascii: "x")]
    bytes.appendPercentEscape(of: byte)
    #expect(String(decoding: bytes, as: UTF8.self) == escaped)
  }
}
