/// The start of an element, valid during the call that hands it over.
///
/// Names are in lower case; of several attributes of one name the first counts. An attribute
/// without a value has the empty one.
@safe public struct HTMLStartTag: ~Copyable {
  /// libxml2's form of attributes: name, value (nil: none), name, value, …, nil.
  typealias Attributes = UnsafeMutablePointer<UnsafePointer<UInt8>?>

  private let tagName: UnsafePointer<UInt8>
  private let attributes: Attributes?

  /// A tag of libxml2's NUL-terminated strings, which have to outlive the value.
  init(name: UnsafePointer<UInt8>, attributes: Attributes?) {
    unsafe tagName = name
    unsafe self.attributes = attributes
  }

  /// Whether this is a `name` element; `name` is in lower case.
  public func isNamed(_ name: StaticString) -> Bool { unsafe isEqual(tagName, name) }

  /// The element's name, in lower case.
  public var name: String { unsafe String(cString: tagName) }

  /// Whether the tag has any attribute.
  public var hasAttributes: Bool { unsafe attributes.map { unsafe $0[0] != nil } ?? false }

  /// The value of the attribute `name`, entities resolved; nil where the tag has no such one.
  public func attribute(_ name: StaticString) -> String? {
    unsafe value(of: name).map { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the tag has an attribute `name`, with or without a value.
  public func hasAttribute(_ name: StaticString) -> Bool { unsafe value(of: name) != nil }

  /// Whether the tag has an attribute `name` with `text` somewhere in its value.
  public func attribute(_ name: StaticString, contains text: StaticString) -> Bool {
    guard let value = unsafe value(of: name) else { return false }
    let wanted = unsafe text.utf8Bytes
    guard let first = unsafe wanted.first else { return true }
    var start = 0
    while start + wanted.count <= value.count {
      if unsafe value[start] == first,
        unsafe value[start..<start + wanted.count].elementsEqual(wanted)
      {
        return true
      }
      start += 1
    }
    return false
  }

  /// Hands over each token of the attribute `class`, in the page's order, repeated ones too.
  public func forEachClass(_ body: (borrowing HTMLBytes) -> Void) {
    guard let value = unsafe value(of: "class"), let base = value.baseAddress else { return }
    var start = 0
    for end in 0...value.count where unsafe end == value.count || value[end].isASCIIWhitespace {
      if end > start {
        let token = unsafe HTMLBytes(start: base + start, count: end - start)
        body(token)
      }
      start = end + 1
    }
  }

  /// The value of the attribute `name`; nil where the tag has no such one.
  private func value(of name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard var pair = unsafe attributes else { return nil }
    while let attributeName = unsafe pair[0] {
      if unsafe isEqual(attributeName, name) {
        // An empty string of static storage stands for a value that is not there.
        let none = unsafe ("" as StaticString).utf8Start
        let start = unsafe pair[1] ?? none
        var count = 0
        while unsafe start[count] != 0 { count += 1 }
        return unsafe UnsafeBufferPointer(start: start, count: count)
      }
      unsafe pair += 2
    }
    return nil
  }

  /// Whether a NUL-terminated string is `name`.
  private func isEqual(_ string: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let wanted = unsafe name.utf8Bytes
    // A NUL differs from every byte of a name, so this never reads past the string's end.
    for offset in 0..<wanted.count where unsafe string[offset] != wanted[offset] { return false }
    return unsafe string[wanted.count] == 0
  }
}
