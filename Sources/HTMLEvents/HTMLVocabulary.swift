/// What a handler reads of a page's tags, so that the rest need not be parsed.
///
/// Names of elements and texts are always read. Tags have no other attributes than these, and
/// `class` has no other tokens; a token with a character reference in it is passed on as it stands.
public struct HTMLVocabulary: Sendable {
  /// Names of attributes that are passed on whole, in lower case.
  public let attributes: [String]
  /// Attributes that are passed on where their value holds a text, as it stands on the page.
  ///
  /// Where it does not, the tag may lack the attribute.
  public let attributesHolding: [(name: String, text: String)]
  /// Tokens of `class` that are passed on.
  public let classes: [String]
  /// How tokens of `class` start that are passed on.
  public let classPrefixes: [String]

  /// Attributes by the number of their bytes.
  private let attributeNames: [[[UInt8]]]
  /// `attributesHolding` as bytes.
  let conditions: [(name: [UInt8], text: [UInt8])]
  /// Whole tokens by their signature, so that nearly every other one is refused at a glance.
  private let tokens: [[[UInt8]]]
  private let prefixes: [[UInt8]]
  /// Whether a prefix starts with the byte.
  private let startsPrefix: [Bool]

  /// A vocabulary.
  ///
  /// - Parameters:
  ///   - attributes: Names in lower case, `class` aside, which the other two stand for.
  ///   - attributesHolding: Names in lower case of up to 8 more, each with a text that is not empty.
  ///   - classes: Tokens; upper and lower case differ.
  ///   - classPrefixes: Starts of tokens, none of them empty.
  public init(
    attributes: [String], attributesHolding: [(name: String, text: String)] = [],
    classes: [String], classPrefixes: [String]
  ) {
    precondition(attributesHolding.count <= 8, "more than 8 conditions")
    precondition(attributesHolding.allSatisfy { !$0.text.isEmpty }, "an empty text is in all")
    precondition(!attributes.contains("class"), "class is named by its tokens")
    precondition(!classPrefixes.contains(""), "an empty prefix names every token")
    self.attributes = attributes
    self.attributesHolding = attributesHolding
    conditions = attributesHolding.map { (Array($0.name.utf8), Array($0.text.utf8)) }
    self.classes = classes
    self.classPrefixes = classPrefixes
    let longest = attributes.map(\.utf8.count).max() ?? 0
    var names = [[[UInt8]]](repeating: [], count: longest + 1)
    for name in attributes { names[name.utf8.count].append(Array(name.utf8)) }
    attributeNames = names
    var tokens = [[[UInt8]]](repeating: [], count: Self.signatureCount)
    for name in classes {
      let bytes = Array(name.utf8)
      guard let first = bytes.first, let last = bytes.last else { continue }
      tokens[Self.signature(first: first, last: last, count: bytes.count)].append(bytes)
    }
    self.tokens = tokens
    prefixes = classPrefixes.map { Array($0.utf8) }
    var startsPrefix = [Bool](repeating: false, count: 256)
    for prefix in prefixes { startsPrefix[Int(prefix[0])] = true }
    self.startsPrefix = startsPrefix
  }

  /// Whether the name in `range` is that of an attribute to pass on.
  func namesAttribute(_ range: Range<Int>, of window: ByteWindow) -> Bool {
    guard range.count < attributeNames.count else { return false }
    for name in attributeNames[range.count]
    where window.matches(name, at: range.lowerBound) == true {
      return true
    }
    return false
  }

  /// The index of the condition on the attribute that is named in `range`; nil without one.
  func condition(_ range: Range<Int>, of window: ByteWindow) -> Int? {
    for (index, condition) in conditions.enumerated()
    where condition.name.count == range.count
      && window.matches(condition.name, at: range.lowerBound) == true
    {
      return index
    }
    return nil
  }

  /// Whether the token in `range`, which is not empty, is to be passed on.
  func namesClass(_ range: Range<Int>, of window: ByteWindow) -> Bool {
    let first = window[range.lowerBound]
    let last = window[range.upperBound - 1]
    let candidates = tokens[Self.signature(first: first, last: last, count: range.count)]
    for token in candidates where window.equals(token, in: range) { return true }
    guard startsPrefix[Int(first)] else { return false }
    for prefix in prefixes where window.hasPrefix(prefix, in: range) { return true }
    return false
  }

  private static let signatureCount = 1_024

  private static func signature(first: UInt8, last: UInt8, count: Int) -> Int {
    (Int(first) &* 61 ^ Int(last) &* 7 ^ count &* 131) & (signatureCount - 1)
  }
}
