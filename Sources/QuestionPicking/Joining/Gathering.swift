import QuoraFacts

/// The candidates of all pages, each made when it is asked for: all of them at once would hold a
/// copy of every row.
///
/// Source: Documentation/Rules.md, "Candidates".
struct Gathering {
  /// Where a row stands: pages from the newest to the oldest.
  private struct Place: Comparable {
    /// 0 for the newest page.
    let page: Int
    /// 0-based.
    let row: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.page, left.row) < (right.page, right.row)
    }
  }

  /// How many advertisements the pages show.
  let adCount: Int

  /// From the newest to the oldest.
  private let pages: [RankablePage]
  /// Where all pages speak of questions, in order, each with the index of its page.
  private let mentions: [(page: Int, mention: RankablePage.Mention)]
  /// The indices of the mentions of each candidate, in order and not empty; by the first of them.
  private let members: [[Int]]

  /// Views that were read before; nil where nobody remembers.
  private let earlierViews: QuestionPicker.EarlierViews?

  /// Gathers the candidates of `pages`, which may be in any order.
  init(_ pages: [RankablePage], earlierViews: QuestionPicker.EarlierViews? = nil) {
    self.earlierViews = earlierViews
    let pages = pages.sorted(by: Self.isNewer)
    self.pages = pages
    adCount = pages.reduce(0) { $0 + $1.adCount }

    var mentions: [(page: Int, mention: RankablePage.Mention)] = []
    mentions.reserveCapacity(pages.reduce(0) { $0 + $1.mentions.count })
    for (index, page) in pages.enumerated() {
      for mention in page.mentions { mentions.append((index, mention)) }
    }
    let (related, makers) = (
      mentions.indices.filter { mentions[$0].mention.isRelated },
      mentions.indices.filter { !mentions[$0].mention.isRelated }
    )
    let groups = IdentityGroups(makers.map { mentions[$0].mention.identity })
    var members = groups.sorted(makers)
    for index in related {
      if let group = groups.group(of: mentions[index].mention.identity) {
        members[group].append(index)
      }
    }
    for group in members.indices where members[group].count > 1 { members[group].sort() }
    self.members = members.sorted { $0[0] < $1[0] }
    self.mentions = mentions
  }

  /// Newer before older, pages without a clock last; equal ones by name.
  private static func isNewer(_ left: RankablePage, _ right: RankablePage) -> Bool {
    switch (left.facts.clock?.moment, right.facts.clock?.moment) {
    case (let left?, let right?) where left != right: left > right
    case (_?, nil): true
    case (nil, _?): false
    default: left.name < right.name
    }
  }

  /// How many candidates there are.
  var count: Int { members.count }

  /// The candidate with this index, the one that the newest page mentions first being 0.
  subscript(index: Int) -> Candidate {
    let own = members[index]
    if own.count == 1, mentions[own[0]].mention.row != RankablePage.Mention.ofPage {
      return candidate(at: Place(page: mentions[own[0]].page, row: mentions[own[0]].mention.row))
    }
    var questions: [Question] = []
    questions.reserveCapacity(own.count)
    var shown: [Place] = []
    var isPageSeen = false
    for member in own {
      let page = mentions[member].page
      let row = mentions[member].mention.row
      guard row == RankablePage.Mention.ofPage else {
        let kind = pages[page].facts.rows[row].kind
        let isOfPage = kind == .answer && pages[page].facts.question != nil
        // What an answer on a question's page says of its question is said of the page's.
        if !isOfPage, let question = pages[page].facts.rows[row].question {
          questions.append(question)
        }
        if pages[page].facts.rows[row].kind != .question {
          shown.append(Place(page: page, row: row))
        }
        continue
      }
      if let question = pages[page].facts.question { questions.append(question) }
      if pages[page].facts.kind == .question { isPageSeen = true }
      // Addresses were read when the page was prepared.
      for answer in pages[page].ownAnswers { shown.append(Place(page: page, row: answer.row)) }
    }
    var candidate = Candidate(question: .joined(questions), isPageSeen: isPageSeen)
    addAnswers(at: shown, to: &candidate)
    return candidate
  }

  /// The candidate that one row alone speaks of, as most are.
  private func candidate(at place: Place) -> Candidate {
    let row = pages[place.page].facts.rows[place.row]
    var candidate = Candidate(question: row.question ?? Question(), isPageSeen: false)
    if row.kind != .question { add(row, of: place, to: &candidate) }
    return candidate
  }

  /// The address of a candidate's question as the newest page tells it, in a form that can be
  /// compared; nil where none does.
  func address(ofQuestion index: Int) -> String? {
    members[index].first { mentions[$0].mention.hasURL }.flatMap {
      mentions[$0].mention.identity.url
    }
  }

  // MARK: Answers

  private func addAnswers(at places: [Place], to candidate: inout Candidate) {
    guard places.count > 1 else {
      for place in places { add(row(at: place), of: place, to: &candidate) }
      return
    }
    let places = places.sorted()
    let groups = IdentityGroups(places.map { pages[$0.page].identity(ofAnswer: $0.row) })
    let sorted = groups.sorted(places).sorted { $0[0] < $1[0] }
    candidate.answers.reserveCapacity(sorted.count)
    for places in sorted { add(at: places, to: &candidate) }
  }

  private func row(at place: Place) -> Row { pages[place.page].facts.rows[place.row] }

  /// Adds the answer that one row shows.
  private func add(_ row: Row, of place: Place, to candidate: inout Candidate) {
    let answer = SeenAnswer(
      row: row, page: pages[place.page].name,
      velocity: earlierViews == nil ? nil : velocity(of: row, at: [place]),
      isOnFeed: pages[place.page].facts.kind.isFeed,
      hasClock: row.posted != nil && pages[place.page].facts.clock != nil)
    if candidate.answers.isEmpty {
      // Room for one: an array that grows takes room for two.
      candidate.answers = [answer]
    } else {
      candidate.answers.append(answer)
    }
  }

  /// How fast an answer gains views that is shown at `places`, from what was read before, too.
  private func velocity(of row: Row, at places: [Place]) -> Velocity? {
    let seen = places.map { place in
      let facts = pages[place.page].facts
      return (views: facts.rows[place.row].views, time: facts.clock?.moment)
    }
    guard row.views != nil, let earlier = earlierViews?(row.id, row.url), !earlier.isEmpty else {
      return Velocity(between: seen)
    }
    return Velocity(between: seen + earlier.map { ($0.views, $0.time) })
  }

  /// Adds the answer that is shown at `places`, which are in order and not empty.
  private func add(at places: [Place], to candidate: inout Candidate) {
    guard places.count > 1 else {
      return add(row(at: places[0]), of: places[0], to: &candidate)
    }
    let rows = places.map(row)
    let timed = ShownTime.indexOfBest(rows.map(\.posted))
    let joined = Row.joined(rows)
    candidate.answers.append(
      SeenAnswer(
        row: joined, page: pages[places[0].page].name, velocity: velocity(of: joined, at: places),
        isOnFeed: places.contains { pages[$0.page].facts.kind.isFeed },
        hasClock: timed.map { pages[places[$0].page].facts.clock != nil } ?? false))
  }
}

extension PageFacts.Kind {
  /// Whether the article's rules 1 to 3 speak of the answers of such a page.
  ///
  /// Source: Documentation/Rules.md, "Lead answer".
  fileprivate var isFeed: Bool {
    switch self {
    case .home, .topic, .space, .search, .profile: true
    case .question, .answer, .wall, .error, .challenge, .unknown: false
    }
  }
}
