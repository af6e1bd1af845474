import QuestionPicking
import QuoraFacts
import Testing

@testable import QPickCommands

struct TableNotesTests {
  /// A pick of which these rules are unknown, its views estimated or not.
  private static func pick(_ unknown: Set<Rule>, estimates: Bool = false) -> JudgedQuestion {
    var pick = Sample.feedCard
    pick.rules = Rule.allCases.map { rule in
      RuleOutcome(
        rule: rule, status: unknown.contains(rule) ? .unknown : .pass, reason: .notShown,
        bound: Thresholds()[rule])
    }
    if !estimates { pick.answers[0].row.views = nil }
    return pick
  }

  private static func notes(
    _ picks: [JudgedQuestion], pages: [PageFacts] = [PageFacts(kind: .home)],
    minViews: Int? = 10_000
  ) -> String {
    var report = Sample.report(picks: picks)
    report.pages = pages.map { ("p", $0) }
    report.options.thresholds.minViews = minViews
    return TableNotes(report: report).text
  }

  @Test(
    arguments: [
      ([[]], ""),
      ([[.views]], "This page does not show views: save the question's page."),
      (
        [[.views, .answers], [.views]],
        "This page does not show views: save the questions' pages."
      ),
      (
        [[.answers, .answered, .own], [.answered, .own, .answers, .age]],
        "This page shows neither answer counts nor whether you answered: "
          + "save the questions' pages."
      ),
      (
        [[.followed, .own, .upvotes]],
        "This page shows none of these: upvotes, whether you follow the authors, "
          + "which answers are yours: save the question's page."
      ),
      ([[.age], [.views]], "To settle what is not known, save the questions' pages."),
      (
        [[.answered, .own, .answers], [.answered, .own], []],
        "Not shown of most of these is whether you answered: save the questions' pages."
      ),
      (
        [[.answers, .followed], [.answers, .followed], [.answers]],
        "This page does not show answer counts. Not shown of most of these is whether you follow "
          + "the authors: save the questions' pages."
      ),
    ] as [([Set<Rule>], String)])
  func `what is unknown of all is said once, and what to save`(unknown: [Set<Rule>], text: String) {
    #expect(Self.notes(unknown.map { Self.pick($0) }) == text)
  }

  @Test func `an estimate says how good it is and what it leaves open`() {
    let meaning = "~ estimated from upvotes, good to a factor of 4"
    let page = "save the questions' pages."
    let (open, decided) = (Self.pick([.views], estimates: true), Self.pick([], estimates: true))
    #expect(Self.notes([decided]) == meaning + ".")
    #expect(
      Self.notes([open, open])
        == "\(meaning): none of these is sure to have 10,000 views. To settle what is not known, "
        + page)
    #expect(
      Self.notes([open])
        == "\(meaning): it is not sure to have 10,000 views. To settle what is not known, "
        + "save the question's page.")
    #expect(
      Self.notes([open, decided]) == "\(meaning). To settle what is not known, " + page)
    #expect(Self.notes([decided], minViews: nil) == meaning + ".")
  }

  @Test(
    arguments: [
      (Question(url: "http://quora.com/Why-do-cats-purr/"), nil, true, ""),
      (
        Question(url: "http://quora.com/Why-do-cats-purr/"), nil, false,
        ": save its page while logged in"
      ),
      (Question(id: 7, url: "https://www.quora.com/Other-words"), 7, true, ""),
      (
        Question(id: 8, url: "https://www.quora.com/Why-do-cats-purr"), 7, true,
        ": save the question's page"
      ),
      (Question(url: "https://www.quora.com/Another"), nil, true, ": save the question's page"),
    ] as [(Question, Int?, Bool, String)])
  func `a question page that was read is not asked for again`(
    question: Question, id: Int?, isLoggedIn: Bool, advice: String
  ) {
    var pick = Self.pick([.answered])
    pick.question.id = id
    let page = PageFacts(kind: .question, isLoggedIn: isLoggedIn, question: question)
    #expect(
      Self.notes([pick], pages: [page]) == "This page does not show whether you answered\(advice).")
  }
}
