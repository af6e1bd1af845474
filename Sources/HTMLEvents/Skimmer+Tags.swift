/// A start tag that is being read.
struct OpenTag {
  var kind = ElementKind.other
  /// Of the name.
  var hash = NameHash()
  /// Where it starts in the window; nil where that window is gone.
  var start: Int?
  /// Where what is passed on of it starts in the output.
  var outputStart = 0
  /// Whether libxml2 gets the tag. A calm element's waits until it is clear that it need not: of
  /// that nothing but attributes is in the output.
  var isPassedOn = true
  var hasAttribute = false
  /// Whether one of the attributes is `class`; the first one counts.
  var hasClass = false
  /// Which of the vocabulary's conditions it has the attributes of, one bit for each.
  var seenConditions: UInt8 = 0
  /// Which of the attributes that are passed on it has, one bit for each.
  var seenAttributes: UInt64 = 0
}

extension Skimmer {
  mutating func startTag(_ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]) -> Int? {
    if let next = takeKnownTag(window, offset, &output) { return next }
    let start = offset + 1
    let (end, hash) = window.name(from: start)
    guard end - start < Self.nameLimit else { return pass(offset) }
    guard end < window.count else { return nil }
    let next = window[end]
    guard next.isBlank || next == Self.greater || next == Self.slash else { return pass(offset) }
    openTag = OpenTag(
      kind: kind(hash, start..<end, window), hash: hash, start: offset,
      outputStart: output.count)
    hasElement = true
    content = .markup
    state = .tag
    switch openTag.kind {
    case .calm:
      openTag.isPassedOn = false
      return end
    case .void: break
    case .raw(let content): startRaw(content, window, start..<end)
    case .other: calmNest.giveUp(counting: &openElements)
    }
    openElements.start(hash)
    window.append(offset..<end, to: &output)
    return end
  }

  /// Takes a tag that was read before, byte by byte the same; nil for another one.
  private mutating func takeKnownTag(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    guard let known = knownTag(at: offset, window) else { return nil }
    let end = offset + Int(known.count)
    hasElement = true
    isAfterText = false
    let start = output.count
    skimmedTags.appendOutput(of: known, to: &output)
    switch known.kind {
    case .calm(let element) where !known.isPassedOn:
      startCalm(element, known.hash, from: start, &output)
      return end
    case .calm(let element):
      calmNest.pass(element, known.hash, counting: &openElements)
    case .void: break
    case .raw, .other: calmNest.giveUp(counting: &openElements)
    }
    openElements.start(known.hash)
    return end
  }

  private func knownTag(at offset: Int, _ window: ByteWindow) -> SkimmedTagCache.Tag? {
    if let expected = skimmedTags.expectedTag(at: offset, of: window) { return expected }
    guard let end = Self.end(of: offset, window) else { return nil }
    return skimmedTags.tag(in: offset..<end, of: window)
  }

  /// Where the tag that starts at `start` ends if there is no `>` in a value of it; nil where it is
  /// too long to be kept.
  private static func end(of start: Int, _ window: ByteWindow) -> Int? {
    let limit = min(window.count, start + SkimmedTagCache.tagSizeLimit)
    return window.first(greater, from: start, before: limit).map { $0 + 1 }
  }

  private func kind(_ hash: NameHash, _ name: Range<Int>, _ window: ByteWindow) -> ElementKind {
    if name.count <= 8 { return elementKinds[hash] }
    let isPlain =
      name.count == Self.plaintext.count
      && window.matches(Self.plaintext, at: name.lowerBound) == true
    return isPlain ? .raw(.plain) : .other
  }

  private mutating func startRaw(_ content: Content, _ window: ByteWindow, _ name: Range<Int>) {
    calmNest.giveUp(counting: &openElements)
    self.content = content
    contentEnd.removeAll(keepingCapacity: true)
    contentEnd += [Self.less, Self.slash]
    for index in name { contentEnd.append(window[index].lowercased) }
  }

  /// Starts a calm element whose attributes stand in `output` from `start` on.
  private mutating func startCalm(
    _ element: CalmElement, _ hash: NameHash, from start: Int, _ output: inout [UInt8]
  ) {
    let isLeftOut = calmNest.start(
      element, hash, at: start, attributeCount: output.count - start, counting: &openElements)
    guard !isLeftOut else { return }
    openElements.start(hash)
    Self.insertStart(of: element, at: start, &output)
    output.append(Self.greater)
  }

  private static func insertStart(
    of element: CalmElement, at start: Int, _ output: inout [UInt8]
  ) {
    unsafe output.insert(contentsOf: element.name.utf8Bytes, at: start)
    output.insert(less, at: start)
  }

  /// Has libxml2 get the tag, as far as it was read, if that is not so yet.
  mutating func passOnTag(_ output: inout [UInt8]) {
    guard !openTag.isPassedOn, case .calm(let element) = openTag.kind else { return }
    openTag.isPassedOn = true
    calmNest.pass(element, openTag.hash, counting: &openElements)
    openElements.start(openTag.hash)
    Self.insertStart(of: element, at: openTag.outputStart, &output)
  }

  /// One attribute after the other, or the end of the tag.
  mutating func tag(_ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]) -> Int? {
    var offset = offset
    while case .tag = state {
      let start = window.skippingBlanks(from: offset)
      guard start < window.count else { return start }
      let byte = window[start]
      let next: Int?
      if byte == Self.greater {
        endStartTag(window, start + 1, &output)
        return start + 1
      } else if byte == Self.slash {
        next = slash(window, start, &output)
      } else if byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") {
        next = attribute(window, start, &output)
      } else {
        next = anomaly(window, start, &output)
      }
      guard let next else { return start > offset ? start : nil }
      offset = next
    }
    return offset
  }

  private mutating func slash(
    _ window: ByteWindow, _ start: Int, _ output: inout [UInt8]
  ) -> Int? {
    guard start + 1 < window.count else { return nil }
    guard window[start + 1] == Self.greater else {
      return window[start + 1].isBlank ? start + 1 : anomaly(window, start, &output)
    }
    passOnTag(&output)
    if case .void = openTag.kind {} else { calmNest.giveUp(counting: &openElements) }
    // The blank keeps the slash out of an unquoted value.
    output += Self.selfClosingEnd
    // Raw text is closed at once in one version, not in the other.
    state = content == .markup ? .text : .passing
    return start + 2
  }

  /// The `>` before `end` ends the tag.
  private mutating func endStartTag(
    _ window: ByteWindow, _ end: Int, _ output: inout [UInt8]
  ) {
    isAfterText = false
    if openTag.isPassedOn { output.append(Self.greater) }
    keepTag(window, end, output)
    if !openTag.isPassedOn, case .calm(let element) = openTag.kind {
      startCalm(element, openTag.hash, from: openTag.outputStart, &output)
    }
    switch content {
    case .markup: state = .text
    case .plain: state = .passing
    case .script:
      scripts.begin()
      state = .rawStart
    case .style, .text: state = .rawStart
    }
  }

  /// Keeps what was made of the tag, if that is all there.
  private func keepTag(_ window: ByteWindow, _ end: Int, _ output: [UInt8]) {
    guard content == .markup, let start = openTag.start, Self.end(of: start, window) == end else {
      return
    }
    skimmedTags.keep(openTag, start..<end, of: window, output: output[openTag.outputStart...])
  }

  /// A tag that versions of libxml2 may cut differently: its rest is passed on as it is.
  mutating func anomaly(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    passOnTag(&output)
    calmNest.giveUp(counting: &openElements)
    let count = output.count
    output += leftOut
    guard content == .markup else { return pass(offset) }
    let next = resync(window, offset, &output, refusing: Self.quotes, from: offset)
    if next == nil { output.removeSubrange(count...) }
    return next
  }

  /// What stands for attributes that were left out of a tag whose rest is passed on as it is.
  ///
  /// A tag cut by the end of the page is told by having some, and of several of one name the
  /// first counts.
  var leftOut: [UInt8] {
    var bytes =
      openTag.hasClass ? Self.emptyClass : openTag.hasAttribute ? Self.someAttribute : [Self.space]
    for (index, condition) in vocabulary.conditions.enumerated()
    where openTag.seenConditions >> UInt8(index) & 1 != 0 {
      bytes += condition.name + Self.emptyValue
    }
    return bytes
  }

  private static let plaintext = Array("plaintext".utf8)
  private static let selfClosingEnd = Array(" />".utf8)
  private static let someAttribute = Array(" _='' ".utf8)
  private static let emptyClass = Array(" class='' ".utf8)
  private static let emptyValue = Array("='' ".utf8)
}
