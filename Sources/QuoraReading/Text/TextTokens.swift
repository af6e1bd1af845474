import Bytes

/// A word or a number of a text.
enum TextToken: Equatable {
  /// Letters and the marks on them, in lower case.
  case word(String)
  /// Digits, of any script, as ASCII.
  case number(String)

  /// The tokens of `text`; signs, blanks and what is not seen part them, or are dropped from words.
  static func all(in text: String) -> [TextToken] {
    var tokens: [TextToken] = []
    tokens.reserveCapacity(4)
    var current = String.UnicodeScalarView()
    var isNumber = false
    func finish() {
      guard !current.isEmpty else { return }
      let text = String(current)
      tokens.append(isNumber ? .number(text) : .word(text.isASCII ? text : text.lowercased()))
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(ascii: scalar)
        guard byte.isASCIIDigit || byte.isASCIILetter else {
          // A colon joins the numbers of a time of day.
          if byte != UInt8(ascii: "'"), byte != UInt8(ascii: ".") || isNumber { finish() }
          continue
        }
        if !current.isEmpty, isNumber != byte.isASCIIDigit { finish() }
        isNumber = byte.isASCIIDigit
        current.append(Unicode.Scalar(byte.asciiLowercased))
      } else if let digit = scalar.decimalDigit {
        if !isNumber { finish() }
        isNumber = true
        current.append(digit)
      } else if scalar.isLetterOrMark {
        if isNumber { finish() }
        isNumber = false
        current.append(scalar)
      } else if scalar.properties.isWhitespace {
        finish()
      }
    }
    finish()
    return tokens
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension Unicode.Scalar {
  /// The digit of ASCII that stands for the same as this one, in whatever script; nil for all else.
  var decimalDigit: Unicode.Scalar? {
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return nil
    }
    return Unicode.Scalar(UInt8(value) + UInt8(ascii: "0"))
  }

  fileprivate var isLetterOrMark: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
