/// A duration as typed: `45s`, `90m`, `36h`, `3d`, `1.5d`, `2w`; `0` or `any` is none.
struct DurationArgument: Equatable {
  /// Hours, more than 0; nil when the rule is off.
  let hours: Double?

  /// The largest duration, in days: 100 years, longer than Quora will have been there.
  static let maximumDays = 36_500
  /// What can be typed, for help and errors.
  static let range = "a duration is from 1s through \(maximumDays)d, or 0 or any for no bound"

  /// Reads `text`.
  init(_ text: String) throws(ValueError) {
    if text == "any" {
      hours = nil
      return
    }
    let unit = Self.seconds(in: text.last)
    guard let number = DecimalNumber(unit == nil ? text[...] : text.dropLast()),
      unit != nil || number.digits <= 0
    else {
      throw .unreadable(
        text,
        expected: "a number with a unit, such as 45s, 90m, 36h, 3d or 2w, or 0 or any")
    }
    let seconds = number.value * (unit ?? 1)
    guard seconds == 0 || (1...Double(Self.maximumDays) * 86_400).contains(seconds) else {
      throw .outOfRange(text, range: Self.range)
    }
    hours = seconds == 0 ? nil : seconds / 3600
  }

  private static func seconds(in unit: Character?) -> Double? {
    switch unit {
    case "s": 1
    case "m": 60
    case "h": 3600
    case "d": 86_400
    case "w": 604_800
    default: nil
    }
  }
}
