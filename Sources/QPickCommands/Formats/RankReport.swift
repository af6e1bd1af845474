import QuestionPicking
import QuoraFacts

/// Everything that an output format of `rank` may show.
struct RankReport {
  /// What was judged.
  var ranking: Ranking
  /// The options it was judged with.
  var options: RankOptions
  /// Whether the moment that ages count to is known; not where no page shows when it was saved.
  var isAsOfKnown = true
  /// The pages in input order, each with the argument that named it.
  var pages: [(name: String, facts: PageFacts)]
  /// How many questions of each list to show; nil for all.
  var limit: Int?
  /// Whether unjudged and rejected questions are shown too.
  var showsAll: Bool
  /// How many picks were left out as they were shown before.
  var seenBefore = 0
  /// What was learned of the writer, and counts in expected views; nil for nothing.
  var yours: WriterFactor?
  /// Whether the ledger of rules and terms is shown.
  var explains: Bool
  /// What is wrong with a page, by its name, where its facts do not say it: a file that is not
  /// there, a profile.
  var pageErrors: [String: String] = [:]
  /// Whether only questions are picked that no list showed before.
  var onlyNew = false
  /// For the format `html` all candidates with what other bounds could change; else none.
  var choices: [CandidateChoices] = []
  /// What was typed.
  var arguments = TypedArguments(known: [])
  /// The options of the config file.
  var configArguments = TypedArguments(known: [])
  /// For the format `html` what qpick says below a table.
  var notes = RankNotes()
}

extension RankReport {
  /// As many questions of a list as are shown.
  func shown(_ questions: [JudgedQuestion]) -> ArraySlice<JudgedQuestion> {
    questions.prefix(limit ?? questions.count)
  }

  /// The picks that are shown.
  var shownPicks: ArraySlice<JudgedQuestion> { shown(ranking.picks) }

  /// All questions that are shown: the picks, then what `--all` adds.
  var shownQuestions: [JudgedQuestion] {
    let lists = showsAll ? [ranking.picks, ranking.unjudged, ranking.rejected] : [ranking.picks]
    return lists.flatMap(shown)
  }
}

/// The output formats of `rank`.
enum RankFormat: String, CaseIterable {
  case table, json, ndjson, csv, tsv, markdown, urls, html
}
