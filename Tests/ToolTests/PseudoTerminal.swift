import Foundation

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
  private let controller: Int32
  private let group = DispatchGroup()
  private var bytes: [UInt8] = []

  /// A terminal of `columns` cells; null where the system gives none.
  init?(columns: Int) {
    guard let (controller, path) = Self.opened() else { return nil }
    self.controller = controller
    let descriptor = unsafe open(path, O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(controller, numericCast(TIOCSWINSZ), &size)
    terminal = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { close(controller) }

  /// A new terminal's controlling end, and the path of its other end.
  private static func opened() -> (controller: Int32, path: String)? {
    #if canImport(Darwin)
      let controller = posix_openpt(O_RDWR | O_NOCTTY)
      guard controller >= 0, grantpt(controller) == 0, unlockpt(controller) == 0,
        let path = unsafe ptsname(controller)
      else { return nil }
      return (controller, unsafe String(cString: path))
    #else
      // `posix_openpt` hides behind a macro that Swift does not set: what it does, by hand.
      // Source: asm-generic/ioctls.h, TIOCSPTLCK and TIOCGPTN.
      let (unlockRequest, numberRequest): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (lock, number): (Int32, Int32) = (0, 0)
      guard controller >= 0, unsafe ioctl(controller, numericCast(unlockRequest), &lock) == 0,
        unsafe ioctl(controller, numericCast(numberRequest), &number) == 0
      else { return nil }
      return (controller, "/dev/pts/\(number)")
    #endif
  }

  /// Starts reading what is written to the terminal; its process must be running.
  func start() {
    try? terminal.close()
    DispatchQueue.global().async(group: group) {
      var piece = [UInt8](repeating: 0, count: 4096)
      while true {
        // Linux ends a terminal that nobody holds with an error, Darwin with no bytes.
        let count = unsafe read(self.controller, &piece, piece.count)
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
