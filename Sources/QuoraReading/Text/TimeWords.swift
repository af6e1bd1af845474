/// The words in which an interface language writes times.
///
/// Source: CLDR (`TimeTable`) for ages, months and weekdays; Documentation/PageFormat.md, "Times",
/// for the rest: verbs in English were read in Quora's bundles and counted on pages, those in
/// Spanish and Portuguese were seen or are the same verbs.
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
  let now: [String]
  /// Words that say that the time is an update's.
  let updated: [String]
  /// Words before a time that say nothing more: `answered`.
  let verbs: [String]

  /// Words between the day, the month and the year of a date, in any language.
  static let dateFillers: Set<String> = ["de", "del", "el", "den", "em", "of", "年", "月", "日"]

  /// The words of `language`, a lower-case code; nil for languages not read.
  init?(language: String?) {
    let code = language ?? "en"
    guard let forms = TimeTable.forms(of: code) else { return nil }
    switch code {
    case "en":
      now = ["justnow"]
      updated = ["updated"]
      verbs = [
        "answered", "posted", "translated", "asked", "last", "followed", "requested", "written",
        "added",
      ]
    case "es":
      now = ["ahoramismo", "justoahora"]
      updated = ["actualizado", "actualizada"]
      verbs = ["el", "respondido", "respondida", "publicado"]
    case "pt":
      now = ["agoramesmo", "agora"]
      updated = ["atualizado", "atualizada"]
      verbs = ["em", "respondido", "respondida", "publicado"]
    default: (now, updated, verbs) = ([], [], [])
    }
    read(forms)
    if code == "en" { months["sept"] = 9 }
    if code == "es" { months["sep"] = 9 }
  }

  /// The month called `name`, from 1 on; Hebrew joins a preposition to it.
  func month(named name: String) -> Int? {
    months[name] ?? (name.hasPrefix("ב") ? months[String(name.dropFirst())] : nil)
  }

  private mutating func read(_ forms: String) {
    var heading = Substring()
    var place = 0
    for word in forms.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if let unit = Self.unit(heading), word.utf8.contains(UInt8(ascii: "0")) {
        ages[String(word)] = unit
      } else if heading == "months", place < 12 {
        place += 1
        months[String(word)] = place
      } else if heading == "weekdays", place < 7 {
        weekdays[String(word)] = place
        place += 1
      } else {
        heading = word
        place = 0
      }
    }
  }

  private static func unit(_ heading: Substring) -> Unit? {
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
