import QuestionPicking
import QuoraFacts
import Testing

/// The rule `title`.
struct TitleTests {
  private func outcome(
    _ title: String?, wanted: [String] = [], skipped: [String] = []
  ) throws -> RuleOutcome {
    var row = answer(hours: 5, upvotes: 900, views: 20_000)
    row.question?.title = title
    let titles = try TitleOptions(
      wanted: wanted.map(TitlePattern.init), skipped: skipped.map(TitlePattern.init))
    let result = ranking([feed([row])], options { $0.titles = titles })
    return try #require((result.picks + result.rejected).first?.outcome(.title))
  }

  @Test(
    arguments: [
      ([], [], .pass, .off),
      (["swift"], [], .pass, .titleWanted),
      (["zig", "SWIFT"], [], .pass, .titleWanted),
      (["zig"], [], .fail, .titleNotWanted),
      (["^is swift", "better.*rust\\?$"], ["java"], .pass, .titleWanted),
      (["swift"], ["rust"], .fail, .titleSkipped("rust")),
      ([], ["java", "ru.t"], .fail, .titleSkipped("ru.t")),
      ([], ["java"], .pass, .titleWanted),
    ] as [([String], [String], RuleOutcome.Status, RuleOutcome.Reason)])
  func `any pattern wanted, none skipped, in any case`(
    wanted: [String], skipped: [String], status: RuleOutcome.Status, reason: RuleOutcome.Reason
  ) throws {
    let outcome = try outcome("Is Swift better than Rust?", wanted: wanted, skipped: skipped)
    #expect(outcome.status == status)
    #expect(outcome.reason == reason)
  }

  @Test func `without a title it is not known, unless nobody asks`() throws {
    #expect(try outcome(nil, wanted: ["a"]).status == .unknown)
    #expect(try outcome(nil, skipped: ["a"]).settledBy == .question)
    #expect(try outcome(nil).status == .pass)
  }

  @Test func `the first 300 letters are looked at`() throws {
    let start = String(repeating: "é", count: 295)
    #expect(try outcome(start + "swift", wanted: ["swift"]).status == .pass)
    #expect(try outcome(start + " swift", wanted: ["swift"]).status == .fail)
  }

  @Test(arguments: ["a(", "[", "*"])
  func `what is no regular expression is refused`(pattern: String) {
    #expect(throws: (any Error).self) { try TitlePattern(pattern) }
  }

  @Test func `a question without an answer is judged by its title, too`() throws {
    let card = Row(kind: .question, question: Question(title: "Why go?", url: link("Why-go")))
    let titles = try TitleOptions(skipped: [TitlePattern("go")])
    let result = ranking([feed([card])], options { $0.titles = titles })
    #expect(result.unjudged.isEmpty)
    #expect(result.rejected.count == 1)
    #expect(result.funnel.contains(FunnelStep(cause: .rule(.title), dropped: 1)))
  }
}
