import Testing

@testable import QPickCommands

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("feed.html", "feed.html"), ("~", "'~'"), ("", "''"), ("my feed.html", "'my feed.html'"),
    ("it's", #"'it'\''s'"#), ("$HOME", "'$HOME'"), ("né.html", "'né.html'"), ("a\\b", #"'a\b'"#),
    ("=ls", "'=ls'"), ("a=b", "a=b"),
    // A right-to-left override, three bytes.
    ("x\u{202E}y z", #"$'x\xe2\x80\xaey z'"#), ("a\nb", #"$'a\x0ab'"#),
  ])
  func `a shell takes it for one word`(text: String, word: String) {
    #expect(ShellWord.quoted(text) == word)
  }

  @Test func `bytes that are no text stay the same bytes`() {
    #expect(ShellWord.quoted(PathText.text([0x6E, 0xE9, 0x27])) == #"$'n\xe9\x27'"#)
  }
}
