import TerminalText

/// Says on a terminal how far reading has come, once it takes longer than half a second.
final class ReadingProgress {
  private static let delaySeconds = 0.5
  private static let intervalSeconds = 0.1

  private let name: String
  private let total: Int?
  private let sink: (any ByteSink)?
  private let steadySeconds: () -> Double
  private let start: Double
  private var lastShown: Double?
  private var byteCount = 0

  /// Progress on reading the input `name`.
  ///
  /// - Parameters:
  ///   - name: The input, as named.
  ///   - total: The input's size in bytes; null where it is not known.
  ///   - isShown: Whether anything may be said at all.
  ///   - surroundings: The terminal and the clock.
  init(name: String, total: Int?, isShown: Bool, in surroundings: Surroundings) {
    self.name = name
    self.total = total
    sink = isShown && surroundings.errors.isTerminal ? surroundings.errors : nil
    steadySeconds = surroundings.steadySeconds
    start = steadySeconds()
  }

  /// Counts a piece that was read, and shows the sum when it is time to.
  func add(_ count: Int) {
    byteCount += count
    guard let sink else { return }
    let now = steadySeconds()
    let due = lastShown.map { $0 + Self.intervalSeconds } ?? start + Self.delaySeconds
    guard now >= due else { return }
    lastShown = now
    let sum = [megabytes(byteCount), total.map(megabytes)].compactMap(\.self)
    let numbers = ": " + sum.joined(separator: " of ") + " MB"
    // A line that wraps could not be erased.
    let room = (sink.columns ?? 80) - 1 - "reading ".count - numbers.count
    let safe = SafeText.line(name)
    let shown = safe.cellWidth <= room ? " " + safe : ""
    try? sink.write("\r\u{1B}[Kreading\(shown)\(numbers)")
  }

  /// Erases what is shown.
  func finish() {
    guard lastShown != nil, let sink else { return }
    lastShown = nil
    try? sink.write("\r\u{1B}[K")
  }

  private func megabytes(_ count: Int) -> String {
    let tenths = (count + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
