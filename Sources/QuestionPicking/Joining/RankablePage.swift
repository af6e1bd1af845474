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
  /// The rows that answer the page's own question, in order, with the identities of the answers.
  let ownAnswers: [(row: Int, identity: Identity)]
  /// How many advertisements it shows.
  let adCount: Int

  /// The identity of the answer that a row shows.
  func identity(ofAnswer row: Int) -> Identity {
    var (low, high) = (0, ownAnswers.count)
    while low < high {
      let middle = (low + high) / 2
      if ownAnswers[middle].row < row { low = middle + 1 } else { high = middle }
    }
    if low < ownAnswers.count, ownAnswers[low].row == row { return ownAnswers[low].identity }
    return Identity(id: facts.rows[row].id, url: facts.rows[row].url)
  }

  /// The page `name` that says `facts`; whatever its `problem`, its rows count.
  public init(name: String, facts: PageFacts) {
    self.name = name
    self.facts = facts
    let answers = facts.answersByOwner
    ownAnswers = answers.own.map {
      ($0.row, Identity(id: facts.rows[$0.row].id, address: $0.url))
    }
    mentions = Self.mentions(in: facts, others: answers.others)
    let rows = facts.rows
    adCount = rows.indices.count { rows[$0].kind == .ad }
  }

  /// Source: Documentation/Rules.md, "Candidates".
  private static func mentions(
    in page: PageFacts, others: [(row: Int, url: QuoraURL)]
  ) -> [Mention] {
    var others = others[...]
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
        guard others.first?.row == index, let other = others.popFirst() else { continue }
        mentions.append(
          Mention(row: index, isRelated: true, id: nil, url: other.url.question.absolute))
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
  /// The rows of kind `answer`: those that answer the page's own question, each with its address
  /// where that is known, and those whose address is another question's.
  var answersByOwner: (own: [(row: Int, url: QuoraURL?)], others: [(row: Int, url: QuoraURL)]) {
    guard let question else { return ([], []) }
    let asked = question.url.flatMap { QuoraURL($0) }
    var own: [(row: Int, url: QuoraURL?)] = []
    var others: [(row: Int, url: QuoraURL)] = []
    for index in rows.indices where rows[index].kind == .answer {
      let url = rows[index].url.flatMap { QuoraURL($0) }
      guard let url, let asked, url.question != url, url.question.identity != asked.identity else {
        own.append((index, url))
        continue
      }
      others.append((index, url))
    }
    return (own, others)
  }
}
