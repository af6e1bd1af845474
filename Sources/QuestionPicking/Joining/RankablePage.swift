public import QuoraFacts

/// One page, prepared for the ranking.
///
/// What takes no other page to be known is found here, so that it can be done for several pages at
/// once.
public struct RankablePage: Sendable {
  /// A row, or the page itself, that speaks of a question.
  struct Mention {
    /// The row of a page's own question, which comes before all others.
    static let ofPage = -1

    /// 0-based; ``ofPage`` for the page's own question.
    let row: Int
    /// Whether it joins a candidate but makes none.
    let isRelated: Bool
    /// The question's identity.
    let identity: Identity
    /// Whether it tells the question's address.
    let hasURL: Bool

    fileprivate init(row: Int, isRelated: Bool = false, id: Int?, url: String?) {
      self.row = row
      self.isRelated = isRelated
      identity = Identity(id: id, url: url)
      hasURL = url != nil
    }
  }

  /// The argument that named it.
  public let name: String
  /// What it says.
  public let facts: PageFacts

  /// Where it speaks of questions, in order.
  let mentions: [Mention]
  /// How many advertisements it shows.
  let adCount: Int

  /// The page `name` that says `facts`; whatever its `problem`, its rows count.
  public init(name: String, facts: PageFacts) {
    self.name = name
    self.facts = facts
    mentions = Self.mentions(in: facts)
    let rows = facts.rows
    adCount = rows.indices.count { rows[$0].kind == .ad }
  }

  /// Source: Documentation/Rules.md, "Candidates".
  private static func mentions(in page: PageFacts) -> [Mention] {
    let rows = page.rows
    let isOfQuestion = page.question != nil
    var mentions: [Mention] = []
    mentions.reserveCapacity(rows.count + 1)
    if isOfQuestion {
      mentions.append(Mention(row: Mention.ofPage, id: page.question?.id, url: page.question?.url))
    }
    for index in rows.indices {
      let kind = rows[index].kind
      switch kind {
      // An answer whose address is another question's joins that one, if another page names it.
      case .answer where isOfQuestion:
        guard !page.isOwnAnswer(index) else { continue }
        let other = rows[index].url.flatMap { QuoraURL($0) }?.question.absolute
        mentions.append(Mention(row: index, isRelated: true, id: nil, url: other))
        continue
      case .post, .machine, .ad: continue
      case .answer, .question, .related: break
      }
      guard let question = rows[index].question else { continue }
      mentions.append(
        Mention(row: index, isRelated: kind == .related, id: question.id, url: question.url))
    }
    return mentions
  }
}

extension PageFacts {
  /// Whether the row with this index is an answer to the page's own question: its address, where
  /// both are known, is not another question's.
  func isOwnAnswer(_ index: Int) -> Bool {
    guard rows[index].kind == .answer, let question else { return false }
    guard let answer = rows[index].url.flatMap({ QuoraURL($0) }),
      let own = question.url.flatMap({ QuoraURL($0) })
    else { return true }
    let asked = answer.question
    return asked == answer || asked.identity == own.identity
  }
}
