import CLibXML2

/// Reads HTML as a stream of events, in memory that does not grow with the page.
public enum HTMLEventParser {
  /// The version of the libxml2 in use: `2.9.14`.
  ///
  /// libxml2 has it as a number of six digits, `20914`, perhaps with a note behind it.
  public static var libraryVersion: String {
    let digits = unsafe String(cString: qpickLibXML2Version()).prefix { $0.isNumber }
    let number = Int(digits) ?? 0
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  /// Parses a page of UTF-8 and hands its events to `handler`.
  ///
  /// No page is refused: HTML has an answer to every input, and bytes that are not UTF-8 are
  /// replaced. A leading byte order mark is dropped. The size of the pieces never changes the
  /// events. Comments, processing instructions and the document type are left out.
  ///
  /// Source: Documentation/Decisions/0001-libxml2-pull-sax.md.
  ///
  /// - Parameters:
  ///   - handler: Mutated in place. When `next` throws, it gets no events after that.
  ///   - vocabulary: What `handler` reads of tags and their attributes; what it does not name may
  ///     be left out of the events, and so may the text of `style`. nil: nothing is left out.
  ///   - next: Gives the next bytes; an empty array ends the page. Not called after that.
  /// - Returns: How many bytes the page has, and whether it is cut.
  /// - Throws: Only what `next` throws.
  public static func parse<Handler: HTMLEventHandler, Failure: Error>(
    into handler: inout Handler, vocabulary: HTMLVocabulary? = nil,
    reading next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> HTMLParseSummary {
    let result = withoutActuallyEscaping(next) { next in
      unsafe withUnsafeMutablePointer(to: &handler) { handler in
        let sink = unsafe HandlerSink(handler: handler, next: next)
        let summary = read(into: sink, vocabulary: vocabulary)
        return sink.failure.map { .failure($0) } ?? Result<_, Failure>.success(summary)
      }
    }
    return try result.get()
  }

  private static func read(into sink: EventSink, vocabulary: HTMLVocabulary?) -> HTMLParseSummary {
    var input = CleanInput()
    var rest = LibXML2Parser.Rest()
    if let vocabulary {
      var router = TagRouter(vocabulary: vocabulary, sink: sink)
      guard let left = router.route(&input) else {
        return HTMLParseSummary(byteCount: input.byteCount, isCut: router.isCut)
      }
      rest = left
    }
    return LibXML2Parser(sink).parse(rest, input)
  }
}

/// What was noticed about a page's bytes.
public struct HTMLParseSummary: Hashable, Sendable {
  /// The number of bytes read, 0 or more.
  public var byteCount: Int
  /// Whether the page ends inside of a tag or comment, or with an element open whose end tag HTML
  /// does not let out; `script` is one.
  public var isCut: Bool

  /// A summary.
  public init(byteCount: Int, isCut: Bool) {
    self.byteCount = byteCount
    self.isCut = isCut
  }
}
