/// A page as somebody saved it, opened from the first bytes of a stream, and given in parts.
///
/// ```swift
/// let page = try SavedPage.open(of: site, reading: source.next)
/// while let part = try page.nextPart(from: source.next) {
///   switch part {
///   case .html: facts = try reader.facts { () throws(ReadError) in try page.read(from: source.next) }
///   case .graphQL(let answer): answers.append(answer)
///   }
/// }
/// ```
///
/// Memory does not grow with an HTML page, in gzip or not. Other containers are held whole.
public final class SavedPage {
  /// One thing in a container.
  public enum Part: Sendable {
    /// A page of HTML, to be read with ``SavedPage/read(from:)`` before the next part.
    case html
    /// Answers that the page has got while it was open.
    case graphQL(GraphQLAnswer)
  }

  /// What the page is saved in, outermost first; not empty.
  public let containers: [Container]
  /// The page's `http` or `https` address, where its container names it; known from the first part
  /// on. The text is the page's, and unchecked.
  public private(set) var url: String?
  /// When the page was saved, in microseconds since 1970-01-01T00:00:00Z, where its container tells;
  /// known from the first part on.
  public private(set) var savedMicroseconds: Int64?

  /// What ended the page before its time; the parts up to there are given.
  public var failure: SavedPageError? { stages.failure }

  /// What was noticed; complete behind the last part.
  public var notices: [SavedPageNotice] {
    let label = decoder.unreadLabel.map { SavedPageNotice.unreadEncoding(label: $0) }
    return noticed + stages.notices + (label.map { [$0] } ?? [])
  }

  /// How the characters of the HTML stand as bytes; settled behind its end. ``read(from:)`` gives
  /// UTF-8.
  public var encoding: TextEncoding { decoder.encoding }
  /// Where ``encoding`` is known from.
  public var encodingSource: TextEncoding.Source { decoder.source }

  /// A part whose bytes have not been given out.
  private enum Waiting {
    /// What is left of the stream.
    case stream
    case html(ArraySlice<UInt8>, TransferDecoder, charset: String?)
    case page(HARArchive.Body)
    case response(HARArchive.Response)
    case answer(GraphQLAnswer)
  }

  /// How many of a stream's first bytes tell what it is.
  private static let headByteCount = 4096
  private static let pieceByteCount = 65_536

  private let site: SavedSite
  private var stages: ByteStages
  /// What comes next is last; nil before the first part.
  private var waiting: [Waiting]?
  /// The bytes of a container that is held whole.
  private var held: [UInt8] = []
  private var noticed: [SavedPageNotice] = []

  /// What is left of the part being read; nil where that is the stream.
  private var rest: ArraySlice<UInt8>? = []
  private var transfer = TransferDecoder.none
  private var decoder = TextDecoder()
  private var isFinished = true

  private init(_ containers: [Container], stages: ByteStages, site: SavedSite) {
    self.containers = containers
    self.stages = stages
    self.site = site
  }

  /// Opens the page that `next` gives the bytes of, reading 4,096 of them or until they end; of
  /// gzip files, as many as hold 4,096.
  ///
  /// - Parameters:
  ///   - site: Whose pages and answers are looked for in a network log.
  ///   - next: Gives the next bytes; an empty array ends them.
  /// - Returns: A page, to be read with the same `next`.
  /// - Throws: ``SavedPageError`` where the bytes are no page, and what `next` throws.
  public static func open<Failure: Error>(
    of site: SavedSite, reading next: () throws(Failure) -> [UInt8]
  ) throws -> SavedPage {
    var stages = ByteStages()
    var containers: [Container] = []
    while true {
      let head = try stages.head(headByteCount, from: next)
      if let failure = stages.failure { throw failure }
      let first = head.prefix(headByteCount)
      let text = decodedHead(first)
      switch ContentKind(of: first, utf8: text) {
      case .empty: throw stages.notices.isEmpty ? SavedPageError.empty : .unreadable(.gzip)
      case .other(let found): throw SavedPageError.notHTML(found: found)
      case .container(.gzip):
        guard stages.depth < SavedPageLimits.depth else {
          throw SavedPageError.tooDeep(.gzip, limit: SavedPageLimits.depth)
        }
        stages.unpack()
        containers.append(.gzip)
      case .container(let container):
        let page = SavedPage(containers + [container], stages: stages, site: site)
        page.noteComments(in: text)
        return page
      }
    }
  }

  /// `head` as UTF-8, decoded apart from the page.
  private static func decodedHead(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let encoding = TextEncoding(byteOrderMarkOf: head) ?? TextEncoding(alternationOf: head)
    guard let encoding, var decoder = UTF16Decoder(encoding) else { return head }
    return decoder.decode(head)[...]
  }

  private func noteComments(in head: ArraySlice<UInt8>) {
    let comment = SingleFileComment(in: head)
    url = SavedFromComment.url(in: head) ?? comment?.url
    savedMicroseconds = comment?.savedMicroseconds
  }

  /// The page's next part; nil behind the last.
  ///
  /// - Parameter next: What the page was opened with.
  /// - Returns: A part; its bytes are given out before the next one is asked for.
  /// - Throws: ``SavedPageError`` where the container cannot be read or is too large, and what
  ///   `next` throws.
  public func nextPart<Failure: Error>(
    from next: () throws(Failure) -> [UInt8]
  ) throws -> Part? {
    if waiting == nil { waiting = try loaded(from: next) }
    return nextLoadedPart()
  }

  /// The next of the answers that follow; nil where there is none, or HTML comes first.
  ///
  /// All of an answer's container has been read by then, so that nothing can go wrong any more.
  public func nextAnswer() -> GraphQLAnswer? {
    switch waiting?.last {
    case .response, .answer: break
    case .stream, .html, .page, nil: return nil
    }
    guard case .graphQL(let answer) = nextLoadedPart() else { return nil }
    return answer
  }

  private func nextLoadedPart() -> Part? {
    while let part = waiting?.popLast() {
      switch part {
      case .stream:
        start(nil, .none, charset: nil)
        return .html
      case .html(let bytes, let transfer, let charset):
        start(bytes, transfer, charset: charset)
        return .html
      case .page(let body):
        // A log holds text, whatever it was sent as.
        start(body.decoded(held)[...], .none, charset: body.isBase64 ? nil : "utf-8")
        return .html
      case .answer(let answer): return .graphQL(answer)
      case .response(let response): waiting? += answers(in: response).reversed()
      }
    }
    held = []
    return nil
  }

  private func start(_ bytes: ArraySlice<UInt8>?, _ transfer: TransferDecoder, charset: String?) {
    rest = bytes
    self.transfer = transfer
    decoder = TextDecoder(containerLabel: charset)
    isFinished = false
  }

  /// The next bytes of the HTML part as UTF-8; an empty array at its end.
  ///
  /// Bytes that stand for UTF-8 are given as they are, right or wrong. In UTF-16 a byte order mark
  /// is dropped and each lone surrogate becomes U+FFFD.
  ///
  /// - Parameter next: What the page was opened with. Not called again after it gave no bytes.
  /// - Returns: Bytes of any number, cut anywhere.
  /// - Throws: Only what `next` throws.
  public func read<Failure: Error>(
    from next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    while !isFinished {
      let piece = try nextPiece(from: next)
      // Half a character is no bytes yet, and not the end.
      let text = piece.isEmpty ? decoder.finish() : decoder.decode(piece)
      isFinished = piece.isEmpty
      if !text.isEmpty { return text }
    }
    return []
  }

  private func nextPiece<Failure: Error>(
    from next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    guard var rest else { return try stages.read(from: next) }
    defer { self.rest = rest }
    while !rest.isEmpty {
      let piece = transfer.decode(rest.prefix(Self.pieceByteCount))
      rest = rest.dropFirst(Self.pieceByteCount)
      if !piece.isEmpty { return piece }
    }
    return []
  }

  // The containers that are held whole.

  private func loaded<Failure: Error>(
    from next: () throws(Failure) -> [UInt8]
  ) throws -> [Waiting] {
    let container = containers.last ?? .html
    if container == .html || container == .singleFile { return [.stream] }
    try hold(container, from: next)
    switch container {
    case .mhtml: return try mhtmlParts()
    case .webArchive:
      let archive = try WebArchive(held)
      url = archive.url
      return [.html(archive.html[...], .none, charset: archive.charset)]
    case .har: return try harParts()
    case .graphQL: return try graphQLParts()
    case .html, .singleFile, .gzip: return [.stream]
    }
  }

  /// Reads all that is left; what is text is made UTF-8.
  private func hold<Failure: Error>(
    _ container: Container, from next: () throws(Failure) -> [UInt8]
  ) throws {
    while case let piece = try stages.read(from: next), !piece.isEmpty {
      held += piece
      guard held.count <= SavedPageLimits.heldByteCount else {
        throw SavedPageError.tooLarge(container, limit: SavedPageLimits.heldByteCount)
      }
    }
    if let failure = stages.failure { throw failure }
    let head = held.prefix(Self.headByteCount)
    let encoding = TextEncoding(byteOrderMarkOf: head) ?? TextEncoding(alternationOf: head)
    if let encoding, var decoder = UTF16Decoder(encoding) {
      held = decoder.decode(held) + decoder.finish()
    }
  }

  private func mhtmlParts() throws(SavedPageError) -> [Waiting] {
    let archive = try MHTMLArchive(held[...])
    url = archive.url
    savedMicroseconds = archive.savedMicroseconds
    if !archive.isWhole { noticed.append(.cut(.mhtml)) }
    return [.html(archive.html, archive.transfer, charset: archive.charset)]
  }

  private func harParts() throws(SavedPageError) -> [Waiting] {
    let archive = try HARArchive(held, site: site)
    url = archive.page?.url
    savedMicroseconds = archive.savedMicroseconds
    noticed += archive.notices
    return archive.responses.reversed().map { .response($0) }
      + (archive.page.map { [.page($0.body)] } ?? [])
  }

  private func graphQLParts() throws(SavedPageError) -> [Waiting] {
    let text = try GraphQLText(held)
    noticed += text.notices
    guard !text.answers.isEmpty else {
      throw text.notices.isEmpty
        || text.notices.contains { if case .otherValues = $0 { true } else { false } }
        ? .notHTML(found: "JSON") : .unreadable(.graphQL)
    }
    return text.answers.reversed().map { .answer(GraphQLAnswer(bytes: $0)) }
  }

  private func answers(in response: HARArchive.Response) -> [Waiting] {
    do {
      let text = try GraphQLText(response.body.decoded(held))
      noticed += text.notices
      return text.answers.map {
        .answer(
          GraphQLAnswer(
            bytes: $0, query: response.query, pageVariable: response.pageVariable,
            receivedMicroseconds: response.receivedMicroseconds))
      }
    } catch {
      noticed.append(.damaged(.graphQL))
      return []
    }
  }
}
