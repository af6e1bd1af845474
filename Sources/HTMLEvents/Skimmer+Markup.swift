extension Skimmer {
  /// Texts and what stands between them, as far as that is understood here.
  mutating func text(_ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]) -> Int? {
    var next = offset
    while case .text = state, next < window.count {
      if window[next] == Self.less {
        guard let end = markup(window, next, &output) else { return next > offset ? next : nil }
        next = end
      } else {
        let end = window.first(Self.less, from: next) ?? window.count
        window.append(next..<end, to: &output)
        isAfterText = true
        next = end
      }
    }
    return next
  }

  /// What starts with the `<` at `offset`.
  private mutating func markup(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    guard offset + 1 < window.count else { return nil }
    switch window[offset + 1] {
    case let byte where byte.isLetter: return startTag(window, offset, &output)
    case Self.slash:
      return innermostEndTag(window, offset, &output) ?? endTag(window, offset, &output)
    case UInt8(ascii: "!"): return declaration(window, offset, &output)
    case UInt8(ascii: "?"):
      guard offset + 2 < window.count else { return nil }
      // Before 2.14 `<?` without a name is text.
      guard window[offset + 2].isLetter else { return pass(offset) }
      state = .instruction
      return offset
    // Before 2.14 these start names.
    case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."): return pass(offset)
    default:
      output.append(Self.less)
      isAfterText = true
      return offset + 1
    }
  }

  /// The end tag of the innermost element, which nearly every one is; nil for another.
  private mutating func innermostEndTag(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    guard let name = calmNest.innermostName, let tag = name.endTag,
      offset + 8 <= window.count, window.word(at: offset) & tag.mask == tag.word
    else { return nil }
    let end = offset + tag.byteCount
    if case .passedOn = calmNest.end(name, at: output.count) {
      window.append(offset..<end, to: &output)
    }
    isAfterText = false
    return end
  }

  private mutating func endTag(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    let start = offset + 2
    guard start < window.count else { return nil }
    // Before 2.14 what follows is text, from 2.14 on it is a comment.
    guard window[start].isLetter else {
      return resync(window, offset, &output, refusing: [Self.less], from: start)
    }
    let (end, hash) = window.name(from: start)
    guard end - start < Self.nameLimit else { return pass(offset) }
    guard end < window.count else { return nil }
    guard window[end] == Self.greater else {
      guard window[end].isBlank || window[end] == Self.slash else { return pass(offset) }
      calmNest.giveUp(counting: &openElements)
      // From 2.14 on end tags have attributes.
      return resync(window, offset, &output, refusing: Self.quotes, from: end)
    }
    state = .text
    let calmEnd = end - start <= 8 ? calmNest.end(hash, at: output.count) : .unknown
    switch calmEnd {
    case .leftOut: break
    case .passedOn: window.append(offset..<end + 1, to: &output)
    case .unknown:
      calmNest.giveUp(counting: &openElements)
      if !hasElement || openElements.mayHold(hash) {
        window.append(offset..<end + 1, to: &output)
      } else if isAfterText {
        // A comment parts the texts around it as the tag does.
        output += Self.emptyComment
      }
    }
    isAfterText = false
    return end + 1
  }

  private mutating func declaration(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    guard offset + 3 < window.count else { return nil }
    if window[offset + 2] == Self.dash, window[offset + 3] == Self.dash {
      return commentStart(window, offset, &output)
    }
    switch window.matches(Self.documentType, at: offset) {
    case nil: return nil
    case .some(false):
      // Before 2.14 this is text, from 2.14 on it is a comment.
      return resync(window, offset, &output, refusing: [Self.less], from: offset + 1)
    case .some(true):
      // Before 2.14 an end tag right behind a misplaced one is text.
      guard !hasElement else { return pass(offset) }
      guard let end = window.first(Self.greater, from: offset) else {
        return window.count - offset > Self.holdLimit ? pass(offset) : nil
      }
      let hasSingle = window.holds(Self.singleQuote, in: offset..<end)
      let doubleCount = (offset..<end).count { window[$0] == Self.doubleQuote }
      // Before 2.14 a `>` in quotes does not end it.
      guard !hasSingle, doubleCount.isMultiple(of: 2) else { return pass(offset) }
      window.append(offset..<end + 1, to: &output)
      isAfterText = true
      return end + 1
    }
  }

  private mutating func commentStart(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    let start = offset + 4
    guard start + 1 < window.count else { return nil }
    // Not a comment's end in every version: `<!-->` and `<!--->`.
    let isAbrupt =
      window[start] == Self.greater
      || window[start] == Self.dash && window[start + 1] == Self.greater
    guard !isAbrupt else { return pass(offset) }
    output += Self.commentStart
    state = .comment
    return start
  }

  mutating func comment(_ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]) -> Int? {
    guard let dash = window.first(Self.dash, from: offset) else { return window.count }
    guard dash > offset else {
      guard dash + 3 < window.count else {
        return window.matches(Self.commentEnd, at: dash) == true
          ? endComment(dash, &output) : nil
      }
      guard window[dash + 1] == Self.dash else { return dash + 1 }
      if window[dash + 2] == Self.greater { return endComment(dash, &output) }
      // `--!>` ends a comment, but not in every version.
      let isWrong = window[dash + 2] == UInt8(ascii: "!") && window[dash + 3] == Self.greater
      return isWrong ? pass(dash) : dash + 1
    }
    return dash
  }

  private mutating func endComment(_ dash: Int, _ output: inout [UInt8]) -> Int {
    output += Self.commentEnd
    isAfterText = false
    state = .text
    return dash + 3
  }

  private static let documentType = Array("<!doctype".utf8)
  private static let commentStart = Array("<!-- ".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let emptyComment = Array("<!-- -->".utf8)
}
