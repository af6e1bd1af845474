import Testing

@testable import QPickCommands

@Suite struct RankURLsTests {
  @Test func `one URL a line, and only of Quora`() {
    let report = Sample.report(picks: [
      Sample.feedCard, Sample.pick(title: "none"),
      Sample.pick(title: "evil", url: "https://evil.com/"),
      Sample.pick(title: "injected", url: "https://www.quora.com/a\nhttps://evil.com/"),
      Sample.famous,
    ])
    #expect(
      RankFormat.urls.text(of: report, outputStyle: OutputStyle()) == """
        https://www.quora.com/Why-do-cats-purr
        https://www.quora.com/a%0Ahttps://evil.com/
        https://www.quora.com/What-is-the-hardest-lesson

        """)
  }

  @Test func `the limit holds, and without picks there is nothing`() {
    #expect(
      RankFormat.urls.text(of: Sample.report(limit: 1), outputStyle: OutputStyle())
        == "https://www.quora.com/Why-do-cats-purr\n")
    #expect(RankFormat.urls.text(of: Sample.report(picks: []), outputStyle: OutputStyle()) == "")
  }
}
