import JSONIndex
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

  /// Takes saved pages out of their containers and encodings, and reads them.
  static func readSavedPages(
    _ next: @escaping () throws -> [UInt8], _ hints: PageReader.Hints
  ) throws(InputError) -> [ReadPage] {
    var pages: [ReadPage] = []
    let budget = JSONBudget()
    do {
      let input = try SavedInput.open(of: site, reading: next)
      while let page = try input.nextPage() {
        pages +=
          page.containers.last == .facts
          ? try facts(of: page) : [try read(page, hints, within: budget)]
      }
    } catch let error as InputError {
      throw error
    } catch let error as SavedPageError {
      pages.append(unread(error, hints))
    } catch {
      throw .failed(reason: "\(error)")
    }
    return pages
  }

  /// The pages whose facts stand in lines.
  private static func facts(of page: SavedPage) throws -> [ReadPage] {
    var text: [UInt8] = []
    while case let piece = try page.readHTML(), !piece.isEmpty { text += piece }
    return FactsReader.pages(in: text)
  }

  private static func read(
    _ page: SavedPage, _ hints: PageReader.Hints, within budget: JSONBudget
  ) throws -> ReadPage {
    var hints = hints
    hints.url = page.url
    hints.container = page.savedMicroseconds.map { Instant(microseconds: $0) }
    let reader = PageReader(hints: hints)
    let answers = Answers(page: page)
    var found =
      page.hasHTML
      ? try reader.facts(reading: page.readHTML, graphQL: answers, within: budget)
      : reader.facts(graphQL: answers, within: budget)
    if let failure = page.failure {
      found.problem = problem(failure)
    } else if found.problem == nil || found.problem == .noCards {
      // What the container lost says more than that there is no card.
      let damage = page.notices.lazy.compactMap(ContainerText.damage).first
      found.problem = damage.map { .damaged(found: $0) } ?? found.problem
    }
    found.notices.insert(contentsOf: ContainerText.notices(page.notices), at: 0)
    return ReadPage(
      facts: found, container: ContainerText.name(of: page),
      encoding: page.hasHTML ? ContainerText.encoding(of: page) : nil)
  }

  /// The answers of a page, one at a time.
  private struct Answers: Sequence, IteratorProtocol {
    let page: SavedPage

    mutating func next() -> QuoraReading.GraphQLAnswer? {
      page.nextAnswer().map {
        QuoraReading.GraphQLAnswer(
          bytes: $0.bytes, query: $0.query, multifeedPage: $0.pageVariable,
          received: $0.receivedMicroseconds.map { Instant(microseconds: $0) })
      }
    }
  }

  /// What is known of an input that holds no page: its file's time.
  private static func unread(_ error: SavedPageError, _ hints: PageReader.Hints) -> ReadPage {
    let problem = problem(error)
    let facts = PageFacts(clock: hints.clock(), problem: problem)
    let container =
      switch problem {
      case .notHTML(let found), .overLimit(let found): found
      default: "nothing"
      }
    return ReadPage(facts: facts, container: container)
  }

  private static func problem(_ error: SavedPageError) -> PageProblem {
    if error == .empty { return .empty }
    if case .missingBodies = error { return .damaged(found: error.found) }
    return error.isOverLimit ? .overLimit(found: error.found) : .notHTML(found: error.found)
  }
}
