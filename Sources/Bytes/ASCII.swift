/// What a byte is in ASCII. Bytes of 0x80 and above are none of these.
extension UInt8 {
  /// 0 to 9.
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// A to Z.
  @inlinable package var isASCIIUppercase: Bool { self &- 0x41 < 26 }

  /// A to Z, a to z.
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A space, tab, line feed, form feed or carriage return.
  ///
  /// Source: https://infra.spec.whatwg.org/#ascii-whitespace.
  @inlinable package var isASCIIWhitespace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  /// A control character that text does without: not white space, nor the escape of a terminal.
  @inlinable package var isASCIIControl: Bool {
    self == 0x7F || self < 0x20 && !isASCIIWhitespace && self != 0x1B
  }

  /// The byte, a letter from A to Z in lower case.
  @inlinable package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }

  /// What it is worth as a digit of base 16, in either case; nil for other bytes.
  @inlinable package var hexDigitValue: UInt8? {
    if isASCIIDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : nil
  }
}
