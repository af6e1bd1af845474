import QuestionPicking
import QuoraFacts
import Testing

/// The eleven worked examples of Documentation/Rules.md, "Score", to the digit.
///
/// By hand, for the second: at 30 days 120 upvotes give 0.95 + 0.95·log10 121 + 0.5·log10 31 =
/// 3.6743 decades of views; l = 3.6743 − 0.3·log10 31 = 3.2269; of weight 0.5, so
/// m = (0.5·3.2269 + 0.5·1.8)/1 = 2.5135, s = 0; E = 2.5135 + 0.3·log10 31 − 0.1 = 2.8609;
/// level = 25·0.8609 = 21.5; mid = 10^(2 + 21.5/25) = 724; the ends are 0.45·√2 = 0.6364 decades
/// off.
///
/// For the sixth: l = log10 900,001 − 0.3·log10 101 = 5.3530, and 7 times log10 301 − 0.6013 =
/// 1.8773; x̄ = 2.3117; s = √(7·0.4344²/8) = 0.4064; m = (18.4941 + 0.9)/8.5 = 2.2817;
/// E = 2.2817 − 0.1625 + 0.4474 − 0.1 = 2.4666; level 11.7; freshness −25·0.54·log10(2.25/2) =
/// −0.7.
struct WorkedExamplesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Upvotes of the feed's cards, of which the first leads; nil where it shows none.
    var cards: [Int?] = [nil]
    /// Age of the lead.
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
      testDescription: "feed card, 3,441 upvotes, 5 h", cards: [3441], leadHours: 5,
      level: 38.8, freshness: 0, score: 38.8, expected: [823, 3565, 15_431]),
    Example(
      testDescription: "feed card, 120 upvotes, 5 h", cards: [120], leadHours: 5,
      level: 21.5, freshness: 0, score: 21.5, expected: [167, 724, 3136]),
    Example(
      testDescription: "the same, 60 h", cards: [120], leadHours: 60,
      level: 21.5, freshness: -3.3, score: 18.2, expected: [123, 535, 2314]),
    Example(
      testDescription: "feed card, 0 upvotes, 1 h", cards: [0], leadHours: 1,
      level: -3.2, freshness: 0, score: -3.2, expected: [17, 74, 322]),
    Example(
      testDescription: "8 answers of 12,000 views, 100 d old, lead 30 h", leadHours: 30,
      views: Array(repeating: 12_000, count: 8),
      level: 43.2, freshness: -0.7, score: 42.5, expected: [1676, 5012, 14_988]),
    Example(
      testDescription: "900,000 and 7 × 300, likewise", leadHours: 30,
      views: [900_000] + Array(repeating: 300, count: 7),
      level: 11.7, freshness: -0.7, score: 11.0, expected: [92, 275, 824]),
    Example(
      testDescription: "8 × 300", leadHours: 30, views: Array(repeating: 300, count: 8),
      level: 5.5, freshness: -0.7, score: 4.8, expected: [52, 156, 465]),
    Example(
      testDescription: "900,000 by a famous author and 7 × 300", leadHours: 30,
      views: [900_000] + Array(repeating: 300, count: 7), famousCount: 1,
      level: 5.0, freshness: -0.7, fame: -17.4, score: -13.1, expected: [10, 30, 89]),
    Example(
      testDescription: "5 × 1,000,000, all famous, lead 10 h", leadHours: 10,
      views: Array(repeating: 1_000_000, count: 5), famousCount: 5,
      level: 3.7, freshness: 0, fame: -17.5, score: -13.8, expected: [9, 28, 87]),
    Example(
      testDescription: "8 × 12,000, lead of unknown age", leadHours: nil,
      views: Array(repeating: 12_000, count: 8),
      level: 43.2, freshness: -4.1, score: 39.1, expected: [1225, 3664, 10_958]),
    Example(
      testDescription: "3 × 12,000 read and 2 cards of 120 upvotes, lead 20 h",
      cards: [120, 120], leadHours: 20, views: Array(repeating: 12_000, count: 3),
      level: 38.6, freshness: 0, score: 38.6, expected: [1113, 3499, 11_003]),
  ]

  @Test(arguments: examples)
  func `the score is the one worked out`(_ example: Example) throws {
    let cards = example.cards.enumerated().map { index, upvotes in
      answer(
        by: index == 0 ? "Lead" : "Card-\(index)",
        hours: example.leadHours.map { $0 + Double(index) },
        upvotes: upvotes)
    }
    let others = example.views.enumerated().map { index, views in
      answer(
        by: "Other-\(index)", hours: 2400, views: views,
        followers: index < example.famousCount ? 10_000 : nil)
    }
    let pages = [feed(cards)] + (others.isEmpty ? [] : [questionPage("Q", others)])
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
