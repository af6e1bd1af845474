/// Tags that were left out, on their way past libxml2.
///
/// What libxml2 gets in the place of a run of them is a mark, and when it reports that, the run is
/// due.
struct LeftOutTags {
  /// A comment that no page has: of the page's own the text is left out, and what one version takes
  /// for a comment without `--` has no `>` in it.
  private static let mark = Array("<!--_>-->".utf8)
  private static let markText: StaticString = "_>"

  private static let runEnd: UInt8 = .max
  private static let endTag: UInt8 = .max - 1

  /// The elements that start by their numbers, ends of elements, and ends of runs.
  private var codes: [UInt8] = []
  private var takenCount = 0
  private var isInRun = false

  // What the skimmer tells.

  /// A start tag of `element` was left out, or, where that is nil, an end tag.
  mutating func add(_ element: CalmElement?) {
    codes.append(element?.rawValue ?? Self.endTag)
    isInRun = true
  }

  /// What comes next stands in `output`, where a run that ends here gets its mark.
  mutating func endRun(markingIn output: inout [UInt8]) {
    guard isInRun else { return }
    isInRun = false
    codes.append(Self.runEnd)
    output += Self.mark
  }

  // What libxml2 tells.

  /// Whether a comment's text is that of a mark.
  static func isMark(_ text: borrowing HTMLBytes) -> Bool {
    text.count == markText.utf8CodeUnitCount && text.hasPrefix(markText)
  }

  /// Hands over the next run; nil for the end of an element.
  mutating func takeRun(_ body: (CalmElement?) -> Void) {
    while takenCount < codes.count {
      let code = codes[takenCount]
      takenCount += 1
      if code == Self.runEnd { break }
      body(CalmElement(rawValue: code))
    }
    // libxml2 reads on before it has reported all, so what was taken cannot wait for that.
    if takenCount == codes.count || takenCount > 4_096 && takenCount * 2 > codes.count {
      codes.removeSubrange(..<takenCount)
      takenCount = 0
    }
  }
}
