import QuoraFacts

/// The orders of the lists in a ranking.
struct RankingOrder {
  /// What is tuned.
  let options: RankOptions

  /// What an order goes by; what stands first weighs most.
  typealias Key = (Double, Int, Double, Double)
  /// Indices of questions, each with its key.
  typealias List = [(index: Int, key: Key)]

  /// Indices in the order of their keys, then of addresses, last of titles.
  ///
  /// - Parameters:
  ///   - list: The indices.
  ///   - address: The address of the question with an index, in a form that can be compared; nil
  ///     where it has none: it comes after all that have one.
  ///   - title: The title of a question that has no address; empty where it has none either.
  /// - Returns: The indices in order.
  static func sorted(
    _ list: List, address: (Int) -> String?, title: (Int) -> String
  ) -> [Int] {
    list.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      return switch (address(left.index), address(right.index)) {
      case (let left?, let right?): left < right
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): title(left.index) < title(right.index)
      }
    }.map(\.index)
  }

  /// Indices in the order of their keys, then in their own.
  static func sorted(_ list: List) -> [Int] {
    list.sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }.map(\.index)
  }

  /// Sorts the question first whose page is most worth saving: most followers, then fewest answers;
  /// unknown values last.
  func unjudgedKey(_ question: JudgedQuestion) -> Key {
    let followers = question.question.followers.map { -Double($0.value) } ?? .infinity
    let answers = question.question.answerCount.map { Double($0.value) } ?? .infinity
    return (followers, 0, answers, 0)
  }

  /// Sorts the best pick first.
  ///
  /// Ties: higher score, younger lead, fewer answers; unknown values last.
  func pickKey(_ question: JudgedQuestion) -> Key {
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

  /// Sorts the rejected question first that is nearest to being a pick: fewer rules missed, then
  /// less far off in decades.
  func missKey(_ question: JudgedQuestion) -> Key {
    var misses = 0
    var isUnknown = false
    var distance = 0.0
    let rules = question.rules
    for index in rules.indices {
      if rules[index].status == .unknown { isUnknown = true }
      guard rules[index].status == .fail else { continue }
      misses += 1
      guard let value = rules[index].value, let limit = rules[index].bound?.limit else { continue }
      distance += abs(Decades.of((1 + max(0, value)) / (1 + max(0, limit))))
    }
    // All unknown rules together are one miss, since one flag lets them in.
    return (Double(misses + (isUnknown && options.unknown == .drop ? 1 : 0)), 0, distance, 0)
  }
}
