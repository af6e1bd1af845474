/// A decimal number as typed: digits, and perhaps a point and more digits.
///
/// Kept as two whole numbers, so that `1.5M` is exactly 1,500,000.
struct DecimalNumber: Equatable {
  /// The digits as one number: 15 for `1.5`; negative with a leading `-`.
  let digits: Int
  /// What `digits` is to be divided by: 10 for `1.5`.
  let divisor: Int

  /// Null for anything but digits with at most one point between them, and for more than 18 digits.
  init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    let joined = parts.joined()
    guard parts.count <= 2, !parts.contains(where: \.isEmpty), joined.count <= 18,
      joined.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let digits = Int(joined)
    else { return nil }
    var divisor = 1
    for _ in 0..<(parts.count == 2 ? parts[1].utf8.count : 0) { divisor *= 10 }
    self.digits = isNegative ? -digits : digits
    self.divisor = divisor
  }

  /// The number.
  var value: Double { Double(digits) / Double(divisor) }

  /// The number times `factor`, where that is a whole number that fits.
  func whole(times factor: Int) -> Int? {
    let (product, overflows) = digits.multipliedReportingOverflow(by: factor)
    return overflows || !product.isMultiple(of: divisor) ? nil : product / divisor
  }
}
