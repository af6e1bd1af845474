/// Tags that were left out, on their way past libxml2.
///
/// What libxml2 gets in the place of a run of them is a mark, and when it reports that, the run is
/// due.
struct LeftOutTags {
  /// A comment that no page has: of the page's own the text is left out, and what one version takes
  /// for a comment without `--` has no `>` in it.
  private static let mark = Array("<!--_>-->".utf8)
  private static let markText: StaticString = "_>"

  /// More bytes than the attributes of a tag here have.
  static let attributeSizeLimit = 1 << 12

  private static let runEnd: UInt8 = .max
  private static let endTag: UInt8 = .max - 1
  /// Added to the number of an element that has attributes; how many bytes they have follows in two
  /// bytes, and then they.
  private static let hasAttributes: UInt8 = 0x40

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

  /// A start tag of `element` was left out that has `attributes`, as the skimmer passes them on:
  /// ` name="value"` for each, in either kind of quotes.
  mutating func add(_ element: CalmElement, attributes: ArraySlice<UInt8>) {
    codes.append(element.rawValue | Self.hasAttributes)
    codes.append(UInt8(truncatingIfNeeded: attributes.count))
    codes.append(UInt8(truncatingIfNeeded: attributes.count >> 8))
    codes += attributes
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

  /// Hands over the next run: elements that start, with their attributes if there are any, and nil
  /// for the end of an element.
  mutating func takeRun(_ body: (CalmElement?, HTMLStartTag.Attributes?) -> Void) {
    while takenCount < codes.count {
      let code = codes[takenCount]
      takenCount += 1
      if code == Self.runEnd { break }
      if code == Self.endTag || code & Self.hasAttributes == 0 {
        body(CalmElement(rawValue: code), nil)
      } else {
        let start = takenCount + 2
        takenCount = start + Int(codes[takenCount]) + Int(codes[takenCount + 1]) << 8
        unsafe withAttributes(in: start..<takenCount) {
          unsafe body(CalmElement(rawValue: code & ~Self.hasAttributes), $0)
        }
      }
    }
    // libxml2 reads on before it has reported all, so what was taken cannot wait for that.
    if takenCount == codes.count || takenCount > 4_096 && takenCount * 2 > codes.count {
      codes.removeSubrange(..<takenCount)
      takenCount = 0
    }
  }

  /// Makes libxml2's form of the attributes in `range`, in their place.
  private mutating func withAttributes(
    in range: Range<Int>, _ body: (HTMLStartTag.Attributes) -> Void
  ) {
    unsafe codes.withUnsafeMutableBufferPointer { codes in
      let text = unsafe UnsafeMutableBufferPointer(rebasing: codes[range])
      // The shortest one, ` a=""`, has five bytes.
      unsafe withUnsafeTemporaryAllocation(
        of: UnsafePointer<UInt8>?.self, capacity: text.count / 5 * 2 + 1
      ) { attributes in
        unsafe Self.split(text, into: attributes)
        if let start = attributes.baseAddress { unsafe body(start) }
      }
    }
  }

  private static func split(
    _ text: UnsafeMutableBufferPointer<UInt8>,
    into attributes: UnsafeMutableBufferPointer<UnsafePointer<UInt8>?>
  ) {
    guard let base = text.baseAddress else { return }
    var count = 0
    var start = 0
    while let sign = unsafe text[start...].firstIndex(of: UInt8(ascii: "=")),
      let end = unsafe text[(sign + 2)...].firstIndex(of: text[sign + 1])
    {
      unsafe text[sign] = 0
      unsafe text[end] = 0
      unsafe attributes.initializeElement(at: count, to: base + start + 1)
      unsafe attributes.initializeElement(at: count + 1, to: base + sign + 2)
      count += 2
      start = end + 1
    }
    unsafe attributes.initializeElement(at: count, to: nil)
  }
}
