/// A page as somebody saved it, opened from the first bytes of a stream.
///
/// ```swift
/// var page = try SavedPage.open(reading: source.next)
/// let facts = try reader.facts { () throws(ReadError) in try page.read(from: source.next) }
/// ```
public struct SavedPage: Sendable {
  /// What the page is saved in.
  public enum Container: Hashable, Sendable {
    /// A file of HTML.
    case html
  }

  /// What the page is saved in.
  public let container: Container
  /// The page's `http` or `https` address, where its container names it.
  ///
  /// In HTML that is Chrome's comment `saved from url`. The text is the page's, and unchecked.
  public let url: String?
  /// How the page's characters stand as bytes in the stream; ``read(from:)`` gives UTF-8.
  public let encoding: TextEncoding

  /// How many of a stream's first bytes tell what it is.
  private static let headByteCount = 4096

  /// Bytes that were read to open the page, and not given out.
  private var head: [UInt8]
  private var decoder: UTF16Decoder?
  private var isAtEnd: Bool

  /// Opens the page that `next` gives the bytes of, reading 4,096 of them or until they end.
  ///
  /// - Parameter next: Gives the next bytes; an empty array ends them.
  /// - Returns: A page to ``read(from:)``, with the same `next`.
  /// - Throws: ``SavedPageError`` where the bytes are no page, and what `next` throws.
  public static func open<Failure: Error>(
    reading next: () throws(Failure) -> [UInt8]
  ) throws -> SavedPage {
    var head: [UInt8] = []
    var isAtEnd = false
    while head.count < headByteCount, !isAtEnd {
      let piece = try next()
      isAtEnd = piece.isEmpty
      head += piece
    }
    return try SavedPage(head: head, isAtEnd: isAtEnd)
  }

  private init(head: [UInt8], isAtEnd: Bool) throws(SavedPageError) {
    let first = head.prefix(Self.headByteCount)
    encoding = TextEncoding(of: first)
    decoder = UTF16Decoder(encoding)
    // Decoded apart: the page's own decoder starts with its first byte.
    var headDecoder = decoder
    let text = headDecoder?.decode(first)[...] ?? first

    switch ContentKind(of: first, utf8: text) {
    case .empty: throw .empty
    case .other(let found): throw .notHTML(found: found)
    case .html: container = .html
    }
    url = SavedFromComment.url(in: text)
    self.head = head
    self.isAtEnd = isAtEnd
  }

  /// The page's next bytes as UTF-8, those that opened it first; an empty array at its end.
  ///
  /// Bytes that stand for UTF-8 are given as they are, right or wrong. In UTF-16 a byte order mark
  /// is dropped and each lone surrogate becomes U+FFFD.
  ///
  /// - Parameter next: What the page was opened with. Not called again after it gave no bytes.
  /// - Returns: Bytes of any number, cut anywhere.
  /// - Throws: Only what `next` throws.
  public mutating func read<Failure: Error>(
    from next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    while true {
      let piece = try nextPiece(from: next)
      guard decoder != nil else { return piece }
      guard !piece.isEmpty else { return decoder?.finish() ?? [] }
      // Half a character is no bytes yet, and not the end.
      if let text = decoder?.decode(piece), !text.isEmpty { return text }
    }
  }

  private mutating func nextPiece<Failure: Error>(
    from next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    if !head.isEmpty {
      defer { head = [] }
      return head
    }
    guard !isAtEnd else { return [] }
    let piece = try next()
    isAtEnd = piece.isEmpty
    return piece
  }
}
