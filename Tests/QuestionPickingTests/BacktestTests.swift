import Foundation
import QuestionPicking
import QuoraFacts
import TestSupport
import Testing

/// How well the score foretells what the newest answer of a question got, and how good estimated
/// views are: the figures of Documentation/Decisions/0041-score-second-edition.md. `make backtest`
/// prints them.
///
/// The answers are numbers of real pages, which lie outside the project and not on every machine.
@Suite(.enabled(if: Figures.isThere, "no folder of figures"))
struct BacktestTests {
  /// Of each question with at least three answers the newest is left out, of equal ages the last on
  /// the page. The level of the others is compared, by rank, with the views of the one left out,
  /// adjusted for age with an exponent: `log10(1 + views) − exponent·log10(1 + days)`.
  @Test(arguments: [
    (exponent: 0.2, youngHours: 24.0, spearman: 0.758), (0.5, 24, 0.779),
    // Answers of less than a day counted like any others.
    (0.2, 0, 0.759), (0.5, 0, 0.781),
  ])
  func `the level ranks questions as their newest answers do`(
    exponent: Double, youngHours: Double, spearman: Double
  ) throws {
    var options = options()
    try options.weights.set("young-hours", to: youngHours)
    var levels: [Double] = []
    var outcomes: [Double] = []
    for answers in try Figures.questions() where answers.count >= 3 {
      let newest = try #require(
        answers.min { ($0.ageDays, -$0.position) < ($1.ageDays, -$1.position) })
      let others = answers.filter { $0.position != newest.position }.map {
        answer(by: "Author-\($0.position)", hours: $0.ageDays * 24, views: $0.views)
      }
      let judged = ranking([questionPage("Q", others)], options).question("Q")
      levels.append(try #require(judged?.points(.level)))
      outcomes.append(
        log10(1 + Double(newest.views)) - exponent * log10(1 + newest.ageDays))
    }
    let found = Self.correlation(Self.ranks(levels), Self.ranks(outcomes))
    print(
      "backtest: Spearman \(Self.thousandths(found)) of \(levels.count) questions, "
        + "age exponent \(exponent), young-hours \(youngHours)")
    #expect(levels.count == 284)
    #expect(Self.thousandths(found) == spearman)
  }

  @Test(arguments: [
    ("upvotes-views-age-2023.csv", 30, 51, 0.922), ("home-feed-2015.csv", 30, 59, 0.864),
    ("upvotes-views-age-2023.csv", Double.infinity, 156, 0.808),
    ("home-feed-2015.csv", Double.infinity, 117, 0.778),
  ])
  func `so many estimates of views are within 0.6 powers of 10`(
    file: String, daysBelow: Double, count: Int, share: Double
  ) throws {
    let answers = try Figures.rows(of: file).filter { $0[2] < daysBelow }
    let good = try answers.count { row in
      let judged = ranking([feed([answer(hours: row[2] * 24, upvotes: Int(row[0]))])]).question("Q")
      let estimate = try #require(judged?.lead?.row.views)
      #expect(estimate.source == .estimated)
      return abs(log10(Double(1 + estimate.value)) - log10(1 + row[1])) <= 0.6
    }
    let found = Double(good) / Double(answers.count)
    print(
      "backtest: \(good) of \(answers.count) estimates of \(file), younger than \(daysBelow) days, "
        + "are within 0.6 powers of 10: \(Self.thousandths(found))")
    #expect(answers.count == count)
    #expect(Self.thousandths(found) == share)
  }

  private static func thousandths(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }

  /// Ranks from 1; equal numbers share the mean of theirs.
  private static func ranks(_ numbers: [Double]) -> [Double] {
    numbers.map { number in
      let (less, equal) = (numbers.count { $0 < number }, numbers.count { $0 == number })
      return Double(less) + Double(equal + 1) / 2
    }
  }

  /// Pearson's correlation; of ranks, Spearman's.
  private static func correlation(_ one: [Double], _ other: [Double]) -> Double {
    func centered(_ numbers: [Double]) -> [Double] {
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      return numbers.map { $0 - mean }
    }
    func product(_ one: [Double], _ other: [Double]) -> Double {
      zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let (one, other) = (centered(one), centered(other))
    return product(one, other) / (product(one, one) * product(other, other)).squareRoot()
  }
}

/// The files of numbers.
private enum Figures {
  struct Answer {
    let position: Int
    let views: Int
    let ageDays: Double
  }

  private static let folder = FixtureFolder.root.deletingLastPathComponent()
    .appending(path: "shared/ranking")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The lines of a file behind its header, as numbers.
  static func rows(of file: String) throws -> [[Double]] {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(
      whereSeparator: \.isNewline
    )
    .dropFirst().map { line in
      try line.split(separator: ",").map { try #require(Double($0)) }
    }
  }

  /// The answers of each question: question, answers in all, position, views, age in days.
  static func questions() throws -> [[Answer]] {
    Dictionary(grouping: try rows(of: "answers-2016.csv")) { $0[0] }.values.map { rows in
      rows.map { Answer(position: Int($0[2]), views: Int($0[3]), ageDays: $0[4]) }
    }
  }
}
