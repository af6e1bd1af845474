public import QuoraFacts

/// Reads the facts of one saved page.
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

  /// A reader.
  public init(hints: Hints) { self.hints = hints }

  /// Reads a page of HTML, given as UTF-8 in pieces of any size.
  ///
  /// - Parameter next: Gives the next bytes; an empty array ends the page.
  /// - Returns: What could be read; `problem` says why a page cannot be ranked.
  /// - Throws: Only what `next` throws.
  public func facts<Failure: Error>(
    reading next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> PageFacts {
    PageFacts(problem: .empty)
  }
}
