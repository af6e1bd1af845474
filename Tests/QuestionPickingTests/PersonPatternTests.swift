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

  @Test(arguments: ["", " \t ", "\u{3000}"])
  func `a blank line names nobody`(text: String) { #expect(PersonPattern(text) == nil) }
}
