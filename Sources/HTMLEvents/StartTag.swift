/// A start tag as the tokenizer reads it, at its place in the window.
struct StartTag {
  var kind = ElementKind.other
  var number: ElementTable.Number = 0
  var name = 0..<0
  /// The attributes that the vocabulary names, the first of each name; only the first
  /// `attributeCount` are of this tag.
  var attributes = [Attribute](
    repeating: Attribute(index: 0, name: 0..<0, value: nil),
    count: HTMLVocabulary.attributeLimit)
  var attributeCount = 0
  /// The index of `class` among them; nil where it is not there.
  var classIndex: Int?
  /// Whether libxml2 would hand over these attributes as they stand.
  var isPlain = true
  var isSelfClosing = false
  /// Whether it has attributes that are left out.
  var hasOthers = false
  /// The vocabulary's attributes that it has, kept or not, one bit for each.
  var seenAttributes: UInt64 = 0
  /// After the attributes that were read; what follows is for libxml2 to understand.
  var readEnd = 0
  /// After its `>`.
  var end = 0
  /// Where the value starts that the window cuts, and its quote or 0, if nobody reads it.
  var cutValue: (start: Int, quote: UInt8)?

  /// An attribute that the vocabulary names.
  struct Attribute {
    /// In the vocabulary's names.
    let index: Int
    let name: Range<Int>
    /// nil where there is none.
    var value: Range<Int>?
  }

  /// Starts over with another tag.
  mutating func begin(_ name: Range<Int>, _ number: ElementTable.Number, _ kind: ElementKind) {
    (self.name, self.number, self.kind) = (name, number, kind)
    (attributeCount, classIndex, cutValue) = (0, nil, nil)
    (isPlain, isSelfClosing, hasOthers, seenAttributes) = (true, false, false, 0)
  }

  /// Adds an attribute that the handler reads.
  mutating func add(_ attribute: Attribute) {
    if attribute.index == 0 { classIndex = attributeCount }
    attributes[attributeCount] = attribute
    attributeCount += 1
  }

  /// Leaves out `class`.
  mutating func removeClasses() {
    guard let index = classIndex else { return }
    classIndex = nil
    attributeCount -= 1
    attributes[index] = attributes[attributeCount]
  }
}
