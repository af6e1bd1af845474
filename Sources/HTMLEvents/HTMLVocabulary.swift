/// What a handler reads of a page's tags, so that the rest need not be parsed.
///
/// Names of elements and texts are always read. Tags have no other attributes than these, and
/// `class` has no other tokens; a token with a character reference in it is passed on as it stands.
public struct HTMLVocabulary: Sendable {
  /// Names of attributes that are passed on whole, in lower case.
  public let attributes: [String]
  /// Attributes that are passed on where their value holds one of some texts, as it stands on the
  /// page.
  ///
  /// Where it does not, the tag may lack the attribute.
  public let attributesHolding: [(name: String, texts: [String])]
  /// Tokens of `class` that are passed on.
  public let classes: [String]
  /// How tokens of `class` start that are passed on.
  public let classPrefixes: [String]

  /// What the attributes are for that any of these name, by the hash of the name; names that share
  /// a slot follow each other.
  private let attributeSlots: [AttributeEntry?]
  /// `attributesHolding` as bytes, each name once.
  let conditions: [(name: [UInt8], texts: WantedTexts)]
  /// Whether a token has the signature, so that nearly every other one is refused at a glance.
  private let hasToken: [Bool]
  /// Whole tokens by their signature.
  private let tokens: [[[UInt8]]]
  private let prefixes: [[UInt8]]
  /// Whether a prefix starts with the byte.
  private let startsPrefix: [Bool]

  /// A vocabulary.
  ///
  /// - Parameters:
  ///   - attributes: Up to 64 names in lower case, `class` aside, which the other two stand for.
  ///   - attributesHolding: Up to 8 more names in lower case, each with texts that have at least the
  ///     first byte in common.
  ///   - classes: Tokens; upper and lower case differ.
  ///   - classPrefixes: Starts of tokens, none of them empty.
  public init(
    attributes: [String], attributesHolding: [(name: String, texts: [String])] = [],
    classes: [String], classPrefixes: [String]
  ) {
    precondition(attributes.count <= 64, "more than 64 attributes")
    precondition(attributesHolding.count <= 8, "more than 8 conditions")
    precondition(!attributes.contains("class"), "class is named by its tokens")
    precondition(!classPrefixes.contains(""), "an empty prefix names every token")
    self.attributes = attributes
    self.attributesHolding = attributesHolding
    let conditions = attributesHolding.compactMap { name, texts in
      WantedTexts(texts).map { (name: Array(name.utf8), texts: $0) }
    }
    precondition(conditions.count == attributesHolding.count, "texts that do not start alike")
    self.conditions = conditions
    self.classes = classes
    self.classPrefixes = classPrefixes
    var uses: [(name: [UInt8], use: AttributeUse)] = [(Array("class".utf8), .classes)]
    uses += attributes.enumerated().map { (Array($1.utf8), .passedOn($0)) }
    uses += conditions.indices.map { (conditions[$0].name, .condition($0)) }
    attributeSlots = Self.slots(of: uses)
    var tokens = [[[UInt8]]](repeating: [], count: Self.signatureCount)
    for name in classes {
      let bytes = Array(name.utf8)
      guard let first = bytes.first, let last = bytes.last else { continue }
      tokens[Self.signature(first: first, last: last, count: bytes.count)].append(bytes)
    }
    self.tokens = tokens
    hasToken = tokens.map { !$0.isEmpty }
    prefixes = classPrefixes.map { Array($0.utf8) }
    var startsPrefix = [Bool](repeating: false, count: 256)
    for prefix in prefixes { startsPrefix[Int(prefix[0])] = true }
    self.startsPrefix = startsPrefix
  }

  /// What the attribute is for whose name stands in `range` and has this hash.
  func use(of hash: NameHash, _ range: Range<Int>, of window: ByteWindow) -> AttributeUse {
    var slot = hash.slot(of: attributeSlots.count)
    while let entry = attributeSlots[slot] {
      if entry.hash == hash, entry.name.count == range.count,
        range.count <= 8 || window.matches(entry.name, at: range.lowerBound) == true
      {
        return entry.use
      }
      slot = (slot + 1) & (attributeSlots.count - 1)
    }
    return .none
  }

  private static func slots(of uses: [(name: [UInt8], use: AttributeUse)]) -> [AttributeEntry?] {
    var size = 64
    while size < uses.count * 4 { size *= 2 }
    var slots = [AttributeEntry?](repeating: nil, count: size)
    for (name, use) in uses {
      let entry = AttributeEntry(hash: NameHash(of: name), name: name, use: use)
      var slot = entry.hash.slot(of: size)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
    return slots
  }

  /// Whether the token in `range`, which is not empty, is to be passed on.
  func namesClass(_ range: Range<Int>, of window: ByteWindow) -> Bool {
    let first = window[range.lowerBound]
    let last = window[range.upperBound - 1]
    let signature = Self.signature(first: first, last: last, count: range.count)
    if hasToken[signature] {
      for token in tokens[signature] where window.equals(token, in: range) { return true }
    }
    guard startsPrefix[Int(first)] else { return false }
    for prefix in prefixes where window.hasPrefix(prefix, in: range) { return true }
    return false
  }

  private static let signatureCount = 1_024

  private static func signature(first: UInt8, last: UInt8, count: Int) -> Int {
    (Int(first) &* 61 ^ Int(last) &* 7 ^ count &* 131) & (signatureCount - 1)
  }
}

/// What an attribute is for.
enum AttributeUse {
  case none
  case classes
  /// It is the vocabulary's attribute with this number.
  case passedOn(Int)
  /// It is passed on where it meets the condition with this number.
  case condition(Int)
}

/// An attribute that something is for.
private struct AttributeEntry: Sendable {
  let hash: NameHash
  /// In lower case.
  let name: [UInt8]
  let use: AttributeUse
}
