import QuoraFacts

/// A question that may be worth answering, facts of all pages joined, not yet judged.
struct Candidate: Hashable {
  /// How an answer was seen.
  struct Sighting: Hashable {
    /// Whether a feed, search or profile page shows it.
    var isOnFeed: Bool
    /// Whether the page that its time was read from has a clock.
    var hasClock: Bool
  }

  /// The question.
  var question: Question
  /// Its answers without machines', from the newest page's first to the oldest page's last; each
  /// with its newest page, and its velocity between the oldest and the newest save that tell views.
  ///
  /// They become the judged question's: a copy of a row costs as much as a rule.
  var answers: [CandidateAnswer]
  /// How each of `answers` was seen; in their order until the lead answer is put first.
  var sightings: [Sighting]
  /// Whether its own page is among the pages.
  var isPageSeen: Bool
}
