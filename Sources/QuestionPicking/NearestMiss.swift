import QuoraFacts

/// The rejected question that is nearest to being a pick, and what would make it one.
public struct NearestMiss: Hashable, Sendable {
  /// The question as judged; rejected.
  public let question: JudgedQuestion
  /// The flags that make it a pick, in the order of the rules, such as `--min-upvotes 12`; never
  /// empty. Each stands for itself beside the flags already given, whose like it replaces.
  public let flags: [String]
  /// The options that the flags stand for.
  public let options: RankOptions

  /// What it is for a person: `1 h old, 12 upvotes`.
  public let summary: String
}

extension Judge {
  /// What would make a rejected candidate a pick; null where no flag does: the viewer's own answer,
  /// or no answer seen.
  func nearMiss(of candidate: Candidate, judged question: JudgedQuestion) -> NearestMiss? {
    guard let relaxed = relaxed(for: candidate, judged: question) else { return nil }
    var explaining = options
    explaining.explains = true
    return NearestMiss(
      question: question, flags: Self.flags(from: options, to: relaxed), options: relaxed,
      summary: Self.summary(of: Judge(options: explaining).judged(candidate)))
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

  private static func summary(of question: JudgedQuestion) -> String {
    let told = question.rules.filter { outcome in
      let isKnown = outcome.value != nil && outcome.limit != nil
      return outcome.status == .fail
        || (isKnown && (outcome.rule == .age || outcome.rule == .upvotes))
    }
    guard !told.isEmpty else { return "too little is known" }
    return told.map(\.note).joined(separator: ", ")
  }

  private static func flags(from old: RankOptions, to new: RankOptions) -> [String] {
    var flags: [String] = []
    if new.kept != old.kept {
      let names = Rule.allCases.filter(new.kept.contains).map(\.rawValue)
      flags.append("--keep \(names.joined(separator: ","))")
    }
    if let hours = new.thresholds.maxAgeHours, hours != old.thresholds.maxAgeHours {
      flags.append("--max-age \(RankOptions.durationText(hours: hours))")
    }
    if new.thresholds.minViews != old.thresholds.minViews {
      flags.append("--min-views \(new.thresholds.minViews ?? 0)")
    }
    if new.thresholds.minUpvotes != old.thresholds.minUpvotes {
      flags.append("--min-upvotes \(new.thresholds.minUpvotes ?? 0)")
    }
    if let count = new.thresholds.maxAnswers, count != old.thresholds.maxAnswers {
      flags.append("--max-answers \(count)")
    }
    if new.unknown != old.unknown { flags.append("--unknown \(new.unknown.rawValue)") }
    return flags
  }
}

extension RankOptions {
  /// Time that may pass until the flags are tried, in hours: ages that count to now grow on.
  private static let slackHours = 0.25
  /// From this age on, in hours, an age is rounded up to whole days.
  private static let daysFromHours = 240.0

  /// Opens what stands between a rejected question and a pick, people before bounds, since
  /// another answer can lead once people are kept.
  ///
  /// - Returns: Whether anything could be opened.
  fileprivate mutating func relax(for question: JudgedQuestion) -> Bool {
    let failed = question.rules.filter { $0.status == .fail }
    let people = failed.map(\.rule).filter { $0 == .followed || $0 == .answered }
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
      // Rule `own` has no number and no flag.
      guard let value = outcome.value else { return false }
      open(outcome.rule, to: value, isEstimate: question.lead?.row.views?.source == .estimated)
    }
    return true
  }

  private mutating func open(_ rule: Rule, to value: Double, isEstimate: Bool) {
    let count = Int(max(0, min(value, 1e15)))
    switch rule {
    case .age:
      let hours = (value + Self.slackHours).rounded(.up)
      let days = (hours / 24).rounded(.up)
      thresholds.maxAgeHours = hours < Self.daysFromHours ? hours : days * 24
    case .views:
      let bound = isEstimate ? Self.stepped(down: count) : count
      thresholds.minViews = bound == 0 ? nil : bound
    case .upvotes: thresholds.minUpvotes = count == 0 ? nil : count
    case .answers: thresholds.maxAnswers = count + 1
    case .followed, .answered, .own: break
    }
  }

  /// The largest of 1, 2, 5, 10, 20, 50 … up to `count`; 0 for 0.
  private static func stepped(down count: Int) -> Int {
    var step = 0
    var unit = 1
    while unit <= count {
      for factor in [1, 2, 5] where unit * factor <= count { step = unit * factor }
      unit *= 10
    }
    return step
  }

  /// A duration as the command line takes it: `101h`, `12d`.
  fileprivate static func durationText(hours: Double) -> String {
    hours < daysFromHours ? "\(Int(hours))h" : "\(Int(hours / 24))d"
  }
}
