import CLibXML2

/// libxml2's HTML parser without a tree: its events go to a sink.
///
/// It either parses tokens one at a time (`push`), or a page to its end (`parse`). It knows nothing
/// of the tokenizer or the router.
@safe final class LibXML2Parser {
  /// The rest of a page, to be parsed as if its start had been parsed too.
  struct Rest {
    /// Start tags of the elements that are open, and the bytes that are read but not parsed.
    var bytes: [UInt8] = []
    /// How many of the first starts and ends were events before.
    var mutedEventCount = 0
    /// How many of the first bytes of raw text are no part of the page.
    var mutedRawByteCount = 0
  }

  /// A change of the open elements.
  enum Change {
    case started(name: [UInt8])
    case ended(count: Int)
  }

  private let sink: EventSink
  private var pushContext: htmlParserCtxtPtr?
  private var input: CleanInput?
  private var rest = Rest()
  private var restOffset = 0
  private var tail = PageTail()
  /// How many elements are open.
  private var depth = 0
  /// The names of the elements that ended when all of the page was parsed, the innermost first.
  private var endedAtEnd: [[UInt8]] = []
  /// What the last `push` did to the open elements.
  private(set) var changes: [Change] = []
  /// How many of the next starts and ends are not passed on.
  var mutedEventCount = 0

  /// `RECOVER`: only `</script` ends a script, not `</b>` in a string of it. `HUGE`: from 2.14 on,
  /// texts and attributes may be longer than 10 MB; it is ignored before.
  ///
  /// Source: Documentation/Decisions/0001-libxml2-pull-sax.md.
  private static let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
    | HTML_PARSE_NOWARNING.rawValue | XML_PARSE_HUGE.rawValue

  /// libxml2 asks to be set up once, before threads use it.
  private static let libraryIsReady: Void = xmlInitParser()

  init(_ sink: EventSink) {
    Self.libraryIsReady
    self.sink = sink
  }

  deinit { unsafe htmlFreeParserCtxt(pushContext) }

  // MARK: Tokens

  /// Parses `bytes`, whole tokens; `changes` says what that did.
  func push(_ bytes: borrowing HTMLBytes) {
    if !changes.isEmpty { changes.removeAll(keepingCapacity: true) }
    let context = unsafe pushContext ?? makePushContext()
    unsafe bytes.bytes.withMemoryRebound(to: CChar.self) {
      _ = unsafe htmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
    }
    unsafe qpickForgetParsedBytes(context)
  }

  private func makePushContext() -> htmlParserCtxtPtr {
    let new = unsafe htmlCreatePushParserCtxt(nil, nil, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let context = unsafe new else { fatalError("libxml2 could not allocate a parser") }
    unsafe pushContext = context
    unsafe htmlCtxtUseOptions(
      context, Int32(bitPattern: Self.options | HTML_PARSE_IGNORE_ENC.rawValue))
    unsafe connect(context)
    return unsafe context
  }

  /// Whether all that was pushed is parsed.
  var isIdle: Bool {
    guard let input = unsafe pushContext?.pointee.input else { return true }
    return unsafe input.pointee.cur == input.pointee.end
  }

  // MARK: Pages

  /// Parses `rest` and all of `input` that follows it.
  func parse(_ rest: Rest, _ input: CleanInput) -> HTMLParseSummary {
    self.rest = rest
    self.input = input
    mutedEventCount = rest.mutedEventCount
    guard let context = unsafe htmlNewParserCtxt() else {
      fatalError("libxml2 could not allocate a parser")
    }
    unsafe connect(context)
    let document = unsafe htmlCtxtReadIO(
      context, readInput, nil, context, nil, "UTF-8", Int32(bitPattern: Self.options))
    // There is none, since no tree is built; should a version differ, it is not leaked.
    unsafe xmlFreeDoc(document)
    unsafe htmlFreeParserCtxt(context)
    // libxml2 does not end an element whose tag is cut by the end of the page.
    while !sink.isStopped, depth > 0 { didEnd() }
    return HTMLParseSummary(byteCount: self.input?.byteCount ?? 0, isCut: isCut)
  }

  /// Whether the page ended inside of markup, or with an element open whose end tag HTML does not
  /// let out.
  private var isCut: Bool {
    var open = endedAtEnd[...]
    switch tail.ending {
    case .markup: return true
    case .endTag(let name):
      // It has ended the first of them, or all up to that one. In the text of a script no end tag
      // ends anything but the script.
      let ended = endedAtEnd.firstIndex(of: name)
      if let ended, ended == 0 || !ElementTable.isRaw(endedAtEnd[0]) { open = open[(ended + 1)...] }
    case .other: break
    }
    return !open.allSatisfy(OptionalEndTags.contains)
  }

  /// Fills `buffer` unless the page ends, so that the sizes of the page's pieces do not matter.
  fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    while count < buffer.count {
      if restOffset == rest.bytes.count {
        guard input?.isAtEnd == false else { break }
        rest.bytes.removeAll(keepingCapacity: true)
        restOffset = 0
        input?.read(1, into: &rest.bytes, from: sink)
        continue
      }
      let taken = min(buffer.count - count, rest.bytes.count - restOffset)
      unsafe rest.bytes.withUnsafeBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[restOffset...].prefix(taken)))
      }
      count += taken
      restOffset += taken
    }
    unsafe tail.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  // MARK: Events

  private func connect(_ context: htmlParserCtxtPtr) {
    // All other callbacks stay nil: no tree is built, nothing is printed.
    var sax = unsafe xmlSAXHandler()
    unsafe sax.startElement = sendStart
    unsafe sax.endElement = sendEnd
    unsafe sax.characters = sendText
    unsafe sax.ignorableWhitespace = sendText
    unsafe sax.cdataBlock = { context, start, count in
      guard let start = unsafe start else { return }
      let bytes = unsafe HTMLBytes(start: start, count: Int(count))
      unsafe withParser(of: context) {
        $0.didRead(rawText: bytes)
        unsafe $0.didReport(upTo: context)
      }
    }
    unsafe sax.comment = { context, _ in
      unsafe withParser(of: context) { unsafe $0.didReport(upTo: context) }
    }
    unsafe context.pointee.sax.pointee = sax
    // Callbacks get the context, libxml2's default, and find the parser in it.
    unsafe context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
  }

  fileprivate func didStart(_ tag: borrowing HTMLStartTag) {
    guard mutedEventCount == 0 else {
      mutedEventCount -= 1
      depth += 1
      return
    }
    guard !sink.isStopped else { return }
    depth += 1
    if input == nil { changes.append(.started(name: tag.nameBytes)) }
    sink.start(tag)
  }

  /// Whether libxml2 has parsed all of the page.
  private func isAtEnd(_ context: UnsafeMutableRawPointer?) -> Bool {
    guard input?.isAtEnd == true, restOffset == rest.bytes.count else { return false }
    return unsafe hasParsedAll(context)
  }

  /// Records the name of an element that is about to end, if libxml2 has parsed all of the page.
  fileprivate func willEnd(_ tag: borrowing HTMLStartTag, at context: UnsafeMutableRawPointer?) {
    guard mutedEventCount == 0, unsafe isAtEnd(context) else { return }
    endedAtEnd.append(tag.nameBytes)
  }

  /// Records how far libxml2 has parsed the page. An event at its end may be there because it ends.
  fileprivate func didReport(upTo context: UnsafeMutableRawPointer?) {
    guard input != nil, unsafe !isAtEnd(context) else { return }
    unsafe tail.reportedByteCount = parsedByteCount(context)
  }

  fileprivate func didEnd() {
    guard mutedEventCount == 0 else {
      mutedEventCount -= 1
      depth -= 1
      return
    }
    guard !sink.isStopped, depth > 0 else { return }
    depth -= 1
    if input == nil { addEnd() }
    sink.end()
  }

  private func addEnd() {
    if case .ended(let count) = changes.last {
      changes[changes.count - 1] = .ended(count: count + 1)
    } else {
      changes.append(.ended(count: 1))
    }
  }

  fileprivate func didRead(text bytes: borrowing HTMLBytes) {
    if !sink.isStopped { sink.text(bytes) }
  }

  fileprivate func didRead(rawText bytes: borrowing HTMLBytes) {
    guard !sink.isStopped else { return }
    let mutedCount = rest.mutedRawByteCount
    rest.mutedRawByteCount = 0
    if mutedCount == 0 {
      sink.rawText(bytes)
    } else if bytes.count > mutedCount {
      let unmuted = bytes.dropFirst(mutedCount)
      sink.rawText(unmuted)
    }
  }
}

/// Calls `body` with the parser that `context` belongs to, without counting a reference.
private func withParser(of context: UnsafeMutableRawPointer?, _ body: (LibXML2Parser) -> Void) {
  let context = unsafe context?.assumingMemoryBound(to: htmlParserCtxt.self)
  guard let parser = unsafe context?.pointee._private else { return }
  unsafe Unmanaged<LibXML2Parser>.fromOpaque(parser)._withUnsafeGuaranteedRef { body($0) }
}

private func sendStart(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?,
  _ attributes: HTMLStartTag.Attributes?
) {
  // The end of the page cuts the tag, so that a value may be half a value: HTML drops such a tag,
  // libxml2 2.9 starts it, and never ends it. An element that libxml2 adds itself has no attributes,
  // and may be added at the page's end.
  guard let name = unsafe name, unsafe attributes == nil || !hasParsedAll(context) else { return }
  let tag = unsafe HTMLStartTag(name: name, attributes: attributes)
  unsafe withParser(of: context) {
    $0.didStart(tag)
    // An element without attributes may be one that libxml2 adds in the middle of a tag.
    if unsafe attributes != nil { unsafe $0.didReport(upTo: context) }
  }
}

private func sendEnd(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?) {
  unsafe withParser(of: context) { parser in
    if let name = unsafe name {
      unsafe parser.willEnd(HTMLStartTag(name: name, attributes: nil), at: context)
    }
    parser.didEnd()
    if unsafe isBehindTag(context) { unsafe parser.didReport(upTo: context) }
  }
}

private func parserInput(_ context: UnsafeMutableRawPointer?) -> htmlParserInputPtr? {
  unsafe context?.assumingMemoryBound(to: htmlParserCtxt.self).pointee.input
}

/// Whether libxml2 has parsed all bytes that it got.
private func hasParsedAll(_ context: UnsafeMutableRawPointer?) -> Bool {
  guard let input = unsafe parserInput(context)?.pointee else { return false }
  return unsafe input.cur == input.end
}

/// Whether libxml2 has just parsed the `>` of a tag.
private func isBehindTag(_ context: UnsafeMutableRawPointer?) -> Bool {
  guard let input = unsafe parserInput(context)?.pointee else { return false }
  return unsafe input.cur > input.base && input.cur[-1] == UInt8(ascii: ">")
}

/// How many bytes libxml2 has parsed.
private func parsedByteCount(_ context: UnsafeMutableRawPointer?) -> Int {
  guard let input = unsafe parserInput(context)?.pointee else { return 0 }
  return unsafe Int(input.consumed) + (input.cur - input.base)
}

private func sendText(
  _ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<UInt8>?, _ count: Int32
) {
  guard let start = unsafe start else { return }
  let bytes = unsafe HTMLBytes(start: start, count: Int(count))
  unsafe withParser(of: context) {
    $0.didRead(text: bytes)
    unsafe $0.didReport(upTo: context)
  }
}

private func readInput(
  _ context: UnsafeMutableRawPointer?, _ start: UnsafeMutablePointer<CChar>?, _ capacity: Int32
) -> Int32 {
  guard let start = unsafe start else { return 0 }
  let buffer = unsafe UnsafeMutableRawBufferPointer(start: start, count: Int(capacity))
  var count = 0
  unsafe withParser(of: context) { count = unsafe $0.read(into: buffer) }
  return Int32(count)
}
