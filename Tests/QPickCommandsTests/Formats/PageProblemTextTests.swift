import QuoraFacts
import Testing

@testable import QPickCommands

@Suite struct PageProblemTextTests {
  static let texts: [(PageProblem, String)] = [
    (.empty, "0 bytes read; expected a saved Quora page"),
    (.notHTML(found: "a PDF document"), "found a PDF document; expected a saved page of Quora's"),
    (
      .notQuora(title: "Cooking - Wikipedia"),
      "found a page titled \"Cooking - Wikipedia\"; expected a page of Quora's"
    ),
    (.notQuora(title: nil), "found an HTML page without a title; expected a page of Quora's"),
    (.loginWall, "found Quora's log-in page; expected a page saved while logged in"),
    (
      .errorPage(code: 404),
      "found Quora's error page (404); expected a feed, a search or a question"
    ),
    (.errorPage(code: nil), "found Quora's error page; expected a feed, a search or a question"),
    (.challenge, "found a robot check; expected the page that comes after it"),
    (.noCards, "found no card and no question on this Quora page; expected at least one"),
    (.overLimit(found: "a gzip file"), "found a gzip file; expected less"),
    (.damaged(found: "a HAR archive"), "found a HAR archive; expected a whole one"),
    (
      .truncated(byteCount: 12_345), "the page ends after 12,345 bytes, in the middle of an element"
    ),
  ]

  @Test(arguments: texts)
  func `a problem says what was found and expected`(problem: PageProblem, text: String) {
    #expect("\(problem)" == text)
  }

  /// What to do about containers that are damaged or too large is not to save another page.
  static let aboutPages = texts.map(\.0).filter {
    switch $0 {
    case .overLimit, .damaged: false
    default: true
    }
  }

  @Test(arguments: aboutPages)
  func `every problem says what to do`(problem: PageProblem) {
    #expect(
      problem.hint.hasSuffix("scroll first, save as \"Webpage, Complete\"")
        || problem.hint.hasSuffix("or copy its source and pipe it in"))
    #expect(problem.hint.contains("save as \"Webpage, Complete\""))
    #expect(problem.hint.first?.isUppercase == false)
  }

  @Test func `a page's own title is cut at 60 characters and harmless`() {
    let title = "\u{1B}[31m" + String(repeating: "x", count: 80)
    let cut = "\u{FFFD}[31m" + String(repeating: "x", count: 54) + "…"
    #expect(
      "\(PageProblem.notQuora(title: title))"
        == "found a page titled \"\(cut)\"; expected a page of Quora's")
  }
}
