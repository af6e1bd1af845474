import QuoraFacts
import Testing

struct QuoraURLTests {
  @Test(arguments: [
    ("https://www.quora.com/Why-is-it", "www.quora.com", "/Why-is-it"),
    ("http://quora.com/Why-is-it/", "www.quora.com", "/Why-is-it"),
    ("//WWW.Quora.com/Why", "www.quora.com", "/Why"),
    ("/Why?share=1#answer", "www.quora.com", "/Why"),
    ("https://www.quora.com/unanswered/Why", "www.quora.com", "/Why"),
    ("https://www.quora.com/unanswered", "www.quora.com", "/unanswered"),
    ("https://pt.quora.com/Qual-é", "pt.quora.com", "/Qual-é"),
    ("https://www.quora.com", "www.quora.com", ""),
    ("https://www.quora.com?x=/y", "www.quora.com", ""),
    ("https://MY_space.Quora.com/x", "my_space.quora.com", "/x"),
    ("https://quora.com/x////", "www.quora.com", "/x"),
    ("http://www.quora.com/x", "www.quora.com", "/x"),
    ("https://example.com/a/b//", "example.com", "/a/b"),
  ])
  func `an address is taken apart`(text: String, host: String, path: String) {
    let url = QuoraURL(text)
    #expect(url?.host == host)
    #expect(url?.path == path)
  }

  @Test(arguments: [
    "", "Why-is-it", "www.quora.com/Why", "javascript:alert(1)", "https://", "https:///Why",
    "https://user@www.quora.com/Why", "https://www.quora.com:8080/Why", "https://a b/c",
    "mailto:a@b.c", "https://[::1]/x",
    "https://www.qu\u{43E}ra.com/Why", "https://é.quora.com/Why",
    "https://\u{212A}.quora.com/Why", "https://www.quora.com\u{2044}.x/Why",
    "https://www.quora.com\u{202E}/Why",
  ])
  func `what is no address of a page is refused`(text: String) { #expect(QuoraURL(text) == nil) }

  @Test func `a path stands on the default host`() {
    #expect(QuoraURL("/Qual", defaultHost: "pt.quora.com")?.absolute == "https://pt.quora.com/Qual")
    #expect(QuoraURL("/Qual", defaultHost: "quora.com")?.host == "www.quora.com")
  }

  @Test(arguments: [
    ("https://www.quora.com/x", true), ("https://quora.com/x", true),
    ("https://space.quora.com/x", true), ("https://quora.com.example.com/x", false),
    ("https://notquora.com/x", false), ("https://www.quora.co/x", false),
    ("https://.0www.quora.com/x", false), ("https://www..quora.com/x", false),
    ("https://.quora.com/x", false), ("https://a_b.quora.com/x", false),
  ])
  func `only quora.com and its subdomains are Quora`(text: String, isQuora: Bool) {
    #expect(QuoraURL(text)?.isQuora == isQuora)
  }

  @Test(arguments: [
    ("https://www.quora.com/Caf%C3%A9", "https://www.quora.com/Café"),
    ("https://www.quora.com/Caf%C3%A9", "https://www.quora.com/Cafe\u{301}"),
    ("https://www.quora.com/Caf%c3%a9", "https://www.quora.com/Caf%C3%A9"),
    ("https://quora.com/unanswered/Why/", "http://WWW.QUORA.COM/Why?x"),
    ("https://www.quora.com/A%2DB", "https://www.quora.com/A-B"),
  ])
  func `two spellings of one address have one identity`(one: String, other: String) {
    #expect(QuoraURL(one) != nil)
    #expect(QuoraURL(one)?.identity == QuoraURL(other)?.identity)
  }

  @Test(arguments: [
    ("https://www.quora.com/Why", "https://www.quora.com/why"),
    ("https://www.quora.com/Why", "https://pt.quora.com/Why"),
    ("https://www.quora.com/Why", "https://www.quora.com/Why/answer/Ann"),
  ])
  func `other addresses have another identity`(one: String, other: String) {
    #expect(QuoraURL(one)?.identity != QuoraURL(other)?.identity)
  }

  @Test(arguments: [
    ("https://pt.quora.com/Qual-é", "https://pt.quora.com/Qual-%C3%A9"),
    ("https://www.quora.com/Caf%C3%A9", "https://www.quora.com/Caf%C3%A9"),
    ("https://www.quora.com/100%-sure", "https://www.quora.com/100%25-sure"),
    ("https://www.quora.com/a b\"<>\u{1B}\\", "https://www.quora.com/a%20b%22%3C%3E%1B%5C"),
    ("http://quora.com/Q/?share=1", "https://www.quora.com/Q"),
  ])
  func `the absolute address is percent-encoded once`(text: String, absolute: String) {
    #expect(QuoraURL(text)?.absolute == absolute)
    #expect(QuoraURL(absolute)?.absolute == absolute)
  }

  @Test(arguments: [
    ("/Why/answer/Ann-Lee", "/Why"), ("/Why/answers/1234", "/Why"), ("/Why", "/Why"),
    ("/Why/comments", "/Why/comments"), ("/answer/Ann", "/answer/Ann"),
    ("/unanswered/Why/answer/Ann", "/Why"),
  ])
  func `an answer's address names its question`(answer: String, question: String) {
    #expect(QuoraURL(answer)?.question == QuoraURL(question))
  }

  @Test(arguments: [
    ("/profile/Ann-Lee-3", "Ann-Lee-3"), ("/profile/Zo%C3%AB/answers", "Zoë"),
    ("https://pt.quora.com/profile/João-1?x", "João-1"), ("/profile", nil),
    ("/Why/profile/Ann", nil), ("/Why", nil),
  ])
  func `a profile's address has a slug`(text: String, slug: String?) {
    #expect(QuoraURL(text)?.profileSlug == slug)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%41", "A"), ("%C3%A9", "é"), ("%e2%82%ac", "€"), ("a+b", "a+b"),
    // What is no escape, or no UTF-8, stays.
    ("100%", "100%"), ("%4", "%4"), ("%zz", "%zz"), ("%C3", "%C3"), ("%FF%41", "%FF%41"),
  ])
  func `escapes are decoded where they are text`(encoded: String, decoded: String) {
    #expect(QuoraURL.percentDecoded(encoded) == decoded)
  }

  @Test func `an address that no browser takes is none`() {
    let long = "https://www.quora.com/" + String(repeating: "x", count: 8_192)
    #expect(QuoraURL(long) == nil)
    #expect(QuoraURL(String(long.prefix(8_192))) != nil)
  }

  @Test(arguments: [
    ("/a-b_c.d~e", "/a-b_c.d~e"), ("é", "%C3%A9"), ("%41%", "%41%25"), ("%4", "%254"),
    ("a?b#c", "a%3Fb%23c"), ("€", "%E2%82%AC"),
  ])
  func `what may not stand in a path is encoded`(text: String, encoded: String) {
    #expect(QuoraURL.percentEncoded(text) == encoded)
  }
}
