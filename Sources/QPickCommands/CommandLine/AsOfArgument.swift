import QuoraFacts

/// The moment that ages count to, as typed.
enum AsOfArgument: Equatable {
  /// When qpick runs.
  case now
  /// When the newest page was saved.
  case saved
  /// A given moment.
  case time(Instant)

  /// Reads `text`, the value of `--as-of`.
  init(_ text: String) throws(ValueError) {
    switch text {
    case "now": self = .now
    case "saved": self = .saved
    default:
      guard let time = RFC3339.instant(from: text) else {
        throw .unreadable(
          text,
          expected: "now, saved, a date such as 2023-02-04 or a time such as 2023-02-04T10:00:00Z")
      }
      self = .time(time)
    }
  }

  /// The moment meant; `saved` is that of the newest page, where one has a clock.
  func instant(now: Instant, saved: Instant?) -> Instant {
    switch self {
    case .now: now
    case .saved: saved ?? now
    case .time(let time): time
    }
  }
}
