import QuestionPicking
import QuoraFacts

extension Sample {
  /// 1,000 views 10 hours before the newest save and 3,000 at it, 30 hours old; 12 of 24 answers
  /// seen, on a feed that says why it shows the answer.
  ///
  /// By hand: 200 views an hour against 100 are 12.5·log10 2 = 3.8 points.
  static var growing: JudgedQuestion {
    var judged = famous
    judged.question.title = "Why does ice float?"
    judged.question.url = "https://www.quora.com/Why-does-ice-float"
    judged.question.answerCount = .exact(24)
    judged.answers[0].row.views = .exact(3000)
    judged.answers[0].row.reason = "Upvoted by Dee Fox"
    judged.answers[0].velocity = velocity(from: .exact(1000), to: .exact(3000))
    judged.rules = judged.rules.filter { [.age, .views].contains($0.rule) }
    judged.terms = [
      level(225, of: [3000], expected: 794),
      freshness(-19, hours: 30),
      ScoreTerm(points: nil, basis: .fameUnknown),
      velocity(from: .exact(1000), to: .exact(3000)).map {
        ScoreTerm(
          points: Points(tenths: 38),
          basis: .momentum(Momentum(velocity: $0, age: nil, weights: Weights())))
      } ?? ScoreTerm(points: nil, basis: .fameUnknown),
    ]
    judged.score = Points(tenths: 244)
    judged.expectedViews = ExpectedViews(low: 266, mid: 946.2, high: 3366.2)
    judged.coverage = Coverage(seen: 12, total: 24)
    return judged
  }

  /// The growth between two saves 10 hours apart, the newer at `asOf`.
  static func velocity(from older: Count, to newer: Count) -> Velocity? {
    Velocity(earlierViews: older, from: ago(10), laterViews: newer, to: asOf)
  }
}
