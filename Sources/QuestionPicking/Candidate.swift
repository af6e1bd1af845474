import QuoraFacts

/// A question that may be worth answering, facts of all pages joined, not yet judged.
struct Candidate: Hashable {
  /// Where something stands: pages from the newest to the oldest, and the row on its page.
  struct Place: Hashable, Comparable {
    /// 0 for the newest page.
    let page: Int
    /// 0-based; ``ofPage`` for the page's own question.
    let row: Int

    /// The row of a page's own question, which comes before all others.
    static let ofPage = -1

    static func < (left: Place, right: Place) -> Bool {
      (left.page, left.row) < (right.page, right.row)
    }
  }

  /// An answer of it, facts of all pages joined.
  struct Answer: Hashable {
    /// The facts.
    var row: Row
    /// The newest page that shows it.
    var page: String
    /// Whether a feed, search or profile page shows it.
    var isOnFeed: Bool
    /// Whether the page that `row.posted` was read from has a clock.
    var hasClock: Bool
    /// How its views grew between the oldest and the newest save that tell them.
    var velocity: Velocity?
  }

  /// The question.
  var question: Question
  /// Its answers without machines', from the newest page's first to the oldest page's last.
  var answers: [Answer]
  /// Whether its own page is among the pages.
  var isPageSeen: Bool
}
