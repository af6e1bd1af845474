/// A page as somebody saved it: its HTML, and the answers that it got while it was open.
public final class SavedPage {
  /// What the page is saved in, outermost first; not empty.
  public let containers: [Container]
  /// The page's `http` or `https` address, where its container names it. The text is the page's,
  /// and unchecked.
  public let url: String?
  /// When the page was saved, in microseconds since 1970-01-01T00:00:00Z, where its container says.
  public let savedMicroseconds: Int64?

  enum HTML {
    /// The document of a stream.
    case document(DocumentStream)
    case bytes(ArraySlice<UInt8>, TransferDecoder)
    /// A document of a log, unpacked when it is read: a log may hold thousands.
    case body(ResponseBody)
  }

  private static let pieceByteCount = 65_536

  private var html: HTML?
  private var decoder: TextDecoder
  private var isFinished = false

  /// The answers that come next.
  private var answers: ArraySlice<GraphQLAnswer>
  /// The responses of a log that hold the answers after those.
  private var responses: ArraySlice<HARArchive.Response> = []
  private var log: [UInt8] = []
  private var noticed: [SavedPageNotice]

  init(
    _ containers: [Container], url: String? = nil, savedMicroseconds: Int64? = nil,
    html: HTML? = nil,
    charset: String? = nil, answers: [GraphQLAnswer] = [], notices: [SavedPageNotice] = []
  ) {
    self.containers = containers
    self.url = url
    self.savedMicroseconds = savedMicroseconds
    self.html = html
    decoder = TextDecoder(containerLabel: charset)
    self.answers = answers[...]
    noticed = notices
  }

  /// The next document of a stream, which starts with `head` and comes out of `outer`.
  convenience init(_ documents: DocumentStream, head: ArraySlice<UInt8>, outer: [Container]) {
    let note = SaverNote(in: head)
    self.init(
      outer + [SingleFileComment(in: head) == nil ? .html : .singleFile],
      url: SavedFromComment.url(in: head) ?? note.url,
      savedMicroseconds: note.savedMicroseconds, html: .document(documents))
  }

  /// A page of a log, whose bytes are `log`.
  convenience init(
    _ page: HARArchive.Page, of log: [UInt8], _ containers: [Container],
    _ notices: [SavedPageNotice]
  ) {
    // A log holds text, whatever it was sent as.
    self.init(
      containers, url: page.url, savedMicroseconds: page.savedMicroseconds,
      html: page.body.map(HTML.body),
      charset: page.body?.isBase64 == false ? "utf-8" : nil, notices: notices)
    self.log = log
    responses = page.responses[...]
  }

  /// Whether it has HTML, to be read before its answers.
  public var hasHTML: Bool { html != nil }

  /// The error that cut the page short; everything before it has been returned.
  public var failure: SavedPageError? {
    if case .document(let stream) = html { stream.failure } else { nil }
  }

  /// What was noticed; complete once all is read.
  public var notices: [SavedPageNotice] {
    var notices = noticed
    if case .document(let stream) = html { notices += stream.notices }
    return notices + (decoder.unreadLabel.map { [.unreadEncoding(label: $0)] } ?? [])
  }

  /// How the characters of the HTML stand as bytes; settled behind its end. ``readHTML()`` gives
  /// UTF-8.
  public var encoding: TextEncoding { decoder.encoding }
  /// Where ``encoding`` is known from.
  public var encodingSource: TextEncoding.Source { decoder.source }

  /// The next bytes of the HTML as UTF-8; an empty array at its end.
  ///
  /// Bytes that stand for UTF-8 are given as they are, right or wrong. In UTF-16 a byte order mark
  /// is dropped and each lone surrogate becomes U+FFFD.
  ///
  /// - Returns: Bytes of any number, cut anywhere.
  /// - Throws: Only what the input's source throws.
  public func readHTML() throws -> [UInt8] {
    while !isFinished {
      let piece = try nextPiece()
      // Half a character is no bytes yet, and not the end.
      let text = piece.isEmpty ? decoder.finish() : decoder.decode(piece)
      isFinished = piece.isEmpty
      if !text.isEmpty { return text }
    }
    return []
  }

  private func nextPiece() throws -> [UInt8] {
    switch html {
    case nil: return []
    case .document(let stream): return try stream.read()
    case .body(let body):
      html = .bytes((decoded(body) ?? [])[...], .none)
      return try nextPiece()
    case .bytes(var rest, var transfer):
      defer { html = .bytes(rest.isEmpty ? [] : rest, transfer) }
      while !rest.isEmpty {
        let piece = transfer.decode(rest.prefix(Self.pieceByteCount))
        rest = rest.dropFirst(Self.pieceByteCount)
        if !piece.isEmpty { return piece }
      }
      return []
    }
  }

  /// The next of the answers that the page got; nil behind the last.
  public func nextAnswer() -> GraphQLAnswer? {
    while answers.isEmpty, let response = responses.popFirst() {
      answers = read(response)[...]
    }
    return answers.popFirst()
  }

  /// The bytes of a body; nil, with a notice, where they cannot be unpacked.
  private func decoded(_ body: ResponseBody) -> [UInt8]? {
    if let bytes = body.decoded(log) { return bytes }
    noticed.append(
      body.unpacking.isSpent
        ? .overLimit(byteCount: SavedPageLimits.heldByteCount) : .packedBody(body.packingName))
    return nil
  }

  private func read(_ response: HARArchive.Response) -> [GraphQLAnswer] {
    guard let bytes = decoded(response.body) else { return [] }
    do {
      let text = try GraphQLText(bytes)
      noticed += text.notices
      return text.answers.map {
        GraphQLAnswer(
          bytes: $0, query: response.query, pageVariable: response.pageVariable,
          receivedMicroseconds: response.receivedMicroseconds)
      }
    } catch {
      noticed.append(.damaged(.graphQL))
      return []
    }
  }
}
