import Bytes

// On bytes: the standard library searches by characters, tens of thousands of instructions a text.

extension String {
  /// Whether a digit or another number stands in it.
  var holdsNumber: Bool {
    utf8.contains(where: \.isASCIIDigit)
      || !utf8.allSatisfy { $0 < 0x80 } && contains(where: \.isNumber)
  }

  /// Whether the bytes of `part` stand in it.
  func holds(_ part: String) -> Bool { finds(part, caseBit: 0) }

  /// Whether `word`, lower-case letters of ASCII, stands in it in whatever case.
  func holdsInAnyCase(_ word: String) -> Bool {
    finds(word, caseBit: 0x20)
  }

  /// Whether the bytes of `part`, which is not empty, stand in it once `caseBit` is set in each.
  private func finds(_ part: String, caseBit: UInt8) -> Bool {
    let bytes = Array(utf8)
    let part = Array(part.utf8)
    var start = 0
    while start + part.count <= bytes.count {
      if bytes[start] | caseBit == part[0],
        part.indices.allSatisfy({ bytes[start + $0] | caseBit == part[$0] })
      {
        return true
      }
      start += 1
    }
    return false
  }
}
