import Bytes

/// A page with its resources as one message of mail, as Chrome and Edge save a "single file".
///
/// Source: RFC 2557; Chromium, `MHTMLGenerator`, `MHTMLParser`.
struct MHTMLArchive {
  /// The page's HTML as it is sent.
  let html: ArraySlice<UInt8>
  /// How it is sent.
  let transfer: TransferDecoder
  /// The encoding that its field names.
  let charset: String?
  /// The page's address.
  let url: String?
  /// When it was saved, in microseconds since 1970-01-01T00:00:00Z.
  let savedMicroseconds: Int64?
  /// Whether the archive's end was seen.
  let isWhole: Bool
  /// Where it is; nil where it was not seen.
  let end: Int?

  /// Types that are a page's.
  private static let pageTypes: Set<String> = ["text/html", "application/xhtml+xml"]

  /// The page in `bytes`.
  ///
  /// It is the part whose address is the snapshot's; else the one that the type calls the start;
  /// else the first of HTML, those of frames last.
  init(_ bytes: ArraySlice<UInt8>) throws(SavedPageError) {
    let message = MIMEEntity(bytes.afterByteOrderMark.drop(while: \.isASCIIWhitespace))
    var isWhole = true
    var pages: [MIMEEntity] = []
    end = try Self.collect(message, depth: 0, into: &pages, &isWhole)

    let location = message.address("snapshot-content-location")
    let start = message.type?.parameters["start"]
    let page =
      pages.first { location != nil && $0.address("content-location") == location }
      ?? pages.first { start != nil && $0.address("content-id") == start }
      ?? pages.first { $0.address("content-location")?.hasPrefix("cid:") != true }
      ?? pages.first
    guard let page else { throw isWhole ? .nothingInside(.mhtml) : .unreadable(.mhtml) }
    html = page.body
    transfer = TransferDecoder(name: page.address("content-transfer-encoding"))
    charset = page.type?.parameters["charset"]
    url = [location, page.address("content-location")].compactMap { $0 }.first(
      where: Self.isOnTheWeb)
    savedMicroseconds = message["date"].flatMap(ClockText.mailDate)
    self.isWhole = isWhole
  }

  /// Appends the pages in `entity`, which may be a message of several parts itself; returns where
  /// the end of its parts is.
  @discardableResult
  private static func collect(
    _ entity: MIMEEntity, depth: Int, into pages: inout [MIMEEntity], _ isWhole: inout Bool
  ) throws(SavedPageError) -> Int? {
    let type = entity.type
    if type?.name == "message/rfc822" {
      try descend(into: [entity.body], depth: depth, &pages, &isWhole)
    } else if type?.name.hasPrefix("multipart/") == true {
      guard let boundary = type?.parameters["boundary"], !boundary.isEmpty else {
        isWhole = false
        return nil
      }
      let (parts, end) = try MIMEEntity.parts(of: entity.body, boundary: boundary)
      isWhole = isWhole && end != nil
      try descend(into: parts, depth: depth, &pages, &isWhole)
      return end
    } else if let name = type?.name, pageTypes.contains(name) {
      pages.append(entity)
    }
    return nil
  }

  private static func descend(
    into parts: [ArraySlice<UInt8>], depth: Int, _ pages: inout [MIMEEntity],
    _ isWhole: inout Bool
  ) throws(SavedPageError) {
    guard depth < SavedPageLimits.depth else {
      throw .tooDeep(.mhtml, limit: SavedPageLimits.depth)
    }
    for part in parts {
      try collect(MIMEEntity(part), depth: depth + 1, into: &pages, &isWhole)
    }
  }

  private static func isOnTheWeb(_ address: String) -> Bool {
    let address = address.lowercased()
    return address.hasPrefix("https://") || address.hasPrefix("http://")
  }
}
