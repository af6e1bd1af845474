import QuoraFacts
import Testing

@testable import QuoraReading

@Suite struct PageLinksTests {
  @Test(
    arguments: [
      // The page's address, its base, a link, and where it leads.
      (nil, nil, "/Why", "https://www.quora.com/Why"),
      (nil, nil, "Why", nil),
      ("https://es.quora.com/topic/Pan", nil, "/Por-que", "https://es.quora.com/Por-que"),
      ("https://www.quora.com/topic/Bread", nil, "Why", "https://www.quora.com/topic/Why"),
      ("https://www.quora.com/topic/Bread", nil, "../Why", "https://www.quora.com/Why"),
      ("https://www.quora.com/topic/Bread", nil, "./../../Why", "https://www.quora.com/Why"),
      // HTTrack.
      ("https://www.quora.com/index", nil, "Why.html", "https://www.quora.com/Why"),
      (
        "https://www.quora.com/index", nil, "Why/answer/Ann-Lee.html",
        "https://www.quora.com/Why/answer/Ann-Lee"
      ),
      (
        "https://www.quora.com/a/b", nil, "../profile/Ann.html", "https://www.quora.com/profile/Ann"
      ),
      // `<base href>`.
      (nil, "https://www.quora.com/", "Why", "https://www.quora.com/Why"),
      ("https://www.quora.com/a/b", "/", "Why", "https://www.quora.com/Why"),
      (nil, "https://es.quora.com/", "/Por-que", "https://es.quora.com/Por-que"),
      // White space, as a formatter leaves it.
      (nil, nil, " https://www.quora.com/\n  Why ", "https://www.quora.com/Why"),
      (nil, nil, "https://www.quora.com/Wh\ny", "https://www.quora.com/Why"),
      // A copy on another host: the host is not Quora's.
      ("https://example.com/x", nil, "/Why", "https://www.quora.com/Why"),
      ("https://www.quora.com/x", nil, "mailto:a@b.c", nil),
      ("https://www.quora.com/x", nil, "#top", nil),
      ("https://www.quora.com/x", nil, "", nil),
    ] as [(String?, String?, String, String?)])
  func `a link leads where a browser would go`(
    page: String?, base: String?, link: String, address: String?
  ) {
    #expect(PageLinks(page: page, base: base).url(link)?.absolute == address)
  }
}
