/// What a handler reads of a page's tags, so that the rest need not be parsed.
///
/// Names of elements and texts are always read. Tags have no other attributes than these, and
/// `class` has no other tokens; a token with a character reference in it is always kept.
public struct HTMLVocabulary: Sendable {
  /// Names of attributes that are kept with any value, in lower case.
  public let attributes: [String]
  /// Attributes that are kept where their value contains one of some texts, as it stands on the
  /// page; where it does not, the tag may lack the attribute.
  public let attributesHolding: [(name: String, texts: [String])]
  /// Tokens of `class` that are kept.
  public let classes: [String]
  /// Starts of further tokens of `class` that are kept.
  public let classPrefixes: [String]

  /// How many attributes there can be, `class` among them.
  static let attributeLimit = UInt64.bitWidth

  /// `class`, `attributes`, and then the names of `attributesHolding`.
  let names: NameTable
  private let firstCondition: Int
  /// The texts of `attributesHolding`.
  private let conditions: [WantedTexts]
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
  ///   - attributes: Names in lower case, without `class`: the last two parameters stand for it.
  ///   - attributesHolding: More names in lower case, each with texts that start with the same
  ///     byte. Together with `attributes` they are 63 at most.
  ///   - classes: Tokens; upper and lower case differ.
  ///   - classPrefixes: Starts of tokens, none of them empty.
  public init(
    attributes: [String], attributesHolding: [(name: String, texts: [String])] = [],
    classes: [String], classPrefixes: [String]
  ) {
    precondition(!attributes.contains("class"), "class is named by its tokens")
    precondition(!classPrefixes.contains(""), "an empty prefix names every token")
    self.attributes = attributes
    self.attributesHolding = attributesHolding
    conditions = attributesHolding.compactMap { WantedTexts($0.texts) }
    precondition(conditions.count == attributesHolding.count, "texts that do not start alike")
    self.classes = classes
    self.classPrefixes = classPrefixes
    let all = ["class"] + attributes + attributesHolding.map(\.name)
    precondition(all.count <= Self.attributeLimit, "more than 64 attributes")
    names = NameTable(all.map { Array($0.utf8) })
    firstCondition = 1 + attributes.count
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

  /// The index in `names` of the attribute whose name stands in `range` and has this hash; nil for
  /// one that is not read.
  func attribute(_ hash: NameHash, _ range: Range<Int>, of window: ByteWindow) -> Int? {
    names.index(of: hash, count: range.count) {
      window.matches($0, at: range.lowerBound) == true
    }
  }

  /// Whether the tag that has the attribute with this index and value keeps it.
  func keeps(_ attribute: Int, _ value: Range<Int>?, of window: ByteWindow) -> Bool {
    guard attribute >= firstCondition else { return true }
    guard let value else { return false }
    return window.holds(conditions[attribute - firstCondition], in: value)
      || window.holds(HTMLTokenizer.ampersand, in: value)
  }

  /// Whether the token in `range`, which is not empty, is to be kept.
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
