import QuestionPicking
import QuoraFacts
import TerminalText

/// Details of one pick that neither its cells nor the notes below the table show.
struct QuestionDetails {
  let judged: JudgedQuestion
  /// The picks that are shown with it.
  let among: ArraySlice<JudgedQuestion>

  /// `1.2K views/h · 12 of 63 answers seen`, `updated, so at least 27 h old`.
  var lines: [String] { [newness, Self.growth(of: judged), unknown.joined(separator: "; ")] }

  /// That it is new, where not all of them are.
  private var newness: String {
    judged.isNew == true && among.contains { $0.isNew == false } ? "new" : ""
  }

  /// How fast it grows, and how much of it was seen; empty where that is not known.
  static func growth(of judged: JudgedQuestion) -> String {
    let parts = [
      judged.lead?.velocity.flatMap(NumberText.velocity), judged.coverage.map(NumberText.coverage),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// What its rules leave open, other than what is so of most picks and what its cells say.
  private var unknown: [String] {
    judged.rules.filter { $0.status == .unknown && !$0.rule.isMostlyUnknown(of: among) }
      .compactMap { outcome in
        if case .age(let age) = outcome.reason { return age.isAtLeast ? age.words : nil }
        // A column has its `–` or `?`.
        if outcome.rule.hasBound { return nil }
        // Whoever has not answered did not write this answer.
        if outcome.rule == .own, judged.unknownRules.contains(.answered) { return nil }
        return outcome.notShown
      }
  }
}

/// Why a question is no pick, in short.
enum ReasonText {
  /// `you follow the author · under 100 upvotes`: the rules that fail; what is unknown where that
  /// is the reason; what is known of a question without an answer.
  static func text(_ judged: JudgedQuestion) -> String {
    let failed = judged.rules.filter { $0.status == .fail }
    let parts =
      if judged.verdict == .unjudged {
        known(of: judged.question)
      } else if failed.isEmpty {
        ["not known: " + judged.unknownRules.map(\.rawValue).joined(separator: ", ")]
      } else {
        failed.map { $0.bound?.missed ?? judged.note(on: $0) }
      }
    return parts.joined(separator: " · ")
  }

  /// What a question card says other than its number of answers.
  static func known(of question: Question) -> [String] {
    var parts: [String] = []
    if let count = question.followers {
      parts.append("\(NumberText.count(count)) follower\(count.value == 1 ? "" : "s")")
    }
    if let text = question.lastFollowed?.text {
      parts.append("last followed " + SafeText.line(text))
    }
    if let text = question.asked?.text { parts.append("asked " + SafeText.line(text)) }
    return parts
  }
}
