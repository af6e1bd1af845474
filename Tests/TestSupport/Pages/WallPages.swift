/// Pages saved by mistake (PageFormat.md, "Walls and errors").
enum WallPages {
  /// What stands in place of the home page for visitors.
  static var loginWall: FixturePage {
    FixturePage(
      .init(
        "index", "index", rootClass: "LoggedOutHomePage", created: FixtureSet.feedTime + 3_000),
      title: "Quora - A place to share knowledge and better understand the world",
      pushes: [["data": ["viewer": ["user": nil]], "extensions": ["is_final": true]]],
      content: FixturePage.column(
        Markup.text("", "A place to share knowledge and better understand the world")
          + Markup.button(
            label: nil, classes: "puppeteer_test_login_button_google", "Continue with Google")))
  }

  /// A page that is not there.
  static var notFound: FixturePage {
    FixturePage(
      .init(
        "error", "document", rootClass: "ErrorPage", created: FixtureSet.feedTime + 3_000,
        rootProps: ["code": 404, "adsPermissionError": false]),
      title: "Error",
      pushes: [["data": ["viewer": ["user": nil]], "extensions": ["is_final": true]]],
      content: FixturePage.column(
        "<span>Page Not Found</span>"
          + Markup.text(
            "", "We searched everywhere but couldn't find the page you were looking for.")))
  }

  /// A home feed as the server sends it, before a browser painted the cards.
  static var feedShell: FixturePage {
    FixturePage(
      .init(
        "index", "index", rootClass: "HomePage", isLoggedIn: true,
        created: FixtureSet.feedTime + 3_000),
      title: "(1) Home - Quora", pushes: [FixturePage.viewerPush])
  }

  /// A robot check.
  static let challenge = """
    <!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
    <meta name="robots" content="noindex,nofollow"></head>
    <body><div class="main-wrapper" role="main"><noscript><span id="challenge-error-text">
    Enable JavaScript and cookies to continue</span></noscript></div>
    <script nonce="invented">(function(){window._cf_chl_opt = {cvId: '3',cZone: 'www.quora.com',
    cType: 'managed'};var a = document.createElement('script');
    a.src = '/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1';
    document.getElementsByTagName('head')[0].appendChild(a);}());</script></body></html>

    """

  /// A page of another site.
  static let foreign = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>Tide tables for the bay</title></head>
    <body><h1>Tide tables for the bay</h1><p>High water at noon. Ask the harbor master, not
    <a href="https://www.quora.com/How-do-tides-work">strangers</a>.</p></body></html>

    """
}
