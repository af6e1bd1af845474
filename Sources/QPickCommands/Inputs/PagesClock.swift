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

  /// That ages count to today although the pages are older; nil where they are not.
  func ageLine(now: Instant) -> String? {
    guard let newest else { return nil }
    let hours = now.seconds(since: newest) / 3600
    guard hours >= Self.oldHours else { return nil }
    return "saved \(Self.words(hours)) ago: ages count to today, "
      + "--as-of saved counts to the save"
  }

  /// That ages count to `asOf` although a page was saved after it; nil where none was.
  func futureLine(asOf: Instant) -> String? {
    guard let newest else { return nil }
    let hours = newest.seconds(since: asOf) / 3600
    // A moment copied from what qpick prints lacks the fraction of its second.
    guard hours * 60 >= 1 else { return nil }
    return "saved \(Self.words(hours)) after --as-of: ages of newer answers count as 0"
  }

  private static func words(_ hours: Double) -> String {
    switch hours {
    case ..<2: NumberText.counted(Int(hours * 60), "minute")
    case ..<48: "\(Int(hours)) hours"
    case ..<(2 * 365 * 24): "\(Int(hours / 24)) days"
    default: "\(Int(hours / 24 / 365.25)) years"
    }
  }

  /// From this age of the newest page on, it matters to what moment ages count.
  ///
  /// Source: Documentation/Rules.md, "Score", freshness.
  private static let oldHours = 24.0
}
