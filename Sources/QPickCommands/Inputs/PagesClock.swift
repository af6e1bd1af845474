import QuoraFacts

/// The clocks of the pages of one run.
struct PagesClock {
  /// When the newest page was saved, of those that can be ranked where there are any; null where
  /// none of them has a clock.
  let newest: Instant?

  /// The clocks of `pages`.
  init(_ pages: [LoadedPage]) {
    let rankable = pages.compactMap(\.rankableFacts)
    let facts = rankable.isEmpty ? pages.compactMap(\.facts) : rankable
    newest = facts.compactMap(\.savedAt).max()
  }

  /// That ages count to today although the pages are older; null where they are not.
  func ageLine(now: Instant) -> String? {
    guard let newest else { return nil }
    let hours = now.seconds(since: newest) / 3600
    guard hours >= Self.oldHours else { return nil }
    let age =
      switch hours {
      case ..<48: "\(Int(hours)) hours"
      case ..<(2 * 365 * 24): "\(Int(hours / 24)) days"
      default: "\(Int(hours / 24 / 365.25)) years"
      }
    return "saved \(age) ago: ages count to today, --as-of saved counts to the save"
  }

  /// From this age of the newest page on, it matters to what moment ages count.
  ///
  /// Source: DESIGN part 4, freshness falls from 24 h on.
  private static let oldHours = 24.0
}
