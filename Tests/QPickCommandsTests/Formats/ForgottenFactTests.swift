import QuoraFacts
import Testing

@testable import QPickCommands

/// A new fact of a row cannot be forgotten where rows are printed.
struct ForgottenFactTests {
  /// The stored properties of a value, by name.
  private static func properties(_ value: Any) -> Set<String> {
    Set(Mirror(reflecting: value).children.compactMap(\.label))
  }

  /// The key that shows each fact; "" for one that is not printed, or within another.
  @Test(arguments: [
    (
      properties(Row(kind: .answer)),
      [
        "kind": "kind", "id": "id", "url": "url", "space": "space", "question": "question",
        "author": "author", "viewerIsAuthor": "viewerIsAuthor", "viewerFollows": "viewerFollows",
        "followsViewer": "followsViewer", "reason": "reason", "posted": "posted",
        "upvotes": "upvotes", "views": "views", "followControl": "", "origins": "from",
      ], FactsJSON.row(Row(kind: .answer), page: "p").text
    ),
    (
      properties(Question()),
      [
        "id": "id", "title": "title", "url": "url", "answerCount": "answerCount",
        "followers": "followers", "lastFollowed": "lastFollowed", "asked": "asked",
        "viewerHasAnswered": "",
      ], JSONText.object(FactsJSON.question(Question())).text
    ),
  ])
  func `every fact has its key`(facts: Set<String>, keys: [String: String], text: String) {
    #expect(Set(keys.keys) == facts)
    for key in keys.values where !key.isEmpty { #expect(text.contains("\"\(key)\":")) }
  }
}
