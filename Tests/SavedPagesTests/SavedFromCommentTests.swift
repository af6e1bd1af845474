import SavedPages
import Testing

@Suite struct SavedFromCommentTests {
  /// The start of a page, and the address it names. `https://www.quora.com/` has 22 characters.
  static let cases: [(page: String, url: String?)] = [
    ("<!-- saved from url=(0022)https://www.quora.com/ --><html>", "https://www.quora.com/"),
    ("<!-- saved from url=(0022)https://www.quora.com/--><html>", "https://www.quora.com/"),
    ("\u{FEFF}<!-- saved from url=(0022)https://www.quora.com/ -->", "https://www.quora.com/"),
    (
      "<!DOCTYPE html>\n<!-- saved from url=(0022)https://www.quora.com/ -->\n<html>",
      "https://www.quora.com/"
    ),
    (
      "<?xml version=\"1.0\"?> <!-- a > b --> <!-- saved from url=(22)https://www.quora.com/ -->",
      "https://www.quora.com/"
    ),
    ("<!-- saved from url=(0021)http://www.quora.com/ --><html>", "http://www.quora.com/"),
    ("<!-- saved from url=(0022)HTTPS://www.quora.com/ -->", "HTTPS://www.quora.com/"),
    // The number says where the address ends, not the characters in it.
    (
      "<!-- saved from url=(0029)https://www.quora.com/# --> x -->", "https://www.quora.com/# --> x"
    ),
    ("<!-- saved from url=(0025)https://www.quora.com/q-é -->", "https://www.quora.com/q-é"),
    // Another length than it says, none, no end, one beyond all.
    ("<!-- saved from url=(0021)https://www.quora.com/ --><html>", nil),
    ("<!-- saved from url=(0027)https://www.quora.com/ --><html>", nil),
    ("<!-- saved from url=(0000)https://www.quora.com/ --><html>", nil),
    ("<!-- saved from url=()https://www.quora.com/ --><html>", nil),
    ("<!-- saved from url=(-022)https://www.quora.com/ --><html>", nil),
    ("<!-- saved from url=(0022https://www.quora.com/ --><html>", nil),
    ("<!-- saved from url=(0022)https://www.quora.com/", nil),
    ("<!-- saved from url=(99999999999999999999)https://www.quora.com/ --><html>", nil),
    // No web address.
    ("<!-- saved from url=(0014)about:internet --><html>", nil),
    ("<!-- saved from url=(0018)file:///tmp/a.html --><html>", nil),
    ("<!-- saved from url=(0005)https --><html>", nil),
    // A page that shows such a comment.
    ("<html><!-- saved from url=(0022)https://www.quora.com/ -->", nil),
    ("<!-- <!-- saved from url=(0022)https://www.quora.com/ --><html>", nil),
    ("x<!-- saved from url=(0022)https://www.quora.com/ -->", nil),
    ("<!DOCTYPE html", nil),
  ]

  @Test(arguments: cases)
  func `the address is what the comment names`(_ row: (page: String, url: String?)) throws {
    #expect(try SavedPage.whole(Array(row.page.utf8)).page.url == row.url)
  }

  @Test func `the address is found in UTF-16`() throws {
    let text = "<!-- saved from url=(0022)https://www.quora.com/ --><html>"
    let bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try SavedPage.whole(bytes).page.url == "https://www.quora.com/")
  }
}
