import QuoraFacts

@testable import QPickCommands

extension World {
  /// Puts a page under the path `name`; its bytes are the name itself.
  func add(_ name: String, _ facts: PageFacts, modified: Instant? = nil) {
    files[name] = Source(name, modified: modified)
    pages[name] = facts
  }

  /// Puts a page on standard input.
  func pipe(_ facts: PageFacts) {
    standardInput = Source("standard input")
    pages["standard input"] = facts
  }
}

/// A topic's feed of 2020, saved at `savedAt`, with these rows.
func feed(_ rows: [Row], savedAt: Instant? = nil, problem: PageProblem? = nil) -> PageFacts {
  PageFacts(
    kind: .topic, era: .era2020, language: "en", isLoggedIn: true,
    clock: savedAt.map { PageClock($0, .page) },
    rows: rows, problem: problem)
}

/// An answer on a feed, posted exactly `hours` before `clock`.
func answer(_ slug: String, upvotes: Int?, hours: Double, before clock: Instant) -> Row {
  let posted = clock.advanced(bySeconds: -hours * 3600)
  return Row(
    kind: .answer, url: "https://www.quora.com/\(slug)/answer/Ann-Lee",
    question: Question(title: slug, url: "https://www.quora.com/\(slug)"),
    author: Author(name: "Ann Lee", url: "https://www.quora.com/profile/Ann-Lee"),
    viewerIsAuthor: false, viewerFollows: false,
    posted: ShownTime(text: nil, created: posted, interval: InstantInterval(exactly: posted)),
    upvotes: upvotes.map(Count.exact), followControl: .shown, origins: [.dom])
}

extension FactsJSON {
  /// The lines of a page, without their newlines.
  static func texts(page: String, facts: PageFacts) -> [String] {
    String(decoding: lines(page: page, facts: facts), as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }
}
