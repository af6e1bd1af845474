/// Numbers and ages in the words of notes.
enum Wording {
  /// `count` with its thousands set apart by commas.
  static func grouped(_ count: Int) -> String {
    guard count.magnitude >= 1000 else { return String(count) }
    let digits = Array(String(count.magnitude).utf8)
    var text: [UInt8] = count < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `count` to two significant digits, grouped: 8,200 for 8,155.
  static func roughly(_ count: Int) -> String {
    var unit = 1
    while count.magnitude / UInt(unit) >= 100 { unit *= 10 }
    guard unit > 1 else { return grouped(count) }
    return grouped(Int((Double(count) / Double(unit)).rounded()) * unit)
  }

  /// `roughly` of a number of views that need not be whole or fit an `Int`.
  static func roughly(_ views: Double) -> String {
    roughly(Int(min(max(views, 0), 1e15).rounded()))
  }

  /// A number of views an hour: two digits, below 10 tenths.
  static func rate(_ rate: Double) -> String {
    guard rate < 9.95 else { return roughly(rate) }
    let tenths = (rate * 10).rounded() / 10
    return tenths > 0 || rate <= 0 ? number(tenths) : "under 0.1"
  }

  /// `1 upvote`, `3,441 upvotes`.
  static func counted(_ count: Int, _ noun: String) -> String {
    grouped(count) + " " + noun + (count == 1 ? "" : "s")
  }

  /// An age, floored as Quora floors it: `25 min`, `71 h`, `12 d`.
  static func age(hours: Double) -> String {
    if hours < 1 { return "\(Int(hours * 60)) min" }
    return hours < 96 ? "\(Int(hours)) h" : "\(grouped(Int(hours / 24))) d"
  }

  /// A number without a needless `.0`.
  static func number(_ value: Double) -> String {
    if value > 0, value < 1e15, let whole = Int(exactly: value) { return String(whole) }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A share of 1 in percent, to a tenth.
  static func percent(_ share: Double) -> String {
    number((share * 1000).rounded() / 10) + " %"
  }
}
