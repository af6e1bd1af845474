/// Makes UTF-8 of UTF-16, given in pieces of any size.
///
/// A leading byte order mark is dropped. Each lone surrogate becomes one U+FFFD, and so does a
/// last byte without its other half.
struct UTF16Decoder {
  private let isLowByteFirst: Bool

  /// The first byte of a unit whose second has not been seen.
  private var firstByte: UInt8?
  /// A high surrogate whose low one has not been seen.
  private var highSurrogate: UInt16?
  private var isAtStart = true

  /// A decoder for `encoding`; nil where that is not UTF-16.
  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8, .windows1252: return nil
    case .utf16LittleEndian: isLowByteFirst = true
    case .utf16BigEndian: isLowByteFirst = false
    }
  }

  /// The characters that end in `bytes`, as UTF-8.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    for byte in bytes {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let (high, low) = isLowByteFirst ? (byte, first) : (first, byte)
      take(UInt16(high) << 8 | UInt16(low), into: &output)
    }
    return output
  }

  /// What a character cut by the end becomes, as UTF-8; mostly no bytes.
  mutating func finish() -> [UInt8] {
    defer { (firstByte, highSurrogate) = (nil, nil) }
    var output: [UInt8] = []
    if highSurrogate != nil { append("\u{FFFD}", to: &output) }
    if firstByte != nil { append("\u{FFFD}", to: &output) }
    return output
  }

  private mutating func take(_ unit: UInt16, into output: inout [UInt8]) {
    defer { isAtStart = false }
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + UInt32(high - 0xD800) << 10 + UInt32(unit - 0xDC00)
        append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &output)
        return
      }
      append("\u{FFFD}", to: &output)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else if !(isAtStart && unit == 0xFEFF) {
      append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &output)
    }
  }

  private func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    output.append(contentsOf: scalar.utf8)
  }
}
