// On bytes: the standard library searches by characters, tens of thousands of instructions a text.

extension String {
  /// Whether a digit or another number stands in it.
  var holdsNumber: Bool {
    utf8.contains(where: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
      || !utf8.allSatisfy { $0 < 0x80 } && contains(where: \.isNumber)
  }

  /// Whether the bytes of `part` stand in it.
  func holds(_ part: String) -> Bool { Self.finds(Array(part.utf8), in: Array(utf8)) }

  /// Whether `word`, lower-case letters of ASCII, stands in it in whatever case.
  func holdsInAnyCase(_ word: String) -> Bool {
    Self.finds(Array(word.utf8), in: utf8.map { $0 | 0x20 })
  }

  /// Whether `part`, which is not empty, stands in `bytes`.
  private static func finds(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
    var start = 0
    while start + part.count <= bytes.count {
      if bytes[start] == part[0], part.indices.allSatisfy({ bytes[start + $0] == part[$0] }) {
        return true
      }
      start += 1
    }
    return false
  }
}
