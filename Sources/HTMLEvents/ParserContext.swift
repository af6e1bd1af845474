import CLibXML2

/// A libxml2 parser context for HTML that builds no tree.
@safe struct ParserContext: ~Copyable {
  private let context: htmlParserCtxtPtr

  /// Set up once, as libxml2 asks for before threads use it.
  private static let libraryIsReady: Void = xmlInitParser()

  /// `RECOVER`: a script is ended by `</script` only, not by `</b>` in a string of it. `HUGE`:
  /// from 2.14 on, texts and attributes may be longer than 10 MB; before, it is ignored.
  ///
  /// Source: Documentation/Decisions/0001-libxml2-pull-sax.md.
  private static let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
    | HTML_PARSE_NOWARNING.rawValue | XML_PARSE_HUGE.rawValue

  init() {
    Self.libraryIsReady
    guard let context = unsafe htmlNewParserCtxt() else {
      fatalError("libxml2 could not allocate a parser")
    }
    unsafe self.context = context
  }

  deinit { unsafe htmlFreeParserCtxt(context) }

  /// Parses what `session` reads, and gives it the events.
  func parse(for session: ParserSession) {
    // All callbacks but these stay nil: no tree is built, nothing is printed.
    var sax = unsafe xmlSAXHandler()
    unsafe sax.startElement = sendStart
    unsafe sax.endElement = { context, name in
      guard let name = unsafe name else { return }
      let bytes = unsafe HTMLBytes(start: name, count: strlen(name))
      unsafe withSession(of: context) { $0.endElement(bytes) }
    }
    unsafe sax.characters = sendText
    unsafe sax.ignorableWhitespace = sendText
    unsafe sax.cdataBlock = { context, start, count in
      guard let start = unsafe start else { return }
      let bytes = unsafe HTMLBytes(start: start, count: Int(count))
      unsafe withSession(of: context) { $0.rawText(bytes) }
    }
    unsafe sax.comment = { context, text in
      guard let text = unsafe text else { return }
      let bytes = unsafe HTMLBytes(start: text, count: strlen(text))
      unsafe withSession(of: context) { $0.comment(bytes) }
    }
    unsafe context.pointee.sax.pointee = sax

    withExtendedLifetime(session) {
      // The callbacks get the context itself (libxml2's default), and find the session in it.
      unsafe context.pointee._private = Unmanaged.passUnretained(session).toOpaque()
      let document = unsafe htmlCtxtReadIO(
        context, readInput, nil, context, nil, "UTF-8", Int32(bitPattern: Self.options))
      // There is none, as nothing here makes one; should a version differ, it is not leaked.
      unsafe xmlFreeDoc(document)
      session.finish()
    }
  }
}

/// Calls `body` with the session that `context` works for, without counting a reference.
private func withSession(
  of context: UnsafeMutableRawPointer?, _ body: (ParserSession) -> Void
) {
  let context = unsafe context?.assumingMemoryBound(to: htmlParserCtxt.self)
  guard let session = unsafe context?.pointee._private else { return }
  unsafe Unmanaged<ParserSession>.fromOpaque(session)._withUnsafeGuaranteedRef { body($0) }
}

private func sendStart(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?,
  _ attributes: HTMLStartTag.Attributes?
) {
  // An element that libxml2 adds itself has no attributes, and may be added at the page's end.
  guard let name = unsafe name, unsafe attributes == nil || !isCut(context) else { return }
  let tag = unsafe HTMLStartTag(name: name, attributes: attributes)
  unsafe withSession(of: context) { $0.startElement(tag) }
}

/// Whether the tag that starts is cut by the end of the page, so that a value may be half a value.
///
/// HTML drops such a tag; libxml2 2.9 lets it start, and never ends it.
private func isCut(_ context: UnsafeMutableRawPointer?) -> Bool {
  let context = unsafe context?.assumingMemoryBound(to: htmlParserCtxt.self)
  guard let input = unsafe context?.pointee.input else { return false }
  return unsafe input.pointee.cur == input.pointee.end
}

private func sendText(
  _ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<UInt8>?, _ count: Int32
) {
  guard let start = unsafe start else { return }
  let bytes = unsafe HTMLBytes(start: start, count: Int(count))
  unsafe withSession(of: context) { $0.text(bytes) }
}

private func readInput(
  _ context: UnsafeMutableRawPointer?, _ start: UnsafeMutablePointer<CChar>?, _ capacity: Int32
) -> Int32 {
  guard let start = unsafe start else { return 0 }
  let buffer = unsafe UnsafeMutableRawBufferPointer(start: start, count: Int(capacity))
  var count = 0
  unsafe withSession(of: context) { count = unsafe $0.read(into: buffer) }
  return Int32(count)
}
