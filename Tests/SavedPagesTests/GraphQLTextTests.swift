import SavedPages
import TestSupport
import Testing

@Suite struct GraphQLTextTests {
  struct Case: Sendable {
    let text: String
    let answers: [String]
    var notices: [SavedPageNotice] = []
  }

  static let cases: [Case] = [
    Case(text: "{\"data\":{}}", answers: ["{\"data\":{}}"]),
    Case(
      text: "\u{FEFF}\n {\"data\" : {\"a\":[1]}, \"x\":2}\n",
      answers: ["{\"data\" : {\"a\":[1]}, \"x\":2}"]),
    Case(
      text: "[{\"data\":{}}, {\"data\":{\"b\":1}}]",
      answers: ["{\"data\":{}}", "{\"data\":{\"b\":1}}"]),
    Case(
      text: "{\"data\":{}}\n\n{\"data\":{\"b\":1}}\r\n",
      answers: ["{\"data\":{}}", "{\"data\":{\"b\":1}}"]),
    Case(
      text: "{\"data\":{}}{\"data\":{\"b\":1}}", answers: ["{\"data\":{}}", "{\"data\":{\"b\":1}}"]),
    Case(
      text: "[{\"data\":{}}]\n[{\"data\":{\"b\":1}}]",
      answers: ["{\"data\":{}}", "{\"data\":{\"b\":1}}"]),
    Case(
      text: "{\"data\":{}}\n{\"errors\":[]}\n{\"data\":null}\n\"a\"\n[3]",
      answers: ["{\"data\":{}}"],
      notices: [.otherValues(count: 4)]),
    Case(
      text: "{\"data\":{}}\n{\"data\":{\"a\":", answers: ["{\"data\":{}}"],
      notices: [.cut(.graphQL)]),
    Case(
      text: "[{\"data\":{}},{\"data\":{}}", answers: ["{\"data\":{}}", "{\"data\":{}}"],
      notices: [.cut(.graphQL)]),
    Case(
      text: "{\"data\":}\n{\"data\":{\"b\":1}}", answers: ["{\"data\":{\"b\":1}}"],
      notices: [.damaged(.graphQL)]),
  ]

  @Test(arguments: cases)
  func `answers pasted alone are found, however they are split`(_ row: Case) throws {
    for pieceSize in 1...row.text.utf8.count {
      let whole = try SavedPage.whole(Array(row.text.utf8), pieceSize: pieceSize)
      #expect(whole.page.containers == [.graphQL])
      #expect(whole.answers == row.answers.map { GraphQLAnswer(bytes: Array($0.utf8)) })
      #expect(whole.page.notices == row.notices)
      #expect(whole.utf8 == nil)
    }
  }

  @Test func `JSON without answers is named`() {
    for text in ["{\"data\":1}", "[{\"data\":[]}]", "{\"x\":\"data\"} \"data\""] {
      #expect(throws: SavedPageError.notHTML(found: "JSON")) {
        try SavedPage.whole(Array(text.utf8))
      }
    }
    #expect(throws: SavedPageError.unreadable(.graphQL)) {
      try SavedPage.whole(Array("{\"data\":{".utf8))
    }
  }

  @Test func `lines that are no JSON do not take long`() {
    let text = String(repeating: "{\"data\":\"\n", count: 20_000) + "\""
    #expect(throws: (any Error).self) { try SavedPage.whole(Array(text.utf8)) }
  }
}
