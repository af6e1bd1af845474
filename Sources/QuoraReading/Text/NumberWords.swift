/// How an interface language writes large numbers.
///
/// Source: Documentation/PageFormat.md, "Numbers": read in Quora's own bundles.
struct NumberWords {
  /// Words that stand after a number, with what they multiply it by, longest first.
  let factors: [(word: [Unicode.Scalar], factor: Double)]
  /// The sign between units and tenths.
  let decimal: Unicode.Scalar

  /// The words of `language`, a lower-case code such as `pt`; English for languages without any.
  init(language: String?) {
    let code = language ?? "en"
    let words = Self.words(of: code)
    factors = (words ?? Self.english)
      .map { (word: Array($0.word.unicodeScalars), factor: $0.factor) }
      .sorted { $0.word.count > $1.word.count }
    decimal = words == nil || Self.writesPoint(code) ? "." : ","
  }

  /// Whether a language writes `1.2` and groups by comma; the others write `1,2` (CLDR).
  private static func writesPoint(_ code: String) -> Bool {
    switch code {
    case "en", "ml", "ja", "he", "hi", "bn", "mr", "gu", "ta", "te", "kn", "ar": true
    default: false
    }
  }

  private typealias Words = [(word: String, factor: Double)]

  // Pages of before 2020 write `3.2k`.
  private static let english: Words = [("K", 1e3), ("k", 1e3), ("M", 1e6), ("m", 1e6)]

  /// A switch, since a dictionary would be made of all languages to read one.
  private static func words(of code: String) -> Words? {
    switch code {
    case "en": english
    case "ml": [("K", 1e3), ("M", 1e6)]
    case "es": [("K", 1e3), ("M", 1e6)]
    case "fr": [("k", 1e3), ("M", 1e6)]
    case "pt": [("mil", 1e3), ("mi", 1e6)]
    case "de": [("Mio.", 1e6)]
    case "it": [("Mln", 1e6)]
    case "nl": [("K", 1e3), ("mln.", 1e6)]
    case "pl": [("tys.", 1e3), ("mln", 1e6)]
    case "sv": [("tn", 1e3), ("mn", 1e6)]
    case "da": [("t", 1e3), ("mio.", 1e6)]
    case "no": [("k", 1e3), ("mill.", 1e6)]
    case "nb": [("k", 1e3), ("mill.", 1e6)]
    case "fi": [("t.", 1e3), ("milj.", 1e6)]
    case "id": [("rb", 1e3), ("jt", 1e6)]
    case "ja": [("万", 1e4), ("億", 1e8)]
    case "ar": [("ألف", 1e3), ("مليون", 1e6)]
    case "he": [("מיליון", 1e6)]
    case "hi": [("हज़ार", 1e3), ("लाख", 1e5), ("क॰", 1e7)]
    case "bn": [("হা", 1e3), ("লা", 1e5), ("কো", 1e7)]
    case "mr": [("ह", 1e3), ("लाख", 1e5), ("कोटी", 1e7)]
    case "gu": [("હજાર", 1e3), ("લાખ", 1e5), ("કરોડ", 1e7)]
    case "ta": [("ஆ", 1e3), ("மி", 1e6)]
    case "te": [("వే", 1e3), ("మి", 1e6)]
    case "kn": [("ಸಾ", 1e3), ("ಮಿ", 1e6)]
    default: nil
    }
  }
}
