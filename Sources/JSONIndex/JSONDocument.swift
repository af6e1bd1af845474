/// A JSON text, indexed so that values are decoded only where they are asked for.
///
/// Source: RFC 8259, read leniently: keys without quotes, single quotes and trailing commas pass,
/// as tools that reformat saved pages write them (PageFormat.md, "Clock and viewer"). Why not
/// Foundation's readers: Documentation/Decisions/0002-json-index.md.
public struct JSONDocument: Sendable {
  /// Why a text could not be indexed.
  public enum Failure: Error, Equatable, Sendable {
    /// Something else than JSON's signs stands at this byte, counted from 0.
    case unexpected(offset: Int)
    /// More than `JSONDocument.depthLimit` values are open at this byte.
    case tooDeep(offset: Int)
  }

  enum Kind: UInt8, Sendable {
    case object, array, string, word
    /// A member's name; its value is the next node.
    case key
  }

  /// One value or name: where it stands, and where the value after it and its members is.
  struct Node: Sendable {
    var kind: Kind
    var start: Int32
    var end: Int32
    var next: Int32

    /// A node of a text whose length fits 32 bits.
    init(kind: Kind, start: Int, end: Int, next: Int) {
      self.kind = kind
      self.start = Int32(truncatingIfNeeded: start)
      self.end = Int32(truncatingIfNeeded: end)
      self.next = Int32(truncatingIfNeeded: next)
    }
  }

  /// How many values may be open at once; Quora's payloads have at most about 40.
  public static let depthLimit = 512

  let bytes: [UInt8]
  let nodes: [Node]
  /// Whether the text is escaped once more, as the inside of a string literal.
  let isEscaped: Bool

  /// Indexes the first value in `bytes` from `start` on; what stands behind it is not looked at.
  ///
  /// - Parameters:
  ///   - bytes: A UTF-8 text of at most 2³¹ − 1 bytes.
  ///   - start: Where to begin, in bytes, from 0 through `bytes.count`.
  /// - Throws: ``Failure`` with the byte at which reading stopped; nothing of the text is kept.
  /// - Complexity: O(*n*) in the bytes of the value; 16 bytes of memory for each value and key.
  public init(_ bytes: [UInt8], from start: Int = 0) throws(Failure) {
    try self.init(bytes, from: start, isEscaped: false)
  }

  /// Indexes the first value of the text that a literal in double quotes holds, as it stands there.
  ///
  /// Every offset is one in the literal. Only `\"` and `\\` are known: a text with other escapes
  /// may still be read once it is unescaped.
  ///
  /// - Parameters:
  ///   - bytes: A UTF-8 text of at most 2³¹ − 1 bytes.
  ///   - start: Where the literal's inside begins, in bytes, from 0 through `bytes.count`.
  /// - Throws: ``Failure`` with the byte at which reading stopped, which may be the literal's end.
  /// - Complexity: As for any text.
  public init(literalIn bytes: [UInt8], from start: Int) throws(Failure) {
    try self.init(bytes, from: start, isEscaped: true)
  }

  private init(_ bytes: [UInt8], from start: Int, isEscaped: Bool) throws(Failure) {
    var indexer = JSONIndexer(bytes: bytes, offset: start, isEscaped: isEscaped)
    try indexer.indexValue()
    self.bytes = bytes
    self.isEscaped = isEscaped
    nodes = indexer.nodes
  }

  /// The value that holds all others.
  public var root: JSONValue { JSONValue(document: self, index: 0) }
}
