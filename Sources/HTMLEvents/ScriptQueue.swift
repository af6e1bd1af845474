/// The text of scripts on its way past libxml2.
///
/// libxml2 gets one token for each `bytesPerToken` bytes, and its reports of tokens say when which
/// bytes are due. As it reads 4,000 bytes ahead, the queue stays below some hundred thousand bytes.
struct ScriptQueue {
  /// The token; any byte that libxml2 leaves as it is.
  private static let token: UInt8 = 0x78
  private static let bytesPerToken = 32

  /// A script of which not everything was handed over.
  private struct Script {
    var byteCount = 0
    var tokenCount = 0
    var handedByteCount = 0
    var handedTokenCount = 0
  }

  private var bytes: [UInt8] = []
  private var handedCount = 0
  /// Scripts that libxml2 has not started, the first one first.
  private var waiting: [Script] = []
  private var startedCount = 0
  private var current = Script()
  /// Whether the script that is skimmed is the one that libxml2 is in.
  private var isCurrentLast = false

  // What the skimmer tells.

  /// The start tag of a script was passed on.
  mutating func begin() {
    if startedCount == waiting.count {
      waiting.removeAll(keepingCapacity: true)
      startedCount = 0
    }
    waiting.append(Script())
    isCurrentLast = false
  }

  /// Keeps the bytes of `range`, and appends their tokens to `output`.
  mutating func take(_ range: Range<Int>, of window: ByteWindow, to output: inout [UInt8]) {
    guard !range.isEmpty else { return }
    compact()
    window.append(range, to: &bytes)
    changeLast { script in
      script.byteCount += range.count
      let count = script.byteCount / Self.bytesPerToken - script.tokenCount
      script.tokenCount += count
      output.append(contentsOf: repeatElement(Self.token, count: count))
    }
  }

  /// Appends the token of the last bytes; there are no more.
  mutating func end(to output: inout [UInt8]) {
    changeLast { script in
      guard script.byteCount > script.tokenCount * Self.bytesPerToken else { return }
      script.tokenCount += 1
      output.append(Self.token)
    }
  }

  private mutating func changeLast(_ change: (inout Script) -> Void) {
    if isCurrentLast {
      change(&current)
    } else if startedCount < waiting.count {
      change(&waiting[waiting.count - 1])
    }
  }

  private mutating func compact() {
    guard handedCount > 0, handedCount * 2 >= bytes.count else { return }
    bytes.removeSubrange(..<handedCount)
    handedCount = 0
  }

  // What libxml2 tells.

  /// libxml2 started a script.
  mutating func start() {
    handedCount += current.byteCount - current.handedByteCount
    current = Script()
    isCurrentLast = false
    guard startedCount < waiting.count else { return }
    current = waiting[startedCount]
    startedCount += 1
    isCurrentLast = startedCount == waiting.count
  }

  /// The range in `bytes` that `count` bytes of libxml2's stand for, and how many of those are
  /// tokens; the rest are bytes of the page.
  mutating func due(for count: Int) -> (tokenCount: Int, range: Range<Int>) {
    let tokenCount = min(count, current.tokenCount - current.handedTokenCount)
    guard tokenCount > 0 else { return (0, handedCount..<handedCount) }
    current.handedTokenCount += tokenCount
    var end = min(current.byteCount, current.handedTokenCount * Self.bytesPerToken)
    let offset = handedCount - current.handedByteCount
    // A character that the tokens cut waits for the next ones.
    while end < current.byteCount, bytes[offset + end] & 0xC0 == 0x80 { end -= 1 }
    let range = handedCount..<offset + max(end, current.handedByteCount)
    current.handedByteCount += range.count
    handedCount = range.upperBound
    return (tokenCount, range)
  }

  /// Calls `body` with the bytes in `range`, which may be none.
  func withBytes(_ range: Range<Int>, _ body: (borrowing HTMLBytes) -> Void) {
    guard !range.isEmpty else { return }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      precondition(range.upperBound <= buffer.count, "range out of range")
      let text = unsafe HTMLBytes(start: base + range.lowerBound, count: range.count)
      body(text)
    }
  }
}
