import QuoraFacts
import QuoraReading
import SavedPages

extension PageLoader {
  /// Whose pages are looked for in a network log.
  ///
  /// Source: Documentation/PageFormat.md, "GraphQL answers".
  static let site = SavedSite(
    domain: "quora.com", answerPath: "/graphql/gql_para_POST", queryParameter: "q",
    pageVariable: "multifeedPage")

  /// Takes a saved page out of its containers and encoding, and reads it.
  static func readSavedPage(
    _ next: () throws(InputError) -> [UInt8], _ hints: PageReader.Hints
  ) throws(InputError) -> ReadPage {
    do {
      let page = try SavedPage.open(of: site, reading: next)
      return try read(page, next, hints)
    } catch let error as InputError {
      throw error
    } catch let error as SavedPageError {
      return unread(error, hints)
    } catch {
      throw .failed(reason: "\(error)")
    }
  }

  private static func read(
    _ page: SavedPage, _ next: () throws(InputError) -> [UInt8], _ hints: PageReader.Hints
  ) throws -> ReadPage {
    var found = PageFacts(problem: .noCards)
    var encoding: String?
    switch try page.nextPart(from: next) {
    case .html:
      found = try PageReader(hints: Self.hints(hints, of: page)).facts(
        reading: { () throws(InputError) in try page.read(from: next) },
        graphQL: Answers(page: page))
      encoding = ContainerText.encoding(of: page)
    case .graphQL(let first):
      found = PageReader(hints: Self.hints(hints, of: page))
        .facts(graphQL: Answers(page: page, first: first))
    case nil: break
    }
    if let failure = page.failure {
      found.problem = problem(failure)
    } else if found.problem == nil {
      found.problem = page.notices.lazy.compactMap(ContainerText.damage).first
        .map { .damaged(found: $0) }
    }
    return ReadPage(
      facts: found, container: ContainerText.name(of: page), encoding: encoding,
      notices: ContainerText.notices(page.notices))
  }

  /// The answers that follow in a page, one at a time.
  private struct Answers: Sequence, IteratorProtocol {
    let page: SavedPage
    var first: SavedPages.GraphQLAnswer?

    mutating func next() -> QuoraReading.GraphQLAnswer? {
      defer { first = nil }
      return (first ?? page.nextAnswer()).map {
        QuoraReading.GraphQLAnswer(
          bytes: $0.bytes, query: $0.query, multifeedPage: $0.pageVariable,
          received: $0.receivedMicroseconds.map { Instant(microseconds: $0) })
      }
    }
  }

  private static func hints(
    _ hints: PageReader.Hints, of page: SavedPage
  ) -> PageReader.Hints {
    var hints = hints
    hints.url = page.url
    if let saved = page.savedMicroseconds {
      hints.clock = Instant(microseconds: saved)
      hints.clockSource = .container
    }
    return hints
  }

  /// What is known of an input that holds no page: its file's time.
  private static func unread(_ error: SavedPageError, _ hints: PageReader.Hints) -> ReadPage {
    let problem = problem(error)
    let facts = PageFacts(
      savedAt: hints.clockSource == .none ? nil : hints.clock, clock: hints.clockSource,
      problem: problem)
    let container =
      switch problem {
      case .notHTML(let found), .overLimit(let found): found
      default: "nothing"
      }
    return ReadPage(facts: facts, container: container)
  }

  private static func problem(_ error: SavedPageError) -> PageProblem {
    if error == .empty { return .empty }
    return error.isOverLimit ? .overLimit(found: error.found) : .notHTML(found: error.found)
  }
}
