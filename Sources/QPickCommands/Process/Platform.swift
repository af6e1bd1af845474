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
    "CLICOLOR_FORCE", "COLUMNS", "FORCE_COLOR", "HOME", "NO_COLOR", "QPICK_CONFIG",
    "QPICK_HISTORY", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    // Which terminal it is.
    "ALACRITTY_WINDOW_ID", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "STY", "TERM", "TERM_PROGRAM",
    "TMUX", "VTE_VERSION", "WT_SESSION",
  ]

  /// The process's own context.
  static func context() -> ProcessContext {
    var environment: [String: String] = [:]
    for name in variables {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    return ProcessContext(
      environment: environment, now: now(), steadySeconds: { seconds(of: CLOCK_MONOTONIC) },
      coreCount: coreCount, openFile: open, fileByteCount: fileByteCount, listFolder: entries,
      exists: exists, createFile: createPrivateFile, rename: renameFile,
      standardInput: OpenFile(descriptor: STDIN_FILENO, closes: false),
      output: Stream(descriptor: STDOUT_FILENO), errors: Stream(descriptor: STDERR_FILENO))
  }

  /// The arguments of the process, without its own name.
  static func arguments() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      unsafe CommandLine.unsafeArgv[index].map { unsafe text($0) }
    }
  }

  private static func text(_ path: UnsafePointer<CChar>) -> String {
    let bytes = unsafe UnsafeBufferPointer(start: path, count: strlen(path))
    return PathText.text(unsafe bytes.map { UInt8(bitPattern: $0) })
  }

  private static func cString(_ path: String) -> [CChar] {
    PathText.bytes(path).map { CChar(bitPattern: $0) } + [0]
  }

  /// Opens the file at `path` for reading.
  static func open(_ path: String) throws(InputError) -> any ByteSource {
    let path = cString(path)
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

  /// The size of the regular file at `path`; nil for what is none.
  static func fileByteCount(_ path: String) -> Int? {
    let path = cString(path)
    var found = stat()
    let isFile = unsafe stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFREG
    return isFile ? Int(found.st_size) : nil
  }

  /// Whether something is at `path`.
  static func exists(_ path: String) -> Bool {
    var found = stat()
    return unsafe stat(cString(path), &found) == 0
  }

  /// Makes an empty file that only its owner may read and write, and the folders above it; gives
  /// what went wrong.
  static func createPrivateFile(_ path: String) -> String? {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      guard unsafe mkdir(cString(folder), 0o700) == 0 || errno == EEXIST || errno == EISDIR else {
        return reason(errno)
      }
    }
    #if canImport(Darwin)
      let descriptor = unsafe Darwin.open(
        cString(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    #elseif canImport(Musl)
      let descriptor = unsafe Musl.open(
        cString(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    #else
      let descriptor = unsafe Glibc.open(
        cString(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    #endif
    guard descriptor >= 0 else { return reason(errno) }
    close(descriptor)
    return nil
  }

  /// Gives a file another path; gives what went wrong.
  static func renameFile(_ from: String, _ to: String) -> String? {
    unsafe rename(cString(from), cString(to)) == 0 ? nil : reason(errno)
  }

  /// The regular files and the folders in the folder at `path`; nil where it cannot be listed.
  ///
  /// Links to folders are left out: they may lead round in circles.
  static func entries(_ path: String) -> [FolderEntry]? {
    guard let folder = unsafe opendir(cString(path)) else { return nil }
    defer { unsafe closedir(folder) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe text(UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self))
      }
      let bytes = cString(name)
      guard name != ".", name != ".." else { continue }
      var found = stat()
      guard unsafe fstatat(dirfd(folder), bytes, &found, 0) == 0 else { continue }
      let kind = found.st_mode & S_IFMT
      if kind == S_IFDIR {
        var link = stat()
        let isLink =
          unsafe fstatat(dirfd(folder), bytes, &link, AT_SYMLINK_NOFOLLOW) == 0
          && link.st_mode & S_IFMT == S_IFLNK
        if !isLink { entries.append(FolderEntry(name: name, isFolder: true)) }
      } else if kind == S_IFREG {
        entries.append(FolderEntry(name: name, isFolder: false))
      }
    }
    return entries
  }

  /// Makes a closed pipe end the process quietly, and an interrupt end it with 130.
  ///
  /// An interrupt that the parent process ignores stays ignored, as under `nohup`. Signals that it
  /// only holds back, as threads of libdispatch do, come through.
  static func installSignalHandlers() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigprocmask(SIG_UNBLOCK, &signals, nil)
    // A write says that nobody reads any more; if that is standard error, the result still counts.
    signal(SIGPIPE, SIG_IGN)
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

  /// Makes glibc keep up to 4 MB of freed memory for the next page.
  ///
  /// It gives back all but 128 KB otherwise, and asks for it anew, after each page, and each time
  /// stops the other threads. Freeing a large block raises that bound to twice the block's size;
  /// `mallopt`, which sets it, is hidden from Swift.
  ///
  /// Source: mallopt(3), `M_MMAP_THRESHOLD`.
  static func keepFreedMemory() {
    #if canImport(Glibc)
      unsafe UnsafeMutableRawPointer.allocate(byteCount: 2 << 20, alignment: 16).deallocate()
    #endif
  }

  /// Ends the process.
  static func end(with status: RunStatus) -> Never { exit(status.rawValue) }

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

  /// Waits until bytes can be read or written.
  fileprivate static func wait<Event: BinaryInteger>(for event: Event, on descriptor: Int32) {
    var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    unsafe poll(&wanted, 1, -1)
  }

  fileprivate static func instant(_ time: timespec) -> Instant {
    // Some file systems hold times that no `Int64` of microseconds does.
    let (seconds, overflows) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000)
    guard !overflows else { return Instant(microseconds: time.tv_sec < 0 ? .min : .max) }
    return Instant(microseconds: seconds).advanced(bySeconds: Double(time.tv_nsec / 1000) / 1e6)
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
    // `strerror` may give every thread the same buffer.
    reasons.with { _ in
      unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
  }

  private static let reasons = Monitor(())

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
      switch code {
      case 0: return piece
      case EINTR: continue
      // Another program may have left standard input non-blocking.
      case EAGAIN: Platform.wait(for: POLLIN, on: descriptor)
      default: throw Platform.inputError(code)
      }
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
      case 0 where written == 0: throw .failed(reason: "nothing was written")
      case 0: rest = rest.dropFirst(written)
      case EINTR: continue
      case EAGAIN: Platform.wait(for: POLLOUT, on: descriptor)
      case EPIPE: throw .closed
      default: throw .failed(reason: Platform.reason(code))
      }
    }
  }
}
