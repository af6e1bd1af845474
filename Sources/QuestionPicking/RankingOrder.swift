import QuoraFacts

/// The orders of the lists in a ranking.
struct RankingOrder {
  /// What is tuned.
  let options: RankOptions

  /// Picks, best first.
  ///
  /// Ties: higher score, younger lead, fewer answers, URL; unknown values last.
  func bestFirst(_ picks: [JudgedQuestion]) -> [JudgedQuestion] {
    let keys = picks.map(pickKey)
    return picks.indices.sorted { keys[$0] < keys[$1] }.map { picks[$0] }
  }

  private func pickKey(
    _ question: JudgedQuestion
  ) -> (Double, Int, Double, Double, Int, String) {
    func value(of rule: Rule) -> Double? { question.rules.first { $0.rule == rule }?.value }
    let score = question.score?.tenths ?? .min
    let age = value(of: .age) ?? .infinity
    let answers = value(of: .answers) ?? .infinity
    let first =
      switch options.sort {
      case .score: -Double(score)
      case .age: age
      case .views: value(of: .views).map { -$0 } ?? .infinity
      case .upvotes: value(of: .upvotes).map { -$0 } ?? .infinity
      case .answers: answers
      }
    let (isUnnamed, name) = Self.name(of: question)
    // `~` turns the order round and cannot overflow as `-` can.
    return (first, ~score, age, answers, isUnnamed, name)
  }

  /// The indices of rejected questions, nearest to being a pick first: fewer rules missed, then
  /// less far off in decades, then URL.
  func nearestFirst(_ rejected: some Sequence<JudgedQuestion>) -> [Int] {
    let keys = rejected.map(missKey)
    return keys.indices.sorted { keys[$0] < keys[$1] }
  }

  private func missKey(_ question: JudgedQuestion) -> (Int, Double, Int, String) {
    let failed = question.rules.filter { $0.status == .fail }
    // All unknown rules together are one miss, since one flag lets them in.
    let isUnknown = question.rules.contains { $0.status == .unknown }
    let misses = failed.count + (isUnknown && options.unknown == .drop ? 1 : 0)
    let distance = failed.reduce(0) { sum, outcome in
      guard let value = outcome.value, let limit = outcome.limit else { return sum }
      return sum + abs(Decades.of((1 + max(0, value)) / (1 + max(0, limit))))
    }
    let (isUnnamed, name) = Self.name(of: question)
    return (misses, distance, isUnnamed, name)
  }

  /// The URL, else, sorted after all URLs, the title.
  private static func name(of question: JudgedQuestion) -> (Int, String) {
    guard let url = question.question.url.flatMap({ QuoraURL($0) })?.identity else {
      return (1, question.question.title ?? "")
    }
    return (0, url)
  }
}
