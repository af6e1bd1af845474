/// Sends each token of a page the shorter way: plain tags and texts straight to the sink, all
/// others through libxml2.
///
/// A tag is plain where libxml2 would do nothing but push or pop its name. libxml2 learns of open
/// plain elements only when a token comes that is not plain: then their start tags are replayed,
/// muted. From a token on that its versions split differently, libxml2 alone parses the rest.
///
/// Source: Documentation/Decisions/0030-tokens-before-libxml2.md.
struct TagRouter {
  private var tokenizer: HTMLTokenizer
  private let attributes: AttributeList
  private let elements = ElementTable.shared
  private let sink: EventSink
  private let parser: LibXML2Parser

  private var open = OpenElements()
  /// How many of the open elements, from the outermost on, libxml2 knows.
  private var knownCount = 0
  /// How many `html`, `head` and `body` tags were dropped as misplaced: as many end tags are too.
  private var droppedTagCount = 0
  private var sawDocumentType = false
  /// What libxml2 gets next.
  private var unsent: [UInt8] = []
  /// Whether libxml2 may hold back text whose event has not come.
  private var isTextPending = false
  /// The same for the text of an element without markup, such as `title`.
  private var isRawTextPending = false
  private var pendingByteCount = 0
  /// What libxml2 is to parse by itself, once there is a reason to.
  private var rest: LibXML2Parser.Rest?
  /// Whether the last token is an end tag that libxml2 drops.
  private var isLastTagDropped = false
  /// Whether the page ends inside of a comment, or with an element open whose end tag HTML does not
  /// let out.
  private(set) var isCut = false

  private static let windowByteCount = 16_384
  /// How long a text may be that libxml2 holds back.
  private static let pendingLimit = 65_536
  /// How many bytes of replayed start tags libxml2 gets at a time.
  private static let replayByteCount = 4_096

  init(vocabulary: HTMLVocabulary, sink: EventSink) {
    let names = CStrings(vocabulary.names.names)
    tokenizer = HTMLTokenizer(vocabulary: vocabulary, names: names)
    attributes = AttributeList(names)
    self.sink = sink
    parser = LibXML2Parser(sink)
  }

  /// Sends the events of a page; returns the rest of it that libxml2 alone is to parse, if any.
  mutating func route(_ input: inout CleanInput) -> LibXML2Parser.Rest? {
    var bytes: [UInt8] = []
    while !input.isAtEnd {
      input.read(max(Self.windowByteCount, bytes.count), into: &bytes, from: sink)
      guard !sink.isStopped else { return nil }
      let byteCount = route(&bytes, isLast: input.isAtEnd)
      if let rest { return rest }
      bytes.removeSubrange(..<byteCount)
    }
    flushText()
    // The page's end tag ends all, also where libxml2 drops it with a start tag that was misplaced.
    isCut =
      tokenizer.state == .comment
      || !isLastTagDropped && !open.names.allSatisfy(OptionalEndTags.contains)
    flushRawText()
    while !open.isEmpty { end() }
    return nil
  }

  /// Routes the tokens at the start of `bytes`, and returns how many bytes they are.
  private mutating func route(_ bytes: inout [UInt8], isLast: Bool) -> Int {
    var byteCount = 0
    var shortened: [UInt8]?
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let window = unsafe ByteWindow(base: base, count: buffer.count)
      byteCount = routeTokens(of: window)
      guard byteCount < window.count, rest == nil else { return }
      if isLast {
        leaveRest(window, byteCount)
      } else if window.count - byteCount > HTMLTokenizer.holdLimit {
        shortened = tokenizer.shortenedTag(window)
      }
    }
    guard let shortened else { return byteCount }
    bytes = shortened
    return 0
  }

  private mutating func routeTokens(of window: ByteWindow) -> Int {
    var offset = 0
    while rest == nil {
      let start = offset
      switch tokenizer.next(window, &offset) {
      case .startTag: routeStartTag(window, from: start)
      case .endTag(let tag): route(tag, window)
      case .text(let range):
        isLastTagDropped = false
        route(text: range, window)
      case .rawText(let range): route(rawText: range, window)
      case .documentType(let range):
        flushText()
        if open.isEmpty, !sawDocumentType, !open.sawHTML {
          sawDocumentType = true
          send(range, window)
        } else {
          leaveRest(window, start)
        }
      case .comment:
        isLastTagDropped = false
        flushText()
      case .ambiguous(let range):
        isLastTagDropped = false
        flushText()
        if open.isEmpty {
          leaveRest(window, start)
        } else {
          send(range, window)
          isTextPending = true
        }
      case .ambiguousFromHere: leaveRest(window, start)
      case .needsMore: return offset
      }
    }
    return offset
  }
}

// MARK: - Tags

extension TagRouter {
  private mutating func routeStartTag(_ window: ByteWindow, from offset: Int) {
    isLastTagDropped = false
    flushText()
    if let cached = tokenizer.cachedTag {
      let kind = elements.kind(cached.number)
      if bypasses(kind) {
        let attributes = unsafe tokenizer.cache.attributes(of: cached)
        unsafe start(cached.number, kind, attributes, isEmpty: cached.isSelfClosing)
        return
      }
      var offset = offset
      _ = tokenizer.parseStartTag(window, &offset)
    }
    let kind = tokenizer.tag.kind
    guard !isMisplaced(kind) else {
      if canDropMisplacedTag { droppedTagCount += 1 } else { leaveRest(window, offset) }
      return
    }
    tokenizer.finishTag(window, from: offset)
    if tokenizer.tag.isPlain, bypasses(kind) {
      let attributes = unsafe attributes.make(of: tokenizer.tag, window)
      unsafe start(
        tokenizer.tag.number, kind, attributes, isEmpty: tokenizer.tag.isSelfClosing)
    } else {
      replayOpenElements()
      tokenizer.appendTag(window, to: &unsent)
      flush()
      if !parser.isIdle { send(Self.emptyComment) }
    }
  }

  /// Whether libxml2 does nothing at such a start tag but push its name.
  private func bypasses(_ kind: ElementKind) -> Bool {
    guard let innermost = open.innermostKind else { return false }
    switch (kind, innermost) {
    case (.plain(_, let closes), .plain(let bit, _)): return closes & bit == 0
    case (.plain, .body), (.void, .plain), (.void, .body): return true
    case (.metadata, .plain), (.metadata, .body), (.metadata, .head): return true
    case (.raw(let content), .plain), (.raw(let content), .body), (.raw(let content), .head):
      return content == .script || content == .style
    default: return false
    }
  }

  /// Whether a start tag is misplaced: libxml2 ignores it and the next matching end tag. So it does
  /// behind `</html>`.
  private func isMisplaced(_ kind: ElementKind) -> Bool {
    if open.isEmpty, open.sawHTML { return true }
    return switch kind {
    case .html: !open.isEmpty
    case .head: open.count > 1
    case .body: open.hasBody
    default: false
    }
  }

  /// Whether the start tag that was read last, a misplaced one, has no effect: it may end a `p` and
  /// what belongs into a head.
  private var canDropMisplacedTag: Bool {
    guard tokenizer.tag.isPlain, !tokenizer.tag.isSelfClosing else { return false }
    return switch open.innermostKind {
    case .plain: open.innermost.flatMap { elements.hash($0) } != Self.paragraph
    case .body: true
    default: false
    }
  }

  private static let paragraph = NameHash(of: "p".utf8)

  private mutating func start(
    _ number: ElementTable.Number, _ kind: ElementKind, _ attributes: HTMLStartTag.Attributes?,
    isEmpty: Bool
  ) {
    sink.start(unsafe HTMLStartTag(name: elements.cName(number), attributes: attributes))
    if isEmpty || kind.isVoid {
      sink.end()
    } else {
      open.push(number)
    }
  }

  private mutating func route(_ tag: HTMLToken.EndTag, _ window: ByteWindow) {
    isRawTextPending = false
    isLastTagDropped = false
    flushText()
    guard let innermost = open.innermost else {
      leaveRest(window, tag.range.lowerBound)
      return
    }
    if open.count > knownCount, tag.isBare, tag.nameCount <= 8,
      elements.hash(innermost) == tag.nameHash
    {
      end()
      return
    }
    let number = elements.number(tag.nameHash, count: tag.nameCount)
    switch elements.kind(number) {
    case .html, .head, .body:
      if droppedTagCount > 0 {
        droppedTagCount -= 1
        isLastTagDropped = true
        return
      }
    default: break
    }
    switch elements.kind(number) {
    // It ends all elements. The push parser before 2.14 would end there.
    case .html: while !open.isEmpty { end() }
    case .body where open.hasBody:
      // It ends all in the body, so libxml2 need not know of that.
      while open.count > knownCount { end() }
      send(tag.range, window)
    default:
      if open.canEnd(number, named: window.lowercased(tag.name)) {
        send(tag.range, window)
        if !parser.isIdle { send(Self.emptyComment) }
      }
    }
  }

  private mutating func end() {
    open.pop()
    sink.end()
  }
}

// MARK: - Texts

extension TagRouter {
  private mutating func route(text range: Range<Int>, _ window: ByteWindow) {
    let first = window[range.lowerBound]
    if !isTextPending, textBypasses(first), !window.holds(HTMLTokenizer.ampersand, in: range) {
      sink.text(window.bytes(range))
      return
    }
    // Before 2.14 a `<` is a text without an element.
    guard !open.isEmpty || !open.sawHTML && first != HTMLTokenizer.less else {
      leaveRest(window, range.lowerBound)
      return
    }
    let start = flushLongText(range, window) ?? range.lowerBound
    replayOpenElements()
    window.append(start..<range.upperBound, to: &unsent)
    isTextPending = true
  }

  /// Whether libxml2 does nothing with a text that starts with `first` but pass it on.
  private func textBypasses(_ first: UInt8) -> Bool {
    switch open.innermostKind {
    case .plain, .body: true
    case nil, .html, .head: false
    // From 2.14 on a `<` may start a body.
    default: first != HTMLTokenizer.less
    }
  }

  /// Flushes a pending text that is long, up to the last `&` in `range`; returns where that is, nil
  /// where the text is not long.
  private mutating func flushLongText(_ range: Range<Int>, _ window: ByteWindow) -> Int? {
    if !isTextPending { pendingByteCount = 0 }
    pendingByteCount += range.count
    guard pendingByteCount > Self.pendingLimit else { return nil }
    let end = lastReference(range, window)
    send(range.lowerBound..<end, window)
    isTextPending = true
    flushText()
    pendingByteCount = 0
    return end
  }

  /// The last `&` in `range`, or its end: no reference goes on after what stands before.
  private func lastReference(_ range: Range<Int>, _ window: ByteWindow) -> Int {
    range.last { window[$0] == HTMLTokenizer.ampersand } ?? range.upperBound
  }

  private mutating func route(rawText range: Range<Int>, _ window: ByteWindow) {
    switch tokenizer.rawContent {
    case .script: sink.rawText(window.bytes(range))
    case .text:
      if !isRawTextPending { pendingByteCount = 0 }
      pendingByteCount += range.count
      isRawTextPending = true
      let isLong = pendingByteCount > Self.pendingLimit
      let end = isLong ? lastReference(range, window) : range.upperBound
      send(range.lowerBound..<end, window)
      // No token flushes such a text in every version.
      if isLong { leaveRest(window, end) }
    case .style, .plaintext, nil: break
    }
  }

  /// Has libxml2 send the event of a text that it holds back.
  private mutating func flushText() {
    guard isTextPending else { return }
    isTextPending = false
    send(Self.emptyComment)
  }

  /// The same for the text of an element without markup, whose end is muted.
  private mutating func flushRawText() {
    guard isRawTextPending else { return }
    isRawTextPending = false
    parser.mutedEventCount = 1
    send(tokenizer.rawTextEnd + [HTMLTokenizer.greater])
  }

  private static let emptyComment = Array("<!---->".utf8)
}

// MARK: - libxml2

extension TagRouter {
  /// Sends libxml2 the bytes in `range`, after the open elements that it does not know.
  private mutating func send(_ range: Range<Int>, _ window: ByteWindow) {
    replayOpenElements()
    window.append(range, to: &unsent)
    flush()
  }

  private mutating func send(_ bytes: [UInt8]) {
    unsent += bytes
    flush()
  }

  /// Has libxml2 parse `unsent`, and follows what that did to the open elements.
  private mutating func flush() {
    unsafe unsent.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      parser.push(unsafe HTMLBytes(start: start, count: buffer.count))
    }
    unsent.removeAll(keepingCapacity: true)
    guard !parser.changes.isEmpty else { return }
    for change in parser.changes {
      switch change {
      case .started(let name): open.push(named: name)
      case .ended(let count): for _ in 0..<count { open.pop() }
      }
    }
    knownCount = open.count
  }

  /// Makes libxml2 know all open elements.
  private mutating func replayOpenElements() {
    while knownCount < open.count {
      if unsent.count > Self.replayByteCount { flush() }
      elements.appendStart(of: open[knownCount], to: &unsent)
      parser.mutedEventCount += 1
      knownCount += 1
    }
  }

  /// Leaves the rest of the page, from `offset` on, to libxml2 alone.
  private mutating func leaveRest(_ window: ByteWindow, _ offset: Int) {
    flushText()
    var rest = LibXML2Parser.Rest(
      replaying: open, of: elements, hasDocumentType: sawDocumentType,
      droppedTagCount: droppedTagCount)
    flushRawText()
    switch tokenizer.state {
    case .comment: rest.bytes += Array("<!-- ".utf8)
    case .rawText where tokenizer.rawContent != .text:
      // At the start of a raw text libxml2 before 2.14 looks for tags.
      rest.bytes.append(HTMLTokenizer.space)
      rest.mutedRawByteCount = 1
    case .text, .rawTextStart, .rawText: break
    }
    window.append(offset..<window.count, to: &rest.bytes)
    self.rest = rest
  }
}
