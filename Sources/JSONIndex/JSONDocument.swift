/// A JSON text with an index of its values; a value is decoded when it is read.
///
/// It accepts more than JSON: keys without quotes, single quotes and trailing commas, which tools
/// write that reformat saved pages (PageFormat.md, "Clock and viewer").
///
/// Source: RFC 8259; for the choice against Foundation's parsers
/// Documentation/Decisions/0002-json-index.md.
public struct JSONDocument: Sendable {
  /// Why a text could not be indexed.
  public enum Failure: Error, Equatable, Sendable {
    /// The byte at this offset, counted from 0, cannot stand there, or the text ends there.
    case unexpected(offset: Int)
    /// The value at this offset is nested deeper than `JSONDocument.depthLimit`.
    case tooDeep(offset: Int)
    /// The text holds `JSONDocument.valueLimit` values and keys or more, up to this offset, or the
    /// input has no more left in its budget.
    case tooMany(offset: Int)
  }

  enum Kind: UInt8, Sendable {
    case object, array, string, word
    /// The name of a member; the next node is its value.
    case key
  }

  /// One value or key: its bytes, and the index of the node after it and everything inside of it.
  struct Node: Sendable {
    var kind: Kind
    var start: Int32
    var end: Int32
    var next: Int32

    /// - Precondition: All numbers fit into 32 bits, as the indexer checks.
    init(kind: Kind, start: Int, end: Int, next: Int) {
      self.kind = kind
      self.start = Int32(truncatingIfNeeded: start)
      self.end = Int32(truncatingIfNeeded: end)
      self.next = Int32(truncatingIfNeeded: next)
    }
  }

  /// How deep objects and arrays may be nested; about 40 is the deepest in Quora's payloads.
  public static let depthLimit = 512

  /// How many values and keys a text may not reach, which bounds the memory that its index takes; the
  /// largest payload seen has some ten thousand.
  public static let valueLimit = 2_000_000

  let bytes: [UInt8]
  let nodes: [Node]
  /// Whether the text is the inside of a string literal, so that all of it is escaped once more.
  let isEscaped: Bool

  /// Indexes the first value in `bytes` from `start` on; bytes after that value are not read.
  ///
  /// - Parameters:
  ///   - bytes: A UTF-8 text of at most 2³¹ − 1 bytes.
  ///   - start: The offset to start at, in bytes, from 0 through `bytes.count`.
  ///   - budget: What the input that the text stands in may still hold.
  /// - Throws: ``Failure`` with the offset at which parsing stopped.
  /// - Complexity: O(*n*) in the bytes of the value; 16 bytes of memory for each value and key.
  public init(_ bytes: [UInt8], from start: Int = 0, within budget: JSONBudget) throws(Failure) {
    try self.init(bytes, from: start, within: budget, isEscaped: false)
  }

  /// Indexes the first value of the text inside a literal in double quotes, without unescaping it.
  ///
  /// All offsets are offsets in the literal. Of the literal's escapes only `\"` and `\\` are
  /// accepted: a text with others can be unescaped first (``JSONString``) and indexed then.
  ///
  /// - Parameters:
  ///   - bytes: A UTF-8 text of at most 2³¹ − 1 bytes.
  ///   - start: The offset of the literal's inside, in bytes, from 0 through `bytes.count`.
  ///   - budget: What the input that the text stands in may still hold.
  /// - Throws: ``Failure`` with the offset at which parsing stopped, which may be the closing quote.
  /// - Complexity: O(*n*) in the bytes of the value; 16 bytes of memory for each value and key.
  public init(
    literalIn bytes: [UInt8], from start: Int, within budget: JSONBudget
  ) throws(Failure) {
    try self.init(bytes, from: start, within: budget, isEscaped: true)
  }

  private init(
    _ bytes: [UInt8], from start: Int, within budget: JSONBudget, isEscaped: Bool
  ) throws(Failure) {
    var indexer = JSONIndexer(
      bytes: bytes, offset: start, isEscaped: isEscaped,
      valueLimit: min(Self.valueLimit, budget.valuesLeft))
    defer { budget.take(indexer.nodes.count) }
    try indexer.indexValue()
    self.bytes = bytes
    self.isEscaped = isEscaped
    nodes = indexer.nodes
  }

  /// The outermost value.
  public var root: JSONValue { JSONValue(document: self, index: 0) }
}
