import QuoraFacts
import Testing

@testable import QuestionPicking

/// A new fact of an answer cannot be forgotten where pages are joined.
struct ForgottenFactTests {
  /// Every fact known, none with its standard value.
  private static let row = Row(
    kind: .answer, id: 7, url: link("Q") + "/answer/Ann", space: Space(name: "Space", url: "s"),
    question: question, author: author, viewerIsAuthor: false, viewerFollows: false,
    followsViewer: false, reason: "Upvoted by Bo", posted: time, upvotes: .exact(12),
    views: .exact(345), followControl: .shown, origins: [.dom])
  private static let question = Question(
    id: 1, title: "Why?", url: link("Q"), answerCount: .exact(2), followers: .exact(3),
    lastFollowed: time, asked: time, viewerHasAnswered: false)
  private static let author = Author(
    name: "Ann", url: "a", isAnonymous: false, followers: .exact(4), answerViews: .exact(5))
  private static let time = ShownTime(text: "5h", interval: InstantInterval(exactly: ago(hours: 5)))

  /// The stored properties whose values differ, by name.
  private static func differences(_ left: Any, _ right: Any) -> [String] {
    zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children).compactMap {
      "\($0.value)" == "\($1.value)" ? nil : $0.label
    }
  }

  @Test func `the facts of these tests are all there are`() {
    // `kind` of an answer is a choice, and an author is anonymous only without a name.
    #expect(
      Set(Self.differences(Self.row, Row(kind: .post))) == Set(Mirror(reflecting: Self.row).labels))
    #expect(
      Set(Self.differences(Self.question, Question()))
        == Set(Mirror(reflecting: Self.question).labels))
    #expect(
      Set(Self.differences(Self.author, Author(isAnonymous: true)))
        == Set(Mirror(reflecting: Self.author).labels))
  }

  @Test func `a fact that one page alone shows is kept`() {
    let bare = Row(kind: .answer)
    #expect(Self.differences(Row.joined([bare, Self.row]), Self.row) == [])
    #expect(Self.differences(Row.joined([Self.row, bare]), Self.row) == [])
    #expect(Self.differences(Question.joined([Question(), Self.question]), Self.question) == [])
    let joined = Author.joined([Author(isAnonymous: false), Self.author])
    #expect(Self.differences(joined ?? Author(isAnonymous: true), Self.author) == [])
  }
}

extension Mirror {
  fileprivate var labels: [String] { children.compactMap(\.label) }
}
