extension Skimmer {
  /// The first byte of a raw text, where libxml2 before 2.14 still looks for tags.
  mutating func rawStart(_ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]) -> Int? {
    guard window[offset] == Self.less, content != .text else {
      state = .raw
      return offset
    }
    guard offset + 1 < window.count else { return nil }
    let next = window[offset + 1]
    // Such a tag may end the element.
    if next.isLetter { return pass(offset) }
    guard next == Self.slash else {
      state = .raw
      return offset
    }
    switch end(window, offset) {
    case .here:
      state = .text
      return offset
    case .unknown: return nil
    case .otherName, .none: return pass(offset)
    }
  }

  mutating func raw(_ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]) -> Int? {
    var search = offset
    while let found = window.first(Self.less, from: search) {
      let end = end(window, found)
      if case .none = end, content != .text, !startsEscape(window, found) {
        search = found + 1
        continue
      }
      keep(offset..<found, window, &output)
      switch end {
      case .unknown: return found > offset ? found : nil
      case .here:
        if content == .script { scripts.end(to: &output) }
        state = .text
      case .otherName:
        if content == .script { scripts.end(to: &output) }
        state = .passing
      case .none where content == .text: state = .passing
      case .none:
        scripts.end(to: &output)
        state = .plainScript
      }
      return found
    }
    keep(offset..<window.count, window, &output)
    return window.count
  }

  /// Whether `<!--` stands here in a script, after which 2.14 counts the scripts inside.
  private func startsEscape(_ window: ByteWindow, _ offset: Int) -> Bool {
    content == .script && window.matches(Self.escapeStart, at: offset) == true
  }

  private mutating func keep(
    _ range: Range<Int>, _ window: ByteWindow, _ output: inout [UInt8]
  ) {
    switch content {
    case .script: scripts.take(range, of: window, to: &output)
    case .style: break
    case .text, .plain, .markup: window.append(range, to: &output)
    }
  }

  mutating func plainScript(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    guard window[offset] == Self.less else {
      let end = window.first(Self.less, from: offset) ?? window.count
      window.append(offset..<end, to: &output)
      return end
    }
    switch end(window, offset) {
    case .here:
      state = .text
      return offset
    case .otherName: return pass(offset)
    case .unknown: return nil
    case .none:
      guard let isScript = window.matches(Self.scriptStart, at: offset) else { return nil }
      guard !isScript else { return pass(offset) }
      output.append(Self.less)
      return offset + 1
    }
  }

  private enum End {
    /// The element's end tag.
    case here
    /// An end tag with a longer name, which libxml2 before 2.14 takes for that of the element.
    case otherName
    case none
    /// The window ends before that is clear.
    case unknown
  }

  /// Whether the `<` at `offset` starts the end tag of the raw text.
  private func end(_ window: ByteWindow, _ offset: Int) -> End {
    if content == .script, window.matches(Self.escapeStart, at: offset) == nil { return .unknown }
    guard let matches = window.matches(contentEnd, at: offset) else { return .unknown }
    guard matches else { return .none }
    let after = offset + contentEnd.count
    guard after < window.count else { return .unknown }
    return window[after].isBlank || window[after] == Self.greater ? .here : .otherName
  }

  private static let escapeStart = Array("<!--".utf8)
  private static let scriptStart = Array("<script".utf8)
}
