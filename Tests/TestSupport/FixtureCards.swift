/// The cards of feeds, search results and profiles.
public enum FixtureCard {
  /// A feed card of the bundle named `type`.
  public static func bundle(_ type: String, _ content: String) -> String {
    "<div class=\"q-box Card___StyledBackroundTemporaryHighlightBoxChild-qc006b-0 "
      + "dom_annotate_multifeed_bundle_\(type) qu-borderAll qu-borderRadius--small "
      + "qu-borderColor--raised qu-boxShadow--small qu-mb--small qu-bg--raised\" "
      + "style=\"box-sizing: border-box;\">\(content)</div>\n"
  }

  /// A card with one answer.
  public static func answer(_ answer: FixtureAnswer) -> String {
    bundle("AnswersBundle", Markup.box("", answer.menu + answerBody(answer)))
  }

  /// The inside of an answer card: header, title, body, buttons.
  static func answerBody(_ answer: FixtureAnswer) -> String {
    let title = Markup.title(Markup.escaped(answer.title ?? ""), href: answer.question)
    return answer.header + Markup.box("qu-mb--tiny", Markup.text("qu-fontWeight--bold", title))
      + answer.shortBody + answer.actionBar(isMarked: true)
  }

  /// An answer of a search page: the title first, its link with a query; `titleHTML` may hold
  /// spans around the words searched for.
  public static func searchAnswer(_ answer: FixtureAnswer, id: Int, titleHTML: String) -> String {
    let title = Markup.title(titleHTML, href: answer.question + "?topAns=\(id)")
    return Markup.box(
      "qu-borderAll qu-bg--raised",
      "<div>\(title)"
        + Markup.box("", answer.header + answer.shortBody + answer.actionBar(isMarked: true))
        + "</div>") + "\n"
  }

  /// An answer of a profile: its title is no link.
  public static func profileAnswer(_ answer: FixtureAnswer) -> String {
    let title = Markup.title(Markup.escaped(answer.title ?? ""), href: nil)
    return Markup.box(
      "qu-borderBottom",
      Markup.box("", answer.header + title + answer.shortBody)
        + answer.actionBar(isMarked: true)) + "\n"
  }

  /// A question without an answer, as feeds and search results show it.
  public struct Question: Sendable {
    var titleHTML: String
    var url: String
    var isUnanswered: Bool
    var answers: String
    var time: String
    var followers: String?

    /// A question; `answers` and `time` are lines as shown, `followers` the follow button's number.
    public init(
      _ titleHTML: String, url: String, isUnanswered: Bool = false, answers: String, time: String,
      followers: String? = nil
    ) {
      self.titleHTML = titleHTML
      self.url = url
      self.isUnanswered = isUnanswered
      self.answers = answers
      self.time = time
      self.followers = followers
    }

    private var href: String {
      isUnanswered ? url.replacing("quora.com/", with: "quora.com/unanswered/") : url
    }

    /// The question with its line and its buttons.
    public var html: String {
      let follow = followers.map {
        "<button class=\"q-click-wrapper\" aria-pressed=\"false\" role=\"button\">\(Markup.icon)"
          + Markup.text(
            "puppeteer_test_button_text",
            "<div class=\"q-text\">Follow</div><div class=\"q-text\">·</div>")
          + Markup.counter($0) + "</button>" + Markup.labeledButton("Request")
      }
      let line = Markup.text(
        "qu-color--gray_light",
        "<span class=\"q-text qu-bold\">\(Markup.link(href, answers))</span>"
          + "<span> · </span><span>\(time)</span>")
      return Markup.box(
        "puppeteer_test_question_component_base",
        "<div>" + Markup.box("", Markup.text("", Markup.title(titleHTML, href: href))) + line
          + Markup.box(
            "qu-zIndex--action_bar",
            Markup.labeledButton("Answer") + (follow ?? Markup.labeledButton("Pass"))
              + Markup.button(label: "Downvote", attributes: " aria-pressed=\"false\""))
          + "</div>")
    }
  }

  /// A card with questions that want an answer.
  public static func questions(_ questions: Question...) -> String {
    bundle(
      "QuestionsBundle",
      Markup.box("", Markup.icon + Markup.text("qu-color--gray", "Questions for you"))
        + questions.map { Markup.box("", $0.html) }.joined())
  }

  /// A card with a Space post.
  public static func post(
    _ author: FixtureAuthor, space: (name: String, url: String), title: String, url: String,
    time: String, upvotes: Int, body: String
  ) -> String {
    var shown = FixtureAnswer(
      author, question: url, url: url, time: time, upvotes: .labeled(upvotes), space: space,
      body: body)
    shown.form = .y2023
    let header = shown.header.replacing("answer_timestamp", with: "post_timestamp")
      .replacing("Answered by", with: "Posted by")
    return bundle(
      "PostBundle",
      Markup.box(
        "puppeteer_test_tribe_post_item_feed_story",
        header + Markup.text("qu-bold", "<span>\(Markup.escaped(title))</span>")
          + Markup.text("qu-truncateLines--3", "<span>\(Markup.escaped(body))</span>")
          + shown.actionBar(isMarked: true)))
  }

  /// An image advertisement without its place.
  public static func imageAd(_ business: String, line: String, upvotes: Int) -> String {
    let reader = FixtureAnswer(
      .anonymous, question: "", url: "", time: "", upvotes: .labeled(upvotes), body: "")
    return "<span data-nosnippet=\"true\"><div class=\"q-box dom_annotate_ad_image_ad\" "
      + "id=\"qwzyxvutsr\">"
      + Markup.box(
        "",
        Markup.text("qu-bold", Markup.escaped(business))
          + Markup.text(
            "qu-truncateLines--3", "<span>\(Markup.hiddenStart)<div>Sponsored</div></span>")
          + "<span>\(Markup.escaped(line))</span>" + Markup.text("", "Learn More")
          + reader.actionBar(isMarked: true))
      + "</div></span>"
  }

  /// A promoted answer without its place: a whole answer card in an ad.
  public static func promotedAnswer(_ answer: FixtureAnswer, label: String) -> String {
    "<span data-nosnippet=\"true\"><div class=\"q-box dom_annotate_ad_promoted_answer\" "
      + "id=\"abcdefghij\">"
      + Markup.box("", Markup.text("qu-color--gray", Markup.escaped(label)))
      + Markup.box("", answer.menu + answerBody(answer)) + "</div></span>"
  }

  /// The prompt to ask a question, which is no card of anybody's.
  public static let askPrompt = bundle(
    "AskQuestionPromptBundle",
    Markup.text("", "What do you want to ask or share?") + Markup.labeledButton("Ask")
      + Markup.labeledButton("Answer") + Markup.labeledButton("Post"))
}
