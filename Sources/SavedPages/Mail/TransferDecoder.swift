import Bytes

/// Undoes the encoding in which a part of mail is sent, given in pieces of any size.
///
/// What is no such encoding is let through: damage costs the characters it is in.
///
/// Source: RFC 2045 sections 6.7 and 6.8.
enum TransferDecoder {
  /// The bytes as they are.
  case none
  case quotedPrintable(QuotedPrintableDecoder)
  case base64(Base64Decoder)

  /// The decoder for what a header calls `name`.
  init(name: String?) {
    switch name?.lowercased() {
    case "quoted-printable": self = .quotedPrintable(QuotedPrintableDecoder())
    case "base64": self = .base64(Base64Decoder())
    default: self = .none
    }
  }

  /// The bytes that end in `bytes`.
  mutating func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .none: return Array(bytes)
    case .quotedPrintable(var decoder):
      defer { self = .quotedPrintable(decoder) }
      return decoder.decode(bytes)
    case .base64(var decoder):
      defer { self = .base64(decoder) }
      return decoder.decode(bytes)
    }
  }
}

/// Undoes quoted-printable.
struct QuotedPrintableDecoder {
  private enum State {
    case plain
    /// Behind `=`.
    case sign
    /// Behind `=` and the digit.
    case digit(UInt8)
    /// Behind `=` and blanks, which mail servers may add at the end of a line.
    case padding
    /// Behind `=` and a carriage return.
    case softBreak
  }

  private static let sign = UInt8(ascii: "=")
  private var state = State.plain
  /// Those behind `=`.
  private var blanks: [UInt8] = []

  mutating func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.first {
      if case .plain = state, byte != Self.sign {
        let run = rest.prefix { $0 != Self.sign }
        output += run
        rest = rest.dropFirst(run.count)
      } else {
        take(byte, into: &output)
        rest = rest.dropFirst()
      }
    }
    return output
  }

  private mutating func take(_ byte: UInt8, into output: inout [UInt8]) {
    switch state {
    case .plain:
      if byte == Self.sign { state = .sign } else { output.append(byte) }
    case .sign:
      switch byte {
      case 0x0D: state = .softBreak
      case 0x0A: state = .plain
      case 0x20, 0x09:
        blanks = [byte]
        state = .padding
      case _ where byte.hexDigitValue != nil: state = .digit(byte)
      default: letThrough([Self.sign], byte, into: &output)
      }
    case .digit(let first):
      guard let high = first.hexDigitValue, let low = byte.hexDigitValue else {
        return letThrough([Self.sign, first], byte, into: &output)
      }
      output.append(high << 4 | low)
      state = .plain
    case .padding:
      switch byte {
      case 0x20, 0x09: blanks.append(byte)
      case 0x0D: state = .softBreak
      case 0x0A: state = .plain
      default: letThrough([Self.sign] + blanks, byte, into: &output)
      }
    case .softBreak:
      state = .plain
      if byte != 0x0A { take(byte, into: &output) }
    }
  }

  private mutating func letThrough(_ held: [UInt8], _ byte: UInt8, into output: inout [UInt8]) {
    output += held
    state = .plain
    take(byte, into: &output)
  }
}

/// Undoes base64; signs that are not of it are skipped.
struct Base64Decoder {
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, sign) in signs.utf8.enumerated() { values[Int(sign)] = UInt8(value) }
    return values
  }()

  private var bits: UInt32 = 0
  private var bitCount: UInt32 = 0

  mutating func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 4 * 3 + 3)
    let values = Self.values
    for byte in bytes {
      let value = values[Int(byte)]
      if value != 0xFF {
        bits = bits << 6 | UInt32(value)
        bitCount += 6
        if bitCount >= 8 {
          bitCount -= 8
          output.append(UInt8(truncatingIfNeeded: bits >> bitCount))
        }
      } else if byte == UInt8(ascii: "=") {
        // Padding ends a run; another may follow.
        bitCount = 0
      }
    }
    return output
  }
}
