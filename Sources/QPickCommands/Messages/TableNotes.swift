import QuestionPicking
import QuoraFacts

/// What is so of all picks of a table, said once below it.
struct TableNotes {
  let report: RankReport

  private var picks: ArraySlice<JudgedQuestion> { report.shownPicks }

  /// Sentences, of which each ends with a full stop; empty where all is known.
  var text: String { [estimates, unknowns].compactMap(\.self).joined(separator: " ") }

  /// What `~` means, and what it leaves open.
  private var estimates: String? {
    guard picks.contains(where: { $0.lead?.row.views?.source == .estimated }) else { return nil }
    let factor = NumberText.whole(report.options.weights.estimateFactor)
    let meaning = "~ estimated from upvotes, good to a factor of \(factor)"
    guard let bound = report.options.thresholds[.views], Rule.views.isUnknown(of: picks) else {
      return meaning + "."
    }
    let least = NumberText.counted(NumberText.whole(bound.limit), Rule.views.noun)
    let these = picks.count == 1 ? "it is not" : "none of these is"
    return "\(meaning): \(these) sure to have \(least)."
  }

  /// What no page shows of any pick, and what to save.
  private var unknowns: String? {
    let names = Self.asked.filter { $0.isUnknown(of: picks) && !isSaid($0) }.map(\.plural)
    // Of numbers, the cells say it.
    let mostly = [Rule.title, .followed, .answered, .own].filter { rule in
      !rule.isUnknown(of: picks) && rule.isMostlyUnknown(of: picks) && !isSaid(rule)
    }.map(\.plural)
    let isOne = report.pages.count { report.pageErrors[$0.name] == nil } == 1
    let pages = isOne ? "This page" : "These pages"
    let verb = isOne ? "shows" : "show"
    let sentence: String? =
      switch names.count {
      case 0: nil
      case 1: "\(pages) \(isOne ? "does" : "do") not show \(names[0])"
      case 2: "\(pages) \(verb) neither \(names[0]) nor \(names[1])"
      default:
        "\(pages) \(verb) none of these: \(names.dropLast().joined(separator: ", ")), \(names[names.count - 1])"
      }
    let rest =
      mostly.isEmpty ? nil : "Not shown of most of these is " + mostly.joined(separator: ", ")
    let sentences = [sentence, rest].compactMap(\.self).joined(separator: ". ")
    guard let advice else { return sentences.isEmpty ? nil : sentences + "." }
    return sentences.isEmpty
      ? "To settle what is not known, \(advice)." : "\(sentences): \(advice)."
  }

  /// Whether another sentence says it.
  private func isSaid(_ rule: Rule) -> Bool {
    // `~` says it.
    rule == .views && picks.contains { $0.lead?.row.views != nil }
      // Whoever has not answered did not write an answer.
      || rule == .own && Rule.answered.isMostlyUnknown(of: picks)
  }

  /// Which pages would settle what is unknown; nil where none would.
  private var advice: String? {
    let open = picks.filter { !$0.unknownRules.isEmpty }
    let (pages, their) =
      picks.count == 1
      ? ("the question's page", "its page") : ("the questions' pages", "their pages")
    if open.contains(where: { $0.questionPages(in: report.pages).isEmpty }) {
      return "save " + pages
    }
    let isAboutPeople = open.contains { question in
      question.unknownRules.contains { [.followed, .answered, .own].contains($0) }
        && !question.questionPages(in: report.pages).contains { $0.isLoggedIn == true }
    }
    return isAboutPeople ? "save \(their) while logged in" : nil
  }

  /// The rules in the order in which they are named: what the article's rules ask for, then whose
  /// answers they are.
  private static let asked: [Rule] = [
    .age, .views, .upvotes, .answers, .title, .followed, .answered, .own,
  ]
}
