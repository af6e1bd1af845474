import QuestionPicking

/// The line for a result without picks: the nearest miss and the flags that would let it in.
enum NothingPassed {
  /// `nothing passed; nearest: 1 h old, 12 upvotes; try --min-upvotes 12 --min-views 500`.
  static func text(_ ranking: Ranking) -> String {
    if let miss = ranking.nearestMiss {
      return "nothing passed; nearest: \(miss.summary); try \(miss.flags.joined(separator: " "))"
    }
    guard ranking.unjudged.isEmpty else {
      let count = NumberText.counted(ranking.unjudged.count, "question")
      let advice =
        ranking.unjudged.count == 1
        ? "save its page and give it too (--all lists it)"
        : "save their pages and give them too (--all lists them)"
      return "nothing passed; \(count) not judged, no answer seen: \(advice)"
    }
    return ranking.rejected.isEmpty
      ? "nothing passed; the pages name no question; scroll down before you save a feed"
      : "nothing passed, and no flag would let a question in; --all tells why"
  }
}
