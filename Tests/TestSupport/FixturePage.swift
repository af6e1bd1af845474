/// A whole page in the form of Quora's layout of 2020 and later, with invented content.
public struct FixturePage: Sendable {
  /// The settings that tell what page it is (PageFormat.md, "Clock and viewer").
  public struct Settings: Sendable {
    var controller: String
    var action: String
    var rootClass: String
    var pageOid: Int?
    var isLoggedIn: Bool
    /// The moment the server made the page, in microseconds since 1970.
    var created: Int
    var language: String
    var nid: Int
    var rootProps: PayloadJSON

    /// Settings; `created` is in seconds since 1970.
    public init(
      _ controller: String, _ action: String, rootClass: String, pageOid: Int? = nil,
      isLoggedIn: Bool = false, created: Int, language: String = "en", nid: Int = 0,
      rootProps: PayloadJSON = [:]
    ) {
      self.controller = controller
      self.action = action
      self.rootClass = rootClass
      self.pageOid = pageOid
      self.isLoggedIn = isLoggedIn
      self.created = created * 1_000_000
      self.language = language
      self.nid = nid
      self.rootProps = rootProps
    }
  }

  /// What the page is.
  public var settings: Settings
  /// The window's title.
  public var title: String
  /// `og:` properties in order; may be empty.
  public var properties: [(name: String, content: String)]
  /// The pushes of the payload, in order.
  public var pushes: [PayloadJSON]
  /// The HTML inside `#root`; empty on pages that no browser rendered.
  public var content: String
  /// The address for Chrome's comment; nil for none.
  public var savedFrom: String?
  /// Whether a formatter went over it: literals in single quotes, white space about them.
  public var isReformatted: Bool

  /// A page.
  public init(
    _ settings: Settings, title: String, properties: [(name: String, content: String)] = [],
    pushes: [PayloadJSON] = [], content: String = "", savedFrom: String? = nil,
    isReformatted: Bool = false
  ) {
    self.settings = settings
    self.title = title
    self.properties = properties
    self.pushes = pushes
    self.content = content
    self.savedFrom = savedFrom
    self.isReformatted = isReformatted
  }

  /// The page as a file.
  public var html: String {
    let saved = savedFrom.map { url in
      let count = String(url.utf8.count)
      let digits = String(repeating: "0", count: max(0, 4 - count.count)) + count
      return "<!-- saved from url=(\(digits))\(url) -->\n"
    }
    return "<!DOCTYPE html>\n\(saved ?? "")"
      + "<html lang=\"\(settings.language)\" dir=\"ltr\" style=\"padding: 0px; margin: 0px;\">"
      + "<head prefix=\"og: http://ogp.me/ns#\">\n" + head + "</head>\n"
      + "<body class=\"q-platform--desktop\" style=\"margin: 0;padding: 0;\">\n" + staticError
      + "<div id=\"root\">\(content)</div>\n"
      + "<noscript>Please enable Javascript and refresh the page to continue</noscript>\n"
      + settingsScript
      + pushes.enumerated().map { script(for: $0.element, number: $0.offset) }
      .joined() + "</body></html>\n"
  }

  /// Every good page carries this, hidden: it is no mark of an error.
  private let staticError =
    "<div id=\"staticError\" style=\"display: none;\"><p>Something went wrong. "
    + "Wait a moment and try again.</p><button>Try again</button></div>\n"

  private var head: String {
    var lines = [
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">",
      "<link rel=\"stylesheet\" type=\"text/css\" "
        + "href=\"https://qsbr.cf2.quoracdn.net/-4-ans_frontend-relay-main.css-28-0.webpack\">",
      "<title>\(Markup.escaped(title))</title>",
      "<meta name=\"robots\" content=\"noarchive\">",
    ]
    // The server's own bytes have single quotes here; a browser saves double ones.
    lines += properties.map { property in
      let value = Markup.escaped(property.content).replacing("'", with: "&#39;")
      return content.isEmpty
        ? "<meta property='\(property.name)' content='\(value)' />"
        : "<meta property=\"\(property.name)\" content=\"\(value)\">"
    }
    let early: PayloadJSON = [
      "formkey": "00000000000000000000000000000000",
      "interfaceLanguageCode": .text(settings.language), "topLevelNid": .number(settings.nid),
      "subdomainSuffix": "quora.com", "windowId": "react_invented",
      "rootClsKey": .text(settings.rootClass), "rootQueryVariables": [:],
      "rootProps": settings.rootProps, "shouldServerRender": false,
    ]
    lines.append(
      "<script type=\"text/javascript\">\(Self.globals)window.ansFrontendGlobals.earlySettings = "
        + "\(early.spaced);</script>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static let globals =
    "window.ansFrontendGlobals = window.ansFrontendGlobals || {};"

  private var settingsScript: String {
    let values: PayloadJSON = [
      "action": .text(settings.action), "controller": .text(settings.controller),
      "pageOid": settings.pageOid.map { .number($0) } ?? .null, "getParams": [:],
      "nid": .number(settings.nid), "revision": "0000000000000000000000000000000000000000",
      "postkey": "00000000000000000000000000000000",
      "viewerUniversalUid": settings.isLoggedIn ? .number(Self.viewerID) : .null,
      "isLoggedIn": .flag(settings.isLoggedIn),
      "subdomainName": settings.nid == 0 ? "main" : .text(settings.language),
      "pageCreationTime": .number(settings.created),
    ]
    return "<script type=\"text/javascript\">\(Self.globals)window.ansFrontendGlobals.settings = "
      + "\(values.spaced);</script>\n"
  }

  /// The invented viewer's number.
  static let viewerID = 9_900_000_017

  /// The first push of a logged-in page: who looks at it.
  public static var viewerPush: PayloadJSON {
    [
      "data": [
        "viewer": [
          "id": "Vmlld2VyQDA6MA==", "__typename": "Viewer", "notificationNavBadgeCount": 1,
          "user": [
            "id": "VXNlckAwOjk5MDAwMDAwMTc=", "__typename": "User", "uid": .number(viewerID),
            "isAnon": false, "isVerified": false, "businessStatus": nil,
            "profileUrl": "/profile/Wren-Halvorsdatter",
            "names": [
              [
                "__typename": "UserName", "reverseOrder": false, "givenName": "Wren",
                "familyName": "Halvorsdatter", "scriptCode": "LATN",
              ]
            ],
            "adminNames": [], "numFollowedTribes": 3,
          ],
        ], "loginShouldShowLogoutAll": nil,
      ], "extensions": ["is_final": true],
    ]
  }

  private func script(for push: PayloadJSON, number: Int) -> String {
    let isStream =
      if case .object(let members) = push { members.contains { $0.key == "path" } } else { false }
    let hash = String(repeating: String(isStream ? 2 : min(number, 2) + 1), count: 64)
    let results = "window.ansFrontendGlobals.data.inlineQueryResults.results[\"\(hash)\"]"
    let next = "window.ansFrontendGlobals.data.inlineQueryResults.next[\"\(hash)\"]"
    let literal =
      isReformatted
      ? "\n      \(PayloadJSON.singleQuoted(push.compact))\n    "
      : PayloadJSON.quoted(push.compact)
    return "<script type=\"text/javascript\">\(results) = \(results) || [];"
      + "\(results).push(\(literal));\(next) && \(next)();</script>\n"
  }

  /// The site's own header and the column that holds `main`, as a logged-in browser renders them.
  public static func column(_ main: String, root: String = "") -> String {
    Markup.box(
      root,
      Markup.box(
        "SiteHeader___StyledBox-sc-0",
        Markup.link("https://www.quora.com/", "Home")
          + Markup.link("https://www.quora.com/following", "Following")
          + Markup.link("https://www.quora.com/answer", "Answer"))
        + "<div id=\"mainContent\" class=\"q-box\">\n\(main)</div>")
  }
}
