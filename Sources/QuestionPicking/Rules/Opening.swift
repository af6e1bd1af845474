/// Bounds moved to round numbers, and how many picks that gives where there are none.
public struct Opening: Hashable, Sendable {
  /// The bounds, in the order of their rules: one where one is enough for some question.
  public let changes: [NearestMiss.Change]
  /// How many questions are picked with them; at least 1.
  public let pickCount: Int
}

extension Judge {
  /// At most three openings of as few bounds as let anything in, those that let in most first, where
  /// none of the candidates is a pick; `rejected` are those of them that fail, nearest first.
  func openings(of candidates: some Sequence<Candidate>, rejected: [JudgedQuestion]) -> [Opening] {
    let failures = rejected.map(Self.failuresOfBounds)
    let least = failures.compactMap { $0?.count }.min()
    let found = Rule.combinations.filter { $0.count == least }.compactMap { rules in
      let questions = failures.indices.lazy.filter { failures[$0] == rules }
        .prefix(Self.wantedCount).map { rejected[$0] }
      return opening(of: rules, for: Array(questions), candidates)
    }
    // Of equal counts the rules that come first.
    let sorted = found.enumerated().sorted {
      ($1.element.pickCount, $0.offset) < ($0.element.pickCount, $1.offset)
    }
    return sorted.prefix(Self.openingCount).map(\.element)
  }

  /// The rules that a question fails; nil where one of them has no bound that could be moved.
  private static func failuresOfBounds(_ question: JudgedQuestion) -> [Rule]? {
    var failed: [Rule] = []
    for outcome in question.rules where outcome.status == .fail {
      guard outcome.bound != nil, outcome.value != nil else { return nil }
      failed.append(outcome.rule)
    }
    return failed.isEmpty ? nil : failed
  }

  /// Moves the bounds of `rules` far enough to admit all of `questions`, which fail no other rule;
  /// nil if there are none, or if other lead answers still keep every one out.
  private func opening(
    of rules: [Rule], for questions: [JudgedQuestion],
    _ candidates: some Sequence<Candidate>
  ) -> Opening? {
    guard !questions.isEmpty else { return nil }
    var changed = options
    for rule in rules {
      let limits = questions.map { question in
        question.rules.first { $0.rule == rule }.flatMap(RankOptions.roundLimit)
      }
      let known = limits.compactMap(\.self)
      let isBelow = options.thresholds[rule]?.direction == .below
      // Where no number lets one of them in, the bound goes.
      changed.thresholds.set(
        rule, to: known.count < limits.count ? nil : isBelow ? known.max() : known.min())
    }
    let judge = Judge(options: changed)
    let count = candidates.count { judge.picks($0) }
    guard count > 0 else { return nil }
    return Opening(changes: NearestMiss.changes(from: options, to: changed), pickCount: count)
  }

  private static let openingCount = 3
  /// Enough to choose from.
  private static let wantedCount = 5
}

extension Rule {
  /// Every set of rules with bounds, each in the order of the rules.
  fileprivate static var combinations: [[Rule]] {
    allCases.filter(\.hasBound).reduce([[]]) { sets, rule in sets + sets.map { $0 + [rule] } }
  }
}

extension RankOptions {
  /// The round limit with which a rule passes that failed; nil where only no bound does.
  fileprivate static func roundLimit(passing failed: RuleOutcome) -> Double? {
    guard let bound = failed.bound, let value = failed.value else { return nil }
    if case .estimate(let most) = failed.reason { return stepped(down: most) }
    guard let limit = limit(of: bound, admitting: value) else { return nil }
    switch (bound.unit, bound.direction) {
    case (.hours, .atLeast): preconditionFailure("no rule has a least age")
    case (.hours, .below): return roundHours.first { $0 >= limit }
    case (.count, .below): return steppedUp(limit)
    case (.count, .atLeast): return stepped(down: limit)
    }
  }

  /// 1, 2, 3, 6, 12, 24, 36 and 48 hours; 3, 5, 7, 10, 14, 21, 30, 60, 90 and 180 days; 1, 2, 5, 10
  /// and 100 years.
  private static let roundHours: [Double] =
    [1, 2, 3, 6, 12, 24, 36, 48]
    + [3, 5, 7, 10, 14, 21, 30, 60, 90, 180, 365, 730, 1825, 3650, 36_500].map { $0 * 24 }

  /// The smallest of 1, 2, 3, 5, 10, 15, 20, 30, 50, 75, 100, 150 … from `count` on.
  private static func steppedUp(_ count: Double) -> Double {
    if let small = [1.0, 2, 3, 5].first(where: { $0 >= count }) { return small }
    var unit = 10.0
    while true {
      if let step = [1, 1.5, 2, 3, 5, 7.5].first(where: { $0 * unit >= count }) {
        return step * unit
      }
      unit *= 10
    }
  }
}
