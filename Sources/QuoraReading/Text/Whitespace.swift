import Bytes

// On bytes: splitting by scalars costs thousands of instructions a text.

extension String {
  /// The text in `bytes`, which are clean UTF-8, with runs of white space made one space, none at
  /// the ends.
  init(collapsing bytes: ArraySlice<UInt8>) {
    guard !bytes.isPlainlySpaced else {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    var isAfterSpace = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let spaceCount = bytes.whitespaceCount(at: index)
      if spaceCount == 0 {
        if isAfterSpace, !words.isEmpty { words.append(0x20) }
        words.append(bytes[index])
      }
      isAfterSpace = spaceCount > 0
      index += spaceCount == 0 ? 1 : spaceCount
    }
    self.init(boundingMarksOf: words)
  }

  /// Runs of white space made one space, none at the ends.
  func collapsingWhitespace() -> String {
    let bytes = Array(utf8)[...]
    return bytes.isPlainlySpaced ? self : String(collapsing: bytes)
  }

  /// nil when there is nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension Unicode.Scalar {
  /// Whether the scalar has the property White_Space; of ASCII that is quicker to say than to look up.
  var isWhitespace: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is ASCII with single spaces between words, as most texts of a page are.
  fileprivate var isPlainlySpaced: Bool {
    var isAfterSpace = true
    for byte in self {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || !isAfterSpace else { return false }
      isAfterSpace = byte == 0x20
    }
    return !isAfterSpace || isEmpty
  }

  /// The number of bytes of the white space that starts at `index`; 0 where none does.
  ///
  /// Source: Unicode's property White_Space.
  fileprivate func whitespaceCount(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09...0x0D: 1
    // U+0085, U+00A0.
    case 0xC2: self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0
    // U+1680.
    case 0xE1: self[index + 1] == 0x9A && self[index + 2] == 0x80 ? 3 : 0
    case 0xE2: isGeneralSpace(self[index + 1], self[index + 2]) ? 3 : 0
    // U+3000.
    case 0xE3: self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }

  /// U+2000 to U+200A, U+2028, U+2029, U+202F and U+205F, by their second and third byte.
  private func isGeneralSpace(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F): true
    default: false
    }
  }
}
