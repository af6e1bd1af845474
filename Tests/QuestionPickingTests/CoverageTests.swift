import QuestionPicking
import QuoraFacts
import Testing

/// How many of a question's answers were seen.
struct CoverageTests {
  private func row(_ kind: Row.Kind, by author: String) -> Row {
    var row = answer(by: author)
    row.kind = kind
    return row
  }

  /// Two different answers of its own; the others do not count.
  private var rows: [Row] {
    var related = answer("Other", by: "Cy")
    related.kind = .related
    return [
      row(.answer, by: "Ann"), row(.machine, by: "Assistant"), row(.answer, by: "Ben"),
      row(.answer, by: "Ann"), related, Row(kind: .ad),
    ]
  }

  @Test func `different answers of its own count, machines' and other questions' do not`() {
    let page = questionPage("Q", rows, answerCount: 63)
    #expect(ranking([page]).question("Q")?.coverage == Coverage(seen: 2, total: 63))
    #expect(Coverage(of: page.facts) == Coverage(seen: 2, total: 63))
  }

  @Test func `answers on feeds and other saves of the page add to it`() {
    let pages = [
      questionPage("Q", rows, answerCount: 63, name: "a", savedHoursAgo: 9),
      questionPage("Q", [answer(by: "Dee"), answer(by: "Ben")], answerCount: 64, name: "b"),
      feed([answer(by: "Eve"), answer("Other", by: "Flo")]),
    ]
    #expect(ranking(pages).question("Q")?.coverage == Coverage(seen: 4, total: 64))
  }

  @Test func `a question's page without answers shows none of them`() {
    #expect(
      ranking([questionPage("Q", answerCount: 7)]).question("Q")?.coverage
        == Coverage(seen: 0, total: 7))
  }

  @Test func `without the question's page or its count nothing is said`() {
    var card = answer()
    card.question?.answerCount = .exact(9)
    #expect(ranking([feed([card])]).question("Q")?.coverage == nil)
    #expect(Coverage(of: feed([card]).facts) == nil)
    let uncounted = questionPage("Q", rows)
    #expect(ranking([uncounted]).question("Q")?.coverage == nil)
    #expect(Coverage(of: uncounted.facts) == nil)
  }
}
