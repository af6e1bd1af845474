import QuestionPicking
import QuoraFacts

/// What is said of a ranking as a whole: how many picks of which pages, and what became of the rest.
struct RankSummary {
  let report: RankReport
  /// The names of the pages that were ranked.
  let pageNames: [String]
  let clock: PagesClock
  let asOf: AsOfArgument
  let now: Instant

  private var ranking: Ranking { report.ranking }

  /// `5 of 12 picks from 26 questions · home-feed.html, saved 20 Nov 09:30 UTC · ages as of the
  /// save`.
  var head: [String] {
    let total = ranking.picks.count + ranking.unjudged.count + ranking.rejected.count
    let shown = report.shownPicks.count
    let of = shown < ranking.picks.count ? "\(NumberText.grouped(shown)) of " : ""
    return [
      "\(of)\(NumberText.counted(ranking.picks.count, "pick")) from "
        + NumberText.counted(total, "question"),
      pages, clock.ages(asOf: asOf, now: now),
    ]
  }

  private var pages: String {
    let name =
      switch pageNames.first {
      case "-"? where pageNames.count == 1: "standard input"
      case let name? where pageNames.count == 1:
        name.split(separator: "/").last.map(String.init) ?? name
      default: NumberText.counted(pageNames.count, "page")
      }
    guard let newest = clock.newest else { return "\(name), time of the save not known" }
    let saved = pageNames.count == 1 ? "saved" : "the newest saved"
    return "\(name), \(saved) \(MomentText.text(newest, now: now))"
  }

  /// `4 ads`, `3 older than 72 h`: what was left out, and why; empty where nothing was.
  var leftOut: [String] {
    var steps = ranking.funnel.filter { $0.dropped > 0 }.map(words)
    if report.seenBefore > 0 {
      steps.append("\(NumberText.grouped(report.seenBefore)) seen before")
    }
    return steps.isEmpty ? [] : ["left out: " + steps[0]] + steps.dropFirst()
  }

  private func words(_ step: FunnelStep) -> String {
    guard case .rule(let rule) = step.cause else { return NumberText.counted(step.dropped, "ad") }
    let reason = rule.leftOut(by: report.options)
    let doubt = report.options.unknown == .drop ? " or unknown" : ""
    return "\(NumberText.grouped(step.dropped)) \(reason)\(doubt)"
  }

  /// `7 more picks (-n 0)`, `4 questions without a seen answer (--all)`: what is not shown.
  var notShown: [String] {
    let more = ranking.picks.count - report.shownPicks.count
    var parts: [String] = []
    if more > 0 { parts.append("\(NumberText.counted(more, "more pick")) (-n 0)") }
    if !ranking.unjudged.isEmpty, !report.showsAll {
      let questions = NumberText.counted(ranking.unjudged.count, "question")
      parts.append("\(questions) without a seen answer (--all)")
    }
    return parts.isEmpty ? [] : ["also: " + parts[0]] + parts.dropFirst()
  }

  /// Why there are no picks, and what would give some; empty where there are picks. With `isHeaded`
  /// something above it has said that nothing passed.
  func nothingPassed(isHeaded: Bool) -> [String] {
    guard ranking.picks.isEmpty else { return [] }
    guard report.seenBefore == 0 else {
      let count = NumberText.counted(report.seenBefore, "pick")
      return ["nothing new; \(count) seen before, which qpick without --new shows"]
    }
    let head = isHeaded ? "" : "nothing passed; "
    if let first = ranking.openings.first {
      let parts = ranking.openings.map { opening in
        opening.changes.map(\.flag).joined(separator: " ")
          + ": \(NumberText.grouped(opening.pickCount))"
      }
      let words =
        first.changes.count == 1
        ? "one change lets in: " : "no single bound lets one in, but together: "
      return [head + words + parts[0]] + parts.dropFirst()
    }
    return [head + whatToDo]
  }

  /// What is said below a table, for a format that shows it itself.
  var notes: RankNotes {
    RankNotes(
      onPicks: [TableNotes(report: report).text, leftOut.joined(separator: " · ")]
        .filter { !$0.isEmpty },
      advice: nothingPassed(isHeaded: true).joined(separator: " · "))
  }

  private var whatToDo: String {
    if let miss = ranking.nearestMiss {
      return "for the nearest: " + miss.flags.joined(separator: " ")
    }
    guard ranking.unjudged.isEmpty else {
      let count = NumberText.counted(ranking.unjudged.count, "question")
      let (advice, them) =
        ranking.unjudged.count == 1
        ? ("save its page and give it too", "it") : ("save their pages and give them too", "them")
      return "\(count) not judged, no answer seen: \(advice)"
        + (report.showsAll ? "" : " (--all lists \(them))")
    }
    return ranking.rejected.isEmpty
      ? "the pages name no question; scroll down before you save a feed"
      : "no option would let a question in" + (report.showsAll ? "" : "; --all tells why")
  }
}

/// What is said below a table.
struct RankNotes {
  /// What is so of all picks, and what was left out.
  var onPicks: [String] = []
  /// Where there are no picks, what would give some; else empty.
  var advice = ""
}

/// A moment as a person reads it, in UTC.
enum MomentText {
  /// `20 Nov 09:30 UTC`; with its year where that is not the year of `now`, or `now` is nil.
  static func text(_ moment: Instant, now: Instant? = nil) -> String {
    let day = CivilDay(of: moment)
    let year = day.year == now.map { CivilDay(of: $0).year } ? "" : " \(day.year)"
    // `2023-11-20T09:30:00Z`
    let time = RFC3339.text(moment).split(separator: "T").last?.prefix(5) ?? ""
    return "\(day.day) \(months[day.month - 1])\(year) \(time) UTC"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
