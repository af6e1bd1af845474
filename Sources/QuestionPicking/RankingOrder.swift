import QuoraFacts

/// The orders of the lists in a ranking.
struct RankingOrder {
  /// What is tuned.
  let options: RankOptions

  /// What an order goes by; what stands first weighs most.
  private typealias Key = (Double, Int, Double, Double)

  /// Picks, best first.
  ///
  /// Ties: higher score, younger lead, fewer answers, address; unknown values last.
  ///
  /// - Parameters:
  ///   - picks: Indices of questions.
  ///   - question: The question with an index.
  ///   - address: The address of the question with an index, in a form that can be compared; null
  ///     where it has none.
  /// - Returns: The indices in order.
  func bestFirst(
    _ picks: [Int], _ questions: [JudgedQuestion], address: (Int) -> String?
  ) -> [Int] {
    sorted(picks, questions, by: pickKey, address: address)
  }

  /// Rejected questions, nearest to being a pick first: fewer rules missed, then less far off in
  /// decades, then address.
  func nearestFirst(
    _ rejected: [Int], _ questions: [JudgedQuestion], address: (Int) -> String?
  ) -> [Int] {
    sorted(rejected, questions, by: missKey, address: address)
  }

  private func sorted(
    _ indices: [Int], _ questions: [JudgedQuestion], by key: (JudgedQuestion) -> Key,
    address: (Int) -> String?
  ) -> [Int] {
    let keyed = indices.map { (index: $0, key: key(questions[$0])) }
    return keyed.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      // Addresses before the titles of questions that have none.
      return switch (address(left.index), address(right.index)) {
      case (let left?, let right?): left < right
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil):
        (questions[left.index].question.title ?? "") < (questions[right.index].question.title ?? "")
      }
    }.map(\.index)
  }

  private func pickKey(_ question: JudgedQuestion) -> Key {
    func value(of rule: Rule) -> Double? {
      question.rules.indices.first { question.rules[$0].rule == rule }
        .flatMap { question.rules[$0].value }
    }
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
    // `~` turns the order round and cannot overflow as `-` can.
    return (first, ~score, age, answers)
  }

  private func missKey(_ question: JudgedQuestion) -> Key {
    var misses = 0
    var isUnknown = false
    var distance = 0.0
    let rules = question.rules
    for index in rules.indices {
      if rules[index].status == .unknown { isUnknown = true }
      guard rules[index].status == .fail else { continue }
      misses += 1
      guard let value = rules[index].value, let limit = rules[index].limit else { continue }
      distance += abs(Decades.of((1 + max(0, value)) / (1 + max(0, limit))))
    }
    // All unknown rules together are one miss, since one flag lets them in.
    return (Double(misses + (isUnknown && options.unknown == .drop ? 1 : 0)), 0, distance, 0)
  }
}
