extension String {
  /// Runs of white space made one space, none at the ends.
  func collapsingWhitespace() -> String {
    isPlainlySpaced ? self : splitAtWhitespace()
  }

  /// Whether it is ASCII with single spaces between words, as most texts of a page are.
  private var isPlainlySpaced: Bool {
    var isAfterSpace = true
    for byte in utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || !isAfterSpace else { return false }
      isAfterSpace = byte == 0x20
    }
    return !isAfterSpace || isEmpty
  }

  private func splitAtWhitespace() -> String {
    var words = ""
    for word in unicodeScalars.split(whereSeparator: \.isWhitespace) {
      if !words.isEmpty { words += " " }
      words += Substring(word)
    }
    return words
  }

  /// Null when there is nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension Unicode.Scalar {
  /// Whether the scalar has the property White_Space; of ASCII that is quicker to say than to look up.
  fileprivate var isWhitespace: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }
}
