import HTMLEvents
public import JSONIndex
public import QuoraFacts

/// Reads the facts of one saved page of Quora's, in any layout from 2014 on.
///
/// The rendered page and its inline JSON are read in the same pass; an answer that both know is one
/// row, exact facts over rounded ones. Source: Documentation/PageFormat.md, "Kinds of page" and
/// "Eras".
public struct PageReader: Sendable {
  /// The version of the libxml2 in use: `2.9.14`.
  public static var libXML2Version: String { HTMLEventParser.libraryVersion }

  /// What is known from outside.
  public let hints: Hints
  /// Whether the parser may leave out what no layout reads; it changes no fact.
  private let usesVocabulary: Bool

  /// A reader.
  public init(hints: Hints) { self.init(hints: hints, usesVocabulary: true) }

  /// A reader with or without the vocabulary, for tests.
  package init(hints: Hints, usesVocabulary: Bool) {
    self.hints = hints
    self.usesVocabulary = usesVocabulary
  }

  /// Reads a page of HTML, given as UTF-8 in pieces of any size; the size changes nothing.
  ///
  /// Memory does not grow with the page, only with the number of cards on it and with its largest
  /// script.
  ///
  /// - Parameters:
  ///   - next: Gives the next bytes; an empty array ends the page.
  ///   - budget: What the JSON of the page takes from; one for all pages of an input.
  /// - Returns: What could be read; `problem` says why a page cannot be ranked.
  /// - Throws: Only what `next` throws.
  public func facts<Failure: Error>(
    reading next: () throws(Failure) -> [UInt8], within budget: JSONBudget = JSONBudget()
  ) throws(Failure) -> PageFacts {
    var collector = PageCollector(budget: budget)
    let vocabulary = usesVocabulary ? PageVocabulary.html : nil
    let summary = try HTMLEventParser.parse(
      into: &collector, vocabulary: vocabulary, reading: next)
    collector.finish()
    return PageAssembler(collected: collector, summary: summary, hints: hints).facts()
  }

  /// Reads a page of HTML with the answers to its queries, as a network log has both.
  ///
  /// An answer that both know is one row, with the numbers of the query that came last. First come
  /// the rows of the page, in its order, then those that only the queries know, in theirs.
  ///
  /// - Parameters:
  ///   - next: Gives the next bytes of HTML; an empty array ends the page.
  ///   - answers: The answers in the order in which they came; may be empty. Each is let go once it
  ///     is read, so a lazy sequence holds one at a time.
  ///   - budget: What all JSON takes from; one for all pages of an input.
  /// - Returns: What could be read. Its clock is that of the last answer, where it is the later one.
  /// - Throws: Only what `next` throws.
  public func facts<Failure: Error>(
    reading next: () throws(Failure) -> [UInt8], graphQL answers: some Sequence<GraphQLAnswer>,
    within budget: JSONBudget = JSONBudget()
  ) throws(Failure) -> PageFacts {
    let page = try facts(reading: next, within: budget)
    return graphQLPage(answers, within: budget).merged(over: page)
  }

  /// Reads answers to queries alone.
  ///
  /// - Parameters:
  ///   - answers: The answers in the order in which they came.
  ///   - budget: What their JSON takes from; one for all pages of an input.
  /// - Returns: What could be read: the kind of page from the queries' names, else from their form;
  ///   the clock from the last answer, else from the hints. `problem` says why there may be no row.
  public func facts(
    graphQL answers: some Sequence<GraphQLAnswer>, within budget: JSONBudget = JSONBudget()
  ) -> PageFacts {
    graphQLPage(answers, within: budget).facts()
  }

  private func graphQLPage(
    _ answers: some Sequence<GraphQLAnswer>, within budget: JSONBudget
  ) -> GraphQLPage {
    var reader = GraphQLReader(budget: budget)
    for answer in answers { reader.read(answer) }
    return GraphQLPage(answers: reader, hints: hints)
  }
}
