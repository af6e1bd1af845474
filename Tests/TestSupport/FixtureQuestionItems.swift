/// The items of a question page's list.
public enum FixtureItem {
  /// An item of the list; `index` counts from 0 over answers only.
  public static func item(_ index: Int, _ content: String) -> String {
    "<div class=\"q-box Card___StyledBackroundTemporaryHighlightBoxChild-qc006b-0 "
      + "dom_annotate_question_answer_item_\(index) qu-borderAll qu-borderRadius--small "
      + "qu-mb--small qu-bg--raised\" style=\"box-sizing: border-box;\">\(content)</div>\n"
  }

  /// An answer: own or, with a banner, merged; related where it has a title.
  ///
  /// In 2025 a related title is no link. `ad` is an advertisement at the item's end.
  public static func answer(_ index: Int, _ answer: FixtureAnswer, ad: String = "") -> String {
    let title = answer.title.map {
      Markup.title(
        Markup.escaped($0), href: answer.form == .y2023 ? answer.question : nil, tag: "span",
        pill: "Related")
    }
    let menu = Markup.box("puppeteer_popper_reference", Markup.button(label: "Hide"))
    return item(
      index,
      "<div>\(menu)" + Markup.box("", answer.header + (title ?? "") + banner(answer) + body(answer))
        + viewsLine(answer) + answer.actionBar(isMarked: false) + "</div>"
        + (ad.isEmpty ? "" : Markup.box("qu-borderTop", ad)))
  }

  /// A deleted answer: a header and nothing under it.
  public static func deleted(_ index: Int, _ answer: FixtureAnswer) -> String {
    item(index, "<div>\(answer.header)<div></div></div>")
  }

  /// A machine's answer; its time is no link.
  public static func machine(_ index: Int, time: String, upvotes: String, body: String) -> String {
    let image =
      "<img class=\"q-image\" alt=\"Profile photo for Assistant\" src=\"//qsf.fs.quoracdn.net/"
      + "-4-ans_frontend_assets.images.poe.invented_icon_small.png\">"
    let shown = FixtureAnswer(
      .anonymous, question: "", url: "", time: "", upvotes: .shown(upvotes), body: body)
    return item(
      index,
      Markup.box(
        "",
        image + "<span>Assistant</span>"
          + Markup.text(
            "",
            Markup.text("qu-truncateLines--1", "<span>\(Markup.hiddenStart)<span>Bot</span></span>")
              + Markup.wideDot + "<div class=\"q-text\">\(time)</div>")
          + "<div class=\"q-box spacing_log_answer_content puppeteer_test_answer_content\">"
          + "<div data-nosnippet=\"true\"><span class=\"q-box qu-userSelect--text\"><p><span>"
          + "\(Markup.escaped(body))</span></p></span></div></div>")
        + shown.actionBar(isMarked: false))
  }

  /// An advertisement between the answers.
  public static func adSlot(_ ad: String) -> String {
    Markup.box("spacing_log_question_page_ad qu-mb--small", ad) + "\n"
  }

  /// The box of links to other questions, with the same outer classes but no item's class.
  public static func relatedQuestions(_ questions: (title: String, url: String)...) -> String {
    let links = questions.map { question in
      Markup.link(
        question.url,
        "<div class=\"q-text qu-truncateLines--2 puppeteer_test_question_title\">"
          + "<span class=\"q-box qu-userSelect--text\"><span>\(Markup.escaped(question.title))"
          + "</span></span></div>")
    }
    return Markup.box(
      "qu-borderAll qu-borderRadius--small qu-mb--small qu-bg--raised",
      Markup.text("", "Related questions") + Markup.labeledButton("More answers below")
        + "<div role=\"list\">\(links.joined())</div>") + "\n"
  }

  private static func banner(_ answer: FixtureAnswer) -> String {
    guard let banner = answer.banner else { return "" }
    let original = answer.url.replacing(/\/answers?\/[^\/]*$/, with: "")
    let link = Markup.link(original + "?no_redirect=1", Markup.escaped(banner))
    return Markup.text("spacing_log_originally_answered_banner", "Originally Answered: \(link)")
  }

  /// The body twice, as shortened answers have it; once when the views are shown under it.
  private static func body(_ answer: FixtureAnswer) -> String {
    let words =
      "<p class=\"q-text qu-display--block\"><span>\(Markup.escaped(answer.body))</span></p>"
    let full = "<span class=\"q-box qu-userSelect--text\">\(words)</span>"
    let isShort = answer.form == .y2023
    let more = Markup.labeledButton("Continue Reading").replacing(
      "q-click-wrapper", with: "q-click-wrapper puppeteer_test_read_more_button")
    let folded =
      "<div>\(full)\(more)<div class=\"q-box qu-display--none\">\(full)</div></div>"
    return Markup.box(
      "spacing_log_answer_content puppeteer_test_answer_content",
      "<div><div></div>\(isShort ? full : folded)</div>")
  }

  private static func viewsLine(_ answer: FixtureAnswer) -> String {
    guard let views = answer.views else { return "" }
    let parts = [
      "<span class=\"CssComponent-sc-1oskqb9-0\">\(views) view\(views == "1" ? "" : "s")</span>",
      "<div class=\"q-click-wrapper\">View upvotes</div>",
      "<div class=\"q-click-wrapper\">View 2 shares</div>",
    ]
    return Markup.text(
      "", "<span>\(Markup.hiddenStart)\(parts.joined(separator: Markup.hiddenDot))</span>")
  }
}
