import SavedPages
import TestSupport
import Testing

@Suite struct HARTests {
  static let page = "<!DOCTYPE html><html><p title=\"x\">é😀\\</p></html>"
  static let home = "https://www.quora.com/"

  static func log(isBase64: Bool) -> NetworkLog {
    var log = NetworkLog()
    log.add(home, mimeType: "text/html; charset=utf-8", body: page, isBase64: isBase64)
    log.add("https://ads.example/frame", mimeType: "text/html", body: "<p>ad")
    log.add("https://notquora.com/graphql/gql_para_POST?q=A", mimeType: "x", body: "{\"data\":{}}")
    log.add(home + "x.js", mimeType: "text/javascript", body: "f()")
    log.addAnswer("{\"data\":{\"n\":1}}", query: "MultifeedQuery", isBase64: isBase64)
    log.addAnswer(
      "{\"data\":{\"n\":\"é😀\"}}", query: "UserProfileQuery&x=1", isBase64: isBase64,
      started: "2026-11-20T10:40:03.000+01:00", milliseconds: 0)
    return log
  }

  @Test(arguments: [true, false])
  func `page and answers come out in order, with their times`(isBase64: Bool) throws {
    let bytes = Array(Self.log(isBase64: isBase64).text.utf8)
    for pieceSize in [1, 7, 65_536] {
      let whole = try SavedPage.whole(bytes, pieceSize: pieceSize)
      #expect(whole.order == "haa")
      #expect(whole.text == Self.page)
      #expect(whole.page.containers == [.har])
      #expect(whole.page.url == Self.home)
      #expect(whole.page.notices.isEmpty)
      // By hand: 09:40:03, the last request's start.
      #expect(whole.page.savedMicroseconds == 1_795_167_603_000_000)
      #expect(
        whole.answers == [
          GraphQLAnswer(
            bytes: Array("{\"data\":{\"n\":1}}".utf8), query: "MultifeedQuery",
            pageVariable: "home_page", receivedMicroseconds: 1_795_167_601_750_500),
          GraphQLAnswer(
            bytes: Array("{\"data\":{\"n\":\"é😀\"}}".utf8), query: "UserProfileQuery",
            pageVariable: "home_page", receivedMicroseconds: 1_795_167_603_000_000),
        ])
    }
  }

  @Test func `nothing of headers and cookies comes out`() throws {
    let whole = try SavedPage.whole(Array(Self.log(isBase64: false).text.utf8))
    for bytes in [whole.utf8 ?? []] + whole.answers.map(\.bytes) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"))
    }
  }

  @Test func `a streamed response is several answers`() throws {
    let body =
      "--qgqlmpb\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"n\":1}}\r\n"
      + "--qgqlmpb\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
      + "{\"data\":{\"n\":2},\"label\":\"x\"}\r\n--qgqlmpb--\r\n"
    var log = NetworkLog()
    log.addAnswer(body, query: "Q")
    let texts = try SavedPage.whole(Array(log.text.utf8)).answers.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(texts == ["{\"data\":{\"n\":1}}", "{\"data\":{\"n\":2},\"label\":\"x\"}"])
    #expect(try SavedPage.whole(Array(body.utf8)).answers.count == 2)
  }

  @Test func `answers whose text is gone are counted, checks before a request are not`() throws {
    var log = NetworkLog()
    log.addAnswer("{\"data\":{}}", query: "A")
    log.addAnswer(nil, query: "B")
    log.addAnswer("", query: "C")
    log.add(Self.home + "graphql/gql_para_POST?q=D", method: "OPTIONS", mimeType: "", body: nil)
    let whole = try SavedPage.whole(Array(log.text.utf8))
    #expect(whole.order == "a")
    #expect(whole.page.notices == [.missingBodies(count: 2)])
  }

  @Test func `each page that came without an error is one`() throws {
    var log = NetworkLog()
    log.add(Self.home, mimeType: "text/html", status: 403, body: "<p>check")
    log.add(Self.home + "topic/Bread", mimeType: "text/html", body: "<p>bread")
    log.add(Self.home + "topic/Salt", mimeType: "text/html", body: "<p>salt")
    let pages = try SavedPage.all(Array(log.text.utf8))
    #expect(pages.map(\.text) == ["<p>bread", "<p>salt"])
    #expect(pages.map(\.page.url) == [Self.home + "topic/Bread", Self.home + "topic/Salt"])
  }

  @Test(arguments: ["x-unknown", "", "text/plain", "application/octet-stream", "TEXT/HTML"])
  func `a page whose type says nothing is known by its start`(type: String) throws {
    var log = NetworkLog()
    log.add(Self.home + "x.txt", mimeType: type == "TEXT/HTML" ? "" : type, body: "no page <html>")
    log.add(Self.home, mimeType: type, body: "\u{FEFF} <!doctype HTML><p>a")
    #expect(try SavedPage.whole(Array(log.text.utf8)).text.hasSuffix("<p>a"))
  }

  @Test func `a log saved without content says so`() {
    var log = NetworkLog()
    log.add(Self.home, mimeType: "text/html", body: nil)
    log.addAnswer(nil, query: "A")
    #expect(throws: SavedPageError.missingBodies(.har, count: 2)) {
      try SavedPage.whole(Array(log.text.utf8))
    }
  }

  @Test func `a body in gzip is unpacked, other packings are named`() throws {
    var log = NetworkLog()
    let answer = Array("{\"data\":{\"n\":1}}".utf8)
    log.addPacked(Gzip.compressed(answer), encoding: "gzip")
    log.addPacked([0x28, 0xB5, 0x2F, 0xFD, 0x04], encoding: "zstd")
    log.addPacked([0x0B, 0x02, 0x80, 0x7B], encoding: "br")
    // A browser that has unpacked a body leaves the header as it was.
    log.addPacked(answer, encoding: "br")
    let whole = try SavedPage.whole(Array(log.text.utf8))
    #expect(whole.answers.map(\.bytes) == [answer, answer])
    #expect(whole.page.notices == [.packedBody("zstd"), .packedBody("br")])
  }

  /// Answers that end early, and what is whole of them.
  static let cuts: [(text: String, whole: String?)] = [
    ("{\"data\":{\"a\":[{\"n\":1},{\"n\":2},{\"n\":3", "{\"data\":{\"a\":[{\"n\":1},{\"n\":2}]}}"),
    ("{\"data\":{\"a\":[{\"n\":[1,2]},{\"n\":[3,", "{\"data\":{\"a\":[{\"n\":[1,2]}]}}"),
    ("{\"data\":{\"a\":[{\"t\":\"]}\\\"\"},{\"t\":\"[", "{\"data\":{\"a\":[{\"t\":\"]}\\\"\"}]}}"),
    ("{\"data\":{\"x\":[1],\"a\":[{\"n\":1},{", "{\"data\":{\"x\":[1],\"a\":[{\"n\":1}]}}"),
    ("{\"data\":{\"a\":[{\"n\":1", "{\"data\":{\"a\":[]}}"),
    ("{\"data\":{\"a\":1", nil), ("{\"data\":{\"a\":[1}", nil),
  ]

  @Test(arguments: cuts)
  func `of an answer that is cut the whole elements are read`(
    _ row: (text: String, whole: String?)
  ) throws {
    var log = NetworkLog()
    log.addAnswer(row.text, query: "A")
    let page = try SavedPage.whole(Array(log.text.utf8))
    #expect(
      page.answers.map { String(decoding: $0.bytes, as: UTF8.self) }
        == [row.whole].compactMap(\.self))
    #expect(page.page.notices == [row.text.hasSuffix("[1}") ? .damaged(.graphQL) : .cut(.graphQL)])
  }

  @Test func `a log that ends early is read up to there`() throws {
    let text = Self.log(isBase64: false).text
    let whole = try SavedPage.whole(Array(text.utf8.dropLast(40)))
    #expect(whole.order == "ha")
    #expect(whole.page.notices == [.cut(.har)])
  }

  @Test func `every cut ends with parts or an error`() throws {
    let bytes = Array(Self.log(isBase64: false).text.utf8)
    var orders: Set<String> = []
    for end in 0..<bytes.count - 2 {
      guard let whole = try? SavedPage.whole(Array(bytes[..<end])) else { continue }
      #expect(whole.page.notices == [.cut(.har)], "\(end)")
      orders.insert(whole.order)
    }
    #expect(orders == ["h", "ha", "haa"])
  }

  @Test func `damage in a log ends it, and is named`() throws {
    let text = Self.log(isBase64: false).text
    let broken = text.replacing("\"query", with: "query").replacing(
      ",\n{\"_resourceType\":\"x\",\"startedDateTime\":\"2026-11-20T10", with: ",\n}{\"a\":\"2026")
    let whole = try SavedPage.whole(Array(broken.utf8))
    #expect(whole.order == "ha")
    #expect(whole.page.notices == [.damaged(.har)])
  }

  @Test func `a log of other sites is named`() {
    var log = NetworkLog()
    log.add("https://www.example.com/", mimeType: "text/html", body: "<p>")
    #expect(throws: SavedPageError.nothingInside(.har)) {
      try SavedPage.whole(Array(log.text.utf8))
    }
  }

  @Test func `more entries than the limit end it`() {
    let entries = Array(repeating: "{}", count: 50_001).joined(separator: ",")
    let log = "{\"log\":{\"creator\":{},\"entries\":[\(entries)]}}"
    #expect(throws: SavedPageError.tooManyEntries(.har, limit: 50_000)) {
      try SavedPage.whole(Array(log.utf8))
    }
  }

  @Test func `JSON nested too deep ends it`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: SavedPageError.tooDeep(.har, limit: 512)) {
      try SavedPage.whole(Array("{\"log\":{\"creator\":{},\"entries\":[{\"a\":\(deep)".utf8))
    }
    #expect(throws: SavedPageError.tooDeep(.graphQL, limit: 512)) {
      try SavedPage.whole(Array("{\"data\":{\"a\":\(deep)".utf8))
    }
  }

  @Test func `a log in UTF-16 is read`() throws {
    let text = Self.log(isBase64: false).text
    for lowFirst in [true, false] {
      let bytes = SavedAs.utf16(text, lowFirst: lowFirst, hasMark: true)
      #expect(try SavedPage.whole(bytes).text == Self.page)
    }
    #expect(try SavedPage.whole(Array("\u{FEFF} \(text)".utf8)).text == Self.page)
  }
}
