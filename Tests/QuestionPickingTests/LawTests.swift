import QuestionPicking
import QuoraFacts
import Testing

/// The laws of the score (Rules.md, "Score"), on random questions, with random weights in every
/// second case.
///
/// The lead stays the same in each: it is the only answer on a feed. Where more views make another
/// answer meet a bound, that one may lead and be older; the laws do not speak of that. Every answer
/// is seen in one save; what holds with two is in `MomentumLawTests`.
struct LawTests {
  /// A question with a lead answer on a feed and others on its own page.
  private struct Subject {
    /// The lead first.
    var answers: [Row]
    let options: RankOptions

    init(using generator: inout SplitMix64) throws {
      var options = RankOptions(asOf: asOf)
      options.fame.penalty = Double.random(in: 0...0.99, using: &generator)
      if generator.happens(0.5) {
        for constant in Weights.constants {
          let value = Double.random(in: constant.range, using: &generator)
          try options.weights.set(constant.name, to: value)
        }
      }
      self.options = options
      answers = []
      for index in 0...Int.random(in: 0...8, using: &generator) {
        answers.append(Self.answer("Author-\(index)", using: &generator))
      }
    }

    private static func answer(_ name: String, using generator: inout SplitMix64) -> Row {
      QuestionPickingTests.answer(
        by: name, hours: generator.happens(0.8) ? Double(generator.count(decades: 5)) / 3 : nil,
        upvotes: generator.happens(0.8) ? generator.count(decades: 5) : nil,
        views: generator.happens(0.5) ? generator.count(decades: 7) : nil,
        followers: generator.happens(0.4) ? generator.count(decades: 6) : nil)
    }

    func judged() throws -> JudgedQuestion {
      let pages = [
        feed(Array(answers.prefix(1))), questionPage("Q", Array(answers.dropFirst())),
      ]
      return try #require(ranking(pages, options).question("Q"))
    }

    func score() throws -> Points { try #require(try judged().score) }
  }

  /// 300 random questions and the index of one of their answers.
  private func each(
    seed: UInt64, _ body: (inout Subject, Int, inout SplitMix64) throws -> Void
  ) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      var subject = try Subject(using: &generator)
      let index = Int.random(in: subject.answers.indices, using: &generator)
      try body(&subject, index, &generator)
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `more views of an answer that is not famous never lower the score`(seed: UInt64) throws {
    try each(seed: seed) { subject, index, generator in
      // No followers make φ = 0; no number makes it unknown.
      subject.answers[index].author?.followers = generator.happens(0.5) ? .exact(0) : nil
      let before = try subject.score()
      let more = generator.count(decades: 6)
      let row = subject.answers[index]
      if let views = row.views {
        subject.answers[index].views = .exact(views.value + more)
      } else if let upvotes = row.upvotes {
        subject.answers[index].upvotes = .exact(upvotes.value + more)
      }
      #expect(try subject.score() >= before)
    }
  }

  /// On the same side of a day: below it an answer's views count only where no others do.
  @Test(arguments: [(3, 0), (4, 1)] as [(UInt64, Int)])
  func `a younger answer or lead never lowers the score`(seed: UInt64, least: Int) throws {
    try each(seed: seed) { subject, index, generator in
      let index = least == 0 ? 0 : index
      guard let created = subject.answers[index].posted?.created else { return }
      let before = try subject.score()
      let hours = asOf.seconds(since: created) / 3600
      let young = subject.options.weights[.youngHours]
      let least = hours >= young ? young : 0
      subject.answers[index].posted = exactly(
        hours: Double.random(in: least...hours, using: &generator))
      #expect(try subject.score() >= before)
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `more fame never raises the score`(seed: UInt64) throws {
    try each(seed: seed) { subject, index, generator in
      let before = try subject.score()
      let followers = subject.answers[index].author?.followers?.value ?? 0
      subject.answers[index].author?.followers = .exact(
        followers + generator.count(decades: 6))
      #expect(try subject.score() <= before)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `other questions never change what is said of one`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let world = World(using: &generator, questionCount: 4)
      let options = world.options(using: &generator)
      for var question in ranking(world.pages, options).all {
        let alone = world.pages.map { page in
          var page = page
          page.facts.rows.removeAll { $0.question.map { !isSame($0, question) } ?? true }
          if let own = page.facts.question, !isSame(own, question) { page.facts.question = nil }
          return page
        }
        question.rank = question.rank.map { _ in 1 }
        #expect(ranking(alone, options).all == [question])
      }
    }
  }

  private func isSame(_ question: Question, _ judged: JudgedQuestion) -> Bool {
    question.url == judged.question.url
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `the order of the pages never matters`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let world = World(using: &generator, questionCount: 3, isTangled: true)
      let options = world.options(using: &generator)
      let expected = ranking(world.pages, options)
      #expect(ranking(world.pages.shuffled(using: &generator), options) == expected)
    }
  }
}
