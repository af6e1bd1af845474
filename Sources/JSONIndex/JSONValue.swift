/// A value of a ``JSONDocument``.
public struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  var node: JSONDocument.Node { document.nodes[index] }

  /// Calls `body` with each member of an object, in order; never for other values.
  public func forEachMember(_ body: (_ key: JSONKey, _ value: JSONValue) -> Void) {
    guard node.kind == .object else { return }
    var child = index + 1
    while child < Int(node.next) {
      body(JSONKey(value: at(child)), at(child + 1))
      child = Int(document.nodes[child + 1].next)
    }
  }

  /// Calls `body` with each element of an array, in order; never for other values.
  public func forEachElement(_ body: (JSONValue) -> Void) {
    guard node.kind == .array else { return }
    var child = index + 1
    while child < Int(node.next) {
      body(at(child))
      child = Int(document.nodes[child].next)
    }
  }

  /// The members of an object or the elements of an array, to be taken one at a time.
  public var children: JSONChildren { JSONChildren(of: self) }

  /// The value of an object's first member with this name; nil where there is none, and for other
  /// values.
  ///
  /// - Complexity: O(*n*) in the object's members.
  public subscript(name: String) -> JSONValue? {
    guard let member = document.member(name, of: index) else { return nil }
    return at(member)
  }

  /// Which of `names` an object has members for: bit *n* for the name at index *n*; 0 for other
  /// values.
  public func members(among names: JSONNames) -> UInt64 {
    guard node.kind == .object else { return 0 }
    let end = Int(node.next)
    var found: UInt64 = 0
    var child = index + 1
    while child < end {
      let key = document.nodes[child]
      found |= names.bit(of: Int(key.start)..<Int(key.end), in: document.bytes)
      child = Int(document.nodes[child + 1].next)
    }
    return found
  }

  /// Whether this is an object.
  public var isObject: Bool { node.kind == .object }

  /// Whether this is an array.
  public var isArray: Bool { node.kind == .array }

  /// Whether this is a string.
  public var isString: Bool { node.kind == .string }

  /// The offsets of the value in the document's bytes; of a string, without its quotes.
  public var byteRange: Range<Int> { Int(node.start)..<Int(node.end) }

  /// The string, unescaped; lone surrogates become U+FFFD, and of more than 32 combining marks in a
  /// row the first 32 stay. Nil for other values.
  public var string: String? { document.string(at: index) }

  /// The strings of `values` as one, unescaped together, as the halves of a surrogate pair may stand
  /// in two of them; other values are skipped.
  public static func joinedString(of values: [JSONValue]) -> String {
    let escaped = values.flatMap { $0.document.literal(at: $0.index) ?? [] }
    return JSONString.decoded(escaped, in: 0..<escaped.count)
  }

  /// The string's bytes, unescaped; nil for other values.
  public var stringBytes: [UInt8]? { document.stringBytes(at: index) }

  /// The value as a whole number; nil for other values, and where it does not fit into `Int`.
  public var int: Int? { document.int(at: index) }

  /// The value of `true` or `false`; nil for other values.
  public var bool: Bool? { document.bool(at: index) }

  func at(_ index: Int) -> JSONValue { JSONValue(document: document, index: index) }
}

/// What is left of the members of an object, or of the elements of an array; nothing for other values.
///
/// To walk a text with one of these for each open value takes memory for how deep it is, not for how
/// long.
public struct JSONChildren: Sendable {
  private let parent: JSONValue
  private var child: Int

  fileprivate init(of parent: JSONValue) {
    self.parent = parent
    child = parent.isObject || parent.isArray ? parent.index + 1 : Int(parent.node.next)
  }

  /// The next one, in order, with its name in an object; nil behind the last.
  public mutating func next() -> (key: JSONKey?, value: JSONValue)? {
    guard child < Int(parent.node.next) else { return nil }
    let key = parent.isObject ? JSONKey(value: parent.at(child)) : nil
    let value = parent.at(key == nil ? child : child + 1)
    child = Int(value.node.next)
    return (key, value)
  }
}

/// Members read by name, without making a ``JSONValue`` of each.
extension JSONValue {
  /// Whether this is an object with a member of this name.
  public func has(_ name: String) -> Bool { document.member(name, of: index) != nil }

  /// The member's value as ``string``; nil where there is no such member either.
  public func string(_ name: String) -> String? {
    guard let member = document.member(name, of: index) else { return nil }
    return document.string(at: member)
  }

  /// The member's value as ``int``; nil where there is no such member either.
  public func int(_ name: String) -> Int? {
    guard let member = document.member(name, of: index) else { return nil }
    return document.int(at: member)
  }

  /// The member's value as ``bool``; nil where there is no such member either.
  public func bool(_ name: String) -> Bool? {
    guard let member = document.member(name, of: index) else { return nil }
    return document.bool(at: member)
  }
}

/// The name of a member, compared without decoding it.
public struct JSONKey: Sendable {
  let value: JSONValue

  init(value: JSONValue) { self.value = value }

  /// Whether the key is `name`, byte for byte: escapes in the key are not decoded.
  public func equals(_ name: String) -> Bool {
    value.document.isKey(value.index, named: name)
  }
}
