import QuoraFacts

/// The rejected question that is nearest to being a pick, and what would make it one.
public struct NearestMiss: Hashable, Sendable {
  /// A change of the options.
  public enum Change: Hashable, Sendable {
    /// Keep what these rules reject.
    case keep([Rule])
    /// Move a bound.
    case move(Bound)
    /// Turn a bound off.
    case turnOff(Rule)
    /// Keep what is unknown.
    case keepUnknown
  }

  /// The question as judged; rejected.
  public let question: JudgedQuestion
  /// The changes that make it a pick, in the order of the rules; never empty. Each replaces the
  /// option of its kind that was given.
  public let changes: [Change]
  /// The options with these changes.
  public let options: RankOptions
}

extension Judge {
  /// What would make a rejected candidate a pick; nil where no option does: the viewer's own
  /// answer, or no answer seen.
  func nearMiss(of candidate: Candidate, judged question: JudgedQuestion) -> NearestMiss? {
    guard let relaxed = relaxed(for: candidate, judged: question) else { return nil }
    return NearestMiss(
      question: question, changes: NearestMiss.changes(from: options, to: relaxed), options: relaxed
    )
  }

  /// The options that make the candidate a pick.
  ///
  /// One step is not always enough: with other bounds another answer can lead.
  private func relaxed(for candidate: Candidate, judged: JudgedQuestion) -> RankOptions? {
    var options = options
    var question = judged
    for _ in Rule.allCases where question.verdict == .rejected {
      guard options.relax(for: question) else { return nil }
      question = Judge(options: options).judged(candidate)
    }
    return question.verdict == .pick ? options : nil
  }
}

extension NearestMiss {
  /// What is different in `new`.
  static func changes(
    from old: RankOptions, to new: RankOptions
  ) -> [Change] {
    var changes: [Change] = []
    if new.kept != old.kept { changes.append(.keep(Rule.allCases.filter(new.kept.contains))) }
    for rule in Rule.allCases where new.thresholds[rule] != old.thresholds[rule] {
      changes.append(new.thresholds[rule].map(Change.move) ?? .turnOff(rule))
    }
    if new.unknown != old.unknown { changes.append(.keepUnknown) }
    return changes
  }
}

extension RankOptions {
  /// Time that may pass until the changes are tried, in hours: ages that count to now grow on.
  private static let slackHours = 0.25
  /// From this age on, in hours, an age is rounded up to whole days.
  private static let daysFromHours = 240.0

  /// Opens what stands between a rejected question and a pick, people before bounds, since
  /// another answer can lead once people are kept.
  ///
  /// - Returns: Whether anything could be opened.
  fileprivate mutating func relax(for question: JudgedQuestion) -> Bool {
    let failed = question.rules.filter { $0.status == .fail }
    let people = failed.map(\.rule).filter(\.canBeKept)
    if !people.isEmpty {
      kept.formUnion(people)
      return true
    }
    if failed.isEmpty {
      guard unknown == .drop else { return false }
      unknown = .keep
      return true
    }
    for outcome in failed {
      // Rule `own` has no bound.
      guard let value = outcome.value, let bound = outcome.bound else { return false }
      let limit =
        if case .estimate(let most) = outcome.reason {
          Self.stepped(down: most)
        } else {
          Self.limit(of: bound, admitting: value)
        }
      thresholds.set(bound.rule, to: limit)
    }
    return true
  }

  /// The limit of a bound that lets a number in; nil where only no bound does.
  static func limit(of bound: Bound, admitting value: Double) -> Double? {
    switch (bound.unit, bound.direction) {
    case (.hours, .atLeast): preconditionFailure("no rule has a least age")
    case (.hours, .below):
      let hours = (value + slackHours).rounded(.up)
      return hours < daysFromHours ? hours : (hours / 24).rounded(.up) * 24
    case (.count, .below): return max(0, value) + 1
    case (.count, .atLeast): return value > 0 ? value : nil
    }
  }

  /// The largest of 1, 2, 5, 10, 20, 50 … up to `count`; nil for less than 1.
  static func stepped(down count: Double) -> Double? {
    var step: Double?
    var unit = 1.0
    while unit <= min(count, 1e15) {
      for factor in [1.0, 2, 5] where unit * factor <= count { step = unit * factor }
      unit *= 10
    }
    return step
  }
}
