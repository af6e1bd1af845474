public import QuoraFacts

extension PageReader {
  /// What is known of a page from outside of it.
  public struct Hints: Sendable {
    /// The page's address, where its container names it.
    public var url: String?
    /// The date that the container holds.
    public var container: Instant?
    /// When the file was last changed.
    public var file: Instant?
    /// The moment that the caller counts ages to: times on a page without a clock count from it.
    public var asOf: Instant
    /// The current time.
    public var now: Instant

    /// Hints.
    public init(
      url: String? = nil, container: Instant? = nil, file: Instant? = nil, asOf: Instant,
      now: Instant
    ) {
      self.url = url
      self.container = container
      self.file = file
      self.asOf = asOf
      self.now = now
    }

    /// When a page was saved: the one place that decides it.
    ///
    /// Source: Documentation/Rules.md, "Clock".
    ///
    /// - Parameters:
    ///   - page: When the server made the page, where the page says so.
    ///   - era: The page's layout, which bounds when it can have been made; nil where unknown.
    /// - Returns: nil where no time is known that can be a clock.
    public func clock(page: Instant? = nil, era: PageFacts.Era? = nil) -> PageClock? {
      let known = [
        page.map { PageClock($0, .page) }, container.map { PageClock($0, .container) },
        file.map { PageClock($0, .file) },
      ]
      return known.compactMap(\.self).first { isPlausible($0, era) }
    }

    /// Whether a page of the layout `era` can have been saved then. A file's date of long after is
    /// not the page's, but its copy's.
    private func isPlausible(_ clock: PageClock, _ era: PageFacts.Era?) -> Bool {
      if clock.moment < Self.firstPages || clock.source == .file && isInFuture(clock) {
        return false
      }
      return era?.years?.contains(clock.moment) ?? true
    }

    /// Whether `clock` is more than a day ahead of the current time.
    func isInFuture(_ clock: PageClock) -> Bool { clock.moment.seconds(since: now) > 86_400 }

    /// Quora's beginning.
    private static let firstPages = Instant(startOf: CivilDay(year: 2009, month: 6, day: 1))
  }
}

extension PageFacts.Era {
  /// When a page of the layout can have been made: its two years and one more on both sides; nil
  /// for the layout of today.
  var years: ClosedRange<Instant>? {
    let year: Int
    switch self {
    case .era2014: year = 2014
    case .era2016: year = 2016
    case .era2018: year = 2018
    case .era2020: return nil
    }
    return Instant(
      startOf: CivilDay(year: year - 1, month: 1, day: 1))...Instant(
        startOf: CivilDay(year: year + 3, month: 1, day: 1))
  }
}

extension Instant {
  /// The start of a day that there is.
  fileprivate init(startOf day: CivilDay?) { self = day?.start ?? Instant(microseconds: 0) }
}
