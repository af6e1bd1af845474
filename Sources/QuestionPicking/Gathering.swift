import QuoraFacts

/// The candidates of all pages, each made when it is asked for: all of them at once would hold a
/// copy of every row.
///
/// Source: DESIGN part 4, "Candidates".
struct Gathering {
  /// How many advertisements the pages show.
  let adCount: Int

  /// Where a page or one of its rows speaks of a question.
  private typealias Place = Candidate.Place

  /// From the newest to the oldest.
  private let pages: [(name: String, facts: PageFacts)]
  /// The places that speak of each candidate, in order and not empty; by the first of them.
  private let mentions: [[Place]]

  /// Gathers the candidates of `pages`, which may be in any order.
  init(_ pages: [(name: String, facts: PageFacts)]) {
    let pages = pages.sorted(by: Self.isNewer)
    self.pages = pages
    adCount = pages.map(\.facts.rows).reduce(0) { count, rows in
      count + rows.indices.count { rows[$0].kind == .ad }
    }

    var places: [Place] = []
    var related: [Place] = []
    for (index, page) in pages.enumerated() {
      Self.read(page.facts, index: index, mentions: &places, related: &related)
    }
    func identity(_ place: Place) -> Identity {
      let question = Self.question(at: place, of: pages)
      return Identity(id: question?.id, url: question?.url)
    }
    let groups = IdentityGroups(places.map(identity))
    var mentions = groups.sorted(places)
    for place in related {
      if let group = groups.group(of: identity(place)) { mentions[group].append(place) }
    }
    for group in mentions.indices where mentions[group].count > 1 { mentions[group].sort() }
    self.mentions = mentions.sorted { $0[0] < $1[0] }
  }

  /// How many candidates there are.
  var count: Int { mentions.count }

  /// The candidate with this index, the one that the newest page mentions first being 0.
  subscript(index: Int) -> Candidate {
    let places = mentions[index]
    var shown: [Place] = []
    for place in places { addAnswers(at: place, to: &shown) }
    let answers = shown.count > 1 ? sortedByAnswer(shown.sorted()).map(answer) : shown.map(answer)
    return Candidate(
      question: .joined(places.compactMap { Self.question(at: $0, of: pages) }),
      answers: answers, isPageSeen: places.contains(where: isQuestionPage))
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

  /// Adds the places of a page that mention a question: to `related` those that join a candidate
  /// but make none.
  private static func read(
    _ page: PageFacts, index: Int, mentions: inout [Place], related: inout [Place]
  ) {
    if page.question != nil { mentions.append(Place(page: index, row: Place.ofPage)) }
    let rows = page.rows
    for number in rows.indices where rows[number].question != nil {
      let place = Place(page: index, row: number)
      switch rows[number].kind {
      case .answer:
        // On a question's page whatever the row names: a merged answer has the address of the
        // question it was merged from.
        if page.question == nil { mentions.append(place) }
      case .question: mentions.append(place)
      case .related: related.append(place)
      case .post, .machine, .ad: break
      }
    }
  }

  private static func question(
    at place: Place, of pages: [(name: String, facts: PageFacts)]
  ) -> Question? {
    let facts = pages[place.page].facts
    return place.row == Place.ofPage ? facts.question : facts.rows[place.row].question
  }

  private func isQuestionPage(_ place: Place) -> Bool {
    place.row == Place.ofPage && pages[place.page].facts.controller == .question
  }

  /// Adds the places of the answers that a mention of a question shows.
  private func addAnswers(at place: Place, to places: inout [Place]) {
    guard place.row == Place.ofPage else {
      if pages[place.page].facts.rows[place.row].kind != .question { places.append(place) }
      return
    }
    let rows = pages[place.page].facts.rows
    for number in rows.indices where rows[number].kind == .answer {
      places.append(Place(page: place.page, row: number))
    }
  }

  /// The places of each answer, both in order.
  private func sortedByAnswer(_ places: [Place]) -> [[Place]] {
    let groups = IdentityGroups(
      places.map { Identity(id: row(at: $0).id, url: row(at: $0).url) })
    return groups.sorted(places).sorted { $0[0] < $1[0] }
  }

  private func row(at place: Place) -> Row { pages[place.page].facts.rows[place.row] }

  /// The answer that one row shows.
  private func answer(at place: Place) -> Candidate.Answer {
    let (name, facts) = pages[place.page]
    let row = facts.rows[place.row]
    return Candidate.Answer(
      row: row, page: name, isOnFeed: facts.controller.isFeed,
      hasClock: row.posted != nil && facts.clock != .none)
  }

  /// The answer that is shown at `places`, which are in order and not empty.
  private func answer(at places: [Place]) -> Candidate.Answer {
    guard places.count > 1 else { return answer(at: places[0]) }
    let rows = places.map(row)
    let timed = ShownTime.indexOfBest(rows.map(\.posted))
    return Candidate.Answer(
      row: .joined(rows), page: pages[places[0].page].name,
      isOnFeed: places.contains { pages[$0.page].facts.controller.isFeed },
      hasClock: timed.map { pages[places[$0].page].facts.clock != .none } ?? false,
      velocity: Velocity(
        between: places.map { (views: row(at: $0).views, time: pages[$0.page].facts.clockTime) }))
  }
}

extension PageFacts {
  /// When it was saved, where a clock tells.
  fileprivate var clockTime: Instant? { clock == .none ? nil : savedAt }
}

extension PageFacts.Controller {
  /// Whether the article's rules 1 to 3 speak of the answers of such a page.
  ///
  /// Source: DESIGN part 4, "Lead answer".
  fileprivate var isFeed: Bool {
    switch self {
    case .home, .topic, .space, .search, .profile: true
    case .question, .answer, .wall, .error, .challenge, .unknown: false
    }
  }
}
