/// A value of a `JSONDocument`.
public struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  var node: JSONDocument.Node { document.nodes[index] }

  /// An object's members in order; empty for other values.
  public func forEachMember(_ body: (_ key: JSONKey, _ value: JSONValue) -> Void) {
    guard node.kind == .object else { return }
    var child = index + 1
    while child < Int(node.next) {
      body(JSONKey(value: at(child)), at(child + 1))
      child = Int(document.nodes[child + 1].next)
    }
  }

  /// An array's elements in order; empty for other values.
  public func forEachElement(_ body: (JSONValue) -> Void) {
    guard node.kind == .array else { return }
    var child = index + 1
    while child < Int(node.next) {
      body(at(child))
      child = Int(document.nodes[child].next)
    }
  }

  /// The member called `name`, when this is an object that has one; the first of several.
  ///
  /// - Complexity: O(*n*) in the object's members.
  public subscript(name: String) -> JSONValue? {
    guard let member = document.member(name, of: index) else { return nil }
    return at(member)
  }

  /// Which of `names` the object has members of: bit *n* for the *n*th name. None of other values.
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

  /// Where the value stands in the document's bytes; a string without its quotes.
  public var byteRange: Range<Int> { Int(node.start)..<Int(node.end) }

  /// The string, unescaped; lone surrogates become U+FFFD. Null for other values.
  public var string: String? { document.string(at: index) }

  /// The string's bytes, unescaped; null for other values.
  public var stringBytes: [UInt8]? { document.stringBytes(at: index) }

  /// The number, when it is a whole one that fits.
  public var int: Int? { document.int(at: index) }

  /// The truth value; null for other values.
  public var bool: Bool? { document.bool(at: index) }

  func at(_ index: Int) -> JSONValue { JSONValue(document: document, index: index) }
}

/// Members' values, without a value made of each member.
extension JSONValue {
  /// Whether this is an object that has a member called `name`.
  public func has(_ name: String) -> Bool { document.member(name, of: index) != nil }

  /// The string that the member called `name` is; null where there is none.
  public func string(_ name: String) -> String? {
    guard let member = document.member(name, of: index) else { return nil }
    return document.string(at: member)
  }

  /// The whole number that the member called `name` is; null where there is none.
  public func int(_ name: String) -> Int? {
    guard let member = document.member(name, of: index) else { return nil }
    return document.int(at: member)
  }

  /// The truth value that the member called `name` is; null where there is none.
  public func bool(_ name: String) -> Bool? {
    guard let member = document.member(name, of: index) else { return nil }
    return document.bool(at: member)
  }
}

/// A member's name, compared without making a string of it.
public struct JSONKey: Sendable {
  let value: JSONValue

  init(value: JSONValue) { self.value = value }

  /// Whether the name, as written and not unescaped, is `name`.
  public func equals(_ name: String) -> Bool {
    value.document.isKey(value.index, named: name)
  }
}
