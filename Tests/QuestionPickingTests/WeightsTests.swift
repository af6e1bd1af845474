import QuestionPicking
import QuoraFacts
import Testing

struct WeightsTests {
  @Test func `every constant has a name of its own in kebab case and a standard in its range`() {
    let names = Weights.constants.map(\.name)
    #expect(Set(names).count == names.count)
    for constant in Weights.constants {
      #expect(constant.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(constant.name)")
      #expect(constant.range.contains(constant.standard), "\(constant.name)")
      #expect(!constant.meaning.isEmpty, "\(constant.name)")
    }
  }

  /// The numbers of Documentation/Rules.md, "Score", typed in from there.
  @Test(arguments: [
    ("points-per-decade", 25), ("zero-level", 2), ("steadiness", 0.4), ("prior-level", 1.8),
    ("prior-weight", 0.5), ("estimate-weight", 0.5), ("age-exponent", 0.3), ("young-hours", 24),
    ("horizon-days", 30), ("newest-gap", 0.1), ("unknown-age-days", 30), ("fresh-hours", 24),
    ("freshness-exponent", 0.54), ("freshness-floor", -40), ("unknown-lead-days", 3),
    ("update-gap-hours", 24), ("fame-span", 1), ("momentum-per-decade", 12.5),
    ("growth-exponent", 0.46), ("momentum-limit", 6), ("momentum-least-hours", 0.5),
    ("estimate-base", 0.95), ("estimate-slope", 0.95), ("estimate-age-exponent", 0.5),
    ("estimate-error", 0.6), ("estimate-rejection", 1.2), ("expected-spread", 0.45),
    ("confident-answers", 3), ("follow-control-cards", 5),
  ])
  func `the standard values are the design's`(name: String, value: Double) {
    #expect(Weights.constants.first { $0.name == name }?.standard == value)
  }

  @Test func `a weight is set by name, through both ends of its range`() throws {
    var weights = Weights()
    for constant in Weights.constants {
      for value in [constant.range.lowerBound, constant.range.upperBound] {
        try weights.set(constant.name, to: value)
        #expect(weights[constant] == value)
      }
      try weights.set(constant.name, to: constant.standard)
    }
    #expect(weights == Weights())
  }

  @Test(arguments: [
    ("steadiness", 0.91), ("steadiness", -1), ("horizon-days", .nan), ("growth-exponent", 0),
    ("prior-weight", 0.51), ("prior-weight", 0.09), ("estimate-weight", 0.49),
    ("estimate-weight", 1.1),
  ])
  func `a value out of range is refused`(name: String, value: Double) {
    var weights = Weights()
    #expect {
      try weights.set(name, to: value)
    } throws: { error in
      guard case .outOfRange(let constant, _)? = error as? WeightError else { return false }
      return constant.name == name
    }
    #expect(weights == Weights())
  }

  @Test func `an unknown name is refused`() {
    var weights = Weights()
    #expect(throws: WeightError.unknownName("steadyness")) {
      try weights.set("steadyness", to: 1)
    }
  }

  /// Each weight, moved, moves something that a user can see; so none is read in vain.
  @Test(arguments: [
    ("points-per-decade", 30), ("zero-level", 1), ("steadiness", 0.1), ("prior-level", 3),
    ("prior-weight", 0.2), ("estimate-weight", 0.8), ("age-exponent", 0.5), ("young-hours", 10),
    ("horizon-days", 90), ("newest-gap", 0.5), ("unknown-age-days", 300), ("fresh-hours", 12),
    ("freshness-exponent", 2), ("freshness-floor", -2), ("unknown-lead-days", 10),
    ("update-gap-hours", 100), ("fame-span", 3), ("momentum-per-decade", 3),
    ("growth-exponent", 0.9), ("momentum-limit", 1), ("momentum-least-hours", 5),
    ("estimate-base", 3), ("estimate-slope", 2), ("estimate-age-exponent", 1),
    ("estimate-error", 0.1), ("estimate-rejection", 0.5), ("expected-spread", 1),
    ("confident-answers", 1), ("follow-control-cards", 9),
  ])
  func `every weight counts`(name: String, value: Double) throws {
    var missing = answer("A", by: "Missing", upvotes: 500)
    missing.followControl = .missing(others: 6)
    var updated = answer("B", by: "Updated", upvotes: 700)
    updated.posted = shown(hours: 10, 12, isUpdate: true)
    let pages = [
      feed([
        missing, updated, answer("C", hours: nil, upvotes: 300),
        answer("C", by: "Less", upvotes: 9),
        answer("D", hours: 30, views: 90_000, followers: 3000), answer("E", hours: 20, views: 4000),
      ]),
      feed([answer("E", hours: 20, views: 2800)], name: "early.html", savedHoursAgo: 3),
      questionPage(
        "D",
        [
          answer("D", by: "Low", hours: 900, views: 40),
          answer("D", by: "New", hours: 20, views: 7),
        ],
        name: "d.html"),
    ]
    var tuned = options()
    try tuned.weights.set(name, to: value)
    #expect(ranking(pages, tuned) != ranking(pages))
  }
}
