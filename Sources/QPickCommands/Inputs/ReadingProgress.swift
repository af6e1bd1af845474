import TerminalText

/// Says on a terminal how far reading has come, once it takes longer than half a second.
final class ReadingProgress {
  /// How often it is shown anew, in seconds.
  static let intervalSeconds = 0.1
  private static let delaySeconds = 0.5
  private static let barCells = 20

  /// Whether anything will be shown, should it take long.
  var isWanted: Bool { sink != nil }

  private let names: [String]
  /// Their size in bytes; nil where it is not known.
  private let total: Int?
  private let sink: (any ByteSink)?
  private let steadySeconds: () -> Double
  private var due: Double
  private var isShown = false

  /// Progress on reading inputs.
  ///
  /// - Parameters:
  ///   - names: The inputs, as named.
  ///   - isShown: Whether anything may be said at all.
  ///   - context: The terminal and the clock.
  init(names: [String], isShown: Bool, in context: ProcessContext) {
    self.names = names
    let canErase =
      context.errors.isTerminal
      && OutputStyleDetection.understandsEscapes(context.environment)
    sink = isShown && canErase ? context.errors : nil
    total = sink == nil ? nil : Self.byteCount(of: names, in: context)
    steadySeconds = context.steadySeconds
    due = steadySeconds() + Self.delaySeconds
  }

  /// The inputs' size together; nil where one has none.
  private static func byteCount(of names: [String], in context: ProcessContext) -> Int? {
    var sum = 0
    for name in names {
      let size =
        name == "-" ? context.standardInput.byteCount : context.fileByteCount(name)
      guard let size else { return nil }
      sum += size
    }
    return sum
  }

  /// Shows how much was read, when it is time to.
  ///
  /// - Parameters:
  ///   - byteCount: How many bytes were read of all inputs.
  ///   - pageCount: How many inputs were read to their end.
  func show(byteCount: Int, pageCount: Int) {
    guard let sink else { return }
    let now = steadySeconds()
    guard now >= due else { return }
    due = now + Self.intervalSeconds
    isShown = true
    let line = line(byteCount: byteCount, pageCount: pageCount, columns: sink.columns ?? 80)
    try? sink.write("\r\u{1B}[K" + line)
  }

  /// Erases what is shown.
  func erase() {
    guard isShown, let sink else { return }
    isShown = false
    try? sink.write("\r\u{1B}[K")
  }

  /// What is said, in less than `columns` cells: a line that wraps could not be erased.
  private func line(byteCount: Int, pageCount: Int, columns: Int) -> String {
    let sum = [megabytes(byteCount), total.map(megabytes)].compactMap(\.self)
    let numbers = sum.joined(separator: " of ") + " MB"
    let bar = total.map { Self.bar(byteCount, of: $0) + " " } ?? ""
    let inputs =
      names.count == 1
      ? SafeText.line(names[0]) : "\(pageCount) of \(names.count) pages"
    let lines = [
      "reading \(inputs): \(bar)\(numbers)", "reading: \(bar)\(numbers)", "reading: \(numbers)",
    ]
    return lines.first { $0.cellWidth < columns } ?? ""
  }

  private static func bar(_ count: Int, of total: Int) -> String {
    let filled = total > 0 ? min(barCells, count * barCells / total) : 0
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: barCells - filled) + "]"
  }

  private func megabytes(_ count: Int) -> String {
    let tenths = (count + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// A stream that may be on the terminal where progress is shown: it is erased before each write.
final class ErasingSink: ByteSink {
  private let sink: any ByteSink
  private let progress: ReadingProgress

  init(_ sink: any ByteSink, over progress: ReadingProgress) {
    self.sink = sink
    self.progress = progress
  }

  var isTerminal: Bool { sink.isTerminal }
  var columns: Int? { sink.columns }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    if isTerminal { progress.erase() }
    try sink.write(bytes)
  }
}
