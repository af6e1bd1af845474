/// Answers of Quora's server to a feed's query, invented (PageFormat.md, "GraphQL answers").
public enum FeedJSON {
  /// The answer with these bundles, asked for by `viewer`.
  public static func multifeed(
    _ bundles: [PayloadJSON], viewer: PayloadJSON = nil, hasNextPage: Bool = true
  ) -> PayloadJSON {
    [
      "data": [
        "multifeedObject": [
          "id": "TXVsdGlmZWVk", "__typename": "Multifeed",
          "multifeedConnection": connection(bundles).adding([
            "pageInfo": ["hasNextPage": .flag(hasNextPage), "endCursor": "8583263101"]
          ]),
        ], "viewer": ["user": viewer, "id": "Vmlld2Vy"],
      ], "extensions": ["is_final": true],
    ]
  }

  /// The edges that hold `nodes`.
  public static func connection(_ nodes: [PayloadJSON]) -> PayloadJSON {
    let edges = nodes.enumerated().map { index, node -> PayloadJSON in
      ["node": node, "cursor": .text("\(index)"), "id": .text("Edge@0:\(index)")]
    }
    return ["edges": .array(edges)]
  }

  /// A bundle with its stories in edges.
  public static func bundle(_ type: String, edges: PayloadJSON...) -> PayloadJSON {
    ["__typename": .text(type), "id": "QnVuZGxl", "bundleConnection": connection(edges)]
  }

  /// A bundle with its stories in an array.
  public static func bundle(_ type: String, stories: PayloadJSON...) -> PayloadJSON {
    ["__typename": .text(type), "id": "QnVuZGxl", "stories": .array(stories)]
  }

  /// A story about an answer.
  public static func story(_ answer: PayloadAnswer, reason: PayloadJSON = nil) -> PayloadJSON {
    story("AnswerFeedStory", ["answer": answer.json], reason: reason)
  }

  /// A story with `content` in it.
  public static func story(
    _ type: String, _ content: PayloadJSON, reason: PayloadJSON = nil
  ) -> PayloadJSON {
    (["__typename": .text(type), "__isFeedStory": .text(type)] as PayloadJSON)
      .adding(content).adding(["feedReason": reason])
  }

  /// Why a story is shown; the people stand under `key`.
  public static func reason(
    _ type: String, people: [PayloadJSON] = [], key: String = "relevantUsers",
    topic: String? = nil, space: String? = nil
  ) -> PayloadJSON {
    [
      "__typename": .text(type), "timestamp": 0, "numEvents": 1,
      key: .array(people),
      "topic": topic.map { ["tid": 12, "name": .text($0), "url": "/topic/Invented"] } ?? nil,
      "tribe": space.map { ["tribeId": 77, "nameString": .text($0)] } ?? nil,
    ]
  }

  /// A person as reasons name one.
  public static func person(
    _ id: Int, _ given: String, _ family: String, follows: Bool? = nil
  ) -> PayloadJSON {
    let person: PayloadJSON = [
      "uid": .number(id), "__typename": "User", "isAnon": false,
      "names": [["givenName": .text(given), "familyName": .text(family), "reverseOrder": false]],
      "profileUrl": .text("/profile/\(given)-\(family)"),
    ]
    return person.adding(follows.map { ["viewerIsFollowing": .flag($0)] } ?? [:])
  }

  /// A post of a Space.
  public static func post(
    _ id: Int, by author: PayloadJSON, path: String, space: (name: String, url: String),
    created: Int, views: Int, upvotes: Int
  ) -> PayloadJSON {
    [
      "pid": .number(id), "__typename": "Post", "url": .text(path), "isDeleted": false,
      "title": PayloadJSON.qtext("An invented post"), "author": author, "viewerIsAuthor": false,
      // Real posts have the Space's name and address in the item only.
      "tribe": ["tribeId": 77],
      "tribeItem": [
        "__typename": "TribeItem",
        "tribe": ["tribeId": 77, "nameString": .text(space.name), "url": .text(space.url)],
      ], "creationTime": .number(created), "updatedTime": 0, "numViews": .number(views),
      "numUpvotes": .number(upvotes),
    ]
  }

  /// An advertisement's story.
  public static var adStory: PayloadJSON {
    [
      "__typename": "AdFeedStory",
      "ad": [
        "__typename": "TextOrImageAd", "__isAdType": "TextOrImageAd", "adId": 9,
        "adType": "image_ad", "businessName": "Lanternfish Hosting",
      ],
    ]
  }
}
