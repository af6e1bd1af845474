import QuestionPicking
import QuoraFacts
import TerminalText

/// A rule's outcome in signs and words.
struct RuleText {
  /// What the rule says.
  let outcome: RuleOutcome
  /// The question that it was applied to.
  let judged: JudgedQuestion

  /// `✓`, `✗` or `?`, with `≈` where the status is the better guess of two.
  var sign: String {
    let sign =
      switch outcome.status {
      case .pass: "✓"
      case .fail: "✗"
      case .unknown: "?"
      }
    return outcome.isApproximate ? sign + "≈" : sign
  }

  /// The color that goes with the sign.
  var style: TextStyle {
    switch outcome.status {
    case .pass: .green
    case .fail: .red
    case .unknown: .yellow
    }
  }

  /// The bound it held the number against: `< 72 h`; empty where it has none or is off.
  var need: String {
    guard let bound = outcome.bound else { return "" }
    let sign = bound.direction == .below ? "<" : "≥"
    return switch bound.unit {
    case .hours: "\(sign) \(NumberText.shortest(NumberText.hundredths(bound.limit))) h"
    case .count: "\(sign) \(NumberText.grouped(NumberText.whole(bound.limit)))"
    }
  }

  /// What was found, in words.
  var note: String { judged.note(on: outcome) }

  /// Note and bound in one: `12 upvotes, needs ≥ 100`.
  var sentence: String { need.isEmpty ? note : "\(note), needs \(need)" }

  /// The same without the numbers that stand in the question's row.
  var shortSentence: String {
    guard case .estimate = outcome.reason, let views = judged.lead?.row.views else {
      return sentence
    }
    let bounds = [views.low, views.high].map { NumberText.roughly($0) }
    return "estimated between \(bounds[0]) and \(bounds[1]), needs \(need)"
  }
}
