import Foundation
import TestSupport

/// The picks of a feed worked out a second time, from another reading of the page and straight from
/// the formulas of Documentation/Rules.md, "Score", for feed cards, whose views are all estimated.
struct TopicFeedReckoning {
  struct Pick {
    /// Host and path of the question.
    let address: String
    let level: Double
    let freshness: Double
    var score: Double { TopicFeedReckoning.tenths(level + freshness) }
  }

  private struct Card {
    let ageHours: (from: Double, to: Double)
    let upvotes: Double

    var middleHours: Double { (ageHours.from + ageHours.to) / 2 }
    /// Of the views that are estimated at 30 days.
    var level: Double { 0.95 + 0.95 * log10(1 + upvotes) + (0.5 - 0.3) * log10(31) }
  }

  /// Best first.
  let picks: [Pick]

  init(_ reading: JSONValue, maxAgeHours: Double, minUpvotes: Double) throws {
    let now = (reading["pageTime"].number ?? .nan) / 1e6
    var cards: [String: [Card]] = [:]
    for card in reading["feed"].elements where card["kind"] == .text("answer") {
      guard let address = card["question"].text,
        let upvotes = card["upvotes"].elements.first?.number
      else { continue }
      let posted = card["posted"].elements.compactMap(\.number)
      let age = (from: (now - posted[1]) / 3_600, to: (now - posted[0]) / 3_600)
      cards[address, default: []].append(Card(ageHours: age, upvotes: upvotes))
    }
    func misses(_ card: Card) -> Int {
      let isOld =
        card.ageHours.from >= maxAgeHours
        || card.ageHours.to > maxAgeHours && card.middleHours >= maxAgeHours
      return (isOld ? 1 : 0) + (card.upvotes < minUpvotes ? 1 : 0)
    }
    picks = cards.compactMap { address, cards -> Pick? in
      let lead = cards.min {
        (misses($0), -$0.upvotes, $0.middleHours) < (misses($1), -$1.upvotes, $1.middleHours)
      }
      guard let lead, misses(lead) == 0 else { return nil }
      return Pick(
        address: address, level: Self.level(of: cards), freshness: Self.freshness(of: lead))
    }
    .sorted { $0.score > $1.score }
  }

  /// Each card weighs half an answer, and so does the prior.
  private static func level(of cards: [Card]) -> Double {
    let levels = cards.map(\.level)
    let count = Double(levels.count)
    let mean = levels.reduce(0, +) / count
    let spread = (levels.map { pow(min(0, $0 - mean), 2) }.reduce(0, +) / count).squareRoot()
    let middle = (levels.reduce(0, +) + 1.8) / (count + 1)
    let expected = middle - 0.4 * spread + 0.3 * log10(31) - 0.1
    return tenths(25 * (expected - 2))
  }

  private static func freshness(of lead: Card) -> Double {
    let days = max(1, lead.middleHours / 24)
    return tenths(-25 * 0.54 * log10((1 + days) / 2))
  }

  private static func tenths(_ points: Double) -> Double { (points * 10).rounded() / 10 }
}
