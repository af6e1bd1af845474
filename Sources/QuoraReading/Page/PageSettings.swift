import JSONIndex
import QuoraFacts

/// What the server says about the page that it made (PageFormat.md, "Clock and viewer").
struct PageSettings {
  private(set) var controller: String?
  private(set) var action: String?
  /// The question's number on a question page, the answer's on an answer page.
  private(set) var pageID: Int?
  private(set) var isLoggedIn: Bool?
  private(set) var created: Instant?
  private(set) var rootClass: String?
  private(set) var language: String?
  /// The status of an error page.
  private(set) var errorCode: Int?

  /// Takes what `object`, one of the two settings, says.
  mutating func read(_ object: JSONValue) {
    controller = controller ?? object.string("controller")
    action = action ?? object.string("action")
    pageID = pageID ?? object.int("pageOid")
    isLoggedIn = isLoggedIn ?? object.bool("isLoggedIn")
    if created == nil, let time = object.int("pageCreationTime"), time > 0 {
      created = Instant(microseconds: Int64(time))
    }
    rootClass = rootClass ?? object.string("rootClsKey")
    language = language ?? object.string("interfaceLanguageCode")
    errorCode = errorCode ?? object["rootProps"]?.int("code")
  }
}
