import HTMLEvents
public import QuoraFacts

/// Reads the facts of one saved page of Quora's layout of 2020 and later.
///
/// The rendered page and its inline JSON are read in the same pass; an answer that both know is one
/// row, exact facts over rounded ones. Source: FORMAT 1 to 7.
public struct PageReader: Sendable {
  /// What is known of the page from outside of it.
  public struct Hints: Sendable {
    /// The page's address, where its container names it.
    public var url: String?
    /// The clock to use where the page has none of its own.
    public var clock: Instant
    /// Where `clock` comes from: `.container`, `.file` or `.none`.
    public var clockSource: PageFacts.Clock

    /// Hints.
    public init(url: String? = nil, clock: Instant, clockSource: PageFacts.Clock) {
      self.url = url
      self.clock = clock
      self.clockSource = clockSource
    }
  }

  /// What is known from outside.
  public let hints: Hints
  /// Whether what no rule reads is left out before the page is parsed; it changes no fact.
  private let skims: Bool

  /// A reader.
  public init(hints: Hints) { self.init(hints: hints, skims: true) }

  /// A reader that skims or does not, for tests.
  package init(hints: Hints, skims: Bool) {
    self.hints = hints
    self.skims = skims
  }

  /// Reads a page of HTML, given as UTF-8 in pieces of any size; the size changes nothing.
  ///
  /// Memory does not grow with the page, only with the number of cards on it and with its largest
  /// script.
  ///
  /// - Parameter next: Gives the next bytes; an empty array ends the page.
  /// - Returns: What could be read; `problem` says why a page cannot be ranked.
  /// - Throws: Only what `next` throws.
  public func facts<Failure: Error>(
    reading next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> PageFacts {
    var collector = PageCollector()
    let vocabulary = skims ? PageVocabulary.html : nil
    let summary = try HTMLEventParser.parse(
      into: &collector, vocabulary: vocabulary, reading: next)
    collector.finish()
    return PageAssembler(collected: collector, summary: summary, hints: hints).facts()
  }
}
