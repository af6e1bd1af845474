import QuestionPicking
import QuoraFacts
import Testing

/// What is said of a number that other bounds may leave open.
struct ChoicesTests {
  private static let bounded: [Rule] = [.age, .views, .upvotes, .answers]

  /// The rules that are open for the first answer to Q, each with the page that settles it.
  private func open(_ pages: [Page]) throws -> [Rule: RuleOutcome.SettlingPage?] {
    let choices = try #require(
      QuestionPicker(options: options()).choices(
        of: pages.map { RankablePage(name: $0.name, facts: $0.facts) }
      ).first)
    let outcomes = Self.bounded.compactMap {
      choices.openOutcome(of: $0, lead: choices.leads.first)
    }
    return Dictionary(uniqueKeysWithValues: outcomes.map { ($0.rule, $0.settledBy) })
  }

  @Test func `the question's page settles what a feed does not show`() throws {
    #expect(
      try open([feed([answer(hours: nil)])]) == [
        .age: .question, .views: .question, .upvotes: .question, .answers: .question,
      ])
    // Views are estimated from upvotes, which are known.
    #expect(
      try open([feed([answer(upvotes: 300)])]) == [.views: .question, .answers: .question])
    #expect(try open([feed([answer(upvotes: 300, views: 9)])]) == [.answers: .question])
    var updated = answer(upvotes: 300, views: 9)
    updated.posted = shown(hours: 10, 12, isUpdate: true)
    #expect(try open([feed([updated])]) == [.age: .question, .answers: .question])
  }

  @Test func `no page settles a count that the question's page lacks`() throws {
    // Its answers have times; another save of the page may show this one's.
    #expect(
      try open([questionPage("Q", [answer(hours: nil)])]) == [
        .age: .question, .views: nil, .upvotes: nil, .answers: nil,
      ])
    #expect(
      try open([questionPage("Q", [answer(upvotes: 300, views: 9)], answerCount: 3)]) == [:])
  }

  @Test func `what is open is what the rules leave open`() {
    var generator = SplitMix64(seed: 7)
    var count = 0
    for _ in 0..<300 {
      let world = World(using: &generator, questionCount: 5)
      let picker = QuestionPicker(options: world.options(using: &generator))
      for choices in picker.choices(
        of: world.pages.map { RankablePage(name: $0.name, facts: $0.facts) })
      {
        for lead in choices.leads {
          for outcome in lead.judged.rules
          where outcome.rule.hasBound && outcome.status == .unknown {
            let open = choices.openOutcome(of: outcome.rule, lead: lead)
            #expect(open?.reason == outcome.reason && open?.settledBy == outcome.settledBy)
            count += 1
          }
        }
      }
    }
    #expect(count > 500)
  }
}
