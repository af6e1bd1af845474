extension ArraySlice<UInt8> {
  /// What comes after a byte order mark of UTF-8, else all.
  var afterByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }

  /// What comes after the first `bytes` in it; nil where they are not in it.
  func after(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = self
    while !rest.isEmpty {
      if rest.starts(with: bytes) { return rest.dropFirst(bytes.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether `text` is somewhere in it.
  func holds(_ text: String) -> Bool { after(Array(text.utf8)) != nil }
}

extension UInt8 {
  /// Whether the byte is a space, tab, line feed, form feed or carriage return.
  var isASCIIWhitespace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  /// Whether the byte is one of A to Z, in either case.
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether the byte is a control character that text does without.
  var isASCIIControl: Bool { self == 0x7F || self < 0x20 && !isASCIIWhitespace && self != 0x1B }
}
