/// A JSON text, indexed so that values are decoded only where they are asked for.
///
/// Source: RFC 8259, read leniently: keys without quotes, single quotes and trailing commas pass,
/// as tools that reformat saved pages write them (FORMAT 1.2).
/// Why not Foundation's readers: Documentation/Decisions/0002-json-index.md.
///
/// A class, so that its many values share it at the price of one reference.
final class JSONDocument {
  enum Failure: Error, Equatable {
    /// Something else than JSON's signs stands at this byte, counted from 0.
    case unexpected(offset: Int)
    /// More than `JSONDocument.depthLimit` values are open at this byte.
    case tooDeep(offset: Int)
  }

  enum Kind: UInt8 {
    case object, array, string, word
  }

  /// One value: where it stands, and where the value after it and its members is.
  struct Node {
    var kind: Kind
    var start: Int32
    var end: Int32
    var next: Int32
  }

  /// How many values may be open at once; Quora's payloads have at most about 40.
  static let depthLimit = 512

  fileprivate let bytes: [UInt8]
  fileprivate let nodes: [Node]

  /// Indexes the first value in `bytes` from `start` on; what stands behind it is not looked at.
  init(_ bytes: [UInt8], from start: Int = 0) throws(Failure) {
    var indexer = JSONIndexer(bytes: bytes, offset: start)
    try indexer.indexValue()
    self.bytes = bytes
    nodes = indexer.nodes
  }

  /// The value that holds all others.
  var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// A value of a `JSONDocument`.
struct JSONValue {
  fileprivate let document: JSONDocument
  fileprivate let index: Int

  fileprivate var node: JSONDocument.Node { document.nodes[index] }

  /// An object's members in order; empty for other values.
  func forEachMember(_ body: (_ key: JSONKey, _ value: JSONValue) -> Void) {
    guard node.kind == .object else { return }
    var child = index + 1
    while child < Int(node.next) {
      let value = Int(document.nodes[child].next)
      body(JSONKey(value: at(child)), at(value))
      child = Int(document.nodes[value].next)
    }
  }

  /// An array's elements in order; empty for other values.
  func forEachElement(_ body: (JSONValue) -> Void) {
    guard node.kind == .array else { return }
    var child = index + 1
    while child < Int(node.next) {
      body(at(child))
      child = Int(document.nodes[child].next)
    }
  }

  /// The member called `name`, when this is an object that has one.
  subscript(name: String) -> JSONValue? {
    guard node.kind == .object else { return nil }
    var child = index + 1
    while child < Int(node.next) {
      let value = Int(document.nodes[child].next)
      if JSONKey(value: at(child)).equals(name) { return at(value) }
      child = Int(document.nodes[value].next)
    }
    return nil
  }

  var isObject: Bool { node.kind == .object }

  /// The string, unescaped; lone surrogates become U+FFFD. Null for other values.
  var string: String? {
    guard node.kind == .string else { return nil }
    return JSONString.decoded(document.bytes[Int(node.start)..<Int(node.end)])
  }

  /// The string's bytes, unescaped; null for other values.
  var stringBytes: [UInt8]? {
    guard node.kind == .string else { return nil }
    return JSONString.decodedBytes(document.bytes[Int(node.start)..<Int(node.end)])
  }

  /// The number, when it is a whole one that fits.
  var int: Int? {
    guard node.kind == .word else { return nil }
    return Int(String(decoding: document.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self))
  }

  var bool: Bool? {
    if isWord("true") { return true }
    return isWord("false") ? false : nil
  }

  var isNull: Bool { isWord("null") }

  private func isWord(_ word: String) -> Bool {
    node.kind == .word && document.bytes[Int(node.start)..<Int(node.end)].elementsEqual(word.utf8)
  }

  private func at(_ index: Int) -> JSONValue { JSONValue(document: document, index: index) }
}

/// A member's name, compared without making a string of it.
struct JSONKey {
  fileprivate let value: JSONValue

  func equals(_ name: String) -> Bool {
    let node = value.node
    guard Int(node.end - node.start) == name.utf8.count else { return false }
    return value.document.bytes[Int(node.start)..<Int(node.end)].elementsEqual(name.utf8)
  }
}
