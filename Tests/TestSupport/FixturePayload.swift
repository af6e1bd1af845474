/// An invented question as the payload tells it.
public struct PayloadQuestion: Sendable {
  /// Its number.
  public var id: Int
  /// Its text.
  public var title: String
  /// Its path, or its URL on another host.
  public var path: String
  /// How many answers it has.
  public var answerCount: Int

  /// A question.
  public init(_ id: Int, _ title: String, path: String, answerCount: Int) {
    self.id = id
    self.title = title
    self.path = path
    self.answerCount = answerCount
  }

  /// The object with the keys that every place has.
  public var json: PayloadJSON {
    [
      "qid": .number(id), "id": .text("Question@0:\(id)"), "__typename": "Question",
      "isDeleted": false, "url": .text(path), "slug": .text(String(path.dropFirst())),
      "title": PayloadJSON.qtext(title), "asker": ["uid": 221_001_153, "__typename": "User"],
      "answerCount": .number(answerCount), "suggestedReplies": [],
    ]
  }
}

/// An invented answer as the payload tells it.
public struct PayloadAnswer: Sendable {
  /// Its number.
  public var id: Int
  /// The question that the payload puts it under.
  public var question: PayloadQuestion
  /// Who wrote it.
  public var author: FixtureAuthor
  /// The path of the answer, as the page links it.
  public var path: String
  /// When it was posted, in microseconds since 1970.
  public var created: Int
  /// When it was changed, in microseconds since 1970; 0 for never.
  public var updated = 0
  /// Its views.
  public var views: Int
  /// Its upvotes.
  public var upvotes: Int
  /// The author's answers and answer views.
  public var totals: (answers: Int, views: Int)?
  /// The question it was written to, where that is another one.
  public var original: PayloadQuestion?
  /// Whether it was deleted.
  public var isDeleted = false
  /// Whether a machine wrote it.
  public var isMachine = false
  /// The Space it stands in: name and URL.
  public var space: (name: String, url: String)?
  /// More members of the author, as profiles have them.
  public var authorExtra: PayloadJSON = [:]
  /// Whether the viewer wrote it.
  public var viewerIsAuthor = false

  /// An answer.
  public init(
    _ id: Int, to question: PayloadQuestion, by author: FixtureAuthor, path: String, created: Int,
    views: Int, upvotes: Int
  ) {
    self.id = id
    self.question = question
    self.author = author
    self.path = path
    self.created = created
    self.views = views
    self.upvotes = upvotes
  }

  private var isAnonymous: Bool { author.name == "Anonymous" }

  /// The object of its author.
  public var authorJSON: PayloadJSON {
    let words = author.name.split(separator: " ", maxSplits: 1).map(String.init)
    // A dummy name stands under every anonymous answer.
    let names = isAnonymous ? ["Dummy", "Personage"] : words
    let onOwnHost = author.profile?.replacing("https://www.quora.com", with: "")
    return
      ([
        "uid": .number(isAnonymous ? 221_001_153 : 8_000_000_000 + id % 100_000),
        "__typename": "User", "isAnon": .flag(isAnonymous),
        "isMachineAnswerBot": .flag(isMachine),
        "names": [
          [
            "__typename": "UserName", "reverseOrder": false, "givenName": .text(names[0]),
            "familyName": .text(names.count > 1 ? names[1] : ""), "scriptCode": "LATN",
          ]
        ], "adminNames": [], "profileUrl": onOwnHost.map { .text($0) } ?? .null,
        "isVerified": false, "businessStatus": nil,
      ] as PayloadJSON).adding(authorExtra)
  }

  /// The answer's object.
  public var json: PayloadJSON {
    let facts: PayloadJSON =
      totals.map {
        [
          [
            "__typename": "AuthorInfoFact", "viewCount": .number($0.views),
            "answerCount": .number($0.answers),
          ]
        ]
      } ?? []
    let tribe: PayloadJSON =
      space.map {
        [
          "tribeId": 7700, "__typename": "Tribe", "nameString": .text($0.name),
          "url": .text($0.url),
        ]
      } ?? .null
    let other: PayloadJSON =
      original.map {
        [
          "question": $0.json, "originalQuestionText": .text($0.title),
          "isQuestionBannerRemoved": false,
        ]
      } ?? .null
    return [
      "aid": .number(id), "id": .text("Answer@0:\(id)"), "__typename": "Answer",
      "isDeleted": .flag(isDeleted), "isMachineAnswer": .flag(isMachine),
      "content": PayloadJSON.qtext("An invented answer."), "viewerHasAccess": true,
      "question": question.json, "permaUrl": .text(path), "isVisibleToViewer": .flag(!isDeleted),
      "viewerIsAuthor": .flag(viewerIsAuthor),
      "permaUrlOnOriginalQuestion": .text(original == nil ? path : "\(path)?no_redirect=1"),
      "originalQuestionIfDifferent": other, "tribe": tribe,
      "viewer": ["user": nil, "staticContent": ["title": "There is help"]],
      "author": authorJSON, "creationTime": .number(created), "updatedTime": .number(updated),
      "credibilityFacts": facts, "effectiveAccessOption": "free", "numViews": .number(views),
      "numUpvotes": .number(upvotes), "numShares": 1, "numDisplayComments": 0,
      "isCollapsedForViewer": false, "viewerVoteType": "novote",
    ]
  }

  /// The item of the list of 2025 that holds it.
  public func item(of page: PayloadQuestion, index: Int, isEquivalent: Bool? = nil) -> PayloadJSON {
    let type: PayloadJSON =
      isMachine
      ? "QuestionMachineAnswerItem"
      : isEquivalent == nil ? "QuestionAnswerItem2" : "QuestionRelevantAnswerItem2"
    let relevant: PayloadJSON =
      isEquivalent.map { ["isEquivalentAnswer": .flag($0), "relatedQuestion": question.json] }
      ?? [:]
    let node =
      ([
        "__typename": type, "question": ["qid": .number(page.id)], "index": .number(index),
      ] as PayloadJSON).adding(relevant).adding(["answer": json])
    return ["node": node, "cursor": .text("\(index)"), "id": .text("Edge@0:\(index)")]
  }
}

/// The pushes of a question page.
public enum QuestionPayload {
  /// The first push: the question itself, in the short.
  public static func start(_ question: PayloadQuestion) -> PayloadJSON {
    [
      "data": ["question": question.json, "viewer": ["user": nil], "redirectedQuestion": nil],
      "broadcastId": "invented", "extensions": ["is_final": false],
    ]
  }

  /// The push with the first items of the list.
  public static func list(_ question: PayloadQuestion, _ items: PayloadJSON...) -> PayloadJSON {
    [
      "data": [
        "question":
          ([
            "answers": ["edges": .array(items)], "isDeleted": false,
          ] as PayloadJSON).adding(question.json), "viewer": ["user": nil],
      ], "broadcastId": "invented", "extensions": ["is_final": false],
    ]
  }

  /// A later push with the list's item number `index`.
  public static func stream(_ item: PayloadJSON, index: Int) -> PayloadJSON {
    [
      "data": item,
      "label": "QuestionPagedList_question$stream$QuestionPagedList_question_answers",
      "path": ["question", "answers", "edges", .number(index)], "stream_idx": .number(index - 2),
      "extensions": ["is_final": true],
    ]
  }

  /// The push with the header's facts: followers, and what the viewer did.
  public static func header(_ question: PayloadQuestion, followers: Int) -> PayloadJSON {
    [
      "data": [
        "question": question.json.adding([
          "viewerHasAnswered": false, "viewerAnswer": nil, "viewerIsFollowing": false,
          "followerCount": .number(followers), "isLocked": false,
          "decanonicalizedAnswerCount": .number(question.answerCount + 2),
        ]), "viewer": ["user": nil],
      ],
      "label": "QuestionPageHeaderSectionQuery$defer$QuestionSubheaderWrapper_queryRoot",
      "path": [], "extensions": ["is_final": true],
    ]
  }

  /// The push with the advertisements: an empty slot, and an answer that somebody pays for.
  public static func ads(_ question: PayloadQuestion, promoted: PayloadAnswer) -> PayloadJSON {
    [
      "data": [
        "question": [
          "ads": [
            ["adLocation": "top_slot_question", "ad": nil],
            [
              "adLocation": "inline_question",
              "ad": [
                "__typename": "PromotedAnswerAd", "__isAdType": "PromotedAnswerAd",
                "__isAdEntity": "PromotedAnswerAd", "adId": 5, "adType": "promoted_answer",
                "businessName": "Lanternfish Hosting", "answer": promoted.json,
              ],
            ],
          ], "id": .text("Question@0:\(question.id)"),
        ]
      ], "extensions": ["is_final": true],
    ]
  }
}
