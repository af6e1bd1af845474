import QuestionPicking
import QuoraFacts
import TerminalText

extension JudgedQuestion {
  /// What a rule says.
  func outcome(of rule: Rule) -> RuleOutcome? { rules.first { $0.rule == rule } }

  /// The number that a rule looked at.
  func value(of rule: Rule) -> Double? { outcome(of: rule)?.value }

  /// The lead's age as a person reads it: `5h`, `≈5h` where it was counted from another moment than
  /// the page's clock, `≥27h` where only an update's time is known, `–` where nothing is.
  var ageText: String {
    guard let age = outcome(of: .age), let hours = age.value else { return NumberText.unknown }
    return (age.isAtLeast ? "≥" : age.isApproximate ? "≈" : "") + NumberText.age(hours: hours)
  }

  /// The rules that could not be decided, in `Rule`'s order.
  var unknownRules: [Rule] { rules.filter { $0.status == .unknown }.map(\.rule) }

  /// The question's text, harmless, on one line; its URL on Quora where the page shows no text.
  var safeTitle: String {
    for text in [question.title, question.url.flatMap(WebLinks.quora.address(of:))] {
      let title = text.map { Self.trimmed(SafeText.line($0)) } ?? ""
      if !title.isEmpty { return title }
    }
    return "(no title)"
  }

  /// The pages that are the question's own.
  func questionPages(in pages: [(name: String, facts: PageFacts)]) -> [PageFacts] {
    let ofQuestions = pages.indices.filter { pages[$0].facts.kind == .question }
    guard !ofQuestions.isEmpty else { return [] }
    let key = question.url.flatMap { QuoraURL($0)?.identity }
    return ofQuestions.map { pages[$0].facts }.filter { facts in
      guard let other = facts.question else { return false }
      if let id = question.id, let otherID = other.id { return id == otherID }
      return key != nil && key == other.url.flatMap { QuoraURL($0)?.identity }
    }
  }

  private static func trimmed(_ text: String) -> String {
    var previous = UInt8(ascii: " ")
    let isTrimmed = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte != UInt8(ascii: " ") || previous != byte
    }
    if isTrimmed, previous != UInt8(ascii: " ") { return text }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }.joined(
      separator: " ")
  }
}
