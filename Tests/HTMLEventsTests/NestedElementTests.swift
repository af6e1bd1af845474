import TestSupport
import Testing

/// Plain elements bypass libxml2, however they are nested with others.
@Suite struct NestedElementTests {
  /// Elements that are nested well for the most part.
  @Test func `nested elements give the same events with and without libxml2`() throws {
    var random = SplitMix64(seed: 20_261_123)
    #if DEBUG
      let count = 1_000
    #else
      let count = 40_000
    #endif
    let names = ["div", "span", "a", "p", "b", "i", "u", "li", "ul", "ol", "svg", "button", "h1"]
    let attributes = [
      "", "", "", " class=keep", " class=\"q b\"", " href='/x'", " HREF=\"y\"", " href=\"a&amp;b\"",
      " href", " lang=\"\" href='\"'", " title=\"x>\"",
    ]
    let others = [
      "x", " ", "<br>", "<!--y-->", "<img src=z>", "</div>", "</p>", "<i/>", "<", "&lt;",
    ]
    for _ in 0..<count {
      var page = ""
      var open: [String] = []
      for _ in 0..<Int.random(in: 5...60, using: &random) {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<9:
          let limit = Int.random(in: 0..<3, using: &random) > 0 ? 2 : names.count
          let name = names[Int.random(in: 0..<limit, using: &random)]
          page += "<\(name)\(attributes.randomElement(using: &random) ?? "")>"
          open.append(name)
        case 9..<17: if let name = open.popLast() { page += "</\(name)>" }
        case 17..<19: page += Bool.random(using: &random) ? "x" : "</x>"
        default: page += others.randomElement(using: &random) ?? ""
        }
      }
      let size = Int.random(in: 1...40, using: &random)
      try VocabularyLines.requireSame(Array(page.utf8), pieceSizes: [size, 65_536])
    }
  }

  /// Long tags that differ in few bytes, some with a `>` in a value: none is taken for another.
  @Test func `repeated tags give the same events with and without libxml2`() throws {
    let tags = [
      "<div class=\"q-box qu-mb--small qu-pt--tiny\">",
      "<div class=\"q-box keep-mb--small qu-pt--tin\">",
      "<div class=\"q-box keep mb--small qu-pt--tin\">",
      "<div class=\"q-box qu-mb--small\" keep=\"b>\">",
      "<div class=\"q-box qu-mb--small qu-pt--tiny\" title=\"x>\" href=y>",
      "<div class=\"q-box qu-mb--small qu-pt--tiny\" title=\"x>\" data=y>",
      "<span style=\"box-sizing: border-box; color: red\">",
      "<div style=\"box-sizing: border-box; color: red\">",
      "<span style=\"box-sizing: border-box; display: in\">",
      "<SPAN style=\"box-sizing: border-box; color: red\">",
      "<span style='box-sizing: border-box; color: red' >",
      "<span style=\"box-sizing: border-box; color: red\"/>",
      "<a class=\"q-box qu-dynamicFontSize\" href=\"/the-first\">",
      "<a class=\"q-box qu-dynamicFontSize\" href=\"/the-other\">",
      "<a class=\"q-box qu-dynamicFontSize\" href=\"/a&amp;b\">",
      "<h1 class=\"keep puppeteer_test_question_title\">",
      "<img class=\"q-image qu-display--block\" src=\"x\">",
      "<script data-x=\"0123456789\">",
    ]
    var random = SplitMix64(seed: 20_261_124)
    for _ in 0..<400 {
      var page = "<div>"
      for _ in 0..<30 {
        page += tags.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) {
          page += Int.random(in: 0..<9, using: &random) == 0 ? "</p>" : "x</div></span>"
        }
      }
      let size = Int.random(in: 1...400, using: &random)
      try VocabularyLines.requireSame(Array(page.utf8), pieceSizes: [size, 65_536])
    }
  }

  /// More different tags than are cached, and each of them again.
  @Test func `many repeated tags are kept apart`() {
    let tags = (0..<4_000).map { "<a class=\"q-box qu-small\" href=\"/\($0)\">x</a>" }.joined()
    let page = "<div>\(tags)\(tags)</div>"
    let lines = VocabularyLines.of(Array(page.utf8), bypasses: true).lines
    let links = (0..<4_000).map { "<a href=/\($0)>" }
    #expect(lines.filter { $0.hasPrefix("<a") } == links + links)
  }

  /// Attributes as long as the limits of the cache and of a tag that is held, and longer.
  @Test(arguments: [300, 330, 4_070, 4_096, 4_110, 9_000, 70_000])
  func `long attributes give the same events with and without libxml2`(_ count: Int) throws {
    let value = String(repeating: "v", count: count)
    let page = "<div><a href='/x' lang='\(value)' title=z>x</a><a href='\(value)'>y</a></div>"
    try VocabularyLines.requireSame(Array((page + page).utf8), pieceSizes: [65_536, 4_096, 100])
  }

  /// Deeper than any real page, in more bytes than are held.
  @Test(arguments: [
    (open: "<div>", close: "</div>", count: 10_000),
    (open: "<div><span class=keep>", close: "</span></div>", count: 5_000),
    (open: "<div>0123456789", close: "</div>", count: 3_000),
    (open: "<div><span>", close: "</span>", count: 3_000),
  ])
  func `deep nests give the same events with and without libxml2`(
    _ nest: (open: String, close: String, count: Int)
  ) throws {
    let open = String(repeating: nest.open, count: nest.count)
    let page = Array((open + "x" + String(repeating: nest.close, count: nest.count) + "y").utf8)
    try #require(VocabularyLines.of(page, bypasses: false).lines.count > nest.count)
    try VocabularyLines.requireSame(page, pieceSizes: [65_536, 4_096, 1_000])
  }
}
