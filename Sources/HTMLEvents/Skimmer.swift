/// Leaves out of a page's bytes what no rule reads, before libxml2 sees them.
///
/// It understands tags, quotes, comments and raw text, and only where every version of libxml2
/// understands them alike. At the first thing that is understood differently it stops skimming, and
/// passes the rest of the page on as it is.
///
/// Source: Documentation/Decisions/0020-skimmer.md.
struct Skimmer {
  /// How much of something that has no end yet is held until the end comes, in bytes.
  static let holdLimit = 16_384
  /// Names of this length or longer are cut by libxml2 before 2.14.
  static let nameLimit = 100

  enum State {
    case text
    /// In a tag, between attributes.
    case tag
    /// In a value that is left out, up to the quote; 0: up to a blank or `>`.
    case skippingValue(quote: UInt8)
    /// In a value that is passed on.
    case copyingValue(quote: UInt8)
    case comment
    case instruction
    /// At the start of a raw text, or in it.
    case rawStart
    case raw
    /// In a script that is passed on as it is.
    case plainScript
    /// The page is not skimmed any more.
    case passing
  }

  /// What stands between an element's tags.
  enum Content: Equatable {
    case markup
    case script
    case style
    /// Text in one version, markup in the other.
    case text
    /// The rest of the page in one version, markup in the other.
    case plain
  }

  let vocabulary: HTMLVocabulary
  let elementKinds = ElementKinds.all
  /// Clean bytes to skim.
  private var input: [UInt8] = []
  /// What was passed on, but may have a tag that was left out before it.
  private var held: [UInt8] = []
  var openElements = OpenElements()
  var calmNest = CalmNest()
  var leftOutTags = LeftOutTags()
  var scripts = ScriptQueue()
  let skimmedTags = SkimmedTagCache()

  var state = State.text
  /// Whether an element has started; before the first one libxml2 takes blanks otherwise.
  var hasElement = false
  /// Whether text may stand right before, which a dropped tag parts from what follows.
  var isAfterText = true
  /// What the element whose tag was the last one holds.
  var content = Content.markup
  /// `</` and the name of that element.
  var contentEnd: [UInt8] = []
  /// The tag that is open.
  var openTag = OpenTag()

  init(vocabulary: HTMLVocabulary) { self.vocabulary = vocabulary }

  /// Lets `body` append clean bytes to what is to skim.
  mutating func take(_ body: (inout [UInt8]) -> Void) { body(&input) }

  /// Skims `input` into `output`; what cannot be understood without the next bytes stays in it.
  mutating func skim(into output: inout [UInt8], isLast: Bool) {
    var bytes: [UInt8] = []
    swap(&bytes, &input)
    var held: [UInt8] = []
    swap(&held, &self.held)
    openTag.start = nil
    openTag.outputStart = held.count
    let consumed = unsafe bytes.withUnsafeBufferPointer { buffer -> Int in
      guard let base = buffer.baseAddress else { return 0 }
      let window = unsafe ByteWindow(base: base, count: buffer.count)
      let consumed = scan(window, &held)
      // What is handed over must not end with attributes.
      if isInTag, openTag.outputStart < held.count { passOnTag(&held) }
      guard isLast else { return consumed }
      finish(window, from: consumed, &held)
      return window.count
    }
    if isLast, bytes.isEmpty { endCutTag(&held) }
    if case .passing = state { calmNest.giveUp(counting: &openElements) }
    calmNest.handOver(
      &held, to: &output, telling: &leftOutTags, counting: &openElements)
    swap(&held, &self.held)
    bytes.removeSubrange(..<consumed)
    swap(&bytes, &input)
  }

  /// Goes as far as the window allows, and returns how far.
  private mutating func scan(_ window: ByteWindow, _ output: inout [UInt8]) -> Int {
    var offset = 0
    while offset < window.count, let next = step(window, offset, &output) { offset = next }
    return offset
  }

  /// One step; nil where it needs bytes after the window.
  private mutating func step(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8]
  ) -> Int? {
    switch state {
    case .text: return text(window, offset, &output)
    case .tag: return tag(window, offset, &output)
    case .skippingValue(let quote):
      guard let end = Self.valueEnd(window, offset, quote) else { return window.count }
      state = .tag
      return quote == 0 ? end : end + 1
    case .copyingValue(let quote):
      guard let end = Self.valueEnd(window, offset, quote) else {
        window.append(offset..<window.count, to: &output)
        return window.count
      }
      state = .tag
      let next = quote == 0 ? end : end + 1
      window.append(offset..<next, to: &output)
      return next
    case .comment: return comment(window, offset, &output)
    case .instruction:
      let end = window.first(Self.greater, from: offset)
      if end != nil { state = .text }
      isAfterText = true
      let next = end.map { $0 + 1 } ?? window.count
      window.append(offset..<next, to: &output)
      return next
    case .rawStart: return rawStart(window, offset, &output)
    case .raw: return raw(window, offset, &output)
    case .plainScript: return plainScript(window, offset, &output)
    case .passing:
      window.append(offset..<window.count, to: &output)
      return window.count
    }
  }

  /// The end of the page: what could not be understood is passed on.
  private mutating func finish(
    _ window: ByteWindow, from offset: Int, _ output: inout [UInt8]
  ) {
    if case .raw = state, content == .script { scripts.end(to: &output) }
    endCutTag(&output)
    window.append(offset..<window.count, to: &output)
  }

  /// libxml2 has to see that a tag cut by the end of the page has attributes, which make it no tag.
  private mutating func endCutTag(_ output: inout [UInt8]) {
    if isInTag {
      passOnTag(&output)
      output += leftOut
    }
    state = .passing
  }

  private var isInTag: Bool {
    switch state {
    case .tag, .skippingValue: true
    default: false
    }
  }

  /// Stops skimming; the page goes on at `offset`.
  mutating func pass(_ offset: Int) -> Int {
    state = .passing
    return offset
  }

  /// Passes everything up to the `>` after `offset` on as it is, unless one of `refused` stands
  /// from `start` to there, with which versions of libxml2 differ on where it ends: then it stops
  /// skimming. nil: no `>` yet.
  mutating func resync(
    _ window: ByteWindow, _ offset: Int, _ output: inout [UInt8], refusing refused: [UInt8],
    from start: Int
  ) -> Int? {
    guard let end = window.first(Self.greater, from: offset) else {
      return window.count - offset > Self.holdLimit ? pass(offset) : nil
    }
    for byte in refused where window.holds(byte, in: start..<end) { return pass(offset) }
    window.append(offset..<end + 1, to: &output)
    // What that was is text in some version, perhaps.
    isAfterText = true
    state = .text
    return end + 1
  }

  private static func valueEnd(_ window: ByteWindow, _ offset: Int, _ quote: UInt8) -> Int? {
    if quote != 0 { return window.first(quote, from: offset) }
    var end = offset
    while end < window.count, !window[end].isBlank, window[end] != greater { end += 1 }
    return end < window.count ? end : nil
  }

  static let quotes = [doubleQuote, singleQuote]
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let dash = UInt8(ascii: "-")
  static let space = UInt8(ascii: " ")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
}
