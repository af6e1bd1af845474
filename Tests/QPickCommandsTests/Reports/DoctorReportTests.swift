import QuoraFacts
import Testing

@testable import QPickCommands

/// What `doctor` says of how many answers a question's page shows.
@Suite struct DoctorReportTests {
  static func lines(answerCount: Count?, kind: PageFacts.Kind = .question) -> [String] {
    let rows = ["Ann", "Ben", "Ann"].map { name in
      Row(kind: .answer, url: "https://www.quora.com/Q/answer/\(name)")
    }
    let facts = PageFacts(
      kind: kind,
      question: Question(
        title: "Q", url: "https://www.quora.com/Q", answerCount: answerCount), rows: rows)
    let page = ReadPage(facts: facts, container: "HTML", encoding: "UTF-8", byteCount: 9)
    let loaded = LoadedPage(input: "q.html", content: .success(page))
    return DoctorReport(page: loaded, read: page, style: OutputStyle()).text
      .split(separator: "\n").map(String.init)
  }

  @Test(
    arguments: [
      (.exact(1063), .question, "  answers             2 of 1,063 answers seen"),
      (.exact(2), .question, "  answers             2 of 2 answers seen"),
      (.exact(1063), .answer, "  answers             1,063"),
      (nil, .question, "  answers             count unknown"),
    ] as [(Count?, PageFacts.Kind, String)])
  func `seen answers are counted on a question's page`(
    answerCount: Count?, kind: PageFacts.Kind, line: String
  ) {
    #expect(Self.lines(answerCount: answerCount, kind: kind).contains(line))
  }

  @Test(arguments: [(3, "1 of 3 answers"), (1063, "1,061 of 1,063 answers"), (2, nil)])
  func `unseen answers are missing`(answerCount: Int, missing: String?) {
    let advice = Self.lines(answerCount: .exact(answerCount)).filter {
      $0.contains("scroll down before you save")
    }
    #expect(advice.count == (missing == nil ? 0 : 1))
    if let missing { #expect(advice.allSatisfy { $0.contains(" \(missing): scroll") }) }
  }
}
