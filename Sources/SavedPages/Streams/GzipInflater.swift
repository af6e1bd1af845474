import CZlib

/// Inflates a gzip file, given in pieces of any size; members that follow each other are one text.
///
/// Source: RFC 1952; zlib's manual, `inflate`.
@safe final class GzipInflater {
  /// The version of the zlib in use: `1.2.13`.
  static var libraryVersion: String { unsafe String(cString: zlibVersion()) }

  enum State: Equatable {
    /// Inside of a member.
    case open
    /// Behind a member; another may follow.
    case between
    /// Behind the last member, with other bytes after it.
    case ended
    /// The bytes are no gzip from here on.
    case damaged
  }

  /// How many bytes are given out at a time.
  private static let outputByteCount = 65_536

  private(set) var state = State.open

  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var inputOffset = 0

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 is the largest window, 16 asks for gzip and nothing else.
    let result = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if result != Z_OK { state = .damaged }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Takes the next bytes of the file; what was given before has to be inflated.
  func feed(_ bytes: [UInt8]) {
    input = bytes
    inputOffset = 0
  }

  /// The next inflated bytes; empty where the bytes fed are used up, or nothing more comes.
  func inflated() -> [UInt8] {
    while inputOffset < input.count {
      switch state {
      case .ended, .damaged: return []
      case .between: startMember()
      case .open:
        let output = inflatedOnce()
        if !output.isEmpty { return output }
      }
    }
    // Output may wait inside of zlib when its input is used up.
    return state == .open && !input.isEmpty ? inflatedOnce() : []
  }

  /// Zeros may stand behind a member, as padding.
  private func startMember() {
    switch input[inputOffset] {
    case 0: inputOffset += 1
    case 0x1F: state = unsafe inflateReset(stream) == Z_OK ? .open : .damaged
    default: state = .ended
    }
  }

  private func inflatedOnce() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Self.outputByteCount) { output, count in
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe stream.pointee.next_in = input.baseAddress.map { unsafe $0 + inputOffset }
        unsafe stream.pointee.avail_in = UInt32(input.count - inputOffset)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let result = unsafe inflate(stream, Z_NO_FLUSH)
        inputOffset = unsafe input.count - Int(stream.pointee.avail_in)
        count = unsafe output.count - Int(stream.pointee.avail_out)
        switch result {
        case Z_STREAM_END: state = .between
        // Z_BUF_ERROR asks for more input.
        case Z_OK, Z_BUF_ERROR: break
        default: state = .damaged
        }
      }
    }
  }
}
