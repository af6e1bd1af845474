import QuestionPicking
import QuoraFacts
import Testing

/// The ten worked examples of Documentation/Rules.md, "Score", to the digit.
///
/// By hand, for the second: 120 upvotes give 10^(1.585 + 1.117·log10 121) − 1 = 8,155 views;
/// l = log10 8,156 − 0.2·log10(1 + 5/24) = 3.8951; m = (3.8951 + 2)/2 = 2.9475, s = 0;
/// E = 2.9475 + 0.2·log10 31 − 0.1 = 3.1458; level = 25·1.1458 = 28.6; mid = 10^(2 + 28.6/25)
/// = 1,393; the ends are 0.45·√1.5 = 0.5511 decades off.
struct WorkedExamplesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Upvotes of the feed card; null where it shows none.
    var upvotes: Int?
    /// Age of the feed card, which leads.
    let leadHours: Double?
    /// Views of the answers on the question's page, 100 days old.
    var views: [Int] = []
    /// How many of them, from the first, are by famous authors.
    var famousCount = 0
    let level: Double
    let freshness: Double
    var fame: Double?
    let score: Double
    let expected: [Int]
  }

  static let examples = [
    Example(
      testDescription: "feed card, 3,441 upvotes, 5 h", upvotes: 3441, leadHours: 5,
      level: 48.9, freshness: 0, score: 48.9, expected: [2540, 9036, 32147]),
    Example(
      testDescription: "feed card, 120 upvotes, 5 h", upvotes: 120, leadHours: 5,
      level: 28.6, freshness: 0, score: 28.6, expected: [392, 1393, 4956]),
    Example(
      testDescription: "the same, 60 h", upvotes: 120, leadHours: 60,
      level: 27.5, freshness: -11.3, score: 16.2, expected: [125, 445, 1582]),
    Example(
      testDescription: "feed card, 0 upvotes, 1 h", upvotes: 0, leadHours: 1,
      level: -0.3, freshness: 0, score: -0.3, expected: [27, 97, 346]),
    Example(
      testDescription: "8 answers of 12,000 views, 100 d old, lead 30 h", leadHours: 30,
      views: Array(repeating: 12_000, count: 8),
      level: 42.3, freshness: -1.9, score: 40.4, expected: [1386, 4130, 12_312]),
    Example(
      testDescription: "900,000 and 7 × 300, likewise", leadHours: 30,
      views: [900_000] + Array(repeating: 300, count: 7),
      level: 12.3, freshness: -1.9, score: 10.4, expected: [87, 261, 777]),
    Example(
      testDescription: "8 × 300", leadHours: 30, views: Array(repeating: 300, count: 8),
      level: 6.7, freshness: -1.9, score: 4.8, expected: [52, 156, 464]),
    Example(
      testDescription: "900,000 by a famous author and 7 × 300", leadHours: 30,
      views: [900_000] + Array(repeating: 300, count: 7), famousCount: 1,
      level: 6.2, freshness: -1.9, fame: -17.4, score: -13.1, expected: [10, 30, 89]),
    Example(
      testDescription: "5 × 1,000,000, all famous, lead 10 h", leadHours: 10,
      views: Array(repeating: 1_000_000, count: 5), famousCount: 5,
      level: 5, freshness: 0, fame: -17.5, score: -12.5, expected: [10, 32, 97]),
    Example(
      testDescription: "8 × 12,000, lead of unknown age", leadHours: nil,
      views: Array(repeating: 12_000, count: 8),
      level: 42.3, freshness: -15, score: 27.3, expected: [415, 1236, 3684]),
  ]

  @Test(arguments: examples)
  func `the score is the one worked out`(_ example: Example) throws {
    let card = answer(by: "Lead", hours: example.leadHours, upvotes: example.upvotes)
    let others = example.views.enumerated().map { index, views in
      answer(
        by: "Other-\(index)", hours: 2400, views: views,
        followers: index < example.famousCount ? 10_000 : nil)
    }
    let pages = [feed([card])] + (others.isEmpty ? [] : [questionPage("Q", others)])
    let question = try #require(ranking(pages).question("Q"))

    #expect(question.authors.first == "Lead")
    #expect(question.points(.level) == example.level)
    #expect(question.points(.freshness) == example.freshness)
    #expect(question.points(.fame) == example.fame)
    #expect(question.score?.value == example.score)
    let expected = try #require(question.expectedViews)
    #expect(
      [expected.low, expected.mid, expected.high].map { Int($0.rounded()) } == example.expected)
  }
}
