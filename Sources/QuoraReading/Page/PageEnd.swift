/// How a page ends.
struct PageEnd {
  /// Whether `</html` stood somewhere.
  var hasEndTag = false
  private var lastByte: UInt8?

  /// Takes the next bytes.
  mutating func read(_ bytes: [UInt8]) {
    lastByte = bytes.last { $0 > 0x20 } ?? lastByte
  }

  /// Whether the page ends inside of a tag or text. Old pages were often saved without their end
  /// tag, so that alone says nothing about them.
  var isCut: Bool { !hasEndTag && lastByte != UInt8(ascii: ">") }
}
