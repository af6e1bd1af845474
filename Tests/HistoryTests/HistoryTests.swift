import Foundation
import QuoraFacts
import Testing

@testable import History

/// What is remembered, in a file of a folder of its own.
final class HistoryTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "history.db").path }

  private func opened(_ bytes: Data = Data()) throws -> History {
    if !FileManager.default.fileExists(atPath: path) {
      try bytes.write(to: URL(filePath: path))
    }
    return try History(path: path)
  }

  private static func key(_ slug: String?, id: Int? = nil) throws -> QuestionKey {
    try #require(QuestionKey(id: id, url: slug.map { "https://www.quora.com/\($0)" }))
  }

  private static let noon = Instant(seconds: 1_700_000_000)

  private func mark(
    _ history: History, _ slug: String, _ kind: Mark.Kind, hour: Double
  ) throws {
    try history.mark(
      [(try Self.key(slug), slug, nil)], as: kind,
      at: Self.noon.advanced(bySeconds: hour * 3600))
  }

  @Test func `marks are kept in order, over a new start`() throws {
    do {
      let history = try opened()
      try mark(history, "A", .answered, hour: 0)
      try mark(history, "B", .hidden, hour: 1)
      try mark(history, "C", .snoozed(until: Self.noon.advanced(bySeconds: 72 * 3600)), hour: 2)
    }
    let marks = try opened().marks()
    #expect(marks.map(\.title) == ["A", "B", "C"])
    #expect(marks.map(\.kind).first == .answered)
    #expect(marks[2].kind == .snoozed(until: Self.noon.advanced(bySeconds: 72 * 3600)))
    #expect(marks[1].time == Self.noon.advanced(bySeconds: 3600))
    #expect(marks[2].holds(at: Self.noon))
    #expect(!marks[2].holds(at: Self.noon.advanced(bySeconds: 72 * 3600)))
    #expect(marks[0].holds(at: Instant(microseconds: .max)))
  }

  @Test func `undo takes back the last mark, and then the one before`() throws {
    let history = try opened()
    try mark(history, "A", .hidden, hour: 0)
    try mark(history, "A", .answered, hour: 1)
    #expect(try history.undo()?.kind == .answered)
    #expect(try history.marks().map(\.kind) == [.hidden])
    #expect(try history.undo()?.kind == .hidden)
    #expect(try history.undo() == nil)
    #expect(try history.marks() == [])
  }

  @Test func `of one question the last mark counts, by number or by address`() throws {
    let history = try opened()
    try history.mark([(try Self.key("A", id: 7), "by both", nil)], as: .hidden, at: Self.noon)
    try mark(history, "B", .answered, hour: 1)
    try history.mark([(try Self.key(nil, id: 7), "by number", nil)], as: .answered, at: Self.noon)
    try mark(history, "C", .hidden, hour: 2)
    #expect(try history.currentMarks().map(\.title) == ["C", "by number", "B"])
    try mark(history, "B", .hidden, hour: 3)
    #expect(try history.currentMarks().map(\.kind) == [.hidden, .hidden, .answered])
  }

  @Test func `the last list is the one shown last, numbers and all`() throws {
    let history = try opened()
    #expect(try history.lastList() == nil)
    let one = ShownQuestion(
      number: 1, key: try Self.key("A", id: 7), title: "A?", address: "https://www.quora.com/A",
      score: 36.8, expectedLow: 685, expectedMid: 2965.5, expectedHigh: 12_835)
    let two = ShownQuestion(number: 2, key: try Self.key("B"), title: nil, address: nil)
    try history.remember([two, one], at: Self.noon)
    let third = ShownQuestion(number: 1, key: try Self.key("C"), title: "C?", address: nil)
    try history.remember([third], at: Self.noon.advanced(bySeconds: 60))
    let last = try #require(try history.lastList())
    #expect(last.time == Self.noon.advanced(bySeconds: 60))
    #expect(last.questions == [third])
    #expect(try history.shownQuestions().map(\.question) == [third, one, two])
  }

  @Test(
    arguments: [
      (nil, "A", true), (nil, "a", false), (7, nil, true), (8, nil, false), (7, "Other", true),
      (8, "A", true), (nil, "A?share=1", true), (nil, "A/answer/Ann-Lee", true),
    ] as [(Int?, String?, Bool)])
  func `a question was shown if its number or its address was`(id: Int?, slug: String?, was: Bool)
    throws
  {
    let history = try opened()
    let shown = ShownQuestion(
      number: 1, key: try Self.key("A", id: 7), title: nil, address: nil)
    try history.remember([shown], at: Self.noon)
    #expect(try history.wasShown(Self.key(slug, id: id)) == was)
  }

  @Test func `the first views of an answer are remembered, by number or address, once a moment`()
    throws
  {
    let history = try opened()
    func key(_ id: Int?, _ slug: String?) throws -> AnswerKey {
      try #require(
        AnswerKey(id: id, url: slug.map { "https://www.quora.com/Q/answer/\($0)" }))
    }
    let rounded = Count(value: 1200, low: 1150, high: 1249, source: .rounded)
    let later = Self.noon.advanced(bySeconds: 3600)
    try history.remember(views: [
      (try key(7, "Ann"), .exact(50), later), (try key(nil, "Ann"), rounded, Self.noon),
      (try key(nil, "Bo"), .exact(9), later), (try key(nil, "Bo"), .exact(10), later),
    ])
    #expect(try history.firstViews(of: key(nil, "Ann")).map(\.views) == [rounded])
    #expect(try history.firstViews(of: key(nil, "Ann")).map(\.time) == [Self.noon])
    #expect(try history.firstViews(of: key(7, nil)).map(\.views) == [.exact(50)])
    #expect(try history.firstViews(of: key(7, "Ann")).map(\.views) == [rounded, .exact(50)])
    #expect(try history.firstViews(of: key(nil, "Bo")).map(\.views) == [.exact(9)])
    #expect(try history.firstViews(of: key(8, "Cy")).isEmpty)
  }

  @Test func `text of a page stays text`() throws {
    let history = try opened()
    let title = "x'); DROP TABLE marks; -- \u{0} \u{1F469}\u{200D}\u{1F680}"
    try history.mark([(try Self.key("A"), title, title)], as: .hidden, at: Self.noon)
    // A string of C ends at its first zero.
    #expect(try history.marks().first?.title?.hasPrefix("x'); DROP TABLE marks; -- ") == true)
  }

  @Test func `what is no history is left as it is`() throws {
    let text = Data("only text, and more of it than a header takes\n".utf8)
    for bytes in [text, Data("SQLite format 3\0".utf8) + Data(repeating: 7, count: 4096)] {
      try bytes.write(to: URL(filePath: path))
      #expect(throws: HistoryError.self) { try History(path: path) }
      #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: HistoryError.self) { try History(path: path) }
    #expect(throws: HistoryError.self) { try History(path: folder.path) }
  }

  @Test func `a history of a newer version is left as it is`() throws {
    _ = try opened()
    // SQLite keeps `user_version` in the header: four bytes from 60 on, the highest first.
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[63] = 99
    try bytes.write(to: URL(filePath: path))
    #expect(throws: HistoryError.newer(version: 99)) { try History(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test func `a database of another program is left as it is`() throws {
    _ = try opened()
    var bytes = try Data(contentsOf: URL(filePath: path))
    // `application_id`: four bytes from 68 on.
    bytes[68] = 1
    try bytes.write(to: URL(filePath: path))
    #expect(throws: HistoryError.notHistory) { try History(path: path) }
  }

  @Test(arguments: [
    "CREATE VIEW v AS SELECT 1", "PRAGMA user_version = -5",
    "CREATE TRIGGER t AFTER INSERT ON lists BEGIN SELECT 1; END",
  ])
  func `a history with programs in it, or of no version, is none of qpick's`(statement: String)
    throws
  {
    _ = try opened()
    _ = try Database(path: path, waitMilliseconds: 100).run(statement)
    #expect(throws: HistoryError.notHistory) { try History(path: path) }
  }

  @Test func `a file that was cut is an error, and no mark is made up`() throws {
    do {
      let history = try opened()
      for number in 0..<200 { try mark(history, "Q-\(number)", .hidden, hour: 0) }
    }
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
    #expect(throws: HistoryError.self) { try History(path: path).marks() }
  }

  @Test func `two who mark at once lose nothing`() async throws {
    _ = try opened()
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["A", "B"] {
        group.addTask {
          let history = try History(path: path)
          for number in 0..<100 {
            let key = try #require(
              QuestionKey(id: nil, url: "https://www.quora.com/\(name)-\(number)"))
            try history.mark([(key, nil, nil)], as: .hidden, at: Self.noon)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try opened().marks().count == 200)
  }
}
