import QuoraFacts

/// The candidates of all pages.
///
/// Source: DESIGN part 4, "Candidates".
struct Gathering {
  /// One candidate per question, in no order that matters.
  private(set) var candidates: [Candidate] = []
  /// How many advertisements the pages show.
  let adCount: Int

  /// A page or a row that names a question, with the answers it shows.
  private struct Mention {
    let place: Candidate.Place
    let question: Question
    var answers: [Sighting] = []
    var isQuestionPage = false

    var identity: Identity { Identity(id: question.id, url: question.url) }
  }

  /// A row that shows an answer.
  private struct Sighting {
    let place: Candidate.Place
    let row: Row
  }

  /// The pages whose answers the article's rules 1 to 3 speak of.
  ///
  /// Source: DESIGN part 4, "Lead answer".
  private static let feeds: Set<PageFacts.Controller> = [.home, .topic, .space, .search, .profile]

  /// From the newest to the oldest.
  private let pages: [(name: String, facts: PageFacts)]

  /// Gathers the candidates of `pages`, which may be in any order.
  init(_ pages: [(name: String, facts: PageFacts)]) {
    self.pages = pages.sorted(by: Self.isNewer)
    adCount = pages.reduce(0) { $0 + $1.facts.rows.count { $0.kind == .ad } }

    var mentions: [Mention] = []
    var related: [Mention] = []
    for (index, page) in self.pages.enumerated() {
      Self.read(page.facts, index: index, mentions: &mentions, related: &related)
    }
    let groups = IdentityGroups(mentions.map(\.identity))
    var members = groups.sorted(mentions)
    for mention in related {
      if let group = groups.group(of: mention.identity) { members[group].append(mention) }
    }
    candidates = members.map { candidate(of: $0.sorted { $0.place < $1.place }) }
  }

  /// Newer before older, pages without a clock last; equal ones by name.
  private static func isNewer(
    _ left: (name: String, facts: PageFacts), _ right: (name: String, facts: PageFacts)
  ) -> Bool {
    switch (left.facts.savedAt, right.facts.savedAt) {
    case (let left?, let right?) where left != right: left > right
    case (_?, nil): true
    case (nil, _?): false
    default: left.name < right.name
    }
  }

  /// Adds what a page mentions: to `related` what joins a candidate but makes none.
  private static func read(
    _ page: PageFacts, index: Int, mentions: inout [Mention], related: inout [Mention]
  ) {
    let start = mentions.endIndex
    var own = page.question.map {
      Mention(
        place: Candidate.Place(page: index, row: -1), question: $0,
        isQuestionPage: page.controller == .question)
    }
    for (number, row) in page.rows.enumerated() {
      let sighting = Sighting(place: Candidate.Place(page: index, row: number), row: row)
      if row.kind == .answer, own != nil {
        // Whatever the row names: a merged answer has the address of the question it was merged from.
        own?.answers.append(sighting)
        continue
      }
      guard let question = row.question else { continue }
      var mention = Mention(place: sighting.place, question: question)
      if row.kind != .question { mention.answers = [sighting] }
      switch row.kind {
      case .answer, .question: mentions.append(mention)
      case .related: related.append(mention)
      case .post, .machine, .ad: break
      }
    }
    if let own { mentions.insert(own, at: start) }
  }

  /// The candidate of the mentions of one question, which are in order and not empty.
  private func candidate(of mentions: [Mention]) -> Candidate {
    let shown = mentions.flatMap(\.answers).sorted { $0.place < $1.place }
    let groups = IdentityGroups(shown.map { Identity(id: $0.row.id, url: $0.row.url) })
    let answers = groups.sorted(shown).sorted { $0[0].place < $1[0].place }
    return Candidate(
      question: .joined(mentions.map(\.question)), answers: answers.map(answer),
      isPageSeen: mentions.contains(where: \.isQuestionPage), place: mentions[0].place)
  }

  /// The answer of the sightings of one answer, which are in order and not empty.
  private func answer(of sightings: [Sighting]) -> Candidate.Answer {
    let rows = sightings.map(\.row)
    let facts = sightings.map { pages[$0.place.page].facts }
    let timed = ShownTime.indexOfBest(rows.map(\.posted))
    return Candidate.Answer(
      row: .joined(rows), page: pages[sightings[0].place.page].name,
      isOnFeed: facts.contains { Self.feeds.contains($0.controller) },
      hasClock: timed.map { facts[$0].clock != .none } ?? false,
      velocity: Velocity(between: Array(zip(rows.map(\.views), facts))))
  }
}
