import TerminalText
import Testing

@Suite struct StylerTests {
  static let links = WebLinks(domain: "quora.com")
  let plain = Styler(usesColor: false, usesHyperlinks: false, links: links)
  let full = Styler(usesColor: true, usesHyperlinks: true, links: links)

  @Test(arguments: [
    (TextStyle.bold, "\u{1B}[1mx\u{1B}[0m"), (.dim, "\u{1B}[2mx\u{1B}[0m"),
    (.red, "\u{1B}[31mx\u{1B}[0m"), (.green, "\u{1B}[32mx\u{1B}[0m"),
    (.yellow, "\u{1B}[33mx\u{1B}[0m"), (.cyan, "\u{1B}[36mx\u{1B}[0m"),
  ])
  func `a style is written only with color`(style: TextStyle, expected: String) {
    #expect(full.styled("x", style) == expected)
    #expect(plain.styled("x", style) == "x")
  }

  @Test func `several styles are one sequence, and no text or no style gives none`() {
    #expect(full.styled("x", .bold, .green) == "\u{1B}[1;32mx\u{1B}[0m")
    #expect(full.styled("", .bold) == "")
    #expect(full.styled("x") == "x")
  }

  @Test func `a link is written only with hyperlinks`() {
    let url = "https://www.quora.com/What-is-it"
    #expect(full.linked("x", to: url) == "\u{1B}]8;;\(url)\u{1B}\\x\u{1B}]8;;\u{1B}\\")
    #expect(plain.linked("x", to: url) == "x")
    #expect(full.linked("x", to: nil) == "x")
    #expect(full.linked("x", to: "https://example.com/") == "x")
  }

  @Test(arguments: [
    ("https://www.quora.com/What-is-it", "https://www.quora.com/What-is-it"),
    ("https://quora.com", "https://quora.com"),
    ("https://pt.quora.com/O-que-%C3%A9", "https://pt.quora.com/O-que-%C3%A9"),
    ("https://pt.quora.com/O-que-é", "https://pt.quora.com/O-que-%C3%A9"),
    ("HTTPS://WWW.Quora.com/A", "https://www.quora.com/A"),
    ("https://www.quora.com/a;b", "https://www.quora.com/a%3Bb"),
    ("https://www.quora.com/a\u{1B}\\b", "https://www.quora.com/a%1B%5Cb"),
    ("https://www.quora.com/a\u{7}b c\"<>", "https://www.quora.com/a%07b%20c%22%3C%3E"),
    ("https://www.quora.com/a\u{202E}", "https://www.quora.com/a%E2%80%AE"),
    ("https://www.quora.com/a\u{9C}", "https://www.quora.com/a%C2%9C"),
    ("https://www.quora.com?q=1#f", "https://www.quora.com?q=1#f"),
  ])
  func `a URL on the domain becomes safe for a link`(url: String, address: String) {
    #expect(Self.links.address(of: url) == address)
  }

  @Test(arguments: [
    "", "quora.com", "http://www.quora.com/a", "javascript:alert(1)", "file:///etc/passwd",
    "https://example.com/", "https://evilquora.com/", "https://quora.com.example.com/",
    "https://quora.com@example.com/", "https://me@www.quora.com/", "https://me:pw@quora.com/",
    "https://example.com\\@www.quora.com/", "https://www.quora.com:8443/", "https:///www.quora.com",
    "https://example.com/https://www.quora.com", "https://example.com#.quora.com",
    "https://example.com?.quora.com", "https://exämple.quora.com/", " https://www.quora.com/",
    "https://www.quora.com\n/", "https://.0www.quora.com/", "https://www..quora.com/",
    "https://.quora.com/", "https://a_b.quora.com/", "https://www.quora.com./",
  ])
  func `any other URL is not a link`(url: String) {
    #expect(Self.links.address(of: url) == nil)
  }
}
