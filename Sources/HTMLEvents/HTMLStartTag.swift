import CLibXML2

/// The start of an element, valid during the call that hands it over.
///
/// Names are in lower case; of several attributes of one name the first counts. An attribute
/// without a value has the empty one.
///
/// Where a name is a literal, asking for it is compiled to comparing a few bytes in place: pages
/// have tens of thousands of tags, and each is asked for a dozen names.
@safe public struct HTMLStartTag: ~Copyable {
  /// libxml2's form of attributes: name, value (nil: none), name, value, …, nil.
  typealias Attributes = UnsafeMutablePointer<UnsafePointer<UInt8>?>

  @usableFromInline let tagName: UnsafePointer<UInt8>
  @usableFromInline let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// A tag of libxml2's NUL-terminated strings, which have to outlive the value.
  init(name: UnsafePointer<UInt8>, attributes: Attributes?) {
    unsafe tagName = name
    unsafe self.attributes = attributes
  }

  /// Whether this is a `name` element; `name` is in lower case.
  @inlinable @inline(__always)
  public func isNamed(_ name: StaticString) -> Bool { unsafe Self.isEqual(tagName, name) }

  /// The element's name, in lower case.
  public var name: String { unsafe String(cString: tagName) }

  /// Whether the tag has any attribute.
  @inlinable @inline(__always)
  public var hasAttributes: Bool { unsafe attributes.map { unsafe $0[0] != nil } ?? false }

  /// The value of the attribute `name`, entities resolved; nil where the tag has no such one.
  @inlinable @inline(__always)
  public func attribute(_ name: StaticString) -> String? {
    unsafe value(of: name).map { unsafe Self.string($0) }
  }

  /// Whether the tag has an attribute `name`, with or without a value.
  @inlinable @inline(__always)
  public func hasAttribute(_ name: StaticString) -> Bool { unsafe value(of: name) != nil }

  /// Whether the tag has an attribute `name` with `text` somewhere in its value.
  @inlinable @inline(__always)
  public func attribute(_ name: StaticString, contains text: StaticString) -> Bool {
    guard let value = unsafe value(of: name) else { return false }
    return unsafe Self.holds(text, in: value)
  }

  /// Hands over each token of the attribute `class`, in the page's order, repeated ones too.
  public func forEachClass(_ body: (borrowing HTMLBytes) -> Void) {
    guard var start = unsafe value(of: "class") else { return }
    while true {
      while unsafe start.pointee.isASCIIWhitespace { unsafe start += 1 }
      if unsafe start.pointee == 0 { return }
      let count = unsafe strcspn(Self.characters(start), " \t\n\u{0C}\r")
      let token = unsafe HTMLBytes(start: start, count: count)
      body(token)
      unsafe start += count
    }
  }

  /// The NUL-terminated value of the attribute `name`; nil where the tag has no such one.
  @inlinable @inline(__always)
  func value(of name: StaticString) -> UnsafePointer<UInt8>? {
    guard var pair = unsafe attributes else { return nil }
    while let attributeName = unsafe pair[0] {
      // An empty string of static storage stands for a value that is not there.
      if unsafe Self.isEqual(attributeName, name) {
        return unsafe pair[1] ?? ("" as StaticString).utf8Start
      }
      unsafe pair += 2
    }
    return nil
  }

  /// Whether a NUL-terminated string is `name`.
  @inlinable @inline(__always)
  static func isEqual(_ string: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let wanted = unsafe name.utf8Start
    let count = name.utf8CodeUnitCount
    // A NUL differs from every byte of a name, so this never reads past the string's end.
    var offset = 0
    while offset < count {
      if unsafe string[offset] != wanted[offset] { return false }
      offset &+= 1
    }
    return unsafe string[count] == 0
  }

  @usableFromInline
  static func string(_ value: UnsafePointer<UInt8>) -> String {
    unsafe String(
      decoding: UnsafeBufferPointer(start: value, count: strlen(value)), as: UTF8.self)
  }

  @usableFromInline
  static func holds(_ text: StaticString, in value: UnsafePointer<UInt8>) -> Bool {
    unsafe strstr(characters(value), characters(text.utf8Start)) != nil
  }

  /// A NUL-terminated string as C's functions take it.
  private static func characters(_ string: UnsafePointer<UInt8>) -> UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(string).assumingMemoryBound(to: CChar.self)
  }
}
