import Bytes
import QuoraFacts

/// The exact times in the scripts of pages made before 2020.
///
/// Source: Documentation/PageFormat.md, "Pages before 2020". A script makes a component of each
/// time, `("D273d5s","",{"epoch_us": 1279632989948385, …`, and names each component's parent,
/// `"D273d5s": "BxlgxsL"`; the parent is the link with the id `__w2_BxlgxsL_link`.
struct W2Times {
  /// The times, by the name of the component around each.
  private(set) var byComponent: [String: Instant] = [:]

  /// Takes the times in `script`.
  mutating func read(_ script: [UInt8]) {
    var times: [[UInt8]: Instant] = [:]
    var index = 0
    while let found = Self.key.firstRange(in: script, from: index) {
      index = found.upperBound
      guard let name = Self.component(in: script, before: found.lowerBound) else { continue }
      times[name] = Self.number(in: script, from: index)
    }
    guard !times.isEmpty else { return }
    index = 0
    while let found = Self.memberEnd.firstRange(in: script, from: index) {
      index = found.upperBound
      guard let time = times[Self.name(in: script, before: found.lowerBound)],
        let value = Self.string(in: script, from: index)
      else { continue }
      byComponent[value] = time
    }
  }

  private static func number(in script: [UInt8], from start: Int) -> Instant? {
    let digits = script[start...].prefix(32).drop { $0 == space || $0 == UInt8(ascii: ":") }
      .prefix(while: \.isASCIIDigit)
    return Int64(String(decoding: digits, as: UTF8.self)).map(Instant.init(microseconds:))
  }

  /// The name in `"NAME", "", {` that ends before `end`.
  private static func component(in script: [UInt8], before end: Int) -> [UInt8]? {
    let start = max(0, end - longestName)
    let parts = script[start..<end].split(
      separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    // …, NAME, comma, nothing, comma and brace.
    guard parts.count >= 5, parts[parts.count - 2].isEmpty else { return nil }
    return Array(parts[parts.count - 4])
  }

  /// The name that ends before `end`.
  private static func name(in script: [UInt8], before end: Int) -> [UInt8] {
    let window = script[max(0, end - longestName)..<end]
    return Array(
      window.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).last ?? [])
  }

  /// The string at `start`; nil where another value is.
  private static func string(in script: [UInt8], from start: Int) -> String? {
    let rest = script[start...].prefix(longestName).drop { $0 == space }
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    return String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  private static let key = BytePattern("\"epoch_us\"")
  private static let memberEnd = BytePattern("\":")
  /// Bytes looked at for a component's name; real ones have 7 to 12.
  private static let longestName = 64
  private static let space = UInt8(ascii: " ")
}
