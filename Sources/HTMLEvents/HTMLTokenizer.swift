import Bytes

/// A token of a page, by its place in the window.
enum HTMLToken {
  /// The tokenizer's `tag` or `cachedTag`.
  case startTag
  case endTag(EndTag)
  /// A text or a piece of one, its references not resolved.
  case text(Range<Int>)
  /// A piece of the content of a script or style, or of another element without markup.
  case rawText(Range<Int>)
  case documentType(Range<Int>)
  /// Part of a comment or processing instruction: no event, but it separates texts.
  case comment
  /// Ends at the same place in every version of libxml2, but is text in some and a comment in
  /// others.
  case ambiguous(Range<Int>)
  /// Versions of libxml2 split the page differently from here on.
  case ambiguousFromHere
  /// The bytes after the window decide.
  case needsMore

  struct EndTag {
    let nameHash: NameHash
    let nameCount: Int
    /// From `<` to after `>`.
    let range: Range<Int>
    /// Whether nothing but the name stands in it.
    let isBare: Bool

    var name: Range<Int> { range.lowerBound + 2..<range.lowerBound + 2 + nameCount }
  }
}

/// Splits a page into tokens, as far as every version of libxml2 splits it alike.
///
/// It knows no elements that are open, and never looks back.
///
/// Source: Documentation/Decisions/0030-tokens-before-libxml2.md.
struct HTMLTokenizer {
  /// How many bytes are held of something whose end has not come.
  static let holdLimit = 16_384
  /// libxml2 before 2.14 cuts names of this length or longer.
  static let nameLimit = 100

  enum State {
    case text, comment
    /// At the first byte of a raw text, or further on.
    case rawTextStart, rawText
  }

  let vocabulary: HTMLVocabulary
  let elements = ElementTable.shared
  private(set) var state = State.text
  /// The content of the element whose start tag came last; nil where that is markup.
  var rawContent: RawContent?
  /// `</` and the name of that element.
  private(set) var rawTextEnd: [UInt8] = []

  /// The start tag that came last, unless it is `cachedTag`.
  var tag = StartTag()
  /// The start tag that came last, where the same bytes were read before.
  var cachedTag: TagCache.Entry?
  let cache: TagCache

  init(vocabulary: HTMLVocabulary, names: CStrings) {
    self.vocabulary = vocabulary
    cache = TagCache(names)
  }

  /// The token at `offset`, which moves behind it.
  mutating func next(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    guard offset < window.count else { return .needsMore }
    switch state {
    case .text: return markup(window, &offset)
    case .comment: return comment(window, &offset)
    case .rawTextStart: return rawTextStart(window, &offset)
    case .rawText: return rawText(window, &offset)
    }
  }

  private mutating func markup(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    let start = offset
    guard window[start] == Self.less else {
      offset = window.first(Self.less, from: start) ?? window.count
      return .text(start..<offset)
    }
    guard start + 1 < window.count else { return .needsMore }
    switch window[start + 1] {
    case let byte where byte.isASCIILetter: return startTag(window, &offset)
    case Self.slash: return endTag(window, &offset)
    case UInt8(ascii: "!"): return declaration(window, &offset)
    case UInt8(ascii: "?"):
      guard start + 2 < window.count else { return .needsMore }
      // Before 2.14 `<?` without a name is text.
      guard window[start + 2].isASCIILetter else { return .ambiguousFromHere }
      let token = ambiguous(window, &offset, from: start, unless: [])
      if case .ambiguous = token { return .comment }
      return token
    // Before 2.14 these start names.
    case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."): return .ambiguousFromHere
    default:
      offset += 1
      return .text(start..<offset)
    }
  }

  private mutating func endTag(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    let start = offset + 2
    guard start < window.count else { return .needsMore }
    // Text before 2.14, a comment from 2.14 on, whose end the push parser misses in quotes.
    guard window[start].isASCIILetter else {
      return ambiguous(window, &offset, from: start, unless: [Self.less] + Self.quotes)
    }
    let (end, hash) = window.name(from: start)
    guard end - start < Self.nameLimit else { return .ambiguousFromHere }
    guard end < window.count else { return .needsMore }
    let isBare = window[end] == Self.greater
    var range = offset..<end + 1
    if isBare {
      offset = end + 1
    } else {
      guard window[end].isBlank || window[end] == Self.slash else { return .ambiguousFromHere }
      // From 2.14 on end tags have attributes.
      let token = ambiguous(window, &offset, from: end, unless: Self.quotes)
      guard case .ambiguous(let whole) = token else { return token }
      range = whole
    }
    return .endTag(
      HTMLToken.EndTag(nameHash: hash, nameCount: end - start, range: range, isBare: isBare))
  }

  /// Everything up to the first `>` after `start`; `ambiguousFromHere` where one of `bytes`, at
  /// which versions of libxml2 may end it too, stands before that.
  private func ambiguous(
    _ window: ByteWindow, _ offset: inout Int, from start: Int, unless bytes: [UInt8]
  ) -> HTMLToken {
    guard let end = window.first(Self.greater, from: start) else {
      return window.count - offset > Self.holdLimit ? .ambiguousFromHere : .needsMore
    }
    for byte in bytes where window.holds(byte, in: start..<end) { return .ambiguousFromHere }
    defer { offset = end + 1 }
    return .ambiguous(offset..<end + 1)
  }

  private mutating func declaration(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    let start = offset
    guard start + 3 < window.count else { return .needsMore }
    if window[start + 2] == Self.dash, window[start + 3] == Self.dash {
      return commentStart(window, &offset)
    }
    switch window.matches(Self.documentType, at: start) {
    case nil: return .needsMore
    // Text before 2.14, a comment from 2.14 on.
    case .some(false): return ambiguous(window, &offset, from: start + 1, unless: [Self.less])
    case .some(true):
      guard let end = window.first(Self.greater, from: start) else {
        return window.count - start > Self.holdLimit ? .ambiguousFromHere : .needsMore
      }
      let doubleQuoteCount = (start..<end).count { window[$0] == Self.doubleQuote }
      // Before 2.14 a `>` in quotes does not end it.
      guard doubleQuoteCount.isMultiple(of: 2), !window.holds(Self.singleQuote, in: start..<end)
      else { return .ambiguousFromHere }
      offset = end + 1
      return .documentType(start..<end + 1)
    }
  }

  private mutating func commentStart(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    let text = offset + 4
    guard text + 1 < window.count else { return .needsMore }
    // `<!-->` and `<!--->` are whole and empty, although libxml2 before 2.14 goes on.
    if window[text] == Self.greater {
      offset = text + 1
    } else if window[text] == Self.dash, window[text + 1] == Self.greater {
      offset = text + 2
    } else {
      offset = text
      state = .comment
    }
    return .comment
  }

  private mutating func comment(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    while let dash = window.first(Self.dash, from: offset) {
      offset = dash
      guard dash + 2 < window.count else { return .needsMore }
      guard window[dash + 1] == Self.dash else {
        offset += 1
        continue
      }
      if window[dash + 2] == Self.greater {
        offset += 3
        state = .text
        return .comment
      }
      guard dash + 3 < window.count else { return .needsMore }
      // `--!>` ends a comment in some versions only.
      if window[dash + 2] == UInt8(ascii: "!"), window[dash + 3] == Self.greater {
        return .ambiguousFromHere
      }
      offset += 1
    }
    offset = window.count
    return .needsMore
  }

  static let quotes = [doubleQuote, singleQuote]
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let dash = UInt8(ascii: "-")
  static let space = UInt8(ascii: " ")
  static let ampersand = UInt8(ascii: "&")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  private static let documentType = Array("<!doctype".utf8)
}

// MARK: - Raw text

extension HTMLTokenizer {
  /// Reads what follows as the content of the element whose tag came last.
  mutating func enter(_ content: RawContent?, _ window: ByteWindow) {
    rawContent = content
    guard content != nil else { return }
    state = .rawTextStart
    rawTextEnd.removeAll(keepingCapacity: true)
    rawTextEnd += [Self.less, Self.slash]
    rawTextEnd += window.lowercased(tag.name)
  }

  /// The first byte of a raw text, where libxml2 before 2.14 still looks for tags.
  private mutating func rawTextStart(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    guard window[offset] == Self.less, rawContent != .text else {
      state = .rawText
      return rawText(window, &offset)
    }
    guard offset + 1 < window.count else { return .needsMore }
    // Such a tag may end the element.
    if window[offset + 1].isASCIILetter { return .ambiguousFromHere }
    guard window[offset + 1] == Self.slash else {
      state = .rawText
      return rawText(window, &offset)
    }
    switch rawTextEnd(window, offset) {
    case .here:
      state = .text
      return endTag(window, &offset)
    case .unknown: return .needsMore
    case .longerName, .none: return .ambiguousFromHere
    }
  }

  private mutating func rawText(_ window: ByteWindow, _ offset: inout Int) -> HTMLToken {
    let start = offset
    var search = start
    while let found = window.first(Self.less, from: search) {
      let end = rawTextEnd(window, found)
      if case .none = end, rawContent != .text, !startsEscape(window, found) {
        search = found + 1
        continue
      }
      if case .here = end { state = .text }
      if found > start {
        offset = found
        return .rawText(start..<found)
      }
      switch end {
      case .unknown: return .needsMore
      case .here: return endTag(window, &offset)
      case .longerName, .none: return .ambiguousFromHere
      }
    }
    offset = window.count
    return .rawText(start..<offset)
  }

  /// Whether `<!--` stands here in a script, after which 2.14 counts the scripts inside.
  private func startsEscape(_ window: ByteWindow, _ offset: Int) -> Bool {
    rawContent == .script && window.matches(Self.escapeStart, at: offset) == true
  }

  private enum RawTextEnd {
    /// The element's end tag.
    case here
    /// An end tag with a longer name, which libxml2 before 2.14 takes for that of the element.
    case longerName
    case none
    /// The window ends before that is clear.
    case unknown
  }

  /// Whether the `<` at `offset` starts the end tag of the raw text.
  private func rawTextEnd(_ window: ByteWindow, _ offset: Int) -> RawTextEnd {
    if rawContent == .script, window.matches(Self.escapeStart, at: offset) == nil {
      return .unknown
    }
    guard let matches = window.matches(rawTextEnd, at: offset) else { return .unknown }
    guard matches else { return .none }
    let after = offset + rawTextEnd.count
    guard after < window.count else { return .unknown }
    return window[after].isBlank || window[after] == Self.greater ? .here : .longerName
  }

  private static let escapeStart = Array("<!--".utf8)
}
