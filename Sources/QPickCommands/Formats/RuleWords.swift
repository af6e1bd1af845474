import QuestionPicking
import QuoraFacts

extension Rule {
  /// The option that moves its bound; nil for a rule without one.
  var option: CommandOption? {
    switch self {
    case .age: .maxAge
    case .views: .minViews
    case .upvotes: .minUpvotes
    case .answers: .maxAnswers
    case .followed, .answered, .own, .title, .hidden: nil
    }
  }

  /// What its number counts, in the singular; empty for a rule without one.
  var noun: String {
    switch self {
    case .age: "hour"
    case .views: "view"
    case .upvotes: "upvote"
    case .answers: "answer"
    case .followed, .answered, .own, .title, .hidden: ""
    }
  }

  /// What it looks at, of several questions.
  var plural: String {
    switch self {
    case .age: "ages"
    case .views: "views"
    case .upvotes: "upvotes"
    case .answers: "answer counts"
    case .title: "titles"
    case .hidden: "which you have hidden"
    case .followed: "whether you follow the authors"
    case .answered: "whether you answered"
    case .own: "which answers are yours"
    }
  }

  /// What the questions are that it leaves out: `older than 72 h`, `of your own`.
  func leftOut(by options: RankOptions) -> String {
    let bound = options.thresholds[self]?.missed ?? ""
    return switch self {
    case .followed:
      options.skipped.isEmpty ? "by people you follow" : "by people you follow or skip"
    case .answered: "you answered"
    case .own: "of your own"
    case .age, .views, .upvotes: bound
    case .answers: "with " + bound
    case .title: "with other titles"
    case .hidden: "you have hidden"
    }
  }
}

extension JudgedQuestion {
  /// What a rule found, and which page would settle what it did not: `12 upvotes`, `age not shown:
  /// save the question's page`.
  func note(on outcome: RuleOutcome) -> String {
    // A least age needs the time of posting, not just the page.
    if case .age(let age) = outcome.reason, outcome.settledBy != nil {
      return age.words + "; save the question's page to know when it was posted"
    }
    return words(outcome) + (outcome.settledBy.map { ": save \($0.words)" } ?? "")
  }

  private func words(_ outcome: RuleOutcome) -> String {
    switch outcome.reason {
    case .off: "off"
    case .kept: "kept"
    case .noAnswerSeen: "no answer seen"
    case .notShown: outcome.notShown
    case .onSkipList: "the author is on your skip list"
    case .viewerFollows(true): "you follow the author"
    case .viewerFollows(false): "you do not follow the author"
    case .followsViewer: "the author follows you"
    case .followControlMissing(let others):
      "no Follow button, unlike \(others) other cards: you seem to follow the author"
    case .anonymousAuthor: "the author is anonymous"
    case .viewerHasAnswered(true): "you have answered it"
    case .viewerHasAnswered(false): "you have not answered it"
    case .viewerIsAuthor(true): "your own answer"
    case .viewerIsAuthor(false): "not your answer"
    case .markedAnswered: "you said that you answered it"
    case .hidden(true): "you have hidden it"
    case .hidden(false): "not hidden"
    case .titleNotWanted: "the title matches no --title"
    case .titleSkipped(let pattern): "the title matches --skip-title \(quoted(pattern))"
    case .titleWanted: "a title that you want"
    case .age(let age): age.words
    case .number, .estimate: found(outcome.rule)
    }
  }

  /// The count that a rule looks at, in words; empty where it looks at none, or none is known.
  func found(_ rule: Rule) -> String { count(of: rule).map { words($0, rule.noun) } ?? "" }

  private func words(_ count: Count, _ noun: String) -> String {
    switch count.source {
    case .exact: return NumberText.counted(count.value, noun)
    case .rounded: return "about \(NumberText.counted(count.value, noun))"
    case .estimated:
      let views = "~\(NumberText.roughly(count.value)) \(noun)s"
      guard let upvotes = lead?.row.upvotes else { return views }
      let bounds = "(\(NumberText.roughly(count.low))–\(NumberText.roughly(count.high)))"
      return "\(views) estimated from \(words(upvotes, "upvote")) \(bounds)"
    }
  }
}

extension RuleOutcome {
  var notShown: String {
    switch rule {
    case .followed: "not shown whether you follow the author"
    case .answered: "not shown whether you answered it"
    case .own: "not shown whether it is your answer"
    case .age: "age not shown"
    case .views: "views and upvotes not shown"
    case .upvotes: "upvotes not shown"
    case .answers: "number of answers not shown" + (settledBy == nil ? " on its page" : "")
    case .title: "title not shown"
    case .hidden: "not known whether you have hidden it"
    }
  }
}

extension RuleOutcome.SettlingPage {
  fileprivate var words: String {
    switch self {
    case .question: "the question's page"
    case .questionWhileLoggedIn: "the question's page while logged in"
    case .sameWhileLoggedIn: "the page while logged in"
    }
  }
}

extension AnswerAge {
  /// `5 h old`.
  var words: String {
    if isAtLeast { return "updated, so at least \(NumberText.spelledAge(hours: hours)) old" }
    // Quora's hours are an hour wide and shown as such; days of a calendar are wider.
    let about = high - low > 2 || isApproximate ? "about " : ""
    return "\(about)\(NumberText.spelledAge(hours: hours)) old"
  }
}

extension Bound {
  /// What a number is that misses it: `older than 72 h`, `under 100 upvotes`, `25 answers or more`.
  var missed: String {
    let count = NumberText.counted(NumberText.whole(limit), rule.noun)
    return switch (unit, direction) {
    case (.hours, .below): "older than \(Self.words(hours: limit))"
    case (.hours, .atLeast): "younger than \(Self.words(hours: limit))"
    case (.count, .below): "\(count) or more"
    case (.count, .atLeast): "under \(count)"
    }
  }

  /// `72 h`, `1.5 h`; whole days from a week on.
  private static func words(hours: Double) -> String {
    let days = hours / 24
    return days >= 7 && days.rounded() == days
      ? NumberText.shortest(days) + " d"
      : NumberText.shortest(NumberText.hundredths(hours)) + " h"
  }
}

extension NearestMiss {
  /// The options for its changes: `--min-views 500`.
  var flags: [String] { changes.map(\.flag) }
}

extension NearestMiss.Change {
  /// The option with its value.
  var flag: String {
    let (option, value): (CommandOption?, String) =
      switch self {
      case .keep(let rules): (.keep, rules.map(\.rawValue).joined(separator: ","))
      case .move(let bound): (bound.rule.option, Self.limit(of: bound))
      case .turnOff(let rule): (rule.option, "0")
      case .keepUnknown: (.unknown, "keep")
      }
    return [option?.flag, value].compactMap(\.self).joined(separator: " ")
  }

  /// A limit as the command line takes it: `500`, `101h`, whole days as `12d`.
  private static func limit(of bound: Bound) -> String {
    let limit = Int(bound.limit)
    guard bound.unit == .hours else { return String(limit) }
    return limit.isMultiple(of: 24) ? "\(limit / 24)d" : "\(limit)h"
  }
}
