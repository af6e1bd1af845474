import QuestionPicking
import QuoraFacts
import TerminalText

/// Why a question is where it is, in one sentence.
struct PickSummary {
  /// The question.
  let judged: JudgedQuestion
  /// The pages that were read.
  let pages: [(name: String, facts: PageFacts)]

  /// `fresh; 3,441 upvotes · unknown: views, answers → save its page`.
  ///
  /// Between the two: `1.2K views/h`, `12 of 63 answers seen` and why the feed shows the lead
  /// answer, where they are known.
  var text: String {
    let lead = judged.lead
    let parts: [String?] = [
      passed.joined(separator: "; "),
      lead?.velocity.flatMap(NumberText.velocity),
      judged.coverage.map(NumberText.coverage),
      lead?.row.reason.map { SafeText.line($0) },
      unknownText,
    ]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// `unknown: views, answers → save its page`; empty where all is known.
  var unknownText: String {
    let unknown = unknown
    return unknown.isEmpty ? "" : "unknown: " + unknown.joined(separator: ", ") + advice
  }

  /// What speaks for it.
  private var passed: [String] {
    let lead = judged.lead?.row
    return judged.rules.compactMap { outcome in
      guard outcome.status == .pass, let value = outcome.value else { return nil }
      // An age brings its own sign.
      if outcome.rule == .age, value >= Self.freshHours { return "\(judged.ageText) old" }
      return words(for: outcome.rule, lead: lead).map {
        (outcome.isApproximate ? "≈ " : "") + $0
      }
    }
  }

  private func words(for rule: Rule, lead: Row?) -> String? {
    switch rule {
    case .age: "fresh"
    case .views: lead?.views.map { Self.counted($0, "view") }
    case .upvotes: lead?.upvotes.map { Self.counted($0, "upvote") }
    case .answers: judged.question.answerCount.map { Self.counted($0, "answer") }
    case .followed, .answered, .own: nil
    }
  }

  /// What is not known: first what the writer's rules ask for, then whose answers they are.
  private var unknown: [String] {
    let rules = judged.unknownRules
    return Self.asked.filter(rules.contains).compactMap { rule in
      switch rule {
      case .age, .views, .upvotes, .answers: rule.rawValue
      case .followed: "if you follow the author"
      case .answered: "if you answered"
      // Whoever has not answered did not write this answer.
      case .own: rules.contains(.answered) ? nil : "whether the answer is yours"
      }
    }
  }

  /// The rules in the order in which they are named as not known.
  private static let asked: [Rule] = [
    .age, .views, .upvotes, .answers, .followed, .answered, .own,
  ]

  /// Which page would settle what is unknown; empty when it was read already.
  private var advice: String {
    let read = judged.questionPages(in: pages)
    guard !read.isEmpty else { return " → save its page" }
    let isAboutPeople = judged.unknownRules.contains { [.followed, .answered, .own].contains($0) }
    let isLoggedIn = read.contains { $0.isLoggedIn == true }
    return isAboutPeople && !isLoggedIn ? " → save its page while logged in" : ""
  }

  /// Source: Documentation/Rules.md, "The article", point 1.
  private static let freshHours = 24.0

  private static func counted(_ count: Count, _ noun: String) -> String {
    "\(NumberText.count(count)) \(noun)\(count.value == 1 ? "" : "s")"
      + (count.source == .estimated ? " (estimated)" : "")
  }
}
