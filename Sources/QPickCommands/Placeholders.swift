import QuestionPicking
import QuoraFacts

enum RFC3339 {
  static func instant(from text: String) -> Instant? { nil }
  static func text(_ instant: Instant) -> String { "" }
}
func safe(_ text: String) -> String { text }
struct Look {
  var usesColor = false
  var usesHyperlinks = false
  var columns: Int?
}
extension RankFormat {
  func text(of report: RankReport, look: Look) -> String { "" }
}
enum FactsJSON {
  static func lines(page: String, facts: PageFacts) -> [String] { [] }
}
extension PageProblem {
  var description: String { "\(self)" }
  var hint: String? { nil }
}
extension LoadedPage {
  var failure: PageFailure? { PageFailure(extracting: self) }
  var factsLines: String { "" }
}
