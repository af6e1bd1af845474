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

  /// The number it looked at, `–` where there is none.
  var value: String {
    let lead = judged.lead?.row
    return switch outcome.rule {
    case .age:
      outcome.value.map { "\(NumberText.shortest(($0 * 10).rounded() / 10)) h" }
        ?? NumberText.unknown
    case .views: NumberText.count(lead?.views)
    case .upvotes: NumberText.count(lead?.upvotes)
    case .answers: NumberText.count(judged.question.answerCount)
    case .followed, .answered, .own: ""
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

  /// Note and bound in one: `12 upvotes, needs ≥ 100`.
  var sentence: String { need.isEmpty ? outcome.note : "\(outcome.note), needs \(need)" }
}
