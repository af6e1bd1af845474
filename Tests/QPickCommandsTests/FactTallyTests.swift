import QuoraFacts
import Testing

@testable import QPickCommands

struct FactTallyTests {
  private let rounded = Count(value: 1200, low: 1150, high: 1249, source: .rounded)

  private func row(_ views: Count?, _ origins: [Row.Origin]) -> Row {
    Row(kind: .answer, views: views, origins: origins)
  }

  private func text(_ rows: [Row]) -> String {
    FactTally("views", in: rows) { .init($0.views) }.text
  }

  @Test func `rows are counted by where they were read and how exact`() {
    let rows = [
      row(.exact(5), [.dom]), row(.exact(6), [.dom, .payload]), row(rounded, [.dom]),
      row(rounded, [.payload]), row(nil, [.dom]), row(nil, [.payload]),
    ]
    #expect(text(rows) == "4 of 6: 2 shown, 1 in the data, 1 in both; 2 exact, 2 rounded")
  }

  @Test func `what nobody has is none`() {
    #expect(text([row(nil, [.dom]), row(nil, [.payload])]) == "none")
    #expect(text([]) == "none")
  }

  @Test func `a zero is known`() {
    #expect(text([row(.exact(0), [.dom])]) == "1 of 1: 1 shown; 1 exact")
  }

  @Test
  func `times are exact with a creation, else known to an interval, and unread words are not`() {
    let moment = Instant(seconds: 1)
    let times: [ShownTime?] = [
      ShownTime(text: "5h", created: moment, interval: InstantInterval(exactly: moment)),
      ShownTime(text: "6h", interval: InstantInterval(exactly: moment)),
      ShownTime(text: "hace 5 h"), nil,
    ]
    let rows = times.map { Row(kind: .answer, posted: $0, origins: [.dom]) }
    let tally = FactTally("time", in: rows) { .init($0.posted) }
    #expect(tally.text == "2 of 4: 2 shown; 1 exact, 1 rounded")
  }

  @Test func `an anonymous author is known to be that`() {
    let rows = [
      Row(kind: .answer, author: Author(isAnonymous: true), origins: [.dom]),
      Row(kind: .answer, author: Author(name: "Ann"), origins: [.dom]),
      Row(kind: .answer, author: Author(), origins: [.dom]),
    ]
    let author = FactTally.answers(rows).first { $0.name == "author" }
    #expect(author?.text == "2 of 3: 2 shown")
  }
}
