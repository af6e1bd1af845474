import Foundation
import TestSupport

/// The picks of a feed worked out a second time, from another reading of the page and straight from
/// the formulas of Documentation/Rules.md, "Score", for feed cards, whose views are all estimated.
struct TopicFeedReckoning {
  struct Pick {
    /// Host and path of the question.
    let address: String
    let score: Double
  }

  private struct Card {
    let ageHours: (from: Double, to: Double)
    let upvotes: Double

    var middleHours: Double { (ageHours.from + ageHours.to) / 2 }
    /// `10^(1.585 + 1.117·log10(1+u)) − 1`, a whole number of views.
    var views: Double { (pow(10, 1.585 + 1.117 * log10(1 + upvotes)) - 1).rounded() }
    var level: Double { log10(1 + views) - 0.2 * log10(1 + middleHours / 24) }
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
      return Pick(address: address, score: Self.score(of: cards, lead: lead))
    }
    .sorted { $0.score > $1.score }
  }

  private static func score(of cards: [Card], lead: Card) -> Double {
    let levels = cards.map(\.level)
    let count = Double(levels.count)
    let mean = levels.reduce(0, +) / count
    let spread = (levels.map { pow(min(0, $0 - mean), 2) }.reduce(0, +) / count).squareRoot()
    let middle = (levels.reduce(0, +) + 2.0) / (count + 1)
    let expected = middle - 0.4 * spread + 0.2 * log10(31) - 0.1
    let halvings = max(0, lead.middleHours - 24) / 24
    let freshness = max(-40, 25 * log10(pow(0.5, halvings)))
    return tenths(tenths(25 * (expected - 2)) + tenths(freshness))
  }

  private static func tenths(_ points: Double) -> Double { (points * 10).rounded() / 10 }
}
