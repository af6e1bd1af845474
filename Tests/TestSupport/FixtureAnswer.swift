/// An invented person who wrote an answer.
public struct FixtureAuthor: Sendable {
  /// The control after a name on a logged-in page.
  public enum Control: String, Sendable {
    /// The viewer follows the author.
    case following = "Following "
    /// The author follows the viewer.
    case followBack = "Follow Back "
    /// Neither.
    case follow = "Follow "
    /// No control is shown.
    case none = ""
  }

  /// The name shown.
  public var name: String
  /// The profile's absolute URL; nil for an anonymous author or a deleted account.
  public var profile: String?
  /// The credential line; may be empty.
  public var credential: String
  /// The control shown.
  public var control: Control
  /// The author's number of answers and answer views as shown.
  public var totals: (answers: String, views: String)?

  /// An author; `slug` makes the profile's address.
  public init(
    _ name: String, slug: String?, credential: String = "", control: Control = .follow,
    totals: (answers: String, views: String)? = nil, host: String = "www"
  ) {
    self.name = name
    self.profile = slug.map { "https://\(host).quora.com/profile/\($0)" }
    self.credential = credential
    self.control = control
    self.totals = totals
  }

  /// An anonymous author.
  public static let anonymous = FixtureAuthor("Anonymous", slug: nil, control: .none)
}

/// How an answer's upvote button tells its number.
public enum FixtureUpvotes: Sendable {
  /// In the label, and shortened in the text: the form of 2023.
  case labeled(Int)
  /// In the text only, as shown: the form of 2025; empty shows no number.
  case shown(String)
  /// The answer has no action bar.
  case noBar
}

/// The words of the controls in a page's language.
public struct FixtureWords: Sendable {
  /// The upvote button's label and, since 2025, its text.
  public var upvote: String
  /// The downvote button's label.
  public var downvote: String
  /// The comment button's label.
  public var comment: String
  /// The share button's label.
  public var share: String
  /// The avatar's description before the name.
  public var photo: String
  /// The line that ends a shortened body.
  public var more: String

  /// English.
  public static let english = FixtureWords(
    upvote: "Upvote", downvote: "Downvote", comment: "Comment", share: "Share",
    photo: "Profile photo for ", more: "(more)")
  /// Portuguese.
  public static let portuguese = FixtureWords(
    upvote: "Dar um voto positivo", downvote: "Dar um voto negativo", comment: "Comentar",
    share: "Compartilhar", photo: "Foto de perfil de ", more: "(mais)")
  /// Spanish.
  public static let spanish = FixtureWords(
    upvote: "Voto a favor", downvote: "Voto en contra", comment: "Comentar", share: "Compartir",
    photo: "Foto de perfil para ", more: "(más)")
}

/// An answer as a page shows it.
public struct FixtureAnswer: Sendable {
  /// The layout's small differences.
  public enum Form: Sendable {
    /// The header's time stands in the credential's line; the label tells the upvotes.
    case y2023
    /// The time stands after it; the upvotes are text.
    case y2025
  }

  /// Who wrote it.
  public var author: FixtureAuthor
  /// The question's title, as HTML text before escaping; nil on a question page's own answers.
  public var title: String?
  /// The question's absolute URL.
  public var question: String
  /// The answer's absolute URL.
  public var url: String
  /// The time as shown.
  public var time: String
  /// The upvotes.
  public var upvotes: FixtureUpvotes
  /// The Space it stands in: name and URL.
  public var space: (name: String, url: String)?
  /// The first words of the body.
  public var body: String
  /// The number of comments.
  public var comments: Int
  /// The views as shown under a full answer of 2023, without the word.
  public var views: String?
  /// The wording that the answer was first written to, as shown in the banner.
  public var banner: String?
  /// The layout.
  public var form: Form
  /// The words of its controls.
  public var words: FixtureWords

  /// An answer to `question`; its URL is made from the author's profile.
  public init(
    _ author: FixtureAuthor, title: String? = nil, question: String, url: String? = nil,
    time: String, upvotes: FixtureUpvotes, space: (name: String, url: String)? = nil,
    body: String, comments: Int = 0, views: String? = nil, banner: String? = nil,
    form: Form = .y2025, words: FixtureWords = .english
  ) {
    self.author = author
    self.title = title
    self.question = question
    let slug = author.profile?.split(separator: "/").last.map(String.init)
    self.url = url ?? "\(question)/answer/\(slug ?? "")"
    self.time = time
    self.upvotes = upvotes
    self.space = space
    self.body = body
    self.comments = comments
    self.views = views
    self.banner = banner
    self.form = form
    self.words = words
  }
}

extension FixtureAnswer {
  /// The `More` and `Hide` buttons above a card.
  var menu: String {
    Markup.box(
      "dom_annotate_negative_feedback_hide",
      Markup.box("puppeteer_popper_reference", Markup.button(label: "Hide")))
      + Markup.box(
        "qu-zIndex--action_bar",
        Markup.button(
          label: nil, classes: "puppeteer_test_overflow_menu",
          attributes: " aria-haspopup=\"menu\"",
          "<span aria-label=\"More\"></span>"))
  }

  /// The header: avatar, name, control, credential and time.
  var header: String {
    space == nil
      ? Markup.box(
        "spacing_log_answer_header", Markup.box("", avatar + Markup.box("", nameLine + detailLine)))
      : Markup.box("qu-mb--small", avatar + Markup.box("", nameLine + detailLine))
  }

  private var avatar: String {
    let target = space?.url ?? author.profile
    let shown = space?.name ?? author.name
    let what = space == nil ? words.photo : "Icon for "
    let image =
      "<img class=\"q-image qu-display--block\" alt=\"\(Markup.escaped(what + shown))\" "
      + "src=\"https://qph.cf2.quoracdn.net/main-thumb-0-50-invented.jpeg\">"
    return target.map { Markup.link($0, Markup.box("", image)) } ?? Markup.box("", image)
  }

  private var nameLine: String {
    let shown = Markup.escaped(space?.name ?? author.name)
    let mark = space == nil ? "" : " class=\"puppeteer_test_tribe_name\""
    let name = "<span\(mark)><span>\(shown)</span></span>"
    let linked = (space?.url ?? author.profile).map { Markup.link($0, name) } ?? name
    let wrapped =
      "<span class=\"q-text qu-bold\"><div class=\"q-inlineFlex\">\(linked)</div></span>"
    guard author.control != .none else { return Markup.box("", wrapped) }
    let control = Markup.box(
      "qu-display--inline",
      "<div class=\"q-click-wrapper\" tabindex=\"0\">"
        + Markup.text("qu-medium", author.control.rawValue) + "</div>")
    return Markup.box("", wrapped + Markup.dot + control)
  }

  private var timeLink: String {
    let classes = form == .y2023 ? "answer_timestamp" : "answer_timestamp puppeteer_test_link"
    return Markup.link(url, classes: classes, Markup.escaped(time))
  }

  private var detailLine: String {
    var parts: [String] = []
    if space != nil {
      let name = "<span><span>\(Markup.escaped(author.name))</span></span>"
      parts.append("Answered by " + (author.profile.map { Markup.link($0, name) } ?? name))
    }
    if !author.credential.isEmpty { parts.append(Markup.escaped(author.credential)) }
    if let totals = author.totals {
      parts.append(
        "Author has <span class=\"q-text\">\(totals.answers)</span> answers and "
          + "<span class=\"q-text\">\(totals.views)</span> answer views")
    }
    let isLineEnd = form == .y2023 || space != nil
    let spans = parts.map { "<span class=\"CssComponent-sc-1oskqb9-0\">\($0)</span>" }
    let inLine = isLineEnd ? spans + ["<span class=\"q-text\">\(timeLink)</span>"] : spans
    let line =
      "<span>\(Markup.hiddenStart)" + inLine.joined(separator: Markup.hiddenDot)
      + (isLineEnd ? Markup.hiddenDot + "<span></span>" : "") + "</span>"
    guard !isLineEnd else { return Markup.text("qu-color--gray qu-truncateLines--3", line) }
    let dot = parts.isEmpty ? "" : Markup.wideDot
    return Markup.text("", Markup.text("qu-truncateLines--1", line) + dot + timeLink)
  }

  /// The body, shortened as feeds have it.
  var shortBody: String {
    Markup.box(
      "spacing_log_answer_content puppeteer_test_answer_content",
      Markup.text(
        "qu-truncateLines--3",
        "<span>\(Markup.escaped(body))</span><div class=\"qt_read_more\">\(words.more)</div>"))
  }

  /// The upvote, comment and share buttons; `isMarked` as on feeds, where they have names.
  func actionBar(isMarked: Bool) -> String {
    func slot(_ name: String, _ content: String) -> String {
      Markup.box(isMarked ? "dom_annotate_answer_action_bar_\(name)" : "", content)
    }
    guard let upvote = upvoteButton(isMarked: isMarked) else { return "" }
    let down = Markup.button(label: words.downvote, attributes: " aria-disabled=\"false\"")
    let number =
      comments == 0 ? words.comment : "\(comments) \(comments == 1 ? "comment" : "comments")"
    let comment = Markup.button(
      label: number,
      "<span aria-label=\"\(words.comment)\"></span>"
        + (comments == 0 ? "" : Markup.counter("\(comments)")))
    let share = Markup.button(
      label: words.share, classes: isMarked ? "puppeteer_test_answer_quora_share_button" : "")
    return Markup.box(
      "",
      Markup.box(
        "",
        slot("upvote", upvote + down) + slot("comment", comment)
          + slot("share", share)))
  }

  private func upvoteButton(isMarked: Bool) -> String? {
    let classes = isMarked ? "puppeteer_test_votable_upvote_button" : ""
    let enabled = " aria-disabled=\"false\""
    switch upvotes {
    case .noBar: return nil
    case .labeled(let count):
      let label = count == 0 ? "Upvote" : "\(Self.grouped(count)) upvote\(count == 1 ? "" : "s")"
      let inside = count == 0 ? "" : Markup.counter(Self.shortened(count))
      return Markup.button(label: label, classes: classes, attributes: enabled, inside)
    case .shown(let number):
      let counter = number.isEmpty ? "<span></span>" : Markup.counter(number)
      return Markup.button(
        label: words.upvote, classes: classes, attributes: enabled,
        Markup.text(
          "puppeteer_test_button_text",
          "<span>\(Markup.hiddenStart)<span>\(words.upvote)</span>\(Markup.hiddenDot)\(counter)</span>"
        ))
    }
  }

  /// `count` with a comma between thousands.
  static func grouped(_ count: Int) -> String {
    count < 1000
      ? "\(count)" : "\(grouped(count / 1000)),\(String(count % 1000 + 1000).dropFirst())"
  }

  /// `count` as a button shows it: rounded down to one decimal (PageFormat.md, "Numbers").
  static func shortened(_ count: Int) -> String {
    guard count >= 1000 else { return "\(count)" }
    let tenths = count / 100
    return tenths % 10 == 0 ? "\(tenths / 10)K" : "\(tenths / 10).\(tenths % 10)K"
  }
}
