import Testing

@testable import QuoraReading

/// Looking for something in a text by its bytes.
struct TextSearchTests {
  @Test(arguments: [
    ("7", true), ("Upvote · 1.2K", true), ("٣٤", true), ("½", true), ("万", true), ("Upvote", false),
    ("é", false), ("", false),
  ])
  func `a number of any script is found`(text: String, holdsNumber: Bool) {
    #expect(text.holdsNumber == holdsNumber)
  }

  @Test(arguments: [
    ("Upvote", true), ("123 UPVOTES", true), ("éupvote", true), ("upvot", false), ("", false),
  ])
  func `a word is found in whatever case`(text: String, isFound: Bool) {
    #expect(text.holdsInAnyCase("upvote") == isFound)
  }

  @Test(arguments: [
    ("https://www.quora.com/unanswered/Why", true), ("/unanswered/", true), ("/Unanswered/", false),
    ("/unanswered", false), ("", false),
  ])
  func `a part is found as it is`(text: String, isFound: Bool) {
    #expect(text.holds("/unanswered/") == isFound)
  }
}
