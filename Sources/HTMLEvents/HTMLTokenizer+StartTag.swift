import Bytes

extension HTMLTokenizer {
  mutating func startTag(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    cachedTag = cache.tag(at: offset, of: window)
    guard let cachedTag else { return parseStartTag(window, &offset) }
    rawContent = nil
    offset += Int(cachedTag.byteCount)
    return .startTag
  }

  /// Parses the start tag at `offset` into `tag`, in the cache or not.
  mutating func parseStartTag(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    let start = offset + 1
    let (nameEnd, hash) = window.name(from: start)
    guard nameEnd - start < Self.nameLimit else { return .ambiguousFromHere }
    guard nameEnd < window.count else { return .needsMore }
    let next = window[nameEnd]
    guard next.isBlank || next == Self.greater || next == Self.slash else {
      return .ambiguousFromHere
    }
    let number = elements.number(hash, count: nameEnd - start)
    tag.begin(start..<nameEnd, number, kind(number, start..<nameEnd, window))
    var content: RawContent?
    if case .raw(let raw) = tag.kind { content = raw }
    switch attributes(window, from: nameEnd) {
    case nil: return .needsMore
    case .end(let end): tag.end = end
    case .selfClosing(let end):
      // One version closes a raw text at once, another does not.
      guard content == nil else { return .ambiguousFromHere }
      tag.isSelfClosing = true
      tag.end = end
    case .ambiguous:
      tag.isPlain = false
      guard content == nil else { return .ambiguousFromHere }
      guard let end = window.first(Self.greater, from: tag.readEnd) else {
        return window.count - offset > Self.holdLimit ? .ambiguousFromHere : .needsMore
      }
      for quote in Self.quotes where window.holds(quote, in: tag.readEnd..<end) {
        return .ambiguousFromHere
      }
      tag.end = end + 1
    }
    guard content != .plaintext else { return .ambiguousFromHere }
    enter(content, window)
    offset = tag.end
    return .startTag
  }

  private func kind(
    _ number: ElementTable.Number, _ name: Range<Int>, _ window: ByteWindow
  ) -> ElementKind {
    // Its name is too long for the table.
    let isPlaintext =
      name.count == Self.plaintext.count
      && window.matches(Self.plaintext, at: name.lowerBound) == true
    return isPlaintext ? .raw(.plaintext) : elements.kind(number)
  }

  private static let plaintext = Array("plaintext".utf8)

  private enum AttributesEnd {
    /// The tag ends before this offset.
    case end(Int), selfClosing(Int)
    /// Versions of libxml2 differ on what stands at `tag.readEnd`.
    case ambiguous
  }

  /// Reads the attributes; nil where the window ends before the tag.
  private mutating func attributes(_ window: ByteWindow, from start: Int) -> AttributesEnd? {
    var offset = start
    while true {
      tag.readEnd = offset
      offset = window.skippingBlanks(from: offset)
      guard offset < window.count else { return nil }
      let byte = window[offset]
      if byte == Self.greater { return .end(offset + 1) }
      if byte == Self.slash {
        guard offset + 1 < window.count else { return nil }
        if window[offset + 1] == Self.greater { return .selfClosing(offset + 2) }
        guard window[offset + 1].isBlank else { return .ambiguous }
        offset += 1
      } else if byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") {
        switch attribute(window, offset) {
        case .end(let end): offset = end
        case .ambiguous: return .ambiguous
        case .cut: return nil
        }
      } else {
        return .ambiguous
      }
    }
  }

  private enum AttributeEnd { case end(Int), ambiguous, cut }

  /// Reads the attribute whose name starts at `start`.
  private mutating func attribute(_ window: ByteWindow, _ start: Int) -> AttributeEnd {
    let (nameEnd, hash) = window.name(from: start)
    guard nameEnd - start < Self.nameLimit else { return .ambiguous }
    let sign = window.skippingBlanks(from: nameEnd)
    guard sign < window.count else { return .cut }
    let index = vocabulary.attribute(hash, start..<nameEnd, of: window)
    guard window[sign] == UInt8(ascii: "=") else {
      let isWhole =
        sign > nameEnd || window[sign] == Self.greater || window[sign] == Self.slash
      guard isWhole else { return skipInvalidName(start..<nameEnd, isRead: index != nil, window) }
      keep(index, start..<nameEnd, value: nil, window)
      return .end(nameEnd)
    }
    var valueStart = window.skippingBlanks(from: sign + 1)
    guard valueStart < window.count else { return .cut }
    let quote = window[valueStart]
    let isQuoted = quote == Self.doubleQuote || quote == Self.singleQuote
    if isQuoted { valueStart += 1 }
    let found =
      isQuoted ? window.first(quote, from: valueStart) : Self.unquotedEnd(window, valueStart)
    guard let end = found else {
      if index == nil { tag.cutValue = (valueStart, isQuoted ? quote : 0) }
      return .cut
    }
    let value = valueStart..<end
    // A value with both quotes in it cannot be written in quotes.
    if !isQuoted, index != nil, Self.quotes.allSatisfy({ window.holds($0, in: value) }) {
      return .ambiguous
    }
    keep(index, start..<nameEnd, value: value, window)
    return .end(isQuoted ? end + 1 : end)
  }

  private static func unquotedEnd(_ window: ByteWindow, _ start: Int) -> Int? {
    var end = start
    while end < window.count, !window[end].isBlank, window[end] != greater { end += 1 }
    return end < window.count ? end : nil
  }

  /// Keeps an attribute if the handler reads it and it is the first of its name.
  private mutating func keep(
    _ index: Int?, _ name: Range<Int>, value: Range<Int>?, _ window: ByteWindow
  ) {
    guard let index else {
      tag.hasOthers = true
      return
    }
    let bit: UInt64 = 1 << UInt64(index)
    let isFirst = tag.seenAttributes & bit == 0
    tag.seenAttributes |= bit
    guard isFirst, vocabulary.keeps(index, value, of: window) else {
      tag.hasOthers = true
      return
    }
    if let value, window.holds(Self.ampersand, in: value) { tag.isPlain = false }
    tag.add(StartTag.Attribute(index: index, name: name, value: value))
  }

  /// Skips a name with signs that no name has, up to the blank where all versions of libxml2 go
  /// on; some of them take `name`, its start, for an attribute.
  private mutating func skipInvalidName(
    _ name: Range<Int>, isRead: Bool, _ window: ByteWindow
  ) -> AttributeEnd {
    guard !isRead else { return .ambiguous }
    var end = name.upperBound
    while end < window.count, !window[end].isBlank, !Self.endsInvalidName.contains(window[end]) {
      end += 1
    }
    let next = window.skippingBlanks(from: end)
    let isHeld = next - name.lowerBound <= Self.holdLimit
    if next == window.count, isHeld { return .cut }
    // In some versions an equals sign after blanks gives it a value.
    guard isHeld, next > end, window[next] != UInt8(ascii: "=") else { return .ambiguous }
    tag.hasOthers = true
    return .end(end)
  }

  /// What ends such a name in some version of libxml2, besides blanks.
  private static let endsInvalidName = Array("=>/\"'`".utf8)
}

// MARK: - The tag that was parsed

extension HTMLTokenizer {
  /// Filters the classes of `tag`, which starts at `start`, and caches it. This changes the tag's
  /// bytes, so that it cannot be parsed again.
  mutating func finishTag(_ window: ByteWindow, from start: Int) {
    filterClasses(window)
    if tag.isPlain, tag.kind.canBypass { cache.keep(tag, byteCount: tag.end - start, of: window) }
  }

  /// Leaves out the tokens of `class` that the vocabulary does not name.
  private mutating func filterClasses(_ window: ByteWindow) {
    guard let index = tag.classIndex, let value = tag.attributes[index].value else { return }
    // A reference may be part of a token.
    if !tag.isPlain, window.holds(Self.ampersand, in: value) { return }
    let named = moveNamedClasses(in: value, window)
    if named.isEmpty { tag.removeClasses() } else { tag.attributes[index].value = named }
  }

  /// Moves the tokens that the vocabulary names to the front of `value`, and gives their range.
  private func moveNamedClasses(in value: Range<Int>, _ window: ByteWindow) -> Range<Int> {
    var end = value.lowerBound
    var start = value.lowerBound
    while start < value.upperBound {
      let tokenEnd = window.firstBlank(from: start, before: value.upperBound)
      let token = start..<tokenEnd
      if !token.isEmpty, vocabulary.namesClass(token, of: window) {
        if end > value.lowerBound {
          window.put(Self.space, at: end)
          end += 1
        }
        window.move(token, to: end)
        end += token.count
      }
      start = tokenEnd + 1
    }
    return value.lowerBound..<end
  }

  /// Appends `tag` as it stands, but for attributes that the handler does not read.
  func appendTag(_ window: ByteWindow, to bytes: inout [UInt8]) {
    appendReadPart(window, to: &bytes)
    // The rest may name an attribute again.
    if tag.readEnd + 1 < tag.end { bytes += placeholders }
    bytes.append(Self.space)
    window.append(tag.readEnd..<tag.end, to: &bytes)
  }

  /// A tag that is cut by the window and too long to be held, without what the handler does not
  /// read; the bytes after the window follow it.
  func shortenedTag(_ window: ByteWindow) -> [UInt8] {
    var bytes: [UInt8] = []
    appendReadPart(window, to: &bytes)
    bytes += placeholders
    if let cut = tag.cutValue {
      bytes += Array(" _=".utf8)
      if cut.quote != 0 { bytes.append(cut.quote) }
      if cut.quote == 0, cut.start < window.count { bytes.append(UInt8(ascii: "x")) }
    } else {
      bytes.append(Self.space)
      window.append(tag.readEnd..<window.count, to: &bytes)
    }
    return bytes
  }

  private func appendReadPart(_ window: ByteWindow, to bytes: inout [UInt8]) {
    bytes.append(Self.less)
    window.append(tag.name, to: &bytes)
    for attribute in tag.attributes[..<tag.attributeCount] {
      bytes.append(Self.space)
      window.append(attribute.name, to: &bytes)
      guard let value = attribute.value else { continue }
      let quote =
        window.holds(Self.doubleQuote, in: value) ? Self.singleQuote : Self.doubleQuote
      bytes += [UInt8(ascii: "="), quote]
      window.append(value, to: &bytes)
      bytes.append(quote)
    }
  }

  /// Attributes in place of those that were read or left out of a tag whose rest is read later: of
  /// several of one name the first counts, and a tag that the page cuts has some.
  private var placeholders: [UInt8] {
    var bytes: [UInt8] = tag.hasOthers || tag.cutValue != nil ? Array(" _=''".utf8) : []
    for (index, name) in vocabulary.names.names.enumerated()
    where tag.seenAttributes >> UInt64(index) & 1 != 0 {
      bytes += [Self.space] + name + Array("=''".utf8)
    }
    return bytes
  }
}
