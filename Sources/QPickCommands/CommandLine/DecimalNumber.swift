import Bytes

/// A decimal number as typed: digits, and perhaps a point and more digits.
///
/// Kept as two whole numbers, so that `1.5M` is exactly 1,500,000.
struct DecimalNumber: Equatable {
  /// The digits as one number: 15 for `1.5`; negative with a leading `-`.
  let digits: Int
  /// What `digits` is to be divided by: 10 for `1.5`.
  let divisor: Int

  /// nil for anything but digits with at most one point between them, and for more than 18 digits.
  init?(_ text: some StringProtocol) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var (digits, digitCount, divisor, hasPoint) = (0, 0, 1, false)
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case _ where byte.isASCIIDigit && digitCount < 18:
        digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
        digitCount += 1
        if hasPoint { divisor *= 10 }
      case UInt8(ascii: ".") where digitCount > 0 && !hasPoint: hasPoint = true
      default: return nil
      }
    }
    guard digitCount > 0, !hasPoint || divisor > 1 else { return nil }
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
