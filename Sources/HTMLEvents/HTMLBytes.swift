import CLibXML2

/// A piece of text as clean UTF-8, valid during the call that hands it over.
///
/// A piece may start or end inside of a word, never inside of a character.
@safe public struct HTMLBytes: ~Copyable {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

  /// The bytes at `start`, which have to outlive the value.
  init(start: UnsafePointer<UInt8>, count: Int) {
    unsafe bytes = UnsafeBufferPointer(start: start, count: count)
  }

  /// The number of bytes, 0 or more.
  @inlinable
  public var count: Int { unsafe bytes.count }

  /// The byte at `offset`.
  ///
  /// - Parameter offset: From 0 up to, not including, `count`; any other traps.
  @inlinable
  public subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "offset out of range")
    return unsafe bytes[offset]
  }

  /// Whether these are exactly the bytes `other`.
  public func equals(_ other: [UInt8]) -> Bool {
    unsafe other.withUnsafeBufferPointer { unsafe matches($0, count: count) }
  }

  /// Whether these are exactly the bytes of `text`; upper and lower case differ.
  public func equals(_ text: StaticString) -> Bool {
    unsafe matches(text.utf8Bytes, count: count)
  }

  /// Whether the bytes start with those of `text`.
  public func hasPrefix(_ text: StaticString) -> Bool {
    unsafe matches(text.utf8Bytes, count: text.utf8CodeUnitCount)
  }

  /// Whether there is nothing but ASCII white space here; also true of no bytes at all.
  public var isASCIIWhitespace: Bool { unsafe bytes.allSatisfy(\.isASCIIWhitespace) }

  /// The bytes without the first `count`, valid as long as these.
  func dropFirst(_ count: Int) -> HTMLBytes {
    precondition(count >= 0 && count < self.count, "count out of range")
    guard let start = unsafe bytes.baseAddress else { preconditionFailure("no bytes") }
    return unsafe HTMLBytes(start: start + count, count: self.count - count)
  }

  /// Appends the bytes to `buffer`.
  public func append(to buffer: inout [UInt8]) { unsafe buffer.append(contentsOf: bytes) }

  /// The bytes as a string.
  public func string() -> String { unsafe String(decoding: bytes, as: UTF8.self) }

  /// The bytes from `offset` on as a string.
  ///
  /// - Parameter offset: From 0 to `count`; any other traps.
  public func string(from offset: Int) -> String {
    precondition(offset >= 0 && offset <= count, "offset out of range")
    return unsafe String(decoding: bytes[offset...], as: UTF8.self)
  }

  /// Whether the first `count` bytes here are all of `other`.
  private func matches(_ other: UnsafeBufferPointer<UInt8>, count: Int) -> Bool {
    guard other.count == count, count <= self.count else { return false }
    guard let here = unsafe bytes.baseAddress, let there = other.baseAddress else {
      return count == 0
    }
    return unsafe memcmp(here, there, count) == 0
  }
}

extension StaticString {
  /// The text's bytes, which live as long as the program.
  var utf8Bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension UInt8 {
  /// Whether the byte is a space, tab, line feed, form feed or carriage return.
  ///
  /// Source: https://infra.spec.whatwg.org/#ascii-whitespace.
  var isASCIIWhitespace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }
}
