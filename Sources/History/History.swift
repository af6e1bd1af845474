public import QuoraFacts

/// What makes a question the same one in the history: its number or its address, whichever both
/// sides know.
public struct QuestionKey: Hashable, Sendable {
  /// Quora's number.
  public let id: Int?
  /// `QuoraURL.identity` of its address.
  public let url: String?

  /// The key of a question; nil where it has neither number nor address.
  public init?(id: Int?, url: String?) {
    let url = url.flatMap { QuoraURL($0)?.question.identity }
    guard id != nil || url != nil else { return nil }
    (self.id, self.url) = (id, url)
  }

  init(storedID: Int?, url: String?) { (id, self.url) = (storedID, url) }
}

/// What a writer said of a question.
public struct Mark: Hashable, Sendable {
  /// What was said.
  public enum Kind: Hashable, Sendable {
    /// They answered it.
    case answered
    /// They do not want to see it again.
    case hidden
    /// They do not want to see it until then.
    case snoozed(until: Instant)
  }

  /// What was said.
  public let kind: Kind
  /// The question.
  public let key: QuestionKey
  /// Its title, and its address as it was shown.
  public let title: String?, address: String?
  /// When it was said.
  public let time: Instant

  /// Whether it holds at `moment`.
  public func holds(at moment: Instant) -> Bool {
    if case .snoozed(let until) = kind { moment < until } else { true }
  }
}

/// A question as a list showed it.
public struct ShownQuestion: Hashable, Sendable {
  /// Its number in the list, from 1 on.
  public var number: Int
  /// The question.
  public var key: QuestionKey
  /// Its title, and its address as it was shown.
  public var title: String?, address: String?
  /// Its score, in points, and the views that a new answer was expected to get.
  public var score: Double?, expectedLow: Double?, expectedMid: Double?, expectedHigh: Double?

  /// A question of a list.
  public init(
    number: Int, key: QuestionKey, title: String?, address: String?, score: Double? = nil,
    expectedLow: Double? = nil, expectedMid: Double? = nil, expectedHigh: Double? = nil
  ) {
    (self.number, self.key, self.title, self.address) = (number, key, title, address)
    (self.score, self.expectedMid) = (score, expectedMid)
    (self.expectedLow, self.expectedHigh) = (expectedLow, expectedHigh)
  }
}

/// Why the history cannot be used.
public enum HistoryError: Error, Hashable, Sendable {
  /// It was written by a newer version of qpick.
  case newer(version: Int)
  /// The file is a database of something else.
  case notHistory
  /// SQLite's reason.
  case database(DatabaseError)
}

/// What qpick remembers: a file of SQLite, one change at a time.
///
/// Source: Documentation/Decisions/0047-history.md.
public final class History {
  let database: Database

  /// `qpik`, by which SQLite tells our files from others.
  private static let applicationID = 0x7170_696B
  /// Long enough for any change of another process.
  private static let waitMilliseconds: Int32 = 10_000

  /// Opens the history at `path`; an empty file becomes one.
  public init(path: String) throws(HistoryError) {
    do {
      database = try Database(path: path, waitMilliseconds: Self.waitMilliseconds)
      let version = try database.run("PRAGMA user_version")[0][0].integer ?? 0
      guard version <= Self.migrations.count else { throw Failure.newer(version) }
      guard version >= 0 else { throw Failure.notHistory }
      let owner = try database.run("PRAGMA application_id")[0][0].integer ?? 0
      let tables = try database.run("SELECT count(*) FROM sqlite_schema")[0][0].integer ?? 0
      guard owner == Self.applicationID || (owner == 0 && version == 0 && tables == 0) else {
        throw Failure.notHistory
      }
      // Either could hold statements that never end.
      let programs = "SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger')"
      guard try database.run(programs)[0][0].integer == 0 else { throw Failure.notHistory }
      if version < Self.migrations.count { try Self.migrate(database) }
    } catch let error as Failure {
      switch error {
      case .newer(let version): throw .newer(version: version)
      case .notHistory: throw .notHistory
      }
    } catch let error as DatabaseError {
      throw .database(error)
    } catch {
      throw .database(DatabaseError(code: 1, message: "\(error)"))
    }
  }

  private enum Failure: Error {
    case newer(Int), notHistory
  }

  /// Each makes a file of its version one of the next; none is ever changed.
  private static let migrations = [
    [
      """
      CREATE TABLE marks (
        id INTEGER PRIMARY KEY, question_id INTEGER, url TEXT, title TEXT, address TEXT,
        kind TEXT NOT NULL, until INTEGER, time INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE lists (id INTEGER PRIMARY KEY, time INTEGER NOT NULL) STRICT
      """,
      """
      CREATE TABLE shown (
        list INTEGER NOT NULL REFERENCES lists (id), number INTEGER NOT NULL, question_id INTEGER,
        url TEXT, title TEXT, address TEXT, score REAL, expected_low REAL, expected_mid REAL,
        expected_high REAL, PRIMARY KEY (list, number)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX shown_by_id ON shown (question_id) WHERE question_id IS NOT NULL",
      "CREATE INDEX shown_by_url ON shown (url) WHERE url IS NOT NULL",
    ],
    [
      """
      CREATE TABLE views (
        answer_id INTEGER, url TEXT, time INTEGER NOT NULL, value INTEGER NOT NULL,
        low INTEGER NOT NULL, high INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE UNIQUE INDEX views_by_url ON views (url, time) WHERE url IS NOT NULL",
      "CREATE UNIQUE INDEX views_by_id ON views (answer_id, time) WHERE answer_id IS NOT NULL",
    ],
    [
      """
      CREATE TABLE own (
        answer TEXT PRIMARY KEY, question_id INTEGER, url TEXT, title TEXT, posted INTEGER NOT NULL,
        time INTEGER NOT NULL, value INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """
    ],
  ]

  private static func migrate(_ database: Database) throws(DatabaseError) {
    try database.change { () throws(DatabaseError) in
      // Another process may have done it meanwhile.
      let version = try database.run("PRAGMA user_version")[0][0].integer ?? 0
      for statements in migrations.dropFirst(version) {
        for statement in statements { try database.run(statement) }
      }
      try database.run("PRAGMA application_id = \(applicationID)")
      try database.run("PRAGMA user_version = \(migrations.count)")
    }
  }

  func run<Result>(
    _ body: () throws(DatabaseError) -> Result
  ) throws(HistoryError) -> Result {
    do { return try body() } catch { throw .database(error) }
  }
}

// MARK: - Marks

extension History {
  /// Marks questions, all of them or, where it throws, none. A later mark of a question replaces an
  /// earlier one.
  public func mark(
    _ questions: [(key: QuestionKey, title: String?, address: String?)], as kind: Mark.Kind,
    at time: Instant
  ) throws(HistoryError) {
    let (name, until): (StoredKind, Int?) =
      switch kind {
      case .answered: (.answered, nil)
      case .hidden: (.hidden, nil)
      case .snoozed(let until): (.snoozed, Int(until.microseconds))
      }
    try run { () throws(DatabaseError) in
      try database.change { () throws(DatabaseError) in
        for question in questions {
          try database.run(
            "INSERT INTO marks (question_id, url, title, address, kind, until, time) "
              + "VALUES (?, ?, ?, ?, ?, ?, ?)",
            .init(question.key.id), .init(question.key.url), .init(question.title),
            .init(question.address), .text(name.rawValue), .init(until),
            .integer(Int(time.microseconds)))
        }
      }
    }
  }

  /// Takes back the last mark, so that what was said of its question before holds again; nil where
  /// there is none.
  public func undo() throws(HistoryError) -> Mark? {
    try run { () throws(DatabaseError) in
      try database.change { () throws(DatabaseError) -> Mark? in
        guard
          let row = try database.run("SELECT \(Self.columns) FROM marks ORDER BY id DESC LIMIT 1")
            .first
        else { return nil }
        try database.run("DELETE FROM marks WHERE id = ?", row[0])
        return Self.mark(row)
      }
    }
  }

  /// All marks that were not taken back, the oldest first; of one question the last counts.
  public func marks() throws(HistoryError) -> [Mark] {
    try run { () throws(DatabaseError) in
      try database.run("SELECT \(Self.columns) FROM marks ORDER BY id").compactMap(Self.mark)
    }
  }

  /// Of each question the mark that counts, the newest first.
  public func currentMarks() throws(HistoryError) -> [Mark] {
    var (ids, urls): (Set<Int>, Set<String>) = ([], [])
    return try marks().reversed().filter { mark in
      let isOld = mark.key.id.map(ids.contains) == true || mark.key.url.map(urls.contains) == true
      if let id = mark.key.id { ids.insert(id) }
      if let url = mark.key.url { urls.insert(url) }
      return !isOld
    }
  }

  private static let columns = "id, question_id, url, title, address, kind, until, time"

  /// The kinds of marks as the file names them.
  private enum StoredKind: String {
    case answered, hidden, snoozed
  }

  private static func mark(_ row: [DatabaseValue]) -> Mark? {
    guard let time = row[7].integer else { return nil }
    let kind: Mark.Kind
    switch row[5].text.flatMap(StoredKind.init) {
    case .answered: kind = .answered
    case .hidden: kind = .hidden
    case .snoozed:
      guard let until = row[6].integer else { return nil }
      kind = .snoozed(until: Instant(microseconds: Int64(until)))
    case nil: return nil
    }
    return Mark(
      kind: kind, key: QuestionKey(storedID: row[1].integer, url: row[2].text),
      title: row[3].text, address: row[4].text, time: Instant(microseconds: Int64(time)))
  }
}

// MARK: - Lists

extension History {
  /// Remembers a list that was shown.
  public func remember(_ questions: [ShownQuestion], at time: Instant) throws(HistoryError) {
    try run { () throws(DatabaseError) in
      try database.change { () throws(DatabaseError) in
        let list = try database.run(
          "INSERT INTO lists (time) VALUES (?) RETURNING id", .integer(Int(time.microseconds)))[0][
            0]
        for question in questions {
          try database.run(
            "INSERT INTO shown VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", list,
            .integer(question.number), .init(question.key.id), .init(question.key.url),
            .init(question.title), .init(question.address), .init(question.score),
            .init(question.expectedLow), .init(question.expectedMid), .init(question.expectedHigh))
        }
      }
    }
  }

  /// The list shown last, and when; nil where none was.
  public func lastList() throws(HistoryError) -> (time: Instant, questions: [ShownQuestion])? {
    try run { () throws(DatabaseError) in
      guard
        let list = try database.run("SELECT id, time FROM lists ORDER BY id DESC LIMIT 1").first,
        let time = list[1].integer
      else { return nil }
      let rows = try database.run(
        "SELECT number, question_id, url, title, address, score, expected_low, expected_mid, "
          + "expected_high FROM shown WHERE list = ? ORDER BY number", list[0])
      return (Instant(microseconds: Int64(time)), rows.compactMap(Self.shown))
    }
  }

  static func shown(_ row: [DatabaseValue]) -> ShownQuestion? {
    row[0].integer.map {
      ShownQuestion(
        number: $0, key: QuestionKey(storedID: row[1].integer, url: row[2].text),
        title: row[3].text, address: row[4].text, score: row[5].real, expectedLow: row[6].real,
        expectedMid: row[7].real, expectedHigh: row[8].real)
    }
  }

  /// Whether a list showed the question before.
  public func wasShown(_ key: QuestionKey) throws(HistoryError) -> Bool {
    try run { () throws(DatabaseError) in
      if let id = key.id,
        try !database.run("SELECT 1 FROM shown WHERE question_id = ? LIMIT 1", .integer(id)).isEmpty
      {
        return true
      }
      guard let url = key.url else { return false }
      return try !database.run("SELECT 1 FROM shown WHERE url = ? LIMIT 1", .text(url)).isEmpty
    }
  }

  /// The questions shown or marked, the newest first, each once, with how often and when it was
  /// shown last.
  public func shownQuestions() throws(HistoryError) -> [(question: ShownQuestion, last: Instant)] {
    try run { () throws(DatabaseError) in
      let rows = try database.run(
        "SELECT number, question_id, url, title, address, score, expected_low, expected_mid, "
          + "expected_high, max(time) FROM shown JOIN lists ON list = id "
          + "GROUP BY coalesce(url, question_id) ORDER BY max(time) DESC, number")
      return rows.compactMap { row in
        guard let question = Self.shown(row), let time = row[9].integer else { return nil }
        return (question, Instant(microseconds: Int64(time)))
      }
    }
  }
}
