/// The words in which an interface language writes times.
///
/// The words, with their sources, stand in `TimeTable`.
struct TimeWords {
  /// A unit of relative time, in seconds; years are 365.25 days, months a twelfth of one.
  enum Unit: Double {
    case minute = 60
    case hour = 3_600
    case day = 86_400
    case week = 604_800
    case month = 2_629_800
    case year = 31_557_600
  }

  /// Forms of ages, with 0 for the number, without blanks: `0h`, `vor0std`.
  private(set) var ages: [String: Unit] = [:]
  /// Names of months, from 1 on.
  private(set) var months: [String: Int] = [:]
  /// Names of weekdays, Monday being 0.
  private(set) var weekdays: [String: Int] = [:]
  /// Forms of less than a minute, without blanks.
  private(set) var now: [String] = []
  /// Words that say that the time is an update's.
  private(set) var updated: [String] = []
  /// Words before a time that say nothing more: `answered`.
  private(set) var verbs: [String] = []

  /// Words between the day, the month and the year of a date, in any language.
  static let dateFillers: Set<String> = ["de", "del", "el", "den", "em", "of", "年", "月", "日"]

  /// The words of `language`, a lower-case code; nil for languages not read.
  init?(language: String?) {
    let code = language ?? "en"
    guard let forms = TimeTable.forms(of: code) else { return nil }
    read(forms)
    if code == "en" { months["sept"] = 9 }
    if code == "es" { months["sep"] = 9 }
  }

  /// The month called `name`, from 1 on; Hebrew joins a preposition to it.
  func month(named name: String) -> Int? {
    months[name] ?? (name.hasPrefix("ב") ? months[String(name.dropFirst())] : nil)
  }

  /// Reads lines of a heading and words, of which a line that starts with a blank goes on.
  private mutating func read(_ forms: String) {
    var (heading, place) = ("", 0)
    for line in forms.utf8.split(separator: UInt8(ascii: "\n")) {
      var words = line.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      if line.first != UInt8(ascii: " ") { (heading, place) = (words.removeFirst(), 0) }
      switch heading {
      case "months": for (index, word) in words.enumerated() { months[word] = place + index + 1 }
      case "weekdays": for (index, word) in words.enumerated() { weekdays[word] = place + index }
      case "now": now += words
      case "updated": updated += words
      case "verbs": verbs += words
      default:
        let unit = Self.unit(heading)
        for word in words { ages[word] = unit }
      }
      place += words.count
    }
  }

  private static func unit(_ heading: String) -> Unit? {
    switch heading {
    case "minute": .minute
    case "hour": .hour
    case "day": .day
    case "week": .week
    case "month": .month
    case "year": .year
    default: nil
    }
  }
}
