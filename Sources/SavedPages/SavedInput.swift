/// What somebody saved, opened from the first bytes of a stream: one page or several.
///
/// ```swift
/// let input = try SavedInput.open(of: site, reading: source.next)
/// while let page = try input.nextPage() {
///   while case let html = try page.readHTML(), !html.isEmpty { … }
///   while let answer = page.nextAnswer() { … }
/// }
/// ```
///
/// Memory does not grow with an HTML page, in gzip or not. Other containers are held whole.
public final class SavedInput {
  /// What the pages are saved in, outermost first; not empty.
  public let containers: [SavedPage.Container]
  /// The version of the zlib in use: `1.2.13`.
  public static var zlibVersion: String { GzipInflater.libraryVersion }

  /// How many of a stream's first bytes say what it is.
  private static let headByteCount = 4096

  private let site: SavedSite
  private var stages: ByteStages
  /// The documents of a stream; nil in other containers.
  private var documents: DocumentStream?
  /// The pages of a container that is held whole, as yet to be given; nil before the first.
  private var pages: ArraySlice<SavedPage>?
  /// How many pages were given.
  private var givenCount = 0

  private init(_ containers: [SavedPage.Container], stages: ByteStages, site: SavedSite) {
    self.containers = containers
    self.stages = stages
    self.site = site
    if containers.last == .html || containers.last == .singleFile {
      documents = DocumentStream(stages)
    }
  }

  /// Opens what `next` gives the bytes of, reading 4,096 of them or until they end; of gzip files,
  /// as many as hold 4,096.
  ///
  /// - Parameters:
  ///   - site: Whose pages and answers are looked for in a network log.
  ///   - next: Gives the next bytes; an empty array ends them. Not called again after it.
  /// - Returns: An input of which no page is read yet.
  /// - Throws: ``SavedPageError`` where the bytes are no page, and what `next` throws.
  public static func open(
    of site: SavedSite, reading next: @escaping () throws -> [UInt8]
  ) throws -> SavedInput {
    var stages = ByteStages(next)
    var containers: [SavedPage.Container] = []
    while true {
      let head = try stages.head(headByteCount)
      if let failure = stages.failure { throw failure }
      let first = head.prefix(headByteCount)
      switch ContentKind(of: first, utf8: decodedHead(first)) {
      case .empty: throw stages.notices.isEmpty ? SavedPageError.empty : .unreadable(.gzip)
      case .other(let found): throw SavedPageError.notHTML(found: found)
      case .container(.gzip):
        guard stages.depth < SavedPageLimits.depth else {
          throw SavedPageError.tooDeep(.gzip, limit: SavedPageLimits.depth)
        }
        stages.unpack()
        containers.append(.gzip)
      case .container(let container):
        return SavedInput(containers + [container], stages: stages, site: site)
      }
    }
  }

  /// The next page; nil behind the last. What was not read of the one before is skipped.
  ///
  /// - Throws: ``SavedPageError`` where the container cannot be read or is too large, and what
  ///   `next` throws.
  public func nextPage() throws -> SavedPage? {
    guard let page = try unboundedNextPage() else { return nil }
    givenCount += 1
    guard givenCount <= SavedPageLimits.pageCount else {
      throw SavedPageError.tooManyPages(
        containers.last ?? .html, limit: SavedPageLimits.pageCount)
    }
    return page
  }

  private func unboundedNextPage() throws -> SavedPage? {
    if let documents {
      guard let head = try documents.startDocument() else { return nil }
      return SavedPage(
        documents, head: Self.decodedHead(head[...]), outer: containers.filter { $0 == .gzip })
    }
    if pages == nil { pages = try loadPages()[...] }
    return pages?.popFirst()
  }

  /// `head` as UTF-8, decoded apart from the page.
  private static func decodedHead(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let encoding = TextEncoding(byteOrderMarkOf: head) ?? TextEncoding(alternationOf: head)
    guard let encoding, var decoder = UTF16Decoder(encoding) else { return head }
    return decoder.decode(head)[...]
  }

  /// The pages of a container that is held whole.
  private func loadPages() throws -> [SavedPage] {
    let held = try readAll()
    switch containers.last {
    case .mhtml: return try mhtmlPages(in: held[...])
    case .webArchive:
      let archive = try WebArchive(held)
      return [
        SavedPage(
          containers, url: archive.url, html: .bytes(archive.html[...], .none),
          charset: archive.charset, notices: stages.notices)
      ]
    case .har:
      let archive = try HARArchive(held, site: site)
      return archive.pages.enumerated().map { index, page in
        let isLast = index == archive.pages.count - 1
        return SavedPage(
          page, of: held, containers, isLast ? archive.notices + stages.notices : [])
      }
    case .graphQL:
      let text = try GraphQLText(held)
      guard !text.answers.isEmpty else {
        throw text.holdsOtherValues ? SavedPageError.notHTML(found: "JSON") : .unreadable(.graphQL)
      }
      return [
        SavedPage(
          containers, answers: text.answers.map { GraphQLAnswer(bytes: $0) },
          notices: text.notices + stages.notices)
      ]
    case .facts:
      return [
        SavedPage(
          containers, html: .bytes(held[...], .none), charset: "utf-8", notices: stages.notices)
      ]
    case .html, .singleFile, .gzip, nil: return []
    }
  }

  /// The pages of MHTML archives, one behind the other.
  private func mhtmlPages(in held: ArraySlice<UInt8>) throws -> [SavedPage] {
    var pages: [SavedPage] = []
    var rest = held
    repeat {
      let archive = try MHTMLArchive(rest)
      pages.append(
        SavedPage(
          containers, url: archive.url, savedMicroseconds: archive.savedMicroseconds,
          html: .bytes(archive.html, archive.transfer), charset: archive.charset,
          notices: (archive.isWhole ? [] : [.cut(.mhtml)]) + stages.notices))
      rest = archive.end.map { rest[$0...] } ?? []
      let head = rest.prefix(Self.headByteCount)
      guard ContentKind(of: head, utf8: head) == .container(.mhtml) else { break }
    } while true
    return pages
  }

  /// All bytes; what is text is made UTF-8.
  private func readAll() throws -> [UInt8] {
    var held: [UInt8] = []
    while case let piece = try stages.read(), !piece.isEmpty {
      held += piece
      guard held.count <= SavedPageLimits.heldByteCount else {
        throw SavedPageError.tooLarge(
          containers.last ?? .html, limit: SavedPageLimits.heldByteCount)
      }
    }
    if let failure = stages.failure { throw failure }
    let head = held.prefix(Self.headByteCount)
    let encoding = TextEncoding(byteOrderMarkOf: head) ?? TextEncoding(alternationOf: head)
    guard let encoding, var decoder = UTF16Decoder(encoding) else { return held }
    return decoder.decode(held) + decoder.finish()
  }
}
