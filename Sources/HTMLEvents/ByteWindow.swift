import Bytes
import CLibXML2

/// A stretch of clean UTF-8, valid during the call that hands it over.
@safe struct ByteWindow {
  private let base: UnsafeMutablePointer<UInt8>
  let count: Int

  /// The bytes at `base`, which have to outlive the value.
  init(base: UnsafeMutablePointer<UInt8>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "offset out of range")
    return unsafe base[offset]
  }

  /// The first offset of `byte` from `start` up to `end`; nil where it is not there.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int, before end: Int) -> Int? {
    precondition(start >= 0 && start <= end && end <= count, "range out of range")
    guard let found = unsafe memchr(base + start, Int32(byte), end - start) else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  @inline(__always)
  func first(_ byte: UInt8, from start: Int) -> Int? { first(byte, from: start, before: count) }

  /// Whether `byte` is in `range`.
  @inline(__always)
  func holds(_ byte: UInt8, in range: Range<Int>) -> Bool {
    first(byte, from: range.lowerBound, before: range.upperBound) != nil
  }

  /// The first offset from `start` on that holds no blank; `count` where all do.
  @inline(__always)
  func skippingBlanks(from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset].isBlank { offset += 1 }
    return offset
  }

  /// The first offset from `start` up to `end` that holds a blank, else `end`.
  @inline(__always)
  func firstBlank(from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && start <= end && end <= count, "range out of range")
    var offset = start
    let raw = unsafe UnsafeRawPointer(base)
    while offset + 8 <= end {
      let word = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let blanks = UInt64(littleEndian: word).blankBits
      if blanks != 0 { return offset + blanks.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < end, unsafe !base[offset].isBlank { offset += 1 }
    return offset
  }

  /// The name that starts at `start`: the offset after it, and its hash.
  @inline(__always)
  func name(from start: Int) -> (end: Int, hash: NameHash) {
    precondition(start >= 0, "offset out of range")
    var hash = NameHash()
    var offset = start
    if start + 8 <= count {
      let letters = LetterRun(word(at: start))
      hash = NameHash(letters)
      offset += letters.count
    }
    while offset < count {
      let byte = unsafe base[offset]
      guard byte.isNameByte else { break }
      hash.add(byte)
      offset += 1
    }
    return (offset, hash)
  }

  /// Whether the bytes from `start` are those of `lowercased`, letters in any case; nil where the
  /// window ends before that is clear.
  func matches(_ lowercased: [UInt8], at start: Int) -> Bool? {
    for index in lowercased.indices {
      guard start + index < count else { return nil }
      let byte = self[start + index]
      guard byte == lowercased[index] || byte.asciiLowercased == lowercased[index] else {
        return false
      }
    }
    return true
  }

  /// Whether `range` has exactly the bytes of `other`.
  @inline(__always)
  func equals(_ other: [UInt8], in range: Range<Int>) -> Bool {
    range.count == other.count && hasPrefix(other, in: range)
  }

  /// Whether `range` starts with the bytes of `other`.
  func hasPrefix(_ other: [UInt8], in range: Range<Int>) -> Bool {
    guard other.count <= range.count else { return false }
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of range")
    return unsafe other.withUnsafeBytes { wanted in
      guard let start = wanted.baseAddress else { return true }
      return unsafe memcmp(base + range.lowerBound, start, wanted.count) == 0
    }
  }

  /// Whether one of `texts` is in `range`.
  func holds(_ texts: WantedTexts, in range: Range<Int>) -> Bool {
    var start = range.lowerBound + texts.rareOffset
    while start < range.upperBound,
      let found = first(texts.rareByte, from: start, before: range.upperBound)
    {
      let rest = found - texts.rareOffset..<range.upperBound
      for text in texts.all where hasPrefix(text, in: rest) { return true }
      start = found + 1
    }
    return false
  }

  /// The bytes in `range`, valid as long as the window.
  func bytes(_ range: Range<Int>) -> HTMLBytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of range")
    return unsafe HTMLBytes(start: base + range.lowerBound, count: range.count)
  }

  /// Makes a C string of the bytes in `range`: its NUL takes the place of the byte after them.
  func cString(_ range: Range<Int>) -> UnsafePointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound < count, "range out of range")
    unsafe base[range.upperBound] = 0
    return unsafe UnsafePointer(base + range.lowerBound)
  }

  /// Moves the bytes in `range` to `target`, which stands before them.
  func move(_ range: Range<Int>, to target: Int) {
    precondition(target >= 0 && target <= range.lowerBound && range.upperBound <= count)
    unsafe (base + target).update(from: base + range.lowerBound, count: range.count)
  }

  /// Puts `byte` at `offset`.
  func put(_ byte: UInt8, at offset: Int) {
    precondition(offset >= 0 && offset < count, "offset out of range")
    unsafe base[offset] = byte
  }

  /// The eight bytes from `offset` on, the first one the lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset + 8 <= count, "offset out of range")
    let word = unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// Whether `range` has exactly the bytes at `other`, of which there are as many.
  func equals(_ other: UnsafePointer<UInt8>, in range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of range")
    return unsafe memcmp(base + range.lowerBound, other, range.count) == 0
  }

  /// Copies the bytes in `range` to `target`, where there is room for them.
  func copy(_ range: Range<Int>, to target: UnsafeMutablePointer<UInt8>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of range")
    unsafe target.update(from: base + range.lowerBound, count: range.count)
  }

  /// A hash of the bytes in `range`, at least 16; quick rather than good.
  func hash(of range: Range<Int>) -> UInt64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && range.count >= 16)
    let raw = unsafe UnsafeRawPointer(base)
    let last = range.upperBound - 16
    var hash = unsafe Self.product(raw + last, UInt64(range.count))
    var key: UInt64 = 0x9E37_79B9_7F4A_7C15
    var start = range.lowerBound
    // No step waits for the one before.
    while start < last {
      unsafe hash &+= Self.product(raw + start, key)
      key &+= 0x9E37_79B9_7F4A_7C15
      start += 16
    }
    return hash
  }

  private static func product(_ start: UnsafeRawPointer, _ key: UInt64) -> UInt64 {
    let first = unsafe start.loadUnaligned(as: UInt64.self) &+ key
    let second = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt64.self) ^ key
    let product = first.multipliedFullWidth(by: second ^ 0xD1B5_4A32_D192_ED03)
    return product.high ^ product.low
  }

  /// The bytes in `range`, their ASCII letters in lower case.
  func lowercased(_ range: Range<Int>) -> [UInt8] { range.map { self[$0].asciiLowercased } }

  /// Appends the bytes in `range` to `output`.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of range")
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}

extension UInt8 {
  /// Whether the byte is white space in a tag; clean input has no carriage return or form feed.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 }

  /// Whether every version of libxml2 takes the byte for part of a name: a letter, a digit, or one
  /// of `-.:_`.
  var isNameByte: Bool {
    // One bit for each of the first 64 characters, and of the next 64.
    let bits: UInt64 = self & 0x40 == 0 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return self < 0x80 && bits >> UInt64(self & 0x3F) & 1 != 0
  }
}

extension UInt64 {
  /// The high bit of each byte that is a space or below; right up to the first of them only.
  fileprivate var blankBits: UInt64 {
    (self &- 0x2121_2121_2121_2121) & ~self & 0x8080_8080_8080_8080
  }
}
