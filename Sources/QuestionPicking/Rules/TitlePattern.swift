/// A regular expression that titles are held against, in any case of letters.
public struct TitlePattern: Hashable, Sendable {
  /// The pattern as the user wrote it, in the syntax of Swift's `Regex`.
  public let text: String

  /// The pattern that `text` means.
  ///
  /// - Throws: What the compiler of regular expressions says.
  public init(_ text: String) throws {
    _ = try Regex(text)
    self.text = text
  }
}

/// Which titles a writer wants.
public struct TitleOptions: Hashable, Sendable {
  /// Titles must match one of these; empty for any title.
  public var wanted: [TitlePattern]
  /// Titles must match none of these.
  public var skipped: [TitlePattern]

  /// Any title, unless given.
  public init(wanted: [TitlePattern] = [], skipped: [TitlePattern] = []) {
    (self.wanted, self.skipped) = (wanted, skipped)
  }

  /// How much of a title is looked at, in characters: to match a pattern such as `(a+)+$` takes
  /// twice the time with each.
  public static let titleLimit = 300
}

/// Patterns, compiled: a `Regex` cannot be an option, as it can neither be compared nor be sent to
/// another thread.
struct TitleMatcher {
  private let patterns: [(text: String, regex: Regex<AnyRegexOutput>)]

  init(_ patterns: [TitlePattern]) {
    self.patterns = patterns.compactMap { pattern in
      // It was compiled before, when the pattern was made.
      (try? Regex(pattern.text)).map { (pattern.text, $0.ignoresCase()) }
    }
  }

  /// Whether there are no patterns.
  var isEmpty: Bool { patterns.isEmpty }

  /// The first pattern that matches some part of the title; nil where none does.
  func match(in title: String) -> String? {
    let start = title.prefix(TitleOptions.titleLimit)
    return patterns.first { (try? $0.regex.firstMatch(in: start)) != nil }?.text
  }
}
