import QuoraFacts

/// An answer of a candidate, and how it was seen.
struct SeenAnswer: Hashable {
  /// The answer as read, its views estimated once it is judged.
  var row: Row
  /// The argument that named its newest page.
  var page: String
  /// How fast it gains views; nil where no two saves far enough apart show its views.
  var velocity: Velocity?
  /// Whether a feed, search or profile page shows it.
  var isOnFeed: Bool
  /// Whether the page that its time was read from has a clock.
  var hasClock: Bool
}

/// A question that may be worth answering, facts of all pages joined, not yet judged.
struct Candidate: Hashable {
  /// The question.
  var question: Question
  /// Its answers without machines', from the newest page's first to the oldest page's last; each
  /// with its newest page, and its velocity between the oldest and the newest save that show views.
  var answers: [SeenAnswer] = []
  /// Whether its own page is among the pages.
  var isPageSeen: Bool
}
