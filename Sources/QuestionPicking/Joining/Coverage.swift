public import QuoraFacts

/// How many of a question's answers were seen, machines' left out.
public struct Coverage: Hashable, Sendable {
  /// Different answers seen.
  public let seen: Int
  /// Answers that the question has, by its own count, which can lag behind what was seen.
  public let total: Int

  /// That many of so many.
  public init(seen: Int, total: Int) {
    self.seen = seen
    self.total = total
  }

  /// What one page shows of its question's answers; nil where it is no question's page or does
  /// not tell their number.
  public init?(of page: PageFacts) {
    guard page.kind == .question, let count = page.question?.answerCount else { return nil }
    let answers = page.answersByOwner.own
    seen =
      IdentityGroups(answers.map { Identity(id: page.rows[$0.row].id, address: $0.url) }).count
    total = count.value
  }
}
