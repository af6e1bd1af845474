/// How an interface language writes large numbers.
///
/// Source: FORMAT 3.4, read in Quora's own bundles.
struct NumberWords {
  /// Words that stand after a number, with what they multiply it by, longest first.
  let factors: [(word: [Unicode.Scalar], factor: Double)]
  /// The sign between units and tenths.
  let decimal: Unicode.Scalar

  /// The words of `language`, a lower-case code such as `pt`; English for languages without any.
  init(language: String?) {
    let code = language ?? "en"
    let words = Self.table[code] ?? Self.table["en"] ?? []
    factors = words.map { (word: Array($0.0.unicodeScalars), factor: $0.1) }
      .sorted { $0.word.count > $1.word.count }
    decimal = Self.pointLanguages.contains(code) || Self.table[code] == nil ? "." : ","
  }

  /// Languages that write `1.2` and group by comma; the others write `1,2` (CLDR).
  private static let pointLanguages: Set<String> = [
    "en", "ml", "ja", "he", "hi", "bn", "mr", "gu", "ta", "te", "kn", "ar",
  ]

  private static let table: [String: [(String, Double)]] = [
    // Pages of before 2020 write `3.2k`.
    "en": [("K", 1e3), ("k", 1e3), ("M", 1e6), ("m", 1e6)],
    "ml": [("K", 1e3), ("M", 1e6)],
    "es": [("K", 1e3), ("M", 1e6)],
    "fr": [("k", 1e3), ("M", 1e6)],
    "pt": [("mil", 1e3), ("mi", 1e6)],
    "de": [("Mio.", 1e6)],
    "it": [("Mln", 1e6)],
    "nl": [("K", 1e3), ("mln.", 1e6)],
    "pl": [("tys.", 1e3), ("mln", 1e6)],
    "sv": [("tn", 1e3), ("mn", 1e6)],
    "da": [("t", 1e3), ("mio.", 1e6)],
    "no": [("k", 1e3), ("mill.", 1e6)],
    "nb": [("k", 1e3), ("mill.", 1e6)],
    "fi": [("t.", 1e3), ("milj.", 1e6)],
    "id": [("rb", 1e3), ("jt", 1e6)],
    "ja": [("万", 1e4), ("億", 1e8)],
    "ar": [("ألف", 1e3), ("مليون", 1e6)],
    "he": [("מיליון", 1e6)],
    "hi": [("हज़ार", 1e3), ("लाख", 1e5), ("क॰", 1e7)],
    "bn": [("হা", 1e3), ("লা", 1e5), ("কো", 1e7)],
    "mr": [("ह", 1e3), ("लाख", 1e5), ("कोटी", 1e7)],
    "gu": [("હજાર", 1e3), ("લાખ", 1e5), ("કરોડ", 1e7)],
    "ta": [("ஆ", 1e3), ("மி", 1e6)],
    "te": [("వే", 1e3), ("మి", 1e6)],
    "kn": [("ಸಾ", 1e3), ("ಮಿ", 1e6)],
  ]
}
