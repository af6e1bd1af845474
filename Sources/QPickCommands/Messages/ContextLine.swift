import QuestionPicking

/// The line that says how many questions were picked and what dropped the others.
enum ContextLine {
  /// `10 of 141 questions; dropped: 8 ads, 96 older than 72 h`.
  ///
  /// - Parameters:
  ///   - ranking: The whole result.
  ///   - options: The options it was made with.
  ///   - limit: How many picks are shown; nil for all.
  /// - Returns: One line.
  static func text(_ ranking: Ranking, options: RankOptions, limit: Int?) -> String {
    let total = ranking.picks.count + ranking.unjudged.count + ranking.rejected.count
    let shown = min(ranking.picks.count, limit ?? .max)
    var text = "\(shown) of \(NumberText.counted(total, "question"))"
    if shown < ranking.picks.count {
      text += ", \(NumberText.counted(ranking.picks.count - shown, "more pick")) with -n 0"
    }
    let dropped = ranking.funnel.filter { $0.dropped > 0 }.map { words($0, options: options) }
    if !dropped.isEmpty { text += "; dropped: " + dropped.joined(separator: ", ") }
    if !ranking.unjudged.isEmpty {
      text +=
        "; \(NumberText.grouped(ranking.unjudged.count)) not judged, no answer seen"
    }
    return text
  }

  private static func words(_ step: FunnelStep, options: RankOptions) -> String {
    guard case .rule(let rule) = step.cause else { return NumberText.counted(step.dropped, "ad") }
    let limit = options.thresholds[rule]?.limit ?? 0
    let count = NumberText.whole(limit)
    let reason =
      switch rule {
      case .followed: "by people you follow or skip"
      case .answered: "answered by you"
      case .own: "of your own"
      case .age: "older than \(hours(limit))"
      case .views, .upvotes: "under \(NumberText.grouped(count)) \(rule.noun)s"
      case .answers: "with \(NumberText.counted(count, rule.noun)) or more"
      }
    let doubt = options.unknown == .drop ? " or unknown" : ""
    return "\(NumberText.grouped(step.dropped)) \(reason)\(doubt)"
  }

  /// `72 h`, `1.5 h`; whole days from a week on.
  private static func hours(_ hours: Double) -> String {
    let days = hours / 24
    return days >= 7 && days.rounded() == days
      ? NumberText.shortest(days) + " d"
      : NumberText.shortest(NumberText.hundredths(hours)) + " h"
  }
}
