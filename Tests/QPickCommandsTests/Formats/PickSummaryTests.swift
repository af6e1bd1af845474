import QuestionPicking
import QuoraFacts
import Testing

@testable import QPickCommands

@Suite struct PickSummaryTests {
  static func summary(
    unknown: Set<Rule>, page: PageFacts? = nil, id: Int? = nil
  ) -> String {
    var pick = Sample.feedCard
    pick.question.id = id
    pick.rules = Rule.allCases.map { rule in
      RuleOutcome(
        rule: rule, status: unknown.contains(rule) ? .unknown : .pass, reason: .notShown,
        value: rule == .age && !unknown.contains(.age) ? 30 : nil, bound: Thresholds()[.age])
    }
    return PickSummary(judged: pick, pages: page.map { [("p", $0)] } ?? []).text
  }

  @Test(
    arguments: [
      ([], "30h old"),
      ([.views, .answers], "30h old · unknown: views, answers → save its page"),
      ([.age], "unknown: age → save its page"),
      (
        [.followed, .answered, .own, .upvotes],
        "30h old · unknown: upvotes, if you follow the author, if you answered "
          + "→ save its page"
      ),
      ([.own], "30h old · unknown: whether the answer is yours → save its page"),
    ] as [(Set<Rule>, String)])
  func `what is unknown is named, and the page that shows it`(unknown: Set<Rule>, text: String) {
    #expect(Self.summary(unknown: unknown) == text)
  }

  @Test(
    arguments: [
      (Question(url: "http://quora.com/Why-do-cats-purr/"), nil, ""),
      (Question(id: 7, url: "https://www.quora.com/Other-words"), 7, ""),
      (
        Question(id: 8, url: "https://www.quora.com/Why-do-cats-purr"), 7,
        " → save its page"
      ),
      (Question(url: "https://www.quora.com/Another"), nil, " → save its page"),
    ] as [(Question, Int?, String)])
  func `a question page that was read is not asked for again`(
    question: Question, id: Int?, advice: String
  ) {
    let page = PageFacts(kind: .question, question: question)
    let text = Self.summary(unknown: [.views], page: page, id: id)
    #expect(text == "30h old · unknown: views" + advice)
  }

  @Test(arguments: [(true, ""), (false, " → save its page while logged in")])
  func `a logged-out page says nothing about the viewer`(isLoggedIn: Bool, advice: String) {
    let page = PageFacts(
      kind: .question, isLoggedIn: isLoggedIn,
      question: Question(url: "https://www.quora.com/Why-do-cats-purr"))
    let text = Self.summary(unknown: [.answered], page: page)
    #expect(text == "30h old · unknown: if you answered" + advice)
  }
}
