import QuestionPicking
import QuoraFacts
import TerminalText

/// A rule's outcome in signs and words.
struct RuleText {
  /// What the rule says.
  let outcome: RuleOutcome
  /// What it was asked about.
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
    guard let limit = outcome.limit else { return "" }
    return switch outcome.rule {
    case .age: "< \(NumberText.shortest(NumberText.hundredths(limit))) h"
    case .views, .upvotes: "≥ \(NumberText.grouped(NumberText.whole(limit)))"
    case .answers: "< \(NumberText.grouped(NumberText.whole(limit)))"
    case .followed, .answered, .own: ""
    }
  }

  /// The note, harmless.
  var note: String { SafeText.line(outcome.note) }

  /// Note and bound in one: `12 upvotes, needs ≥ 100`.
  var sentence: String { need.isEmpty ? note : "\(note), needs \(need)" }
}
