/// Two small pages in every container and encoding.
extension FixtureSet {
  /// File names below `Fixtures/` with their bytes, and the page that is in each.
  public static var containers: [(name: String, bytes: [UInt8], page: String)] {
    let answer = PayloadPages.anonymousAnswer.html
    let page = Array(answer.utf8)
    let url = site + "/What-did-you-learn-too-late-about-money/answers/113244001"
    let part = SavedAs.htmlPart(page, url: url, transfer: "quoted-printable")
    let frame = SavedAs.htmlPart(
      Array("<html><body>A frame.</body></html>".utf8), url: "cid:frame-2@mhtml.blink",
      transfer: "base64")
    let latin = OtherPages.profile.html.replacing(
      "text/html; charset=utf-8", with: "text/html; charset=ISO-8859-1")
    var log = NetworkLog()
    log.add("https://www.example.com/", mimeType: "text/html", body: "<p>Elsewhere.")
    log.add(url, mimeType: "text/html; charset=utf-8", body: answer, isBase64: true)
    return [
      ("saved-as/answer-page.har", Array(log.text.utf8), "answer-page.html"),
      ("saved-as/answer-page.html.gz", Gzip.stored(page), "answer-page.html"),
      (
        "saved-as/answer-page.mhtml", SavedAs.mhtml([frame, part, SavedAs.picture], url: url),
        "answer-page.html"
      ),
      (
        "saved-as/answer-page.singlefile.html", Array(SavedAs.singleFile(answer, url: url).utf8),
        "answer-page.html"
      ),
      (
        "saved-as/answer-page.utf16.html", SavedAs.utf16(answer, lowFirst: true, hasMark: true),
        "answer-page.html"
      ),
      (
        "saved-as/answer-page.webarchive",
        SavedAs.webArchive(page, url: url, charset: "UTF-8"), "answer-page.html"
      ),
      ("saved-as/profile-pt.latin1.html", SavedAs.windows1252(latin), "profile-pt.html"),
    ]
  }
}
