import QuestionPicking

/// The line that says how many questions were picked and what dropped the others.
enum ContextLine {
  /// `10 of 141 questions; dropped: 8 ads, 96 older than 72 h`.
  ///
  /// - Parameters:
  ///   - ranking: The whole result.
  ///   - options: The options it was made with.
  ///   - limit: How many picks are shown; null for all.
  /// - Returns: One line.
  static func text(_ ranking: Ranking, options: RankOptions, limit: Int?) -> String {
    let total = ranking.picks.count + ranking.unjudged.count + ranking.rejected.count
    let shown = min(ranking.picks.count, limit ?? .max)
    var text = "\(shown) of \(counted(total, "question"))"
    if shown < ranking.picks.count {
      text += ", \(counted(ranking.picks.count - shown, "more pick")) with -n 0"
    }
    let dropped = ranking.funnel.filter { $0.dropped > 0 }.map { words($0, options: options) }
    if !dropped.isEmpty { text += "; dropped: " + dropped.joined(separator: ", ") }
    if !ranking.unjudged.isEmpty {
      text += "; \(grouped(ranking.unjudged.count)) not judged, no answer seen (--all lists them)"
    }
    return text
  }

  private static func words(_ step: FunnelStep, options: RankOptions) -> String {
    guard case .rule(let rule) = step.cause else { return counted(step.dropped, "ad") }
    let bounds = options.thresholds
    let reason =
      switch rule {
      case .followed: "by people you follow or skip"
      case .answered: "answered by you"
      case .own: "of your own"
      case .age: "older than \(hours(bounds.maxAgeHours ?? 0))"
      case .views: "under \(grouped(bounds.minViews ?? 0)) views"
      case .upvotes: "under \(grouped(bounds.minUpvotes ?? 0)) upvotes"
      case .answers: "with \(grouped(bounds.maxAnswers ?? 0)) answers or more"
      }
    let doubt = options.unknown == .drop ? " or unknown" : ""
    return "\(grouped(step.dropped)) \(reason)\(doubt)"
  }

  /// `72 h`, `1.5 h`; whole days from a week on.
  private static func hours(_ hours: Double) -> String {
    let isDays = hours >= 7 * 24 && (hours / 24).rounded() == hours / 24
    let number = isDays ? hours / 24 : (hours * 100).rounded() / 100
    let text = "\(number)"
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + (isDays ? " d" : " h")
  }
}

/// `count` with its thousands set apart by commas.
func grouped(_ count: Int) -> String {
  var digits = String(count)
  var place = digits.count - 3
  while place > (count < 0 ? 1 : 0) {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    place -= 3
  }
  return digits
}

/// `1 question`, `141 questions`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}
