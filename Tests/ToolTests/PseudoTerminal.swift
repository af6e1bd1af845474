import Foundation
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A terminal that a test holds the other end of.
final class PseudoTerminal: @unchecked Sendable {
  /// The end that a process gets as its terminal.
  let terminal: FileHandle
  private let kind: Int32
  private let group = DispatchGroup()
  private var bytes: [UInt8] = []

  /// A terminal of `columns` cells; nil where the system gives none.
  init?(columns: Int) {
    guard let (kind, path) = Self.opened() else { return nil }
    self.kind = kind
    let descriptor = unsafe open(path, O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(kind, numericCast(TIOCSWINSZ), &size)
    terminal = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { close(kind) }

  /// A new terminal's controlling end, and the path of its other end.
  private static func opened() -> (kind: Int32, path: String)? {
    #if canImport(Darwin)
      let kind = posix_openpt(O_RDWR | O_NOCTTY)
      guard kind >= 0, grantpt(kind) == 0, unlockpt(kind) == 0,
        let path = unsafe ptsname(kind)
      else { return nil }
      return (kind, unsafe String(cString: path))
    #else
      // `posix_openpt` hides behind a macro that Swift does not set: what it does, by hand.
      // Source: asm-generic/ioctls.h, TIOCSPTLCK and TIOCGPTN.
      let (unlockRequest, numberRequest): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let kind = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (lock, number): (Int32, Int32) = (0, 0)
      guard kind >= 0, unsafe ioctl(kind, numericCast(unlockRequest), &lock) == 0,
        unsafe ioctl(kind, numericCast(numberRequest), &number) == 0
      else { return nil }
      return (kind, "/dev/pts/\(number)")
    #endif
  }

  /// Starts reading what is written to the terminal; its process must be running.
  func start() {
    try? terminal.close()
    DispatchQueue.global().async(group: group) {
      var piece = [UInt8](repeating: 0, count: 4096)
      while true {
        // Linux ends a terminal that nobody holds with an error, Darwin with no bytes.
        let count = unsafe read(self.kind, &piece, piece.count)
        if count <= 0 { return }
        self.bytes += piece[..<count]
      }
    }
  }

  /// All that was written, once the process has ended, with plain line ends.
  func text() -> String {
    group.wait()
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}

extension PseudoTerminal {
  /// Runs qpick with standard output, or all three streams, at a terminal.
  static func run(
    _ arguments: [String], in folder: URL = FixtureFolder.fixtures, columns: Int = 80,
    environment: [String: String] = [:],
    isAllTerminal: Bool = false
  ) throws -> (status: Int32, text: String) {
    let terminal = try #require(PseudoTerminal(columns: columns))
    let streams = try StreamFiles()
    defer { streams.remove() }
    let process = BuiltTool.process(
      arguments, environment: ["TERM": "xterm-256color"].merging(environment) { $1 },
      streams: streams)
    process.currentDirectoryURL = folder
    process.standardInput = isAllTerminal ? terminal.terminal : FileHandle.nullDevice
    process.standardOutput = terminal.terminal
    if isAllTerminal { process.standardError = terminal.terminal }
    try process.run()
    terminal.start()
    process.waitUntilExit()
    return (process.terminationStatus, terminal.text())
  }
}
