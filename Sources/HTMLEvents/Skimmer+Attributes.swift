extension Skimmer {
  /// The attribute whose name starts at `start`.
  mutating func attribute(
    _ window: ByteWindow, _ start: Int, _ output: inout [UInt8]
  ) -> Int? {
    let (nameEnd, hash) = window.name(from: start)
    guard nameEnd - start < Self.nameLimit else { return anomaly(window, start, &output) }
    let sign = window.skippingBlanks(from: nameEnd)
    guard sign < window.count else {
      return sign - start > Self.holdLimit ? anomaly(window, start, &output) : nil
    }
    let name = start..<nameEnd
    let use = vocabulary.use(of: hash, name, of: window)
    guard window[sign] == UInt8(ascii: "=") else {
      let isWhole =
        sign > nameEnd || window[sign] == Self.greater || window[sign] == Self.slash
      guard isWhole else { return bogusName(name, use, window, &output) }
      takeNameOnly(name, use, window, &output)
      return nameEnd
    }
    let valueStart = window.skippingBlanks(from: sign + 1)
    guard valueStart < window.count else {
      return valueStart - start > Self.holdLimit ? anomaly(window, start, &output) : nil
    }
    openTag.hasAttribute = true
    let value = AttributeValue(name: name, at: valueStart, window)
    switch use {
    case .none: return skip(value)
    case .passedOn(let number):
      return isFirst(number) ? pass(value, window, &output) : skip(value)
    case .classes:
      return openTag.hasClass ? skip(value) : classes(value, window, &output)
    case .condition(let number):
      guard let isNamed = namesValue(value, number, window) else { return nil }
      return isNamed ? pass(value, window, &output) : skip(value)
    }
  }

  /// An attribute without a value.
  private mutating func takeNameOnly(
    _ name: Range<Int>, _ use: AttributeUse, _ window: ByteWindow, _ output: inout [UInt8]
  ) {
    openTag.hasAttribute = true
    switch use {
    case .none: break
    case .classes: openTag.hasClass = true
    case .condition(let number): openTag.seenConditions |= 1 << UInt8(number)
    case .passedOn(let number):
      guard isFirst(number) else { return }
      passOnTag(&output)
      output.append(Self.space)
      window.append(name, to: &output)
    }
  }

  /// Whether the attribute with this number was not in the tag before; now it is. Of several the
  /// first counts.
  private mutating func isFirst(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number)
    defer { openTag.seenAttributes |= bit }
    return openTag.seenAttributes & bit == 0
  }

  /// Leaves out a name with signs in it that are in no name, up to the blank where all versions of
  /// libxml2 go on; some of them take `name`, its start, for an attribute.
  private mutating func bogusName(
    _ name: Range<Int>, _ use: AttributeUse, _ window: ByteWindow, _ output: inout [UInt8]
  ) -> Int? {
    guard case .none = use else { return anomaly(window, name.lowerBound, &output) }
    var end = name.upperBound
    while end < window.count, !window[end].isBlank, !Self.endsBogusName.contains(window[end]) {
      end += 1
    }
    let next = window.skippingBlanks(from: end)
    let isHeld = next - name.lowerBound <= Self.holdLimit
    if next == window.count, isHeld { return nil }
    // In some versions a sign of equality behind blanks gives it a value.
    guard isHeld, next > end, window[next] != UInt8(ascii: "=") else {
      return anomaly(window, name.lowerBound, &output)
    }
    openTag.hasAttribute = true
    return end
  }

  /// What a version of libxml2 may end such a name at, besides blanks.
  private static let endsBogusName = Array("=>/\"'`".utf8)

  /// Leaves a value out, as far as the window has it.
  private mutating func skip(_ value: AttributeValue) -> Int {
    if let end = value.end { return end + 1 }
    state = .skippingValue(quote: value.quote)
    return value.start
  }

  /// Passes a value on whole.
  private mutating func pass(
    _ value: AttributeValue, _ window: ByteWindow, _ output: inout [UInt8]
  ) -> Int {
    if let end = value.end, isPlain(value, window, output) {
      appendStart(of: value, window, &output)
      window.append(value.start..<end + 1, to: &output)
      return end + 1
    }
    passOnTag(&output)
    appendStart(of: value, window, &output)
    state = .copyingValue(quote: value.quote)
    return value.start
  }

  /// Whether libxml2 would hand over the name and the value as they stand, and there is room for
  /// them among the attributes of a tag that it does not get.
  private func isPlain(
    _ value: AttributeValue, _ window: ByteWindow, _ output: [UInt8]
  ) -> Bool {
    guard let end = value.end else { return false }
    // With a blank before it and a quote behind it.
    let count = end - value.name.lowerBound + 2 + output.count - openTag.outputStart
    return count < LeftOutTags.attributeSizeLimit
      && !window.holds(UInt8(ascii: "&"), in: value.start..<end)
      && value.name.allSatisfy { window[$0].lowercased == window[$0] }
  }

  /// Whether a value meets the vocabulary's condition, or could; nil where its end is not there yet.
  private mutating func namesValue(
    _ value: AttributeValue, _ condition: Int, _ window: ByteWindow
  ) -> Bool? {
    let bit: UInt8 = 1 << UInt8(condition)
    var isNamed = false
    if openTag.seenConditions & bit == 0 {
      if let end = value.end {
        let range = value.start..<end
        isNamed =
          window.holds(vocabulary.conditions[condition].texts, in: range)
          || window.holds(UInt8(ascii: "&"), in: range)
      } else if value.quote == 0 || window.count - value.start > Self.holdLimit {
        isNamed = true
      } else {
        return nil
      }
    }
    openTag.seenConditions |= bit
    return isNamed
  }

  /// An attribute's name, and where its value stands.
  private struct AttributeValue {
    let name: Range<Int>
    let start: Int
    /// 0: unquoted.
    let quote: UInt8
    /// Where the quote stands that ends it; nil for an unquoted one, and where the window has none.
    let end: Int?

    /// The value that starts at `start`, with its quote if it has one.
    init(name: Range<Int>, at start: Int, _ window: ByteWindow) {
      self.name = name
      let byte = window[start]
      if byte == doubleQuote || byte == singleQuote {
        quote = byte
        self.start = start + 1
        end = window.first(byte, from: start + 1)
      } else {
        quote = 0
        self.start = start
        end = nil
      }
    }
  }

  private func appendStart(
    of value: AttributeValue, _ window: ByteWindow, _ output: inout [UInt8]
  ) {
    output.append(Self.space)
    window.append(value.name, to: &output)
    output.append(UInt8(ascii: "="))
    if value.quote != 0 { output.append(value.quote) }
  }

  /// Passes on the tokens that the vocabulary names.
  private mutating func classes(
    _ value: AttributeValue, _ window: ByteWindow, _ output: inout [UInt8]
  ) -> Int? {
    guard let end = value.end else {
      guard value.quote == 0 || window.count - value.start > Self.holdLimit else { return nil }
      // Too long to hold, or too rare to cut: passed on whole.
      openTag.hasClass = true
      return pass(value, window, &output)
    }
    openTag.hasClass = true
    let isPlain = isPlain(value, window, output)
    if !isPlain { passOnTag(&output) }
    let hasReference = !isPlain && window.holds(UInt8(ascii: "&"), in: value.start..<end)
    var isFirst = true
    var start = value.start
    while start < end {
      let tokenEnd = window.firstBlank(from: start, before: end)
      let token = start..<tokenEnd
      if !token.isEmpty, hasReference || vocabulary.namesClass(token, of: window) {
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
}
