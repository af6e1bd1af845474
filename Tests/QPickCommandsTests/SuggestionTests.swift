import Testing

@testable import QPickCommands

struct SuggestionTests {
  @Test(
    arguments: [
      ("extrct", "extract"), ("doctr", "doctor"), ("rnk", "rank"), ("ranks", "rank"),
      ("doctro", "doctor"), ("feed.html", nil), ("dr", nil), ("ra", nil), ("tank", "rank"),
      ("extraction", nil), ("", nil),
    ] as [(String, String?)])
  func `a word is a command that it is within two letters of`(word: String, command: String?) {
    #expect(Suggestion.command(for: word) == command)
  }

  @Test(
    arguments: [
      ("", "", 0), ("abc", "", 3), ("", "ab", 2), ("kitten", "sitting", 3), ("flaw", "lawn", 2),
      ("same", "same", 0),
    ])
  func `the distance is the one worked out by hand`(left: String, right: String, distance: Int) {
    #expect(Suggestion.distance(left, right) == distance)
  }

  @Test func `a command that is mistyped and is no file is named`() {
    let world = World()
    #expect(world.run("extrct", "feed.html") == .noInput)
    #expect(
      world.errors.lines.prefix(2) == [
        "qpick: extrct: error: no such file", "hint: did you mean qpick extract?",
      ])
    // Behind the first word nobody means a command.
    let other = World()
    #expect(other.run("feed.html", "doctr") == .noInput)
    #expect(!other.errors.text.contains("did you mean"))
  }
}
