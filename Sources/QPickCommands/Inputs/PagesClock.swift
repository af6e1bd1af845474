import QuoraFacts

/// The clocks of the pages of one run.
struct PagesClock {
  /// When the newest page was saved, of those that can be ranked where there are any; nil where
  /// none of them has a clock.
  let newest: Instant?

  /// The clocks of `pages`.
  init(_ pages: [LoadedPage]) {
    let rankable = pages.compactMap(\.rankableFacts)
    let facts = rankable.isEmpty ? pages.compactMap(\.facts) : rankable
    newest = facts.compactMap(\.clock?.moment).max()
  }

  /// Which moment ages count to: `ages as of now`; and what is odd about it, where the newest page
  /// was saved long before, or after.
  func ages(asOf: AsOfArgument, now: Instant) -> String {
    switch asOf {
    case .saved: return "ages as of the save"
    case .now:
      let hours = newest.map { now.seconds(since: $0) / 3600 } ?? 0
      guard hours >= Self.oldHours else { return "ages as of now" }
      return "ages as of now, \(Self.words(hours)) later (--as-of saved: as of the save)"
    case .time(let time):
      let ages = "ages as of " + MomentText.text(time, now: now)
      let hours = newest.map { $0.seconds(since: time) / 3600 } ?? 0
      // A moment copied from what qpick prints lacks the fraction of its second.
      guard hours * 60 >= 1 else { return ages }
      return "\(ages), \(Self.words(hours)) before the save: newer answers count as 0 h old"
    }
  }

  private static func words(_ hours: Double) -> String {
    switch hours {
    case ..<2: NumberText.counted(Int(hours * 60), "minute")
    case ..<48: "\(Int(hours)) hours"
    case ..<(2 * 365 * 24): "\(Int(hours / 24)) days"
    default: "\(Int(hours / 24 / 365.25)) years"
    }
  }

  /// If the newest page is older than this, the moment to which ages count is said.
  ///
  /// Source: Documentation/Rules.md, "Score", freshness.
  private static let oldHours = 24.0
}
