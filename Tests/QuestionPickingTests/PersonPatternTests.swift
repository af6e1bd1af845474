import QuestionPicking
import QuoraFacts
import Testing

struct PersonPatternTests {
  static let ann = Author(name: "Ann Lee", url: link("profile/Ann-Lee-3"))

  @Test(arguments: [
    // A profile, whatever the name is.
    ("https://www.quora.com/profile/Ann-Lee-3", ann, true),
    ("quora.com/profile/Ann-Lee-3?share=1", ann, true),
    ("/profile/ann-lee-3/", ann, true),
    ("https://www.quora.com/profile/Ann-Lee", ann, false),
    ("/profile/Zo%C3%AB-K", Author(name: "X", url: link("profile/Zoe\u{308}-K")), true),
    // A full name, folded in case, width and spacing.
    ("ann lee", ann, true),
    ("ＡＮＮ\u{3000}Ｌｅｅ", ann, true),
    ("Ann", ann, false),
    ("Ann Lee Smith", ann, false),
    ("Ann  Lee", Author(name: "Ann\u{A0}Lee"), true),
    ("Zoe\u{308} STRASSE", Author(name: "Zo\u{EB} Straße"), true),
    ("ΝΙΚΟΣ", Author(name: "νικος"), true),
    // Quotes around a name, curled signs and characters that are not seen.
    ("\"Ann Lee\"", ann, true), ("'Ann Lee'", ann, true), ("“Ann Lee”", ann, true),
    ("\"https://www.quora.com/profile/Ann-Lee-3\"", ann, true),
    ("Tove O’Brien", Author(name: "Tove O'Brien"), true),
    ("Ann \"Bee\" Lee", Author(name: "Ann “Bee” Lee"), true),
    ("Ann\u{200B} Lee\u{FEFF}", ann, true),
    ("Ann Lee", Author(name: "Ann\u{AD} L\u{2060}ee"), true),
    ("\"Ann", ann, false),
    // More marks on a letter than any name has.
    ("a" + String(repeating: "\u{301}", count: 20_000), Author(name: "a"), false),
    // Nobody is an anonymous author, whose payload carries a dummy's name.
    ("Ann Lee", Author(name: "Ann Lee", isAnonymous: true), false),
    ("/profile/Ann-Lee-3", Author(name: "Ann Lee"), false),
  ])
  func `a person is recognized`(text: String, author: Author, isMatch: Bool) throws {
    let pattern = try #require(PersonPattern(text))
    var row = answer(upvotes: 500)
    row.author = author
    let skipping = ranking([feed([row])], options { $0.skipped = [pattern] })
    #expect(skipping.question("Q")?.outcome(.followed)?.status == (isMatch ? .fail : .unknown))
    let famed = ranking([feed([row])], options { $0.fame.listed = [pattern] })
    #expect((famed.question("Q")?.points(.fame) != nil) == isMatch)
  }

  @Test func `who was skipped by name stays skipped where followed people are kept`() throws {
    var followed = answer(by: "Ann", upvotes: 500)
    followed.viewerFollows = true
    let pattern = try #require(PersonPattern("Ann"))
    let kept = options { $0.kept = [.followed] }
    #expect(ranking([feed([followed])], kept).question("Q")?.outcome(.followed)?.status == .pass)
    let skipping = options {
      $0.kept = [.followed]
      $0.skipped = [pattern]
    }
    let outcome = ranking([feed([followed])], skipping).question("Q")?.outcome(.followed)
    #expect(outcome?.reason == .onSkipList)
    #expect(outcome?.status == .fail)
  }

  @Test func `people who are on no page are named, in their order`() throws {
    let page = feed([answer(by: "Ann"), answer(by: "Bo")]).facts
    let patterns = try ["Cy", "ANN", "/profile/Bo", "/profile/Dee", "Bo"].map {
      try #require(PersonPattern($0))
    }
    #expect(
      PersonPattern.unmatched(patterns, on: [page]) == [.name("Cy"), .profile(slug: "Dee")])
    #expect(PersonPattern.unmatched(patterns, on: []) == patterns)
    #expect(PersonPattern.unmatched([], on: [page]).isEmpty)
  }

  @Test(arguments: ["", " \t ", "\u{3000}"])
  func `a blank line names nobody`(text: String) { #expect(PersonPattern(text) == nil) }
}
