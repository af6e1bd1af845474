import QuoraFacts
import Testing

@testable import QuoraReading

/// What newer JSON lacks comes from older JSON, whatever the fact is.
struct PayloadFillTests {
  private static let url = QuoraURL("https://www.quora.com/Why")
  private static let moment = Instant(seconds: 1_700_000_000)

  private static var author: PayloadAuthor {
    PayloadAuthor(
      id: 1, name: "Ann", url: url, isAnonymous: true, followers: 2, answerViews: 3,
      viewerFollows: false, followsViewer: true)
  }

  private static var question: PayloadQuestion {
    PayloadQuestion(
      id: 4, url: url, title: "Why?", answerCount: 5, followers: 6, created: moment,
      lastFollowed: moment, viewerHasAnswered: false)
  }

  private static var answer: PayloadAnswer {
    var answer = PayloadAnswer(id: 7)
    (answer.url, answer.views, answer.upvotes) = (url, 8, 9)
    (answer.created, answer.updated) = (moment, moment)
    (answer.question, answer.author, answer.space) = (question, author, Space(name: "S", url: "s"))
    (answer.isMachine, answer.isDeleted, answer.viewerIsAuthor) = (true, true, false)
    return answer
  }

  private static var post: PayloadPost {
    var post = PayloadPost(id: 7)
    (post.url, post.views, post.upvotes, post.created) = (url, 8, 9, moment)
    (post.author, post.space) = (author, Space(name: "S", url: "s"))
    (post.isDeleted, post.viewerIsAuthor) = (true, false)
    return post
  }

  /// The stored properties whose values are equal, by name.
  private static func same(_ left: Any, _ right: Any) -> [String] {
    zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children).compactMap {
      "\($0.value)" == "\($1.value)" ? $0.label : nil
    }
  }

  @Test func `the facts of these tests are all there are`() {
    #expect(Self.same(Self.author, PayloadAuthor()) == [])
    #expect(Self.same(Self.question, PayloadQuestion()) == [])
    #expect(Self.same(Self.answer, PayloadAnswer(id: 0)) == [])
    #expect(Self.same(Self.post, PayloadPost(id: 0)) == [])
  }

  @Test func `what is not known is filled in`() {
    var (author, question) = (PayloadAuthor(), PayloadQuestion())
    var (answer, post) = (PayloadAnswer(id: 7), PayloadPost(id: 7))
    author.fill(from: Self.author)
    question.fill(from: Self.question)
    answer.fill(from: Self.answer)
    post.fill(from: Self.post)
    #expect("\(author)" == "\(Self.author)")
    #expect("\(question)" == "\(Self.question)")
    #expect("\(answer)" == "\(Self.answer)")
    #expect("\(post)" == "\(Self.post)")
  }

  @Test(arguments: [
    // What the older and the newer JSON say, and whether there is a row.
    (#""isDeleted":true,"#, "", false), (#""isDeleted":true,"#, #""isDeleted":false,"#, true),
    ("", #""isDeleted":true,"#, false), (#""isVisibleToViewer":false,"#, "", false),
    (#""isVisibleToViewer":false,"#, #""isVisibleToViewer":true,"#, true),
    (#""isDeleted":false,"#, #""isDeleted":false,"isVisibleToViewer":false,"#, false),
    ("", "", true),
  ])
  func `a deleted answer stays so until newer JSON says something else`(
    older: String, newer: String, hasRow: Bool
  ) {
    let texts = [older, newer].map { #"{"data":{"answer":{"aid":11,\#($0)"numViews":5}}}"# }
    let page = GraphQLFeedTests.facts(texts.map { GraphQLAnswer(bytes: Array($0.utf8)) })
    #expect(page.rows.compactMap(\.id) == (hasRow ? [11] : []))
  }
}
