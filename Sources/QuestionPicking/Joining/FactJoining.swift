import QuoraFacts

// Facts of the same thing from several pages. Every list here runs from the newest page to the
// oldest, so the first value known is the newest.

extension Sequence {
  /// The first value known, the newest page's.
  fileprivate func first<Value>(known value: (Element) -> Value?) -> Value? {
    lazy.compactMap(value).first
  }
}

extension Count {
  /// The newest number; an exact one that the newest, shortened number can stand for is preferred.
  ///
  /// An older exact number that the newest cannot stand for is out of date.
  static func joined(_ counts: [Count?]) -> Count? {
    let known = counts.compactMap(\.self)
    guard let newest = known.first, newest.source != .exact else { return known.first }
    let exact = known.first {
      $0.source == .exact && (newest.low...newest.high).contains($0.value)
    }
    return exact ?? newest
  }
}

extension ShownTime {
  /// The time that says most of the first posting: the payload's, else the narrowest interval of
  /// the posting, else that of an update, else words alone; among equals the newest.
  ///
  /// - Returns: The index of that time; nil where none is known.
  static func indexOfBest(_ times: [ShownTime?]) -> Int? {
    func rank(_ time: ShownTime) -> (Int, Double) {
      if time.created != nil { return (0, 0) }
      guard let interval = time.interval else { return (3, 0) }
      return (time.isUpdate ? 2 : 1, interval.latest.seconds(since: interval.earliest))
    }
    let known = times.enumerated().compactMap { index, time in
      time.map { (index: index, rank: rank($0)) }
    }
    return known.min { ($0.rank.0, $0.rank.1, $0.index) < ($1.rank.0, $1.rank.1, $1.index) }?.index
  }
}

extension Question {
  /// The facts of one question, joined.
  static func joined(_ questions: [Question]) -> Question {
    if questions.count == 1 { return questions[0] }
    return Question(
      id: questions.first(known: \.id), title: questions.first(known: \.title),
      url: questions.first(known: \.url),
      answerCount: .joined(questions.map(\.answerCount)),
      followers: .joined(questions.map(\.followers)),
      lastFollowed: questions.first(known: \.lastFollowed),
      asked: questions.first(known: \.asked),
      viewerHasAnswered: questions.first(known: \.viewerHasAnswered))
  }
}

extension Author {
  /// The facts of one answer's author, joined; nil where no page names one.
  ///
  /// An author who has since become anonymous stays so.
  static func joined(_ authors: [Author?]) -> Author? {
    let known = authors.compactMap(\.self)
    guard let newest = known.first, !newest.isAnonymous else { return known.first }
    return Author(
      name: known.first(known: \.name), url: known.first(known: \.url), isAnonymous: false,
      followers: .joined(known.map(\.followers)), answerViews: .joined(known.map(\.answerViews)))
  }
}

extension Row {
  /// The facts of one answer, joined.
  static func joined(_ rows: [Row]) -> Row {
    let times = rows.map(\.posted)
    return Row(
      kind: rows.contains { $0.kind == .answer } ? .answer : .related,
      id: rows.first(known: \.id), url: rows.first(known: \.url),
      space: rows.first(known: \.space),
      question: rows.first(known: \.question), author: .joined(rows.map(\.author)),
      viewerIsAuthor: rows.first(known: \.viewerIsAuthor),
      viewerFollows: rows.first(known: \.viewerFollows),
      followsViewer: rows.first(known: \.followsViewer), reason: rows.first(known: \.reason),
      posted: ShownTime.indexOfBest(times).flatMap { times[$0] },
      upvotes: .joined(rows.map(\.upvotes)), views: .joined(rows.map(\.views)),
      followControl: .joined(rows.map(\.followControl)),
      origins: Origin.allCases.filter { origin in
        rows.contains { $0.origins.contains(origin) }
      })
  }
}

extension FollowControl {
  /// The strongest that any page says.
  fileprivate static func joined(_ controls: [FollowControl]) -> FollowControl {
    if controls.contains(.shown) { return .shown }
    let others = controls.compactMap { control in
      if case .missing(let others) = control { others } else { nil }
    }
    return others.max().map(FollowControl.missing(others:)) ?? .unknown
  }
}
