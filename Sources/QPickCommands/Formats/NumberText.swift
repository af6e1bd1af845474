import QuestionPicking
import QuoraFacts

/// Numbers in the words of the formats.
enum NumberText {
  /// What stands where a number is unknown.
  static let unknown = "–"

  /// The shortest digits that mean this number, without `.0`: `48.9`, `40`.
  static func shortest(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// An integer with its thousands set apart: `32,147`.
  static func grouped(_ integer: Int) -> String {
    guard integer.magnitude >= 1000 else { return String(integer) }
    let digits = String(integer.magnitude).utf8
    var text = integer < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// `1 upvote`, `3,441 upvotes`.
  static func counted(_ count: Int, _ noun: String) -> String {
    grouped(count) + " " + noun + (count == 1 ? "" : "s")
  }

  /// A number of views to two significant digits, grouped: 8,200 for 8,155.
  static func roughly(_ views: Int) -> String { roughly(Double(views)) }

  /// The same of a number that need not be whole or fit an `Int`.
  static func roughly(_ views: Double) -> String {
    let views = min(max(views, 0), 1e15)
    var unit = 1.0
    while views / unit >= 100 { unit *= 10 }
    return grouped(Int((views / unit).rounded() * unit))
  }

  /// A number of views an hour: two digits, below 10 tenths.
  static func rate(_ rate: Double) -> String {
    guard rate < 9.95 else { return roughly(rate) }
    let tenths = (rate * 10).rounded() / 10
    return tenths > 0 || rate <= 0 ? shortest(tenths) : "under 0.1"
  }

  /// An age in words, floored as Quora floors it: `25 min`, `71 h`, `12 d`.
  static func spelledAge(hours: Double) -> String {
    if hours < 1 { return "\(Int(hours * 60)) min" }
    return hours < 96 ? "\(Int(hours)) h" : "\(grouped(Int(hours / 24))) d"
  }

  /// A share of 1 in percent, to a tenth.
  static func percent(_ share: Double) -> String {
    shortest((share * 1000).rounded() / 10) + " %"
  }

  /// A number of views to two significant digits: `97`, `950`, `9.0K`, `340K`, `1.4M`.
  static func compact(_ number: Double) -> String { compact(number, digits: 2) }

  /// A number to so many significant digits, from 1,000 on with `K`, `M` or `B`.
  private static func compact(_ number: Double, digits: Int) -> String {
    var unit = 1.0
    let number = min(max(0, number.rounded()), 1e15)
    for _ in 0..<digits { unit *= 10 }
    var step = 1.0
    while (number / step).rounded() >= unit { step *= 10 }
    let rounded = (number / step).rounded() * step
    guard rounded >= 1000 else { return String(integer(rounded)) }
    let (name, size) =
      [("B", 1e9), ("M", 1e6), ("K", 1e3)].first { rounded >= $0.1 } ?? ("K", 1e3)
    // As many decimals as the digits before the point leave.
    var (decimals, least) = (digits - 1, size * 10)
    while decimals > 0, rounded >= least { (decimals, least) = (decimals - 1, least * 10) }
    return fixed(rounded / size, decimals: decimals) + name
  }

  /// A number with so many decimals: `9.0`, `1.25`, `340`.
  private static func fixed(_ number: Double, decimals: Int) -> String {
    guard decimals > 0 else { return String(whole(number)) }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = whole(number * Double(scale))
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.count)
      + fraction
  }

  /// How fast an answer gains views: `1.2K views/h`, `0.4 views/h`, `no new views`; `≈` marks
  /// rounded numbers. nil where they do not show it, and where views fell.
  static func velocity(_ velocity: Velocity) -> String? {
    guard let rate = velocity.viewsPerHour else { return nil }
    guard rate > 0 else { return "no new views" }
    let least = rate < 0.05 ? "under 0.1" : nil
    let text = rate < 9.95 ? shortest((rate * 10).rounded() / 10) : compact(rate)
    return "\(velocity.deltaViews.source == .exact ? "" : "≈ ")\(least ?? text) views/h"
  }

  /// `12 of 63 answers seen`.
  static func coverage(_ coverage: Coverage) -> String {
    "\(grouped(coverage.seen)) of \(counted(coverage.total, "answer")) seen"
  }

  /// Tenths with their decimal point: `-13.1`, `40.0`.
  static func tenths(_ tenths: Int) -> String {
    let magnitude = tenths.magnitude
    return "\(tenths < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)"
  }

  /// Points with one decimal: `48.9`, or `–`.
  static func points(_ points: Points?) -> String {
    points.map { tenths($0.tenths) } ?? unknown
  }

  /// A count as a person reads it: as it is up to `9,999`, in three digits above, `12.3K`; `1.2K`
  /// where Quora rounds it, `~8.2K` where it is estimated, `–` where it is unknown.
  static func count(_ count: Count?) -> String {
    guard let count else { return unknown }
    switch count.source {
    case .exact:
      return count.value < 10_000
        ? grouped(count.value) : compact(Double(count.value), digits: 3)
    case .rounded:
      // No digit that Quora did not show.
      let text = compact(Double(count.value), digits: 3)
      guard text.contains("."), let unit = text.last else { return text }
      var digits = text.dropLast()
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
      return "\(digits)\(unit)"
    case .estimated: return "~" + compact(Double(count.value))
    }
  }

  /// An age floored to its largest unit, as Quora shows it: `25m`, `71h`, `12d`, `2y`.
  static func age(hours: Double) -> String {
    switch max(0, hours) {
    case let hours where hours < 1: "\(integer(hours * 60))m"
    case let hours where hours < 96: "\(integer(hours))h"
    case let hours where hours < hoursPerYear: "\(integer(hours / 24))d"
    default: "\(integer(hours / hoursPerYear))y"
    }
  }

  /// Hours rounded to hundredths, so that no digits of arithmetic show.
  static func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  /// The number rounded to an integer.
  static func whole(_ number: Double) -> Int { integer(number.rounded()) }

  /// The number cut to an integer, within what an `Int` holds.
  static func integer(_ number: Double) -> Int {
    number.isNaN ? 0 : Int(max(-1e18, min(1e18, number)))
  }

  /// Source: Documentation/PageFormat.md, "Times": a year of 365.25 days.
  private static let hoursPerYear = 8766.0
}
