import QuoraFacts

/// Detects the kind of a page: by what stands on it, then by what the server says, then by the
/// address. On a page reached without a reload, the server speaks of the page before it
/// (PageFormat.md, "Clock and viewer").
struct PageKindDetector {
  var settings: PageSettings
  /// The marks seen anywhere on the page.
  var marks: MarkSet
  var hasAnswerItems: Bool
  var hasCards: Bool
  var url: QuoraURL?

  /// The kind; `unknown` where nothing shows it.
  var kind: PageFacts.Kind {
    if marks.contains(.homeFeed) { return .home }
    if marks.contains(.topicFeed) { return .topic }
    if marks.contains(.spaceFeed) { return .space }
    if marks.contains(.searchPage) { return .search }
    if marks.contains(.answerPage) { return .answer }
    let named = fromSettings
    if hasAnswerItems || marks.contains(.questionPage) {
      return named == .answer ? .answer : .question
    }
    switch named {
    case .wall, .error, nil:
      if hasCards { return fromAddress ?? (marks.contains(.profilePage) ? .profile : .home) }
      return named ?? fromAddress ?? .unknown
    case .some(let named): return named
    }
  }

  /// Source: Documentation/PageFormat.md, "Kinds of page".
  private var fromSettings: PageFacts.Kind? {
    switch (settings.controller, settings.action) {
    case ("question", "answers"): .answer
    case ("question", _): .question
    case ("topic", _): .topic
    case ("user", _): .profile
    case ("search", _): .search
    case ("tribe", _), ("space", _): .space
    case ("error", _): .error
    case ("index", _): settings.isLoggedIn == false ? .wall : .home
    default: settings.rootClass == "LoggedOutHomePage" ? .wall : nil
    }
  }

  /// Source: Documentation/PageFormat.md, "Kinds of page".
  private var fromAddress: PageFacts.Kind? {
    guard let url, url.isQuora else { return nil }
    let parts = url.path.split(separator: "/")
    switch parts.first {
    case nil: return .home
    case "following": return .home
    case "topic": return .topic
    case "search": return .search
    case "profile": return .profile
    default: return parts.contains("answer") || parts.contains("answers") ? .answer : nil
    }
  }
}
