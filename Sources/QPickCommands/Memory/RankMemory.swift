import History
import QuestionPicking
import QuoraFacts

/// What `rank` has of the history, and leaves there.
struct RankMemory {
  private let file: HistoryFile
  private let history: History

  /// Where it lies.
  var place: String { PathText.shown(file.path) }

  /// The history's part in a run; nil where it is off.
  ///
  /// - Throws: Why it cannot be used.
  init?(in context: ProcessContext) throws(UsageError) {
    guard let file = HistoryFile(in: context), file.isOn else { return nil }
    self.file = file
    history = try file.open()
  }

  /// What the writer said of questions, as it holds at `moment`.
  func marks(at moment: Instant) throws(UsageError) -> WriterMarks {
    let all: [Mark]
    do { all = try history.currentMarks() } catch { throw file.error(error) }
    var marks = WriterMarks()
    for mark in all where mark.holds(at: moment) {
      switch mark.kind {
      case .answered: marks.answered.insert(id: mark.key.id, url: mark.key.url)
      case .hidden, .snoozed: marks.hidden.insert(id: mark.key.id, url: mark.key.url)
      }
    }
    return marks
  }

  /// Says of each pick whether no list showed it before.
  func noteNew(_ picks: inout [JudgedQuestion]) throws(UsageError) {
    for index in picks.indices { picks[index].isNew = try isNew(picks[index].question) }
  }

  /// The same of candidates.
  func noteNew(_ choices: inout [CandidateChoices]) throws(UsageError) {
    for index in choices.indices {
      choices[index].judged.isNew = try isNew(choices[index].judged.question)
    }
  }

  /// Whether no list showed the question; nil where it cannot be told from others.
  private func isNew(_ question: Question) throws(UsageError) -> Bool? {
    guard let key = QuestionKey(question) else { return nil }
    do {
      return try !history.wasShown(key)
    } catch {
      throw file.error(error)
    }
  }

  /// The views that an answer had when it was first read; empty where that cannot be told.
  func earlierViews(id: Int?, url: String?) -> [(views: Count, time: Instant)] {
    guard let key = AnswerKey(id: id, url: url) else { return [] }
    return (try? history.firstViews(of: key)) ?? []
  }

  /// Remembers the views that pages with a clock show.
  func rememberViews(on pages: [PageFacts]) throws(UsageError) {
    let views = pages.flatMap { page in
      guard let clock = page.clock else { return [(key: AnswerKey, views: Count, time: Instant)]() }
      return page.rows.compactMap { row in
        guard row.kind == .answer || row.kind == .related, let views = row.views,
          let key = AnswerKey(id: row.id, url: row.url)
        else { return nil }
        return (key, views, clock.moment)
      }
    }
    do { try history.remember(views: views) } catch { throw file.error(error) }
  }

  /// Remembers the writer's own answers on pages with a clock.
  func rememberOwn(on pages: [PageFacts]) throws(UsageError) {
    do {
      try history.remember(own: pages.flatMap(OwnAnswer.all))
    } catch {
      throw file.error(error)
    }
  }

  /// What the writer's own answers teach; nil where they are too few.
  func factor() throws(UsageError) -> WriterFactor? {
    do { return try WriterFactor(OutcomeEntry.all(in: history).map(\.outcome)) } catch {
      throw file.error(error)
    }
  }

  /// Remembers the list that was shown.
  func remember(_ picks: ArraySlice<JudgedQuestion>, at moment: Instant) throws(UsageError) {
    let shown = picks.compactMap { pick in
      QuestionKey(pick.question).map { key in
        ShownQuestion(
          number: pick.rank ?? 0, key: key, title: pick.question.title, address: pick.question.url,
          score: pick.score?.value, expectedLow: pick.expectedViews?.low,
          expectedMid: pick.expectedViews?.mid, expectedHigh: pick.expectedViews?.high)
      }
    }
    guard !shown.isEmpty else { return }
    do { try history.remember(shown, at: moment) } catch { throw file.error(error) }
  }
}

extension QuestionKey {
  /// The key of a question; nil where it has neither number nor address.
  init?(_ question: Question) { self.init(id: question.id, url: question.url) }
}
