import CSQLite

/// Why a database cannot be used, in SQLite's words.
public struct DatabaseError: Error, Hashable, Sendable {
  /// SQLite's result code, such as `SQLITE_BUSY`.
  public let code: Int32
  /// SQLite's text.
  public let message: String
}

/// A value in a cell.
enum DatabaseValue: Hashable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)

  init(_ integer: Int?) { self = integer.map(DatabaseValue.integer) ?? .null }
  init(_ text: String?) { self = text.map(DatabaseValue.text) ?? .null }
  init(_ real: Double?) { self = real.map(DatabaseValue.real) ?? .null }
}

/// An SQLite database: a connection, and statements that are prepared once and bound each time. It
/// knows no questions.
@safe final class Database {
  private let sqlite: SQLite
  private let connection: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// Opens the file at `path`, which must exist; waits so long for another process that writes.
  init(path: String, waitMilliseconds: Int32) throws(DatabaseError) {
    sqlite = try SQLite()
    var opened: OpaquePointer?
    let code = unsafe sqlite.open(path, &opened, SQLITE_OPEN_READWRITE, nil)
    guard let opened = unsafe opened else {
      throw DatabaseError(code: code, message: "out of memory")
    }
    guard code == SQLITE_OK else {
      let error = unsafe Self.error(sqlite, opened, code)
      _ = unsafe sqlite.close(opened)
      throw error
    }
    unsafe connection = opened
    _ = unsafe sqlite.busyTimeout(opened, waitMilliseconds)
  }

  deinit {
    for statement in statements.values { statement.finish() }
    _ = unsafe sqlite.close(connection)
  }

  private static func error(
    _ sqlite: SQLite, _ connection: OpaquePointer, _ code: Int32
  ) -> DatabaseError {
    let message = unsafe sqlite.errorMessage(connection).map { unsafe String(cString: $0) }
    return DatabaseError(code: code, message: message ?? "unknown error")
  }

  /// Runs a statement and gives its rows.
  @discardableResult
  func run(_ sql: String, _ values: DatabaseValue...) throws(DatabaseError) -> [[DatabaseValue]] {
    let statement = try prepared(sql)
    defer { statement.reset() }
    for (index, value) in values.enumerated() {
      let code = statement.bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw unsafe Self.error(sqlite, connection, code) }
    }
    var rows: [[DatabaseValue]] = []
    while true {
      switch statement.step() {
      case SQLITE_ROW: rows.append(statement.row)
      case SQLITE_DONE: return rows
      case let code: throw unsafe Self.error(sqlite, connection, code)
      }
    }
  }

  /// Runs `body` as one change: all of it is kept, or nothing where it throws.
  ///
  /// It begins as a writer, so that two processes wait for each other rather than fail in the
  /// middle.
  func change<Result>(
    _ body: () throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    try run("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      _ = try? run("ROLLBACK")
      throw error
    }
  }

  private func prepared(_ sql: String) throws(DatabaseError) -> Statement {
    if let statement = statements[sql] { return statement }
    var made: OpaquePointer?
    let code = unsafe sqlite.prepare(connection, sql, -1, &made, nil)
    guard code == SQLITE_OK, let made = unsafe made else {
      throw unsafe Self.error(sqlite, connection, code)
    }
    let statement = unsafe Statement(made, sqlite)
    statements[sql] = statement
    return statement
  }
}

/// A prepared statement; its database finishes it.
@safe private final class Statement {
  private let statement: OpaquePointer
  private let sqlite: SQLite

  init(_ statement: OpaquePointer, _ sqlite: SQLite) {
    unsafe self.statement = statement
    self.sqlite = sqlite
  }

  func finish() { _ = unsafe sqlite.finalize(statement) }

  func reset() {
    _ = unsafe sqlite.reset(statement)
    _ = unsafe sqlite.clearBindings(statement)
  }

  func step() -> Int32 { unsafe sqlite.step(statement) }

  func bind(_ value: DatabaseValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return unsafe sqlite.bindNull(statement, index)
    case .integer(let integer): return unsafe sqlite.bindInteger(statement, index, Int64(integer))
    case .real(let real): return unsafe sqlite.bindReal(statement, index, real)
    case .text(let text):
      // SQLite copies it before the call returns.
      let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      return unsafe sqlite.bindText(
        statement, index, text, Int32(clamping: text.utf8.count), copies)
    }
  }

  /// The row that the last step found.
  var row: [DatabaseValue] {
    let count = unsafe sqlite.columnCount(statement)
    return (0..<count).map { column in
      switch unsafe sqlite.columnType(statement, column) {
      case SQLITE_INTEGER: .integer(Int(unsafe sqlite.columnInteger(statement, column)))
      case SQLITE_FLOAT: .real(unsafe sqlite.columnReal(statement, column))
      case SQLITE_TEXT:
        .text(
          unsafe sqlite.columnText(statement, column).map { unsafe String(cString: $0) } ?? "")
      default: .null
      }
    }
  }
}

extension DatabaseValue {
  var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var real: Double? {
    switch self {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    case .null, .text: nil
    }
  }
}
