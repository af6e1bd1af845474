/// The words in which an interface language tells times.
///
/// Source: Documentation/PageFormat.md, "Times": English read in Quora's bundles and counted on
/// pages, the units of Spanish and Portuguese seen on pages, their months and weekdays CLDR's short
/// forms.
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

  /// Words for units, after a number.
  let units: [String: Unit]
  /// Words for less than a minute ago.
  let now: [String]
  /// Short names of months, January first, without a full stop.
  let months: [String]
  /// Short names of weekdays, Monday first, without a full stop.
  let weekdays: [String]
  /// Words that say that the time is an update's.
  let updated: [String]
  /// Words around a time that say nothing more: `ago`, `Answered`, `hace`.
  let fillers: [String]

  /// The words of `language`, a lower-case code; nil for languages not read.
  init?(language: String?) {
    switch language ?? "en" {
    case "en": self = Self.english
    case "es": self = Self.spanish
    case "pt": self = Self.portuguese
    default: return nil
    }
  }

  private init(
    units: [String: Unit], now: [String], months: String, weekdays: String,
    updated: [String], fillers: [String]
  ) {
    self.units = units
    self.now = now
    self.months = months.split(separator: " ").map(String.init)
    self.weekdays = weekdays.split(separator: " ").map(String.init)
    self.updated = updated
    self.fillers = fillers
  }

  private static let english = TimeWords(
    units: [
      "m": .minute, "min": .minute, "minute": .minute, "minutes": .minute, "h": .hour,
      "hour": .hour, "hours": .hour, "d": .day, "day": .day, "days": .day, "w": .week,
      "week": .week, "weeks": .week, "mo": .month, "month": .month, "months": .month,
      "y": .year, "year": .year, "years": .year,
    ],
    now: ["just now"],
    months: "jan feb mar apr may jun jul aug sep oct nov dec",
    weekdays: "mon tue wed thu fri sat sun",
    updated: ["updated"],
    fillers: [
      "ago", "answered", "posted", "translated", "asked", "last", "followed", "requested",
      "written", "added",
    ]
  )

  private static let spanish = TimeWords(
    units: [
      "m": .minute, "min": .minute, "minuto": .minute, "minutos": .minute, "h": .hour,
      "hora": .hour, "horas": .hour, "d": .day, "día": .day, "días": .day, "mes": .month,
      "meses": .month, "a": .year, "año": .year, "años": .year,
    ],
    now: ["ahora mismo", "justo ahora"],
    months: "ene feb mar abr may jun jul ago sept oct nov dic",
    weekdays: "lun mar mié jue vie sáb dom",
    updated: ["actualizado", "actualizada"],
    fillers: ["hace", "el", "de", "respondido", "respondida", "publicado"]
  )

  private static let portuguese = TimeWords(
    units: [
      "m": .minute, "min": .minute, "minuto": .minute, "minutos": .minute, "h": .hour,
      "hora": .hour, "horas": .hour, "d": .day, "dia": .day, "dias": .day, "mês": .month,
      "meses": .month, "a": .year, "ano": .year, "anos": .year,
    ],
    now: ["agora mesmo", "agora"],
    months: "jan fev mar abr mai jun jul ago set out nov dez",
    weekdays: "seg ter qua qui sex sáb dom",
    updated: ["atualizado", "atualizada"],
    fillers: ["há", "em", "de", "atrás", "respondido", "respondida", "publicado"]
  )
}
