public import QuoraFacts

// MARK: - Views

/// What makes an answer the same one in the history: its number or its address.
public struct AnswerKey: Hashable, Sendable {
  fileprivate let id: Int?
  fileprivate let url: String?

  /// One text for both.
  fileprivate var text: String { url ?? "\(id ?? 0)" }

  /// The key of an answer; nil where it has neither number nor address.
  public init?(id: Int?, url: String?) {
    let url = url.flatMap { QuoraURL($0)?.identity }
    guard id != nil || url != nil else { return nil }
    (self.id, self.url) = (id, url)
  }
}

extension History {
  /// Remembers views that pages showed, and when those were saved; each only once.
  public func remember(
    views: [(key: AnswerKey, views: Count, time: Instant)]
  ) throws(HistoryError) {
    guard !views.isEmpty else { return }
    try run { () throws(DatabaseError) in
      try database.change { () throws(DatabaseError) in
        for sighting in views {
          try database.run(
            "INSERT OR IGNORE INTO views VALUES (?, ?, ?, ?, ?, ?)", .init(sighting.key.id),
            .init(sighting.key.url), .integer(Int(sighting.time.microseconds)),
            .integer(sighting.views.value), .integer(sighting.views.low),
            .integer(sighting.views.high))
        }
      }
    }
  }

  /// The first views that were read of an answer, and when; empty where none were.
  ///
  /// The first are enough: an answer's growth is measured over the longest time.
  public func firstViews(of key: AnswerKey) throws(HistoryError) -> [(views: Count, time: Instant)]
  {
    try run { () throws(DatabaseError) in
      var rows: [[DatabaseValue]] = []
      if let url = key.url {
        rows += try database.run(
          "SELECT time, value, low, high FROM views WHERE url = ? ORDER BY time LIMIT 1",
          .text(url))
      }
      if let id = key.id {
        rows += try database.run(
          "SELECT time, value, low, high FROM views WHERE answer_id = ? ORDER BY time LIMIT 1",
          .integer(id))
      }
      return rows.compactMap { row in
        guard let time = row[0].integer, let value = row[1].integer, let low = row[2].integer,
          let high = row[3].integer
        else { return nil }
        let source: Count.Source = low == high ? .exact : .rounded
        return (
          Count(value: value, low: low, high: high, source: source),
          Instant(microseconds: Int64(time))
        )
      }
    }
  }
}

// MARK: - The writer's own answers

/// An answer of the writer's own.
public struct OwnAnswer: Hashable, Sendable {
  /// The answer.
  public let key: AnswerKey
  /// The question, and its title.
  public let question: QuestionKey, title: String?
  /// When it was posted.
  public let posted: Instant
  /// Its views, and when they were read.
  public let views: Int, time: Instant

  /// An answer.
  public init(
    key: AnswerKey, question: QuestionKey, title: String?, posted: Instant, views: Int,
    time: Instant
  ) {
    (self.key, self.question, self.title) = (key, question, title)
    (self.posted, self.views, self.time) = (posted, views, time)
  }
}

extension History {
  /// Remembers own answers; of one answer what was read last counts.
  public func remember(own answers: [OwnAnswer]) throws(HistoryError) {
    guard !answers.isEmpty else { return }
    try run { () throws(DatabaseError) in
      try database.change { () throws(DatabaseError) in
        for answer in answers {
          try database.run(
            "INSERT INTO own VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (answer) DO UPDATE SET "
              + "posted = excluded.posted, time = excluded.time, value = excluded.value "
              + "WHERE excluded.time >= own.time",
            .text(answer.key.text), .init(answer.question.id), .init(answer.question.url),
            .init(answer.title), .integer(Int(answer.posted.microseconds)),
            .integer(Int(answer.time.microseconds)), .integer(answer.views))
        }
      }
    }
  }

  /// Own answers to questions that a list had shown before they were posted, each with the question
  /// as it was shown last before that; the newest answer first.
  public func pickedAnswers() throws(HistoryError) -> [(answer: OwnAnswer, shown: ShownQuestion)] {
    try run { () throws(DatabaseError) in
      let rows = try database.run(
        "SELECT answer, question_id, url, title, posted, time, value FROM own ORDER BY posted DESC")
      var found: [(OwnAnswer, ShownQuestion)] = []
      for row in rows {
        guard let posted = row[4].integer, let time = row[5].integer, let value = row[6].integer,
          let key = AnswerKey(stored: row[0].text)
        else { continue }
        let last = try database.run(
          "SELECT number, question_id, url, title, address, score, expected_low, expected_mid, "
            + "expected_high FROM shown JOIN lists ON list = id WHERE time < ? "
            + "AND (question_id = ? OR url = ?) ORDER BY time DESC LIMIT 1",
          .integer(posted), row[1], row[2])
        guard let shown = last.first.flatMap(Self.shown) else { continue }
        let answer = OwnAnswer(
          key: key, question: QuestionKey(storedID: row[1].integer, url: row[2].text),
          title: row[3].text, posted: Instant(microseconds: Int64(posted)), views: value,
          time: Instant(microseconds: Int64(time)))
        found.append((answer, shown))
      }
      return found
    }
  }
}

extension AnswerKey {
  fileprivate init?(stored text: String?) {
    guard let text else { return nil }
    (id, url) = (Int(text), Int(text) == nil ? text : nil)
  }
}
