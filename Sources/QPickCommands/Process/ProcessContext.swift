import QuoraFacts

/// Everything that a command takes from the process it runs in; tests bring their own.
struct ProcessContext {
  /// The environment variables that qpick looks at.
  var environment: [String: String]
  /// The current time.
  var now: Instant
  /// Seconds of a clock that never jumps; only differences mean something.
  var steadySeconds: () -> Double
  /// How many threads are worth while, at least 1.
  var coreCount: () -> Int = { 1 }
  /// Opens a file by its path.
  var openFile: @Sendable (String) throws(InputError) -> any ByteSource
  /// The size in bytes of the regular file at a path; nil for what is none, such as a pipe.
  var fileByteCount: (String) -> Int?
  /// The files and folders in a folder, in any order; nil for what is no folder, or cannot be
  /// listed.
  var listFolder: (String) -> [FolderEntry]? = { _ in nil }
  /// Whether something is at a path.
  var exists: (String) -> Bool = { _ in false }
  /// Makes an empty file that only its owner may read, and the folders above it; gives what went
  /// wrong.
  var createFile: (String) -> String? = { _ in "not here" }
  /// Gives a file another path; gives what went wrong.
  var rename: (_ from: String, _ to: String) -> String? = { _, _ in "not here" }
  /// Standard input.
  var standardInput: any ByteSource
  /// Standard output, for results.
  var output: any ByteSink
  /// Standard error, for everything else.
  var errors: any ByteSink
  /// When color is used, as the command line says.
  var color = When.auto
  /// Makes facts of an input's bytes.
  var readPages: PageLoader.Read = PageLoader.readSavedPages
}

/// A file or folder in a folder.
struct FolderEntry: Equatable {
  /// Its name, without the folder's.
  var name: String
  /// Whether it is a folder.
  var isFolder: Bool
}

/// Something bytes are read from.
protocol ByteSource: AnyObject {
  /// How many bytes it holds; nil for pipes and terminals.
  var byteCount: Int? { get }
  /// When its content was last changed; nil for pipes and terminals.
  var modified: Instant? { get }
  /// Whether a person types into it.
  var isTerminal: Bool { get }
  /// The next bytes, at most 64 KB; empty at the end.
  func next() throws(InputError) -> [UInt8]
}

/// Something bytes are written to.
protocol ByteSink: AnyObject {
  /// Whether a person looks at it.
  var isTerminal: Bool { get }
  /// Its width in cells; nil where it has none.
  var columns: Int? { get }
  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(OutputError)
}

extension ByteSink {
  /// Writes `text` in UTF-8.
  func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }
}

/// Why results could not be written.
enum OutputError: Error, Equatable, Sendable {
  /// Nobody reads any more; no message is due.
  case closed
  /// The system's reason, such as `No space left on device`.
  case failed(reason: String)
}
