import Bytes
import JSONIndex

/// A browser's network log, with the page and the answers of one site in it.
///
/// Of a request only the address, the time, one variable of the query and the text of the response
/// are looked at, of the headers `sec-fetch-dest` and `content-encoding` alone: others and cookies
/// hold the account's keys, and are skipped.
///
/// Source: HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/; Documentation/PageFormat.md,
/// "Network logs".
struct HARArchive {
  /// A response with GraphQL answers.
  struct Response {
    let body: ResponseBody
    let query: String?
    let pageVariable: String?
    let receivedMicroseconds: Int64?
  }

  /// A page of the site, with the answers that it got.
  struct Page {
    /// Its HTML and its address; nil where the log holds answers only.
    fileprivate(set) var body: ResponseBody?
    fileprivate(set) var url: String?
    /// What the log calls it; nil where it does not say.
    fileprivate var reference: String?
    /// Whether it came with a status of success.
    fileprivate var isGood = false
    /// The responses with answers, in the log's order.
    fileprivate(set) var responses: [Response] = []
    /// The latest start of a request for it, in microseconds since 1970-01-01T00:00:00Z.
    fileprivate(set) var savedMicroseconds: Int64?

    fileprivate mutating func moveClock(to started: Int64?) {
      savedMicroseconds = [savedMicroseconds, started].compactMap(\.self).max()
    }
  }

  /// The pages, in the log's order; not empty.
  private(set) var pages: [Page] = []
  /// What was noticed.
  private(set) var notices: [SavedPageNotice] = []

  private let log: [UInt8]
  private let site: SavedSite
  private let budget = JSONBudget()
  private var entryCount = 0
  private var logCount = 0
  private var missingCount = 0
  /// What the log calls the pages that loaded.
  private var goodReferences: Set<String> = []
  /// How much its bodies may hold, unpacked.
  private let unpacking = UnpackingBudget()
  /// The responses with answers, each with the page it is for: its name, and how many documents
  /// came before.
  private var responses: [(Response, started: Int64?, reference: String?, documentCount: Int)] = []

  /// What `log` holds of `site`; what stands before damage is read.
  init(_ log: [UInt8], site: SavedSite) throws(SavedPageError) {
    self.log = log
    self.site = site
    var cursor = JSONCursor(
      log, at: log[...].afterByteOrderMark.startIndex, within: budget)
    do {
      // Several logs may stand one behind the other.
      repeat { try readRoot(&cursor) } while cursor.peek() == UInt8(ascii: "{")
    } catch let error as SavedPageError {
      throw error
    } catch JSONDocument.Failure.tooMany {
      throw .tooManyValues(.har, limit: SavedPageLimits.valueLimit(of: budget))
    } catch JSONDocument.Failure.tooDeep {
      throw .tooDeep(.har, limit: SavedPageLimits.jsonDepth)
    } catch {
      notices.append(cursor.peek() == nil || isCut(error) ? .cut(.har) : .damaged(.har))
    }
    if missingCount > 0 { notices.append(.missingBodies(count: missingCount)) }
    handOutResponses()
    guard !pages.isEmpty else {
      throw missingCount > 0 ? .missingBodies(.har, count: missingCount) : .nothingInside(.har)
    }
  }

  /// Keeps the pages that loaded without an error (a robot check may have come before), and gives
  /// each its answers. An answer belongs to the page that it names, else to the last page before it.
  /// If it names a page of which the log has no document, that page gets an entry without HTML: it
  /// was shown without being loaded.
  private mutating func handOutResponses() {
    let documents = pages
    let hasGood = documents.contains(where: \.isGood)
    let kept = documents.indices.filter { hasGood ? documents[$0].isGood : $0 == 0 }
    pages = kept.map { documents[$0] }
    if pages.isEmpty, !responses.isEmpty { pages = [Page()] }
    var placesByReference: [String: [Int]] = [:]
    for (place, page) in pages.enumerated() {
      if let reference = page.reference { placesByReference[reference, default: []].append(place) }
    }
    // How many of the kept pages come before; responses stand in the log's order.
    var countBefore = 0
    for (response, started, reference, documentCount) in responses {
      while countBefore < kept.count, kept[countBefore] < documentCount { countBefore += 1 }
      let before = max(0, countBefore - 1)
      let named = reference.flatMap { placesByReference[$0] } ?? []
      var place = named.last { $0 <= before } ?? named.first ?? before
      if named.isEmpty, let reference, pages[place].reference != nil {
        pages.append(Page(reference: reference, isGood: true))
        place = pages.count - 1
        placesByReference[reference] = [place]
      }
      pages[place].responses.append(response)
      pages[place].moveClock(to: started)
    }
  }

  private func isCut(_ error: any Error) -> Bool {
    guard case JSONDocument.Failure.unexpected(let offset) = error else { return false }
    return offset >= log.count
  }

  private mutating func readRoot(_ cursor: inout JSONCursor) throws {
    guard cursor.take(UInt8(ascii: "{")) else { return }
    logCount += 1
    while let key = try cursor.key() {
      if key == "log", cursor.take(UInt8(ascii: "{")) {
        try readLog(&cursor)
      } else {
        _ = try cursor.value()
        try countEntry()
      }
    }
  }

  private mutating func readLog(_ cursor: inout JSONCursor) throws {
    while let key = try cursor.key() {
      if key == "entries", cursor.take(UInt8(ascii: "[")) {
        while !cursor.take(UInt8(ascii: "]")) {
          try countEntry()
          read(try cursor.value())
        }
      } else {
        _ = try cursor.value()
        try countEntry()
      }
    }
  }

  private mutating func countEntry() throws(SavedPageError) {
    entryCount += 1
    guard entryCount <= SavedPageLimits.entryCount else {
      throw .tooManyEntries(.har, limit: SavedPageLimits.entryCount)
    }
  }

  private mutating func read(_ entry: JSONValue) {
    guard let asked = entry["request"], let url = asked["url"]?.string,
      let request = site.request(url), asked["method"]?.string != "OPTIONS",
      let response = entry["response"], let content = response["content"]
    else { return }
    let body = body(of: content, response)
    let started = entry["startedDateTime"]?.string.flatMap(ClockText.isoDate)
    // Two logs may call their pages the same.
    let reference = entry["pageref"]?.string.map { "\(logCount) \($0)" }
    switch request {
    case .answers(let query):
      guard let body else {
        missingCount += 1
        return
      }
      let response = Response(
        body: body, query: query, pageVariable: pageVariable(of: asked),
        receivedMicroseconds: received(entry, started: started))
      responses.append((response, started, reference, pages.count))
    case .other:
      guard isDocument(content["mimeType"]?.string, body) else { return }
      // A document in a frame, as advertisements are, belongs to the page that loaded it.
      let target = Self.header("sec-fetch-dest", of: asked)
      if let target, target != "document" { return }
      if let reference, goodReferences.contains(reference) { return }
      guard let body else {
        missingCount += 1
        return
      }
      let isGood = (200..<300).contains(response["status"]?.int ?? 200)
      if isGood, let reference { goodReferences.insert(reference) }
      pages.append(
        Page(
          body: body, url: url, reference: reference, isGood: isGood, savedMicroseconds: started))
    }
  }

  /// Whether a response is a page: by its type or, where that says nothing, by how it starts.
  private func isDocument(_ type: String?, _ body: ResponseBody?) -> Bool {
    let name = type.flatMap { MIMEType($0)?.name } ?? ""
    switch name {
    case "text/html", "application/xhtml+xml": return true
    case "", "x-unknown", "text/plain", "application/octet-stream", "application/x-unknown":
      let start = body?.decoded(log)?.prefix(1_000) ?? []
      let text = start.afterByteOrderMark.drop(while: \.isASCIIWhitespace)
      let word = text.prefix(9).map(\.asciiLowercased)
      return word.starts(with: "<!doctype".utf8) || word.starts(with: "<html".utf8)
    default: return false
    }
  }

  private func body(of content: JSONValue, _ response: JSONValue) -> ResponseBody? {
    guard let text = content["text"], text.isString, !text.byteRange.isEmpty else { return nil }
    return ResponseBody(
      range: text.byteRange, isBase64: content["encoding"]?.string?.lowercased() == "base64",
      packing: Self.header("content-encoding", of: response), unpacking: unpacking)
  }

  /// The value, in lower case, of the header `name` of a request or response.
  private static func header(_ name: String, of message: JSONValue) -> String? {
    var value: String?
    message["headers"]?.forEachElement { header in
      if header["name"]?.string?.lowercased() == name {
        value = header["value"]?.string?.lowercased()
      }
    }
    return value
  }

  /// `{"queryName": …, "variables": {"multifeedPage": "home_page", …}}` is what was sent.
  private func pageVariable(of request: JSONValue) -> String? {
    guard let sent = request["postData"]?["text"]?.stringBytes,
      let document = try? JSONDocument(sent, within: budget)
    else { return nil }
    return document.root["variables"]?[site.pageVariable]?.string
  }

  private func received(_ entry: JSONValue, started: Int64?) -> Int64? {
    guard let started else { return nil }
    let text = entry["time"].map { String(decoding: log[$0.byteRange], as: UTF8.self) }
    // A day bounds what a log may claim.
    let milliseconds = text.flatMap(Double.init) ?? 0
    guard milliseconds > 0, milliseconds < 86_400_000 else { return started }
    return started + Int64(milliseconds * 1000)
  }
}
