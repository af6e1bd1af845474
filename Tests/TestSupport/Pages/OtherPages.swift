/// Search results, a profile, and a topic's feed in another language.
enum OtherPages {
  /// Search results of 2026: questions with a payload, answers without.
  static var search: FixturePage {
    let known = PayloadQuestion(
      6_250_777, "Is bread worth baking at home?", path: "/Is-bread-worth-baking-at-home",
      answerCount: 1_339)
    let unanswered = PayloadQuestion(
      178_411_003, "Which bread keeps longest on a boat?",
      path: "/unanswered/Which-bread-keeps-longest-on-a-boat", answerCount: 0)
    let word = "<span style=\"background: rgb(255, 240, 200);\">bread</span>"
    let site = FixtureSet.site
    let cards = [
      Markup.text("", "Results for <span>bread</span>"),
      topicResult("Bread", followers: "4.9M"),
      FixtureCard.Question(
        "Is </span>\(word)<span></span><span> worth baking at home?", url: site + known.path,
        answers: "1.3K answers", time: "Last followed 6h", followers: "1.7K"
      ).html,
      FixtureCard.searchAnswer(
        FixtureAnswer(
          FixtureAuthor("Odile Carr", slug: "Odile-Carr-2", credential: "Miller's daughter"),
          question: "\(site)/What-is-the-oldest-bread-you-have-eaten", time: "8y",
          upvotes: .shown("24"), body: "A week, on a boat.", comments: 8),
        id: 69_668_001, titleHTML: "What is the oldest </span>\(word)<span> you have eaten?"),
      FixtureCard.Question(
        "Which </span>\(word)<span> keeps longest on a boat?",
        url: "\(site)/Which-bread-keeps-longest-on-a-boat", isUnanswered: true,
        answers: "No answer yet", time: "Last requested Nov 3", followers: "1"
      ).html,
      FixtureCard.searchAnswer(
        FixtureAnswer(
          FixtureAuthor(
            "प्रिया Lark", slug: "%E0%A4%AA%E0%A5%8D%E0%A4%B0%E0%A4%BF%E0%A4%AF%E0%A4%BE-Lark"),
          question: "\(site)/Why-does-bread-go-stale", time: "Wed", upvotes: .shown("1.2K"),
          body: "It does not dry, it hardens."),
        id: 69_668_002, titleHTML: "Why does </span>\(word)<span> go stale?"),
    ]
    return FixturePage(
      .init(
        "search", "index", rootClass: "SearchPage", isLoggedIn: true,
        created: FixtureSet.feedTime + 2_100),
      title: "(1) Search",
      pushes: [
        FixturePage.viewerPush,
        [
          "data": [
            "searchConnection": [
              "edges": [
                ["node": ["__typename": "TopicSearchPageResult", "topic": ["tid": 2_307]]],
                ["node": result(known, followers: 1_729, followed: before(hours: 6, and: 635_681))],
                ["node": result(unanswered, followers: 1, followed: nil)],
              ], "pageInfo": ["hasNextPage": true, "endCursor": "9"],
            ]
          ], "extensions": ["is_final": true],
        ],
      ],
      content: FixturePage.column(cards.joined(separator: "\n") + "\n"))
  }

  private static func before(days: Int = 0, hours: Int, and microseconds: Int) -> Int {
    FixtureSet.before(days: days, hours: hours, and: microseconds)
  }

  private static func topicResult(_ name: String, followers: String) -> String {
    Markup.link(
      "\(FixtureSet.site)/topic/\(name)",
      "<span>\(name)</span>" + Markup.text("", "Topic")
        + "<button class=\"q-click-wrapper\" aria-pressed=\"false\" role=\"button\">"
        + Markup.text("puppeteer_test_button_text", "<div>Follow</div><div>·</div>")
        + Markup.counter(followers) + "</button>")
  }

  private static func result(_ question: PayloadQuestion, followers: Int, followed: Int?)
    -> PayloadJSON
  {
    [
      "__typename": "QuestionSearchPageResult", "previewAnswer": nil,
      "question": question.json.adding([
        "viewerIsFollowing": false, "followerCount": .number(followers), "isLocked": true,
        "creationTime": .number(
          followed == nil
            ? before(days: 17, hours: 2, and: 44_001) : before(days: 3_990, hours: 0, and: 80_686)),
        "lastFollowTime": followed.map { .number($0) } ?? .null, "viewerHasAnswered": false,
        "viewerAnswer": nil, "isSensitive": false, "tribe": nil,
      ]),
    ]
  }

  /// A profile in Portuguese, logged in: an exact and two shown answers, numbers with `mil`.
  static var profile: FixturePage {
    let host = "https://pt.quora.com"
    func author(_ slug: String) -> FixtureAuthor {
      FixtureAuthor("Inês Corvalão", slug: slug, control: .none, host: "pt")
    }
    let raw = author("Inês-Corvalão")
    let encoded = author("In%C3%AAs-Corval%C3%A3o")
    let rain = PayloadQuestion(
      211_089_777, "Por que a chuva cheira bem?", path: "\(host)/Por-que-a-chuva-cheira-bem",
      answerCount: 4)
    var told = PayloadAnswer(
      1_477_743_852_000_401, to: rain, by: raw, path: "\(rain.path)/answer/Inês-Corvalão",
      created: FixtureSet.before(hours: 1, and: 427_909), views: 14, upvotes: 0)
    told.authorExtra = [
      "viewerIsFollowing": true, "followerCount": 849, "viewerIsFollowedBy": false,
    ]
    func shown(_ title: String, _ question: String, _ time: String, _ upvotes: String) -> String {
      FixtureCard.profileAnswer(
        FixtureAnswer(
          encoded, title: title, question: question, time: time, upvotes: .shown(upvotes),
          body: "Depende da terra.", words: .portuguese))
    }
    return FixturePage(
      .init(
        "user", "profile", rootClass: "UserProfilePage", isLoggedIn: true,
        created: FixtureSet.feedTime + 2_100, language: "pt", nid: 11),
      title: "Inês Corvalão - Quora",
      properties: [
        ("og:title", "Inês Corvalão"), ("og:type", "profile"),
        ("og:url", "\(host)/profile/Inês-Corvalão"),
      ],
      pushes: [
        FixturePage.viewerPush,
        [
          "data": [
            "user": [
              "uid": 26_316_001, "followerCount": 849, "allTimePublicAnswerViews": 3_777_001,
              "combinedProfileFeedConnection": ["edges": [["node": ["answer": told.json]]]],
            ]
          ], "extensions": ["is_final": true],
        ],
      ],
      content: FixturePage.column(
        Markup.text("", "849 seguidores") + Markup.text("", "14,7\u{A0}mil respostas")
          + shown("Por que a chuva cheira bem?", rain.path, "1h", "")
          + shown("Como secar figos?", "\(host)/Como-secar-figos", "2h", "93")
          + shown(
            "O que é saudade, em poucas palavras?",
            "\(host)/O-que-%C3%A9-saudade-em-poucas-palavras", "2h", "1,3\u{A0}mil")),
      savedFrom: "\(host)/profile/In%C3%AAs-Corval%C3%A3o/answers")
  }

  /// A topic's feed in Spanish, logged out, with one time in a word that this version does not read.
  static var spanishTopicFeed: FixturePage {
    let host = "https://es.quora.com"
    func card(
      _ name: String, _ slug: String, _ title: String, _ path: String, _ time: String,
      _ upvotes: String
    ) -> String {
      FixtureCard.answer(
        FixtureAnswer(
          FixtureAuthor(name, slug: slug, control: .none, host: "es"), title: title,
          question: "\(host)/\(path)", time: time, upvotes: .shown(upvotes),
          body: "Con calma y con tiempo.", words: .spanish))
    }
    let cards = [
      card(
        "Álvaro Quintela", "%C3%81lvaro-Quintela", "¿Cómo se cura una sartén de hierro?",
        "C%C3%B3mo-se-cura-una-sart%C3%A9n-de-hierro", "2 años", "1,2\u{A0}K"),
      card(
        "Remedios Pazos", "Remedios-Pazos", "¿Qué hace un buen pan de pueblo?",
        "Qu%C3%A9-hace-un-buen-pan-de-pueblo", "mié", "365"),
      FixtureCard.bundle(
        "AdBundle",
        FixtureCard.imageAd("Nimbus Ledger", line: "Cuentas que se cuadran solas.", upvotes: 12)),
      card(
        "Elvira Soto", "Elvira-Soto-9", "¿Por qué flota la masa?", "Por-qu%C3%A9-flota-la-masa",
        "Actualizado el 3 may", ""),
      card(
        "Baltasar Ruiz", "Baltasar-Ruiz", "¿Qué se hace con el pan duro?",
        "Qu%C3%A9-se-hace-con-el-pan-duro", "anteayer", "7"),
    ]
    return FixturePage(
      .init(
        "topic", "t", rootClass: "TopicPage", pageOid: 74_113,
        created: FixtureSet.feedTime + 2_100, language: "es", nid: 5),
      title: "Pan - Quora",
      content: FixturePage.column(
        Markup.box("dom_annotate_multifeed_topic", cards.joined())))
  }
}
