import SavedPages
import Testing

/// What tools note of the pages that they save.
@Suite struct SaverNoteTests {
  static let home = "https://www.quora.com/"

  /// Heads of pages, their address, and seconds since 1970 as `date -u -d TEXT +%s` gives them.
  static let notes: [(head: String, url: String?, seconds: Int64?)] = [
    (
      "<html>\n<!-- Mirrored from www.quora.com/topic/Bread by HTTrack Website Copier/3.x "
        + "[XR&CO'2014], Fri, 20 Nov 2026 09:30:00 GMT -->", home + "topic/Bread", 1_795_167_000
    ),
    (
      "<!-- Saved from https://www.quora.com/ at 2026-11-20T09:30:00Z using monolith v2.8.1 -->\n"
        + "<html>", home, 1_795_167_000
    ),
    (
      "<html><meta name=\"savepage-url\" content=\"https://www.quora.com/\">"
        + "<meta name=\"savepage-date\" "
        + "content=\"Fri Nov 20 2026 10:30:00 GMT+0100 (Central European Standard Time)\">", home,
      1_795_167_000
    ),
    (
      "<html data-scrapbook-source=\"https://www.quora.com/\" "
        + "data-scrapbook-create=\"20261120093000123\">", home, 1_795_167_000
    ),
    (
      "<!DOCTYPE html> <html><!--\n Archive processed by SingleFile \n url: https://www.quora.com/ \n"
        + " saved date: Fri Nov 20 2026 10:30:00 GMT+0100 (CET)\n-->", home, 1_795_167_000
    ),
    // An address that is none, a date that is none, a note that is cut.
    ("<html data-scrapbook-source=\"file:///a\" data-scrapbook-create=\"2026\">", nil, nil),
    ("<!-- Saved from https://www.quora.com/ at noon using monolith --><html>", home, nil),
    ("<html><!-- Mirrored from www.quora.com/ by HTTrack", nil, nil),
    ("<html><p>Mirrored from www.quora.com by HTTrack</p>", nil, nil),
  ]

  @Test(arguments: notes)
  func `address and time are the note's`(note: (head: String, url: String?, seconds: Int64?)) throws
  {
    let page = try SavedPage.whole(Array(note.head.utf8)).page
    #expect(page.url == note.url)
    #expect(page.savedMicroseconds == note.seconds.map { $0 * 1_000_000 })
  }
}
