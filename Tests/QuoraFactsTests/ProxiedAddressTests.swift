import QuoraFacts
import Testing

/// Addresses as archives and proxies write them, and Quora's own.
@Suite struct ProxiedAddressTests {
  static let cases: [(text: String, address: String)] = [
    ("https://web.archive.org/web/20261125120000/https://www.quora.com/Why", "/Why"),
    ("http://web.archive.org/web/2026/http://www.quora.com/Why", "/Why"),
    ("https://web.archive.org/web/20261125120000im_/https://www.quora.com/Why", "/Why"),
    ("/web/20261125120000/https://www.quora.com/profile/Ann-Lee-3", "/profile/Ann-Lee-3"),
    ("https://web.archive.org/web/2026/https://quora.com/Why", "/Why"),
    ("https://archive.today/20261125120000/https://www.quora.com/Why?x=1", "/Why"),
    ("https://archive.ph/o/aB3dE/https://www.quora.com/Why", "/Why"),
    ("https://www-quora-com.translate.goog/Why?_x_tr_sl=en&_x_tr_tl=de", "/Why"),
    ("https://www.quora.com/Why", "/Why"),
    // Not Quora's, or not behind a slash: as they are.
    ("https://www.quora.com/Is-https-better", "/Is-https-better"),
    ("https://www.quora.com/Why?next=/https://www.quora.com/Other", "/Why"),
  ]

  @Test(arguments: cases)
  func `the address is Quora's`(text: String, address: String) {
    #expect(QuoraURL(text)?.absolute == "https://www.quora.com" + address)
  }

  @Test(arguments: [
    ("https://es-quora-com.translate.goog/Por-que", "https://es.quora.com/Por-que"),
    (
      "https://web.archive.org/web/2026/https://es.quora.com/Por-que",
      "https://es.quora.com/Por-que"
    ),
    ("https://my--site-com.translate.goog/x", "https://my--site-com.translate.goog/x"),
    (
      "https://web.archive.org/web/2026/https://example.com/x",
      "https://web.archive.org/web/2026/https://example.com/x"
    ),
  ])
  func `other hosts and languages stay`(text: String, address: String) {
    #expect(QuoraURL(text)?.absolute == address)
  }
}
