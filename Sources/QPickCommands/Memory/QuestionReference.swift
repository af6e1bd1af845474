import History
import QuoraFacts
import TerminalText

/// A question as typed: its number in the last list, or its address.
enum QuestionReference: Equatable {
  case number(Int)
  case address(String)

  /// Reads `text`; nil where it is neither.
  init?(_ text: String) {
    if let number = Int(text), number > 0 {
      self = .number(number)
    } else if QuoraURL(text) != nil {
      self = .address(text)
    } else {
      return nil
    }
  }

  /// What a mark says of a question.
  typealias Question = (key: QuestionKey, title: String?, address: String?)

  /// The questions that `texts` mean, with the time of the list that numbers are of.
  static func questions(
    _ texts: [String], in history: History, file: HistoryFile
  ) throws(UsageError) -> (questions: [Question], listTime: Instant?) {
    var list: (time: Instant, questions: [ShownQuestion])?
    do { list = try history.lastList() } catch { throw file.error(error) }
    var questions: [Question] = []
    var usesNumbers = false
    for text in texts {
      switch QuestionReference(text) {
      case .number(let number):
        usesNumbers = true
        guard let list else {
          throw UsageError(
            place: nil, message: "no list was shown since the history is on",
            hint: "give the question's address, or show a list first: qpick feed.html")
        }
        guard let shown = list.questions.first(where: { $0.number == number }) else {
          let most = list.questions.map(\.number).max() ?? 0
          throw UsageError(
            place: nil,
            message: "no question \(number) in the last list, which has 1 to \(most)")
        }
        questions.append((shown.key, shown.title, shown.address))
      case .address(let address):
        guard WebLinks.quora.address(of: address) != nil || address.hasPrefix("/"),
          let url = QuoraURL(address), let path = Self.questionPath(of: url),
          let key = QuestionKey(id: nil, url: address)
        else {
          throw UsageError(
            place: nil, message: "\(quoted(address)) is no address of a question on quora.com")
        }
        questions.append(
          (
            key, list?.questions.first { $0.key.url == key.url }?.title ?? path,
            url.question.absolute
          ))
      case nil:
        throw UsageError(
          place: nil,
          message: "\(quoted(text)) cannot be read; expected a number of the last list or a "
            + "question's address")
      }
    }
    return (questions, usesNumbers ? list?.time : nil)
  }

  /// A question's own words in its address; nil where the address is not a question's.
  private static func questionPath(of url: QuoraURL) -> String? {
    let parts = url.question.absolute.split(separator: "/").dropFirst(2)
    guard let first = parts.first, let last = parts.last else { return nil }
    let others = ["profile", "topic", "search", "answer", "about", "spaces", "notifications"]
    guard !others.contains(String(first)) else { return nil }
    return String(last.replacing("-", with: " "))
  }
}
