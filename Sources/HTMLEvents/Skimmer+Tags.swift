extension Skimmer {
  /// Passes on `<` and the name.
  mutating func startTag(_ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]) -> Int? {
    let start = offset + 1
    let (end, hash) = Self.name(window, from: start)
    guard end - start < Self.nameLimit else { return pass(offset) }
    guard end < window.count else { return nil }
    let next = window[end]
    guard next.isBlank || next == Self.greater || next == Self.slash else { return pass(offset) }
    openElements.start(hash)
    hasElement = true
    content = Self.content(window, start..<end)
    if content != .markup {
      contentEnd.removeAll(keepingCapacity: true)
      contentEnd += [Self.less, Self.slash]
      for index in start..<end { contentEnd.append(window[index].lowercased) }
    }
    window.append(offset..<end, to: &output)
    hasAttribute = false
    hasClass = false
    seenConditions = 0
    state = .tag
    return end
  }

  private static func content(_ window: ByteWindow, _ name: Range<Int>) -> Content {
    guard (3...9).contains(name.count) else { return .markup }
    for (known, content) in contents
    where known.count == name.count && window.matches(known, at: name.lowerBound) == true {
      return content
    }
    return .markup
  }

  private static let contents: [([UInt8], Content)] =
    [("script", Content.script), ("style", .style), ("plaintext", .plain)].map {
      (Array($0.0.utf8), $0.1)
    }
    + ["title", "textarea", "iframe", "noframes", "noembed", "xmp"].map {
      (Array($0.utf8), .text)
    }

  /// One attribute, or the end of the tag.
  mutating func tag(_ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]) -> Int? {
    let start = window.skippingBlanks(from: offset)
    guard start < window.count else { return start }
    switch window[start] {
    case Self.greater:
      output.append(Self.greater)
      endStartTag(isSelfClosing: false)
      return start + 1
    case Self.slash:
      guard start + 1 < window.count else { return start > offset ? start : nil }
      if window[start + 1] == Self.greater {
        // The blank keeps the slash out of an unquoted value.
        output += Self.selfClosingEnd
        endStartTag(isSelfClosing: true)
        return start + 2
      }
      return window[start + 1].isBlank ? start + 1 : anomaly(window, start, &output)
    case let byte where byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":"):
      return attribute(window, start, &output) ?? (start > offset ? start : nil)
    default:
      return anomaly(window, start, &output)
    }
  }

  private mutating func endStartTag(isSelfClosing: Bool) {
    switch content {
    case .markup: state = .text
    case .plain: state = .passing
    // Closed at once in one version, not in the other.
    case _ where isSelfClosing: state = .passing
    case .script:
      scripts.begin()
      state = .rawStart
    case .style, .text: state = .rawStart
    }
  }

  /// A tag that versions of libxml2 may cut differently: its rest is passed on as it is.
  private mutating func anomaly(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    let count = output.count
    output += leftOut
    guard content == .markup else { return pass(offset) }
    let next = resync(window, offset, &output, refusing: Self.quotes, from: offset)
    if next == nil { output.removeSubrange(count...) }
    return next
  }

  private mutating func attribute(
    _ window: ByteWindow, _ start: Int, _ output: inout [UInt8]
  ) -> Int? {
    let nameEnd = window.nameEnd(from: start)
    guard nameEnd - start < Self.nameLimit else { return anomaly(window, start, &output) }
    let sign = window.skippingBlanks(from: nameEnd)
    guard sign < window.count else {
      return sign - start > Self.holdLimit ? anomaly(window, start, &output) : nil
    }
    let name = start..<nameEnd
    guard window[sign] == UInt8(ascii: "=") else {
      let isWhole =
        sign > nameEnd || window[sign] == Self.greater || window[sign] == Self.slash
      guard isWhole else { return anomaly(window, start, &output) }
      hasAttribute = true
      if isClass(name, window) {
        hasClass = true
      } else if let condition = vocabulary.condition(name, of: window) {
        seenConditions |= 1 << UInt8(condition)
      } else if vocabulary.namesAttribute(name, of: window) {
        appendName(name, window, &output)
      }
      return nameEnd
    }
    let valueStart = window.skippingBlanks(from: sign + 1)
    guard valueStart < window.count else {
      return valueStart - start > Self.holdLimit ? anomaly(window, start, &output) : nil
    }
    hasAttribute = true
    let first = window[valueStart]
    let isQuoted = first == Self.doubleQuote || first == Self.singleQuote
    let value = AttributeValue(
      name: name, start: isQuoted ? valueStart + 1 : valueStart, quote: isQuoted ? first : 0)
    if isClass(name, window) {
      if !hasClass { return classes(value, window, &output) }
      state = .skippingValue(quote: value.quote)
    } else if let condition = vocabulary.condition(name, of: window) {
      guard let isNamed = namesValue(value, condition, window) else { return nil }
      beginValue(value, isNamed: isNamed, window, &output)
    } else {
      beginValue(value, isNamed: vocabulary.namesAttribute(name, of: window), window, &output)
    }
    return value.start
  }

  private mutating func beginValue(
    _ value: AttributeValue, isNamed: Bool, _ window: ByteWindow, _ output: inout [UInt8]
  ) {
    if isNamed {
      appendStart(of: value, window, &output)
      state = .copyingValue(quote: value.quote)
    } else {
      state = .skippingValue(quote: value.quote)
    }
  }

  /// Whether a value meets the vocabulary's condition, or could; nil where its end is not there yet.
  private mutating func namesValue(
    _ value: AttributeValue, _ condition: Int, _ window: ByteWindow
  ) -> Bool? {
    let bit: UInt8 = 1 << UInt8(condition)
    var isNamed = false
    if seenConditions & bit == 0 {
      if value.quote == 0 {
        isNamed = true
      } else if let end = window.first(value.quote, from: value.start) {
        let range = value.start..<end
        isNamed =
          window.holds(vocabulary.conditions[condition].text, in: range)
          || window.holds(UInt8(ascii: "&"), in: range)
      } else if window.count - value.start > Self.holdLimit {
        isNamed = true
      } else {
        return nil
      }
    }
    seenConditions |= bit
    return isNamed
  }

  private func isClass(_ name: Range<Int>, _ window: ByteWindow) -> Bool {
    name.count == Self.classAttribute.count
      && window.matches(Self.classAttribute, at: name.lowerBound) == true
  }

  /// An attribute's name, and where its value starts.
  private struct AttributeValue {
    let name: Range<Int>
    let start: Int
    /// 0: unquoted.
    let quote: UInt8
  }

  private func appendName(_ name: Range<Int>, _ window: ByteWindow, _ output: inout [UInt8]) {
    output.append(Self.space)
    window.append(name, to: &output)
  }

  private func appendStart(
    of value: AttributeValue, _ window: ByteWindow, _ output: inout [UInt8]
  ) {
    appendName(value.name, window, &output)
    output.append(UInt8(ascii: "="))
    if value.quote != 0 { output.append(value.quote) }
  }

  /// Passes on the tokens that the vocabulary names.
  private mutating func classes(
    _ value: AttributeValue, _ window: ByteWindow, _ output: inout [UInt8]
  ) -> Int? {
    let quoteEnd = value.quote == 0 ? nil : window.first(value.quote, from: value.start)
    guard value.quote != 0, let end = quoteEnd else {
      guard value.quote == 0 || window.count - value.start > Self.holdLimit else { return nil }
      // Too long to hold, or too rare to cut: passed on whole.
      hasClass = true
      appendStart(of: value, window, &output)
      state = .copyingValue(quote: value.quote)
      return value.start
    }
    hasClass = true
    let isPlain = !window.holds(UInt8(ascii: "&"), in: value.start..<end)
    var isFirst = true
    var start = value.start
    while start < end {
      let tokenEnd = window.firstBlank(from: start, before: end)
      let token = start..<tokenEnd
      if !token.isEmpty, !isPlain || vocabulary.namesClass(token, of: window) {
        if isFirst { appendStart(of: value, window, &output) }
        if !isFirst { output.append(Self.space) }
        isFirst = false
        window.append(token, to: &output)
      }
      start = tokenEnd + 1
    }
    if !isFirst { output.append(value.quote) }
    return end + 1
  }

  private static let classAttribute = Array("class".utf8)
  private static let selfClosingEnd = Array(" />".utf8)
}
