/// The units that shorten large numbers, in one interface language.
///
/// Source: Documentation/PageFormat.md, "Numbers": read in Quora's own bundles; thousands and
/// billions that those lack are CLDR's short forms, for pages that a browser translated.
struct NumberWords {
  /// Words that stand after a number, with what they multiply it by: those of the language, the
  /// longest first, then English ones.
  let factors: Factors

  typealias Factors = [(word: [Unicode.Scalar], factor: Double)]

  /// The words for a page in `language`, such as `pt` or `pt-BR`; nil for an unknown one.
  init(language: String?) {
    let code = language.map { String($0.prefix { $0 != "-" }) } ?? "en"
    let own = code == "en" ? [] : Self.words(of: code)
    factors = own.isEmpty ? Self.english : Self.sorted(own) + Self.english
  }

  private typealias Words = [(word: String, factor: Double)]

  private static func sorted(_ words: Words) -> Factors {
    words.map { (word: Array($0.word.unicodeScalars), factor: $0.factor) }
      .sorted { $0.word.count > $1.word.count }
  }

  // Pages of before 2020 write `3.2k`.
  private static let english = sorted(
    [("K", 1e3), ("k", 1e3), ("M", 1e6), ("m", 1e6), ("B", 1e9)])

  private static let languages = [
    "ml", "es", "fr", "pt", "de", "it", "nl", "pl", "sv", "da", "no", "fi", "id", "ja", "ar", "he",
    "hi", "bn", "mr", "gu", "ta", "te", "kn",
  ]

  /// The words that mean the same in every language that has them, for a word that is neither.
  static let others: Factors = {
    var factors: [String: Set<Double>] = [:]
    for language in languages {
      for (word, factor) in words(of: language) { factors[word, default: []].insert(factor) }
    }
    let clear = factors.compactMap { word, factors in
      factors.count == 1 ? factors.first.map { (word: word, factor: $0) } : nil
    }
    return sorted(clear.sorted { $0.word < $1.word })
  }()

  /// A switch, since a dictionary would be made of all languages to read one.
  private static func words(of code: String) -> Words {
    switch code {
    case "ml": [("K", 1e3), ("M", 1e6)]
    case "es": [("mil", 1e3), ("K", 1e3), ("M", 1e6)]
    case "fr": [("k", 1e3), ("M", 1e6)]
    case "pt": [("mil", 1e3), ("mi", 1e6)]
    case "de": [("Tsd.", 1e3), ("Mio.", 1e6), ("Mrd.", 1e9)]
    case "it": [("Mln", 1e6)]
    case "nl": [("K", 1e3), ("mln.", 1e6)]
    case "pl": [("tys.", 1e3), ("mln", 1e6)]
    case "sv": [("tn", 1e3), ("mn", 1e6)]
    case "da": [("t", 1e3), ("mio.", 1e6)]
    case "no", "nb": [("k", 1e3), ("mill.", 1e6)]
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
    default: []
    }
  }
}

/// The words of the control with which a viewer follows an author.
///
/// Source: Documentation/PageFormat.md, "Follow controls", for English. Spanish and Portuguese are
/// the verbs that Quora uses for its `Following` page there, not yet seen on a card.
enum FollowWords {
  /// What a control says.
  enum State {
    /// The viewer does not follow the author.
    case follow
    /// The viewer follows the author.
    case following
    /// The author follows the viewer, who does not follow back.
    case followBack
  }

  /// What `word`, the text after an author's name and ` · `, says; nil when it is no control.
  static func state(_ word: String) -> State? {
    switch word {
    case "Follow", "Seguir": .follow
    case "Following", "Seguindo", "Siguiendo": .following
    case "Follow Back": .followBack
    default: nil
    }
  }
}
