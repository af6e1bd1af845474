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
      let value = Int(document.nodes[child].next)
      body(JSONKey(value: at(child)), at(value))
      child = Int(document.nodes[value].next)
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
    guard node.kind == .object else { return nil }
    var child = index + 1
    while child < Int(node.next) {
      let value = Int(document.nodes[child].next)
      if JSONKey(value: at(child)).equals(name) { return at(value) }
      child = Int(document.nodes[value].next)
    }
    return nil
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
  public var string: String? {
    guard node.kind == .string else { return nil }
    return JSONString.decoded(document.bytes[byteRange])
  }

  /// The string's bytes, unescaped; null for other values.
  public var stringBytes: [UInt8]? {
    guard node.kind == .string else { return nil }
    return JSONString.decodedBytes(document.bytes[byteRange])
  }

  /// The number, when it is a whole one that fits.
  public var int: Int? {
    guard node.kind == .word else { return nil }
    return Int(String(decoding: document.bytes[byteRange], as: UTF8.self))
  }

  /// The truth value; null for other values.
  public var bool: Bool? {
    if isWord("true") { return true }
    return isWord("false") ? false : nil
  }

  private func isWord(_ word: String) -> Bool {
    node.kind == .word && document.bytes[byteRange].elementsEqual(word.utf8)
  }

  func at(_ index: Int) -> JSONValue { JSONValue(document: document, index: index) }
}

/// A member's name, compared without making a string of it.
public struct JSONKey: Sendable {
  let value: JSONValue

  init(value: JSONValue) { self.value = value }

  /// Whether the name, as written and not unescaped, is `name`.
  public func equals(_ name: String) -> Bool {
    let node = value.node
    guard Int(node.end - node.start) == name.utf8.count else { return false }
    return value.document.bytes[Int(node.start)..<Int(node.end)].elementsEqual(name.utf8)
  }
}
