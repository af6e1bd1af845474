import Testing

@testable import Bytes

struct HostNameTests {
  @Test(arguments: [
    ("quora.com", true), ("www.quora.com", true), ("es.quora.com", true),
    ("a.b.quora.com", true), ("work-shop-2.quora.com", true), ("0.quora.com", true),
    // Another domain.
    ("notquora.com", false), ("quora.com.example", false), ("quora.co", false), ("com", false),
    ("", false), ("www-quora.com", false),
    // Labels that are empty.
    (".quora.com", false), ("..quora.com", false), ("www..quora.com", false),
    (".0www.quora.com", false), ("quora.com.", false), ("www.quora.com.", false),
    // Characters that no host has.
    ("w w.quora.com", false), ("a_b.quora.com", false), ("a%2e.quora.com", false),
    ("é.quora.com", false), ("user@www.quora.com", false), ("www.quora.com:443", false),
    ("x\u{0}.quora.com", false),
  ])
  func `a host is in a domain as browsers see it`(host: String, isInside: Bool) {
    #expect(host.isHost(in: "quora.com") == isInside)
  }

  @Test(arguments: [(63, true), (64, false)])
  func `a label has at most 63 bytes`(byteCount: Int, isInside: Bool) {
    #expect(
      (String(repeating: "a", count: byteCount) + ".quora.com").isHost(in: "quora.com") == isInside)
  }
}
