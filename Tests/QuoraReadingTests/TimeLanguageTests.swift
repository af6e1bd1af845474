import QuoraFacts
import Testing

@testable import QuoraReading

/// Every unit, a date and a weekday in every language that Quora has, in forms copied from CLDR's
/// data by hand or script, never from the table under test. The clock is Monday 2026-04-20, 12:00.
@Suite struct TimeLanguageTests {
  static let clock = TimeTextTests.clock

  struct Forms: Sendable, CustomTestStringConvertible {
    let language: String
    /// Three minutes, hours, days, weeks, months and years ago.
    let ages: [String]
    let april14: String
    let wednesday: String

    init(_ language: String, _ ages: [String], _ april14: String, _ wednesday: String) {
      (self.language, self.ages, self.april14, self.wednesday) = (
        language, ages, april14, wednesday
      )
    }

    var testDescription: String { language }
  }

  static let languages = [
    Forms(
      "en",
      ["3 minutes ago", "3 hours ago", "3 days ago", "3 weeks ago", "3 months ago", "3 years ago"],
      "Apr 14", "Wed"),
    Forms(
      "es",
      [
        "hace 3 minutos", "hace 3 horas", "hace 3 días", "hace 3 semanas", "hace 3 meses",
        "hace 3 años",
      ],
      "14 abr", "mié"),
    Forms(
      "pt",
      ["há 3 minutos", "há 3 horas", "há 3 dias", "há 3 semanas", "há 3 meses", "há 3 anos"],
      "14 abr.", "qua."),
    Forms(
      "fr",
      [
        "il y a 3 minutes", "il y a 3 heures", "il y a 3 jours", "il y a 3 semaines",
        "il y a 3 mois", "il y a 3 ans",
      ],
      "14 avr.", "mer."),
    Forms(
      "de",
      [
        "vor 3 Minuten", "vor 3 Stunden", "vor 3 Tagen", "vor 3 Wochen", "vor 3 Monaten",
        "vor 3 Jahren",
      ],
      "14 Apr.", "Mi."),
    Forms(
      "it",
      ["3 minuto fa", "3 ore fa", "3 giorno fa", "3 settimane fa", "3 mesi fa", "3 anno fa"],
      "14 apr", "mer"),
    Forms(
      "ja",
      ["3 分前", "3 時間前", "3 日前", "3 週間前", "3 か月前", "3 年前"],
      "4月14日", "水"),
    Forms(
      "id",
      [
        "3 menit yang lalu", "3 jam yang lalu", "3 hari yang lalu", "3 minggu yang lalu",
        "3 bulan yang lalu", "3 tahun yang lalu",
      ],
      "14 Apr", "Rab"),
    Forms(
      "hi",
      ["3 मिनट पहले", "3 घंटे पहले", "3 दिन पहले", "3 सप्ताह पहले", "3 माह पहले", "3 वर्ष पहले"],
      "14 अप्रैल", "बुध"),
    Forms(
      "nl",
      [
        "3 minuten geleden", "3 uur geleden", "3 dagen geleden", "3 weken geleden",
        "3 maanden geleden", "3 jaar geleden",
      ],
      "14 apr", "wo"),
    Forms(
      "da",
      [
        "for 3 minutter siden", "for 3 timer siden", "for 3 dage siden", "for 3 uger siden",
        "for 3 måneder siden", "for 3 år siden",
      ],
      "14 apr.", "ons."),
    Forms(
      "fi",
      [
        "3 minuuttia sitten", "3 tuntia sitten", "3 päivää sitten", "3 viikkoa sitten",
        "3 kuukautta sitten", "3 vuotta sitten",
      ],
      "14 huhti", "ke"),
    Forms(
      "nb",
      [
        "for 3 minutter siden", "for 3 timer siden", "for 3 døgn siden", "for 3 uker siden",
        "for 3 måneder siden", "for 3 år siden",
      ],
      "14 apr.", "ons."),
    Forms(
      "sv",
      [
        "för 3 minuter sedan", "för 3 timmar sedan", "för 3 dagar sedan", "för 3 veckor sedan",
        "för 3 månader sedan", "för 3 år sedan",
      ],
      "14 apr.", "ons"),
    Forms(
      "mr",
      ["3 मिनिटांपूर्वी", "3 तासांपूर्वी", "3 दिवसांपूर्वी", "3 आठवड्यांपूर्वी", "3 महिन्यांपूर्वी", "3 वर्षांपूर्वी"],
      "14 एप्रि", "बुध"),
    Forms(
      "bn",
      ["3 মিনিট আগে", "3 ঘন্টা আগে", "3 দিন আগে", "3 সপ্তাহ আগে", "3 মাস আগে", "3 বছর পূর্বে"],
      "14 এপ্রি", "বুধ"),
    Forms(
      "ta",
      [
        "3 நிமிடங்களுக்கு முன்", "3 மணிநேரம் முன்", "3 நாட்களுக்கு முன்", "3 வாரங்களுக்கு முன்", "3 மாதங்களுக்கு முன்",
        "3 ஆண்டுகளுக்கு முன்",
      ],
      "14 ஏப்.", "புத."),
    Forms(
      "ar",
      ["قبل 3 دقيقة", "قبل 3 ساعات", "قبل 3 يومًا", "قبل 3 أسبوعًا", "قبل 3 شهرًا", "قبل 3 سنوات"],
      "14 أبريل", "الأربعاء"),
    Forms(
      "he",
      [
        "לפני 3 דקות", "לפני 3 שעות", "לפני 3 ימים", "לפני 3 שבועות", "לפני 3 חודשים",
        "לפני 3 שנים",
      ],
      "14 אפר׳", "יום ד׳"),
    Forms(
      "gu",
      ["3 મિનિટ પહેલાં", "3 કલાક પહેલાં", "3 દિવસ પહેલાં", "3 અઠવાડિયા પહેલાં", "3 મહિના પહેલાં", "3 વર્ષ પહેલાં"],
      "14 એપ્રિલ", "બુધ"),
    Forms(
      "kn",
      ["3 ನಿಮಿಷಗಳ ಹಿಂದೆ", "3 ಗಂಟೆಗಳ ಹಿಂದೆ", "3 ದಿನಗಳ ಹಿಂದೆ", "3 ವಾರಗಳ ಹಿಂದೆ", "3 ತಿಂಗಳುಗಳ ಹಿಂದೆ", "3 ವರ್ಷಗಳ ಹಿಂದೆ"],
      "14 ಏಪ್ರಿ", "ಬುಧ"),
    Forms(
      "ml",
      ["3 മിനിറ്റ് മുമ്പ്", "3 മണിക്കൂർ മുമ്പ്", "3 ദിവസം മുമ്പ്", "3 ആഴ്ച മുമ്പ്", "3 മാസം മുമ്പ്", "3 വർഷം മുമ്പ്"],
      "14 ഏപ്രി", "ബുധൻ"),
    Forms(
      "te",
      ["3 నిమిషాల క్రితం", "3 గంటల క్రితం", "3 రోజుల క్రితం", "3 వారాల క్రితం", "3 నెలల క్రితం", "3 సంవత్సరాల క్రితం"],
      "14 ఏప్రి", "బుధ"),
    Forms(
      "pl",
      [
        "3 minutę temu", "3 godzinę temu", "3 dzień temu", "3 tygodnie temu", "3 miesięcy temu",
        "3 roku temu",
      ],
      "14 kwi", "śr."),
  ]

  @Test(arguments: languages)
  func `ages, a date and a weekday are read`(_ forms: Forms) throws {
    let times = TimeText(language: forms.language, clock: Self.clock)
    // A month is a twelfth of 365.25 days: 730.5 h.
    for (text, hours) in zip(forms.ages, [1.0 / 60, 1, 24, 168, 730.5, 8_766]) {
      let found = try #require(times.time(text).interval, "\(text)")
      #expect(Self.clock.seconds(since: found.earliest) == hours * 4 * 3_600, "\(text)")
      #expect(Self.clock.seconds(since: found.latest) == hours * 3 * 3_600, "\(text)")
    }
    // From 00:00 at UTC+14, 156 h and 14 h before the clock, to 24:00 at UTC-12.
    let date = try #require(times.time(forms.april14).interval)
    #expect(Self.clock.seconds(since: date.earliest) == (156 + 14) * 3_600)
    #expect(Self.clock.seconds(since: date.latest) == 120 * 3_600)
    // The Wednesday before, 132 h before the clock at 00:00.
    let weekday = try #require(times.time(forms.wednesday).interval)
    #expect(Self.clock.seconds(since: weekday.earliest) == (132 + 14) * 3_600)
    #expect(Self.clock.seconds(since: weekday.latest) == 96 * 3_600)
  }

  @Test(arguments: [
    ("nl", "3 m"), ("da", "3 m"), ("nb", "3 m"), ("sv", "3 m"), ("ja", "3m"), ("he", "3 ש׳"),
    ("xx", "3h"),
  ])
  func `a form that means two units, or a language without forms, is unknown`(
    language: String, text: String
  ) {
    #expect(TimeText(language: language, clock: Self.clock).time(text).interval == nil)
  }
}
