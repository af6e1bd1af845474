import Foundation
import TestSupport
import Testing

/// The same page gives the same facts, whatever it is saved in.
@Suite struct ContainerTests {
  static let pages = [
    (name: "home-feed.html", url: "https://www.quora.com/"),
    (
      name: "question-sourdough.html",
      url: "https://www.quora.com/Why-does-my-sourdough-spread-flat-even-after-a-long-cold-proof"
    ),
  ]

  static let forms = [
    "UTF-8 with a mark", "UTF-16, low first", "UTF-16, high first", "MHTML, quoted",
    "MHTML, base64",
    "MHTML, 8bit", "gzip", "gzip of gzip", "gzip of MHTML", "web archive", "HAR", "HAR, base64",
    "SingleFile", "Chrome", "gzip of HAR in UTF-16",
  ]

  static func saved(_ html: String, at url: String, as form: String) -> [UInt8] {
    let bytes = Array(html.utf8)
    func mhtml(_ transfer: String) -> [UInt8] {
      let frame = SavedAs.htmlPart(
        Array("<p>A frame".utf8), url: "cid:frame-2@mhtml.blink", transfer: transfer)
      let part = SavedAs.htmlPart(bytes, url: url, transfer: transfer)
      return SavedAs.mhtml([frame, part, SavedAs.picture], url: url)
    }
    func log(isBase64: Bool) -> String {
      var log = NetworkLog()
      log.add(url + "x.css", mimeType: "text/css", body: "p {}")
      log.add(url, mimeType: "text/html", body: html, isBase64: isBase64)
      return log.text
    }
    switch form {
    case "UTF-8 with a mark": return [0xEF, 0xBB, 0xBF] + bytes
    case "UTF-16, low first": return SavedAs.utf16(html, lowFirst: true, hasMark: true)
    case "UTF-16, high first": return SavedAs.utf16(html, lowFirst: false, hasMark: false)
    case "MHTML, quoted": return mhtml("quoted-printable")
    case "MHTML, base64": return mhtml("base64")
    case "MHTML, 8bit": return mhtml("8bit")
    case "gzip": return Gzip.compressed(bytes)
    case "gzip of gzip": return Gzip.compressed(Gzip.stored(bytes))
    case "gzip of MHTML": return Gzip.compressed(mhtml("base64"))
    case "web archive": return SavedAs.webArchive(bytes, url: url, charset: "utf-8")
    case "HAR": return Array(log(isBase64: false).utf8)
    case "HAR, base64": return Array(log(isBase64: true).utf8)
    case "SingleFile": return Array(SavedAs.singleFile(html, url: url).utf8)
    case "Chrome":
      let comment = "<!-- saved from url=(\(String(url.count + 10_000).dropFirst()))\(url) -->\n"
      return Array((comment + html).utf8)
    default:
      return Gzip.compressed(SavedAs.utf16(log(isBase64: false), lowFirst: true, hasMark: true))
    }
  }

  @Test(arguments: forms)
  func `the facts do not depend on the container`(_ form: String) throws {
    for page in Self.pages {
      let html = String(decoding: try FixtureFolder.bytes(page.name), as: UTF8.self)
      let plain = try BuiltTool.run(["extract", "-"], input: Array(html.utf8))
      let run = try BuiltTool.run(
        ["extract", "-"], input: Self.saved(html, at: page.url, as: form))
      #expect(run.errors.isEmpty)
      #expect(run.status == 0)
      #expect(run.output == plain.output, "\(page.name)")
      #expect(plain.output.count { $0 == "\n" } > 10)
    }
  }

  @Test(arguments: FixtureSet.containers.map(\.name))
  func `a page in a container has the facts beside the page`(_ name: String) throws {
    let page = try #require(FixtureSet.containers.first { $0.name == name }).page
    let expected = try JSONValue.lines(
      String(contentsOf: FixtureFolder.expectedFacts(of: page), encoding: .utf8))
    let printed = try BuiltTool.run(["extract", name]).jsonLines()
    #expect(printed.count == expected.count)
    for (line, pair) in zip(printed, expected).enumerated() {
      let differences = pair.0.differences(from: pair.1).filter {
        !$0.hasPrefix("error:") && !$0.hasPrefix("page:")
      }
      #expect(differences.isEmpty, "line \(line + 1)")
    }
  }

  @Test func `without scripts the clock is the container's`() throws {
    let html = String(decoding: try FixtureFolder.bytes("home-feed.html"), as: UTF8.self)
      .replacing(#/<script.*?</script>/#.dotMatchesNewlines(), with: "")
    let part = SavedAs.htmlPart(
      Array(html.utf8), url: "https://www.quora.com/", transfer: "quoted-printable")
    let file = SavedAs.mhtml([part], url: "https://www.quora.com/")
    let page = try #require(BuiltTool.run(["extract", "-"], input: file).jsonLines().first)
    #expect(page["clock"] == .text("container"))
    #expect(page["savedAt"] == .text("2026-11-20T09:40:00Z"))
    #expect(page["cards"]["answer"].number ?? 0 > 5)
  }

  /// What doctor says of containers and encodings.
  static let reports: [(file: String, words: String)] = [
    ("saved-as/answer-page.mhtml", "MHTML, UTF-8 (declared as utf-8)"),
    ("saved-as/answer-page.html.gz", "HTML in gzip, UTF-8 (declared as utf-8)"),
    ("saved-as/answer-page.utf16.html", "HTML, UTF-16LE (byte order mark)"),
    ("saved-as/answer-page.webarchive", "Safari web archive, UTF-8 (declared as UTF-8)"),
    ("saved-as/answer-page.singlefile.html", "HTML by SingleFile, UTF-8"),
    ("saved-as/profile-pt.latin1.html", "HTML, windows-1252 (declared as ISO-8859-1)"),
    ("saved-as/answer-page.har", "HAR, UTF-8 (declared as utf-8)"),
  ]

  @Test(arguments: reports)
  func `doctor says what a page is saved in`(_ row: (file: String, words: String)) throws {
    let run = try BuiltTool.run(["doctor", row.file])
    #expect(run.status == 0)
    #expect(run.output.contains(row.words), "\(run.output)")
  }

  /// Nothing but the entries' own text may come out of a network log.
  @Test(arguments: ["extract", "doctor", "rank"])
  func `the keys in a network log are never shown`(_ command: String) throws {
    var log = NetworkLog()
    log.add("https://www.quora.com/", mimeType: "text/html", body: "<p>m-b")
    log.addAnswer("{\"data\":{}}", query: "MultifeedQuery")
    for file in [log.text, String(log.text.dropLast(30))] {
      let run = try BuiltTool.run([command, "-"], input: Array(file.utf8))
      #expect(!(run.output + run.errors).contains("SECRET"))
    }
  }

  /// One card of a feed, as an answer to the feed's query has it.
  private static func feed(_ number: Int) -> String {
    """
    {"data":{"multifeedObject":{"multifeedConnection":{"edges":[{"node":{"__typename":"PostBundle",\
    "stories":[{"__typename":"FeedAnswerStory","answer":{"__typename":"Answer","aid":\(number),\
    "permaUrl":"/Why-\(number)/answer/Maren-Oldacre-2","numViews":\(number * 1_001),"numUpvotes":7,\
    "creationTime":1795160000000001,"question":{"qid":\(number + 9),"url":"/Why-\(number)",\
    "title":"{\\"sections\\":[{\\"spans\\":[{\\"text\\":\\"Why \(number)?\\"}]}]}"}}}]}}]}}}}
    """
  }

  @Test func `the answers in a log are rows with exact numbers, pasted alone too`() throws {
    let bodies = [Self.feed(501), Self.feed(502)]
    var log = NetworkLog()
    for body in bodies { log.addAnswer(body, query: "MultifeedQuery") }
    var rows: [[String?]] = []
    for file in [log.text, bodies.joined(separator: "\n"), "[\(bodies.joined(separator: ","))]"] {
      let run = try BuiltTool.run(["extract", "-"], input: Array(file.utf8))
      #expect(run.status == 0, "\(run.errors)")
      rows = try run.jsonLines().dropFirst().map {
        [
          $0["id"].number.map { "\(Int($0))" }, $0["views"]["value"].number.map { "\(Int($0))" },
          $0["views"]["source"].text, $0["question"]["title"].text, $0["posted"]["created"].text,
        ]
      }
      // By hand: 1,795,160,000 s is 2026-11-20T07:33:20Z.
      let time = "2026-11-20T07:33:20.000001Z"
      #expect(
        rows == [
          ["501", "501501", "exact", "Why 501?", time],
          ["502", "502502", "exact", "Why 502?", time],
        ])
    }
    let page = try #require(
      BuiltTool.run(["extract", "-"], input: Array(log.text.utf8)).jsonLines().first)
    #expect(page["clock"] == .text("container"))
    #expect(page["controller"] == .text("home"))
  }

  struct Bomb: Sendable {
    let name: String
    let make: @Sendable () -> [UInt8]
    let words: String
  }

  static let bombs = [
    Bomb(
      name: "10 GB in gzip",
      make: {
        var file = Gzip.compressed(Array("MIME-Version: 1.0\n\n".utf8))
        let member = Gzip.compressed([UInt8](repeating: 0x20, count: 10_000_000))
        for _ in 1...1_000 { file += member }
        return file
      }, words: "a gzip file that holds more than 200 times its size"),
    Bomb(
      name: "gzip in gzip",
      make: {
        (1...9).reduce(Array("<html>".utf8)) { file, _ in Gzip.compressed(file) }
      }, words: "a gzip file nested more than 4 levels deep"),
    Bomb(
      name: "MHTML in MHTML",
      make: {
        let start = "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
        return Array(String(repeating: start, count: 100_000).utf8)
      }, words: "an MHTML archive nested more than 4 levels deep"),
    Bomb(
      name: "parts of MHTML",
      make: {
        let start = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        return Array((start + String(repeating: "--b\n\n", count: 20_000)).utf8)
      }, words: "an MHTML archive of more than 10,000 entries"),
    Bomb(
      name: "100,000 values",
      make: { Array(String(repeating: "{\"data\":{}}\n", count: 100_000).utf8) },
      words: "GraphQL JSON of more than 50,000 entries"),
    Bomb(
      name: "100,000 entries",
      make: {
        var log = NetworkLog()
        log.add("https://www.quora.com/", mimeType: "text/html", body: "<p>")
        log.entries += Array(repeating: "{}", count: 100_000)
        return Array(log.text.utf8)
      }, words: "a HAR archive of more than 50,000 entries"),
    Bomb(
      name: "JSON 100,000 deep",
      make: { Array(("{\"data\":{\"a\":" + String(repeating: "[", count: 100_000)).utf8) },
      words: "GraphQL JSON nested more than 512 levels deep"),
  ]

  @Test(arguments: bombs)
  func `a bomb ends with an error that names the limit`(_ bomb: Bomb) throws {
    let run = try BuiltTool.run(["extract", "-"], input: bomb.make())
    #expect(run.status == 65)
    #expect(run.errors.contains("error: found \(bomb.words); expected less"), "\(run.errors)")
    #expect(run.errors.contains("--help"))
    #expect(try run.jsonLines().count == 1)
  }

  @Test func `a gzip file that is cut gives what it has, and says so`() throws {
    let html = try FixtureFolder.bytes("question-sourdough.html")
    let file = Array(Gzip.compressed(html).dropLast(4))
    let run = try BuiltTool.run(["extract", "-"], input: file)
    let plain = try BuiltTool.run(["extract", "-"], input: html)
    #expect(run.status == 65)
    #expect(run.errors.contains("found a gzip file that ends early"))
    #expect(try run.jsonLines().dropFirst() == plain.jsonLines().dropFirst())
  }
}
