import HTMLEvents
import JSONIndex

/// Finds in the page's scripts what the server wrote for the page: settings and payloads.
///
/// Source: Documentation/PageFormat.md, "Inline payloads" and "Clock and viewer".
struct ScriptReader {
  /// `ansFrontendGlobals.settings` and `.earlySettings`.
  private(set) var settings = PageSettings()
  private(set) var payload: PayloadReader
  /// Bytes of the payloads that could not be read, one entry each.
  private(set) var unreadablePayloads: [Int] = []
  /// Whether a script names Quora's global object.
  private(set) var namesQuoraGlobals = false
  /// The exact times of pages made before 2020.
  private(set) var times = W2Times()
  /// Whether a script belongs to a robot check (PageFormat.md, "Walls and errors").
  private(set) var namesChallenge = false

  private var script: [UInt8] = []
  private let budget: JSONBudget

  /// - Parameters:
  ///   - host: The host that the payload's paths stand on.
  ///   - budget: What the scripts' JSON takes from.
  init(host: String, budget: JSONBudget) {
    self.budget = budget
    payload = PayloadReader(host: host, budget: budget)
  }

  /// Takes the next piece of the script.
  mutating func append(_ bytes: borrowing HTMLBytes) {
    guard script.count < Self.scriptLimit else { return }
    bytes.append(to: &script)
  }

  /// Reads the script that ended.
  mutating func finishScript() {
    guard !script.isEmpty else { return }
    let globals = Self.globals.ranges(in: script)
    if !globals.isEmpty {
      namesQuoraGlobals = true
      readSettings(at: globals.map(\.upperBound))
      readPayloads(at: globals.map(\.upperBound))
    } else if Self.challenges.contains(where: { $0.firstRange(in: script) != nil }) {
      namesChallenge = true
    } else {
      times.read(script)
    }
    script.removeAll(keepingCapacity: script.count < 1 << 20)
  }

  /// Reads each assignment to the settings; a mention without `=` is skipped.
  ///
  /// - Parameter ends: Where mentions of the global object end.
  private mutating func readSettings(at ends: [Int]) {
    for name in [Self.settingsName, Self.earlySettingsName] {
      for end in ends where name.stands(in: script, at: end) {
        let index = skippingSpace(from: end + name.count)
        guard index < script.count, script[index] == UInt8(ascii: "=") else { continue }
        guard let document = try? JSONDocument(script, from: index + 1, within: budget) else {
          continue
        }
        settings.read(document.root)
      }
    }
  }

  private func skippingSpace(from start: Int) -> Int {
    var index = start
    while index < script.count, Self.isSpace(script[index]) { index += 1 }
    return index
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Reads each `.push("…")` and, as in spring 2020, each assignment to a result; what is pushed
  /// elsewhere is no object with `data` and is skipped.
  ///
  /// - Parameter ends: Where mentions of the global object end.
  private mutating func readPayloads(at ends: [Int]) {
    var index = 0
    while let found = Self.push.firstRange(in: script, from: index) {
      index = readPayload(from: found.upperBound)
    }
    index = 0
    for end in ends where end >= index && Self.results.stands(in: script, at: end) {
      // The name is 64 digits of base 16.
      let name = script[(end + Self.results.count)...].prefix(80)
      if let sign = name.firstIndex(of: UInt8(ascii: "=")) { index = readPayload(from: sign + 1) }
    }
  }

  /// Reads the string that starts at `start`, where one does; returns where the search goes on.
  private mutating func readPayload(from start: Int) -> Int {
    let index = skippingSpace(from: start)
    guard index < script.count else { return script.count }
    let quote = script[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return index }
    let start = index + 1
    // Whole objects are read where they stand; what is odd comes out of the slower way.
    let document = quote == UInt8(ascii: "\"") ? document(from: start) : nil
    let rest = document?.root.byteRange.upperBound ?? start
    guard let end = JSONString.end(in: script, from: rest, quote: quote) else {
      unreadablePayloads.append(script.count - start)
      return script.count
    }
    if let document {
      payload.readInline(document)
    } else {
      read(JSONString.decodedBytes(script, in: start..<end))
    }
    return end
  }

  private func document(from start: Int) -> JSONDocument? {
    guard start < script.count, script[start] == UInt8(ascii: "{") else { return nil }
    return try? JSONDocument(literalIn: script, from: start, within: budget)
  }

  private mutating func read(_ json: [UInt8]) {
    guard json.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return }
    if let document = try? JSONDocument(json, within: budget) {
      payload.readInline(document)
    } else {
      unreadablePayloads.append(json.count)
    }
  }

  /// Bytes of one script that are kept; real ones have at most some hundred thousand.
  static let scriptLimit = 64 << 20
  private static let globals = BytePattern("ansFrontendGlobals")
  private static let settingsName = BytePattern(".settings")
  private static let earlySettingsName = BytePattern(".earlySettings")
  private static let push = BytePattern(".push(")
  private static let results = BytePattern(".data.inlineQueryResults.results[")
  private static let challenges = [
    BytePattern("_cf_chl_opt"), BytePattern("/cdn-cgi/challenge-platform"),
  ]
}
