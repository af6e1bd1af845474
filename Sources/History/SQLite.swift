import CSQLite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// SQLite's functions, from the system's library.
///
/// It is loaded when a history is opened, not when qpick starts: hardly any run has one.
///
/// Source: Documentation/Decisions/0047-history.md.
@safe struct SQLite {
  typealias Pointer = OpaquePointer

  let open:
    @convention(c) (
      UnsafePointer<CChar>?, UnsafeMutablePointer<Pointer?>?, Int32, UnsafePointer<CChar>?
    ) -> Int32
  let close: @convention(c) (Pointer?) -> Int32
  let busyTimeout: @convention(c) (Pointer?, Int32) -> Int32
  let errorMessage: @convention(c) (Pointer?) -> UnsafePointer<CChar>?
  let prepare:
    @convention(c) (
      Pointer?, UnsafePointer<CChar>?, Int32, UnsafeMutablePointer<Pointer?>?,
      UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) -> Int32
  let finalize, step, reset, clearBindings, columnCount: @convention(c) (Pointer?) -> Int32
  let bindNull: @convention(c) (Pointer?, Int32) -> Int32
  let bindInteger: @convention(c) (Pointer?, Int32, Int64) -> Int32
  let bindReal: @convention(c) (Pointer?, Int32, Double) -> Int32
  let bindText:
    @convention(c) (
      Pointer?, Int32, UnsafePointer<CChar>?, Int32, sqlite3_destructor_type?
    ) -> Int32
  let columnType: @convention(c) (Pointer?, Int32) -> Int32
  let columnInteger: @convention(c) (Pointer?, Int32) -> Int64
  let columnReal: @convention(c) (Pointer?, Int32) -> Double
  let columnText: @convention(c) (Pointer?, Int32) -> UnsafePointer<UInt8>?

  #if canImport(Darwin)
    private static let name = "/usr/lib/libsqlite3.dylib"
  #else
    private static let name = "libsqlite3.so.0"
  #endif

  /// Loads the library; it stays until the process ends.
  init() throws(DatabaseError) {
    guard let library = unsafe dlopen(Self.name, RTLD_NOW) else {
      throw Self.error("SQLite's library, \(Self.name), cannot be loaded")
    }
    unsafe open = try Self.function("open_v2", in: library)
    unsafe close = try Self.function("close_v2", in: library)
    unsafe busyTimeout = try Self.function("busy_timeout", in: library)
    unsafe errorMessage = try Self.function("errmsg", in: library)
    unsafe prepare = try Self.function("prepare_v2", in: library)
    unsafe finalize = try Self.function("finalize", in: library)
    unsafe step = try Self.function("step", in: library)
    unsafe reset = try Self.function("reset", in: library)
    unsafe clearBindings = try Self.function("clear_bindings", in: library)
    unsafe columnCount = try Self.function("column_count", in: library)
    unsafe bindNull = try Self.function("bind_null", in: library)
    unsafe bindInteger = try Self.function("bind_int64", in: library)
    unsafe bindReal = try Self.function("bind_double", in: library)
    unsafe bindText = try Self.function("bind_text", in: library)
    unsafe columnType = try Self.function("column_type", in: library)
    unsafe columnInteger = try Self.function("column_int64", in: library)
    unsafe columnReal = try Self.function("column_double", in: library)
    unsafe columnText = try Self.function("column_text", in: library)
  }

  private static func function<Function>(
    _ name: String, in library: UnsafeMutableRawPointer
  ) throws(DatabaseError) -> Function {
    guard let symbol = unsafe dlsym(library, "sqlite3_" + name) else {
      throw error("SQLite's library lacks sqlite3_\(name)")
    }
    return unsafe unsafeBitCast(symbol, to: Function.self)
  }

  private static func error(_ message: String) -> DatabaseError {
    DatabaseError(code: SQLITE_ERROR, message: message)
  }
}
