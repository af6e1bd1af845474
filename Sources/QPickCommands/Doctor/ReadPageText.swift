import QuoraFacts

/// What an input is, in words.
enum ReadPageText {
  /// How an input was read, on one line, for `-v`.
  static func line(_ page: ReadPage) -> String {
    "\(input(page)); clock: \(clock(page.facts)); \(kind(page.facts))"
  }

  /// Container, encoding and size.
  static func input(_ page: ReadPage) -> String {
    let parts = [page.container, page.encoding, size(page.byteCount)]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The moment that the page's times count to, and who says so.
  static func clock(_ facts: PageFacts) -> String {
    guard let clock = facts.clock else { return "none" }
    let source =
      switch clock.source {
      case .page: "the page's own"
      case .container: "the container's date"
      case .file: "the file's time"
      }
    return "\(RFC3339.text(clock.moment)), \(source)"
  }

  /// The kind of page, its layout, language and whether it was saved logged in.
  static func kind(_ facts: PageFacts) -> String {
    if facts.problem?.isForeign == true { return "no page of Quora's" }
    let parts = [
      kind(facts.kind), facts.era.map { "layout of \($0.rawValue)" },
      facts.language.map { "language \($0)" },
      facts.isLoggedIn.map { $0 ? "logged in" : "logged out" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private static func kind(_ kind: PageFacts.Kind) -> String {
    switch kind {
    case .home: "the home feed"
    case .topic: "a topic's feed"
    case .space: "a Space"
    case .search: "search results"
    case .question: "a question's page"
    case .answer: "the page of one answer"
    case .profile: "a profile"
    case .wall: "the log-in page"
    case .error: "an error page"
    case .challenge: "a robot check"
    case .unknown: "a page of unknown kind"
    }
  }

  private static func size(_ byteCount: Int) -> String {
    switch byteCount {
    case ..<1000: return NumberText.counted(byteCount, "byte")
    case ..<999_500: return "\((byteCount + 500) / 1000) KB"
    default:
      let tenths = (byteCount + 50_000) / 100_000
      return "\(tenths / 10).\(tenths % 10) MB"
    }
  }
}
