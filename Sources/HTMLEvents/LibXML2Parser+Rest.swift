extension LibXML2Parser.Rest {
  /// What brings a new parser of libxml2 to where a page is, without events.
  ///
  /// - Parameters:
  ///   - open: The elements that are open there.
  ///   - elements: Their table.
  ///   - hasDocumentType: Whether the page started with one.
  ///   - droppedTagCount: How many `html`, `head` and `body` tags were dropped as misplaced.
  init(
    replaying open: OpenElements, of elements: ElementTable, hasDocumentType: Bool,
    droppedTagCount: Int
  ) {
    bytes = hasDocumentType ? Array("<!DOCTYPE html>".utf8) : []
    guard open.sawHTML else { return }
    let htmlTag = Array("<html>".utf8)
    bytes += htmlTag
    mutedEventCount = max(open.count, 1)
    // Those that have ended are not added again.
    let child = open.count > 1 ? elements.kind(open[1]) : .other
    if open.sawBody, !child.isBody {
      bytes += Array("<body></body>".utf8)
      mutedEventCount += 2
    } else if open.sawHead, !open.sawBody, !child.isHead {
      bytes += Array("<head></head>".utf8)
      mutedEventCount += 2
    }
    for _ in 0..<droppedTagCount { bytes += htmlTag }
    for name in open.names.dropFirst() {
      bytes += [UInt8(ascii: "<")] + name + [UInt8(ascii: ">")]
    }
    if open.isEmpty {
      bytes += Array("</html>".utf8)
      mutedEventCount += 1
    }
  }
}
