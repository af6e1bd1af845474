#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import QuoraFacts

/// The operating system. This file is the only one of the module that calls C.
enum Platform {
  /// The environment variables that qpick looks at.
  static let variables = [
    "CLICOLOR_FORCE", "COLUMNS", "HOME", "NO_COLOR", "QPICK_CONFIG", "TERM", "XDG_CONFIG_HOME",
  ]

  /// The process's own surroundings.
  static func surroundings() -> Surroundings {
    var environment: [String: String] = [:]
    for name in variables {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    return Surroundings(
      environment: environment, now: now(), steadySeconds: { seconds(of: CLOCK_MONOTONIC) },
      openFile: open, standardInput: OpenFile(descriptor: STDIN_FILENO, closes: false),
      output: Stream(descriptor: STDOUT_FILENO), errors: Stream(descriptor: STDERR_FILENO),
      coreCount: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Opens the file at `path` for reading.
  static func open(_ path: String) throws(InputError) -> any ByteSource {
    #if canImport(Darwin)
      let descriptor = unsafe Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #elseif canImport(Musl)
      let descriptor = unsafe Musl.open(path, O_RDONLY | O_CLOEXEC)
    #else
      let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #endif
    guard descriptor >= 0 else { throw inputError(errno) }
    let file = OpenFile(descriptor: descriptor, closes: true)
    guard !file.isDirectory else { throw .isDirectory }
    return file
  }

  /// Makes a closed pipe end the process quietly, and an interrupt end it with 130.
  ///
  /// An interrupt that the parent process had turned off stays off.
  static func takeSignals() {
    signal(SIGPIPE, SIG_DFL)
    var old = sigaction()
    guard unsafe sigaction(SIGINT, nil, &old) == 0, !isIgnored(old) else { return }
    signal(SIGINT) { _ in
      // Only calls that are safe in a signal handler. A progress line may stand there.
      if isatty(STDERR_FILENO) == 1 {
        let erase: StaticString = "\r\u{1B}[K"
        _ = unsafe Platform.writeBytes(STDERR_FILENO, erase.utf8Start, erase.utf8CodeUnitCount)
      }
      _exit(130)
    }
  }

  /// Ends the process.
  static func exit(_ status: RunStatus) -> Never { _exit(status.rawValue) }

  private static func now() -> Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return instant(time)
  }

  private static func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  fileprivate static func instant(_ time: timespec) -> Instant {
    Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  fileprivate static func inputError(_ code: Int32) -> InputError {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: .missing
    case EACCES, EPERM: .notPermitted
    case EISDIR: .isDirectory
    default: .failed(reason: reason(code))
    }
  }

  fileprivate static func reason(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  /// How many bytes were written, or why none was.
  fileprivate static func writeBytes(
    _ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> (written: Int, code: Int32) {
    let written = unsafe write(descriptor, bytes, count)
    return (max(written, 0), written < 0 ? errno : 0)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = unsafe action.__sa_handler.sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

// MARK: Threads

extension Platform {
  /// Makes a result of each index below `count`, on several threads at once.
  ///
  /// The calling thread is one of them. Each takes the next index when it has finished one.
  ///
  /// - Parameters:
  ///   - count: How many results there are to make, 0 or more.
  ///   - threadCount: How many threads share the work at most, 1 or more.
  ///   - here: Makes a result on the calling thread.
  ///   - elsewhere: Makes the same result on another thread.
  /// - Returns: The results in the order of the indices.
  static func concurrentMap<Result: Sendable>(
    count: Int, threadCount: Int, here: (Int) -> Result,
    elsewhere: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let work = SharedWork<Result>(count: count)
    for _ in 1..<max(1, min(threadCount, count)) { startThread { work.run(elsewhere) } }
    work.run(here)
    return work.finishedResults()
  }

  /// Starts a thread; where the system has none left, the others do its work.
  private static func startThread(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // What the main thread has; macOS gives others a sixteenth of it.
    unsafe pthread_attr_setstacksize(&attributes, 8 << 20)
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let box = unsafe Unmanaged.passRetained(ThreadBody(body))
    let code = unsafe pthread_create(
      &thread, &attributes,
      { box in
        #if canImport(Darwin)
          let body = unsafe Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue()
          body.run()
        #else
          let body = unsafe box.map { unsafe Unmanaged<ThreadBody>.fromOpaque($0) }
          unsafe body?.takeRetainedValue().run()
        #endif
        return nil
      }, box.toOpaque())
    if code != 0 { unsafe box.release() }
  }
}

/// What a thread does, as an object that C can hold.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Indices to work through, and what was made of each; a lock guards both.
@safe private final class SharedWork<Result: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let lastIsDone = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var next = 0
  private var doneCount = 0
  private var results: [Result?]

  init(count: Int) {
    results = Array(repeating: nil, count: count)
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe lastIsDone.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(lastIsDone, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(lastIsDone)
    unsafe pthread_mutex_destroy(lock)
    unsafe lastIsDone.deallocate()
    unsafe lock.deallocate()
  }

  /// Takes one index after the other until none is left.
  func run(_ body: (Int) -> Result) {
    while let index = takeIndex() { put(body(index), at: index) }
  }

  /// Waits until every index has its result.
  func finishedResults() -> [Result] {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while doneCount < results.count { unsafe pthread_cond_wait(lastIsDone, lock) }
    return results.compactMap(\.self)
  }

  private func takeIndex() -> Int? {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    guard next < results.count else { return nil }
    next += 1
    return next - 1
  }

  private func put(_ result: Result, at index: Int) {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    results[index] = result
    doneCount += 1
    if doneCount == results.count { unsafe pthread_cond_signal(lastIsDone) }
  }
}

/// An open file or pipe, read in pieces.
private final class OpenFile: ByteSource {
  private static let pieceSize = 65_536

  private let descriptor: Int32
  private let closes: Bool
  private let status: stat?

  init(descriptor: Int32, closes: Bool) {
    self.descriptor = descriptor
    self.closes = closes
    var found = stat()
    status = unsafe fstat(descriptor, &found) == 0 ? found : nil
  }

  deinit {
    if closes { close(descriptor) }
  }

  private func hasMode(_ mode: mode_t) -> Bool {
    status.map { $0.st_mode & S_IFMT == mode } ?? false
  }

  var isDirectory: Bool { hasMode(S_IFDIR) }
  var isTerminal: Bool { isatty(descriptor) == 1 }

  var byteCount: Int? {
    hasMode(S_IFREG) ? status.map { Int($0.st_size) } : nil
  }

  var modified: Instant? {
    guard hasMode(S_IFREG), let status else { return nil }
    #if canImport(Darwin)
      return Platform.instant(status.st_mtimespec)
    #else
      return Platform.instant(status.st_mtim)
    #endif
  }

  func next() throws(InputError) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
        let got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        code = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if code == 0 { return piece }
      if code != EINTR { throw Platform.inputError(code) }
    }
  }
}

/// Standard output or standard error.
private final class Stream: ByteSink {
  private let descriptor: Int32
  let isTerminal: Bool

  init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, numericCast(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (written, code) = unsafe rest.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.map {
          unsafe Platform.writeBytes(descriptor, $0, buffer.count)
        } ?? (0, 0)
      }
      switch code {
      case 0: rest = rest.dropFirst(written)
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: throw .closed
      default: throw .failed(reason: Platform.reason(code))
      }
    }
  }

  /// Another program may have left the terminal non-blocking.
  private func waitUntilWritable() {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    unsafe poll(&wanted, 1, -1)
  }
}
