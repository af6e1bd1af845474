import QuestionPicking
import QuoraFacts

/// Random pages that speak of the same few questions and answers.
struct World {
  /// Question pages and feeds, of names of their own.
  var pages: [Page] = []

  /// Makes up to six pages.
  ///
  /// - Parameters:
  ///   - generator: Where the chance comes from.
  ///   - questionCount: How many questions the pages speak of.
  ///   - isTangled: Whether questions may share an address.
  init(using generator: inout SplitMix64, questionCount: Int, isTangled: Bool = false) {
    for index in 0..<Int.random(in: 1...6, using: &generator) {
      let number = Int.random(in: 0..<questionCount, using: &generator)
      let isFeed = generator.happens(0.6)
      let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Self.row(
          of: isFeed ? Int.random(in: 0..<questionCount, using: &generator) : number,
          isTangled: isTangled, using: &generator)
      }
      let hasClock = generator.happens(0.9)
      pages.append(
        (
          "page-\(index)",
          PageFacts(
            kind: isFeed ? [.home, .topic, .search][index % 3] : .question,
            clock: hasClock ? PageClock(ago(hours: [0, 1, 50][number % 3]), .page) : nil,
            question: isFeed
              ? nil : Self.question(number, isTangled: isTangled, using: &generator),
            rows: rows)
        ))
    }
  }

  /// Random options, not far from the article's.
  func options(using generator: inout SplitMix64) -> RankOptions {
    var options = RankOptions(asOf: asOf)
    if generator.happens(0.3) { options.unknown = .drop }
    if generator.happens(0.2) { options.kept.insert(.followed) }
    if generator.happens(0.2) { options.kept.insert(.answered) }
    if generator.happens(0.2) { options.thresholds.maxAgeHours = nil }
    if generator.happens(0.2) { options.thresholds.minViews = nil }
    if generator.happens(0.2) { options.thresholds.minUpvotes = nil }
    options.sort = RankOptions.Sort.allCases.randomElement(using: &generator) ?? .score
    return options
  }

  private static func question(
    _ number: Int, isTangled: Bool, using generator: inout SplitMix64
  ) -> Question {
    let address =
      isTangled && generator.happens(0.3) ? Int.random(in: 0...3, using: &generator) : number
    return Question(
      id: generator.happens(0.4) ? 100 + number : nil, url: link("Question-\(address)"),
      answerCount: generator.happens(0.5) ? .exact(generator.count(decades: 2)) : nil,
      viewerHasAnswered: [nil, nil, false, true][Int.random(in: 0...3, using: &generator)])
  }

  private static func row(
    of number: Int, isTangled: Bool, using generator: inout SplitMix64
  ) -> Row {
    let author = Int.random(in: 0...4, using: &generator)
    var row = Row(
      kind: [.answer, .answer, .answer, .answer, .question, .related, .machine, .ad, .post][
        Int.random(in: 0...8, using: &generator)],
      id: generator.happens(0.3) ? 1000 + number * 10 + author : nil,
      url: "\(link("Question-\(number)"))/answer/Author-\(author)",
      question: question(number, isTangled: isTangled, using: &generator))
    row.author = Author(
      name: "Author \(author)", url: link("profile/Author-\(author)"),
      followers: generator.happens(0.3) ? .exact(generator.count(decades: 6)) : nil)
    row.viewerIsAuthor = [nil, false, false, true][Int.random(in: 0...3, using: &generator)]
    row.viewerFollows = [nil, false, false, true][Int.random(in: 0...3, using: &generator)]
    row.followControl =
      generator.happens(0.2) ? .missing(others: Int.random(in: 0...9, using: &generator)) : .unknown
    row.posted = time(using: &generator)
    row.upvotes = count(decades: 4, using: &generator)
    row.views = generator.happens(0.5) ? count(decades: 6, using: &generator) : nil
    return row
  }

  private static func time(using generator: inout SplitMix64) -> ShownTime? {
    let age = Double(generator.count(decades: 4))
    return switch Int.random(in: 0...4, using: &generator) {
    case 0: nil
    case 1: ShownTime(text: "?", created: ago(hours: age + 0.37))
    case 2: shown(hours: age, age + 48)
    case 3: shown(hours: age, age + 1, isUpdate: true)
    default: shown(hours: age, age + 1)
    }
  }

  private static func count(decades: Int, using generator: inout SplitMix64) -> Count? {
    let value = generator.count(decades: decades)
    if generator.happens(0.1) { return nil }
    return value > 1000 && generator.happens(0.5)
      ? rounded(value, value - value / 50, value + value / 50) : .exact(value)
  }
}
