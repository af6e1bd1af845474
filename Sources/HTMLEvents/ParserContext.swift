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
    var sax = unsafe xmlSAXHandler()
    unsafe sax.startElement = { data, name, attributes in
      guard let name = unsafe name else { return }
      let tag = unsafe HTMLStartTag(name: name, attributes: attributes)
      unsafe withSession(data) { $0.startElement(tag) }
    }
    unsafe sax.endElement = { data, _ in unsafe withSession(data) { $0.endElement() } }
    unsafe sax.characters = sendText
    unsafe sax.ignorableWhitespace = sendText
    unsafe sax.cdataBlock = { data, start, count in
      guard let start = unsafe start else { return }
      let bytes = unsafe HTMLBytes(start: start, count: Int(count))
      unsafe withSession(data) { $0.rawText(bytes) }
    }
    unsafe context.pointee.sax.pointee = sax

    let data = unsafe Unmanaged.passUnretained(session).toOpaque()
    unsafe context.pointee.userData = data
    withExtendedLifetime(session) {
      let document = unsafe htmlCtxtReadIO(
        context, readInput, nil, data, nil, "UTF-8", Int32(bitPattern: Self.options))
      // There is none, as nothing here makes one; should a version differ, it is not leaked.
      unsafe xmlFreeDoc(document)
      session.finish()
    }
  }
}

/// Calls `body` with the session behind a callback's data, without counting a reference.
private func withSession(_ data: UnsafeMutableRawPointer?, _ body: (ParserSession) -> Void) {
  guard let data = unsafe data else { return }
  unsafe Unmanaged<ParserSession>.fromOpaque(data)._withUnsafeGuaranteedRef { body($0) }
}

private func sendText(
  _ data: UnsafeMutableRawPointer?, _ start: UnsafePointer<UInt8>?, _ count: Int32
) {
  guard let start = unsafe start else { return }
  let bytes = unsafe HTMLBytes(start: start, count: Int(count))
  unsafe withSession(data) { $0.text(bytes) }
}

private func readInput(
  _ data: UnsafeMutableRawPointer?, _ start: UnsafeMutablePointer<CChar>?, _ capacity: Int32
) -> Int32 {
  guard let start = unsafe start else { return 0 }
  let buffer = unsafe UnsafeMutableRawBufferPointer(start: start, count: Int(capacity))
  var count = 0
  unsafe withSession(data) { count = unsafe $0.read(into: buffer) }
  return Int32(count)
}
