import Foundation
import QuoraFacts
import QuoraReading
import TestSupport
import Testing

/// What one real page of before 2020 shows, in numbers.
///
/// The expected facts were read with lxml, by each fact's class, and checked by a person.
struct EarlyPage: CustomTestStringConvertible, Sendable {
  let name: String
  let era: PageFacts.Era
  let answers: Int
  let questions: Int
  let ads: Int
  let answerCount: Int?
  let followers: Int?
  let views: [Int?]
  let upvotes: [Int?]

  init(
    _ name: String, era: PageFacts.Era, answers: Int, questions: Int, ads: Int, answerCount: Int?,
    followers: Int?, views: [Int?], upvotes: [Int?]
  ) {
    self.name = name
    self.era = era
    self.answers = answers
    self.questions = questions
    self.ads = ads
    self.answerCount = answerCount
    self.followers = followers
    self.views = views
    self.upvotes = upvotes
  }

  var testDescription: String { name }

  static let all = [
    EarlyPage(
      "2014-question-prettified", era: .era2014, answers: 2, questions: 0, ads: 0,
      answerCount: 2, followers: 5,
      views: [nil, nil],
      upvotes: [13, 3]),
    EarlyPage(
      "2015-answer", era: .era2014, answers: 1, questions: 0, ads: 0,
      answerCount: 35, followers: 75,
      views: [195],
      upvotes: [3]),
    EarlyPage(
      "2015-home-feed-part", era: .era2014, answers: 57, questions: 18, ads: 0,
      answerCount: nil, followers: nil,
      views: [
        23, 40, 89, 25, 2200, 3, 36, 724, 22, 97, 91, 748, 65, 147, 27, 170, 33, 572, 747, 208, 10,
        319, 20, 42, 85, 124, 21, 15, 21, 274, 9, 62, 24, 15, 192, 37, 41, 67, 8, 76, 6, 126, 105,
        1300, 7, 55_200, 230_600, 3400, 256, 19, 85, 74, 1400, 19_000, 587, 16, 13_300,
      ],
      upvotes: [
        0, 0, 0, 0, 16, 0, 1, 5, 1, 0, 0, 12, 0, 3, 0, 1, 0, 0, 5, 2, 0, 3, 0, 0, 0, 2, 0, 0, 0, 0,
        0, 2, 0, 0, 1, 2, 1, 0, 0, 0, 0, 2, 1, 10, 0, 54, 3200, 47, 2, 0, 0, 1, 0, 331, 2, 1, 349,
      ]),
    EarlyPage(
      "2015-question", era: .era2014, answers: 4, questions: 0, ads: 0,
      answerCount: 4, followers: 1,
      views: [nil, nil, nil, nil],
      upvotes: [45, 34, 1, 0]),
    EarlyPage(
      "2016-question-1040_832", era: .era2016, answers: 5, questions: 0, ads: 0,
      answerCount: 9, followers: nil,
      views: [3100, 2500, 852, 718, 537],
      upvotes: [nil, nil, nil, nil, nil]),
    EarlyPage(
      "2016-question-1085_872", era: .era2016, answers: 3, questions: 0, ads: 0,
      answerCount: 3, followers: nil,
      views: [108, 42, 31],
      upvotes: [nil, nil, nil]),
    EarlyPage(
      "2016-question-1372_1105", era: .era2016, answers: 2, questions: 0, ads: 0,
      answerCount: 2, followers: nil,
      views: [411, 834],
      upvotes: [nil, nil]),
    EarlyPage(
      "2016-question-1486_1185", era: .era2016, answers: 4, questions: 0, ads: 0,
      answerCount: 4, followers: nil,
      views: [2300, 5400, 2000, 329],
      upvotes: [nil, nil, nil, nil]),
    EarlyPage(
      "2016-question-155_117", era: .era2016, answers: 2, questions: 0, ads: 0,
      answerCount: 2, followers: nil,
      views: [468, 169],
      upvotes: [nil, nil]),
    EarlyPage(
      "2016-question-3_0", era: .era2016, answers: 5, questions: 0, ads: 0,
      answerCount: 8, followers: nil,
      views: [4300, 237, 386, 349, 193],
      upvotes: [nil, nil, nil, nil, nil]),
    EarlyPage(
      "2018-home-feed-shell", era: .era2018, answers: 0, questions: 1, ads: 0,
      answerCount: nil, followers: nil,
      views: [],
      upvotes: []),
    EarlyPage(
      "2018-question", era: .era2018, answers: 4, questions: 0, ads: 3,
      answerCount: 4, followers: 272,
      views: [15_200, 6900, 4600, 2800],
      upvotes: [221, 11, 7, 3]),
  ]
}

/// Real pages of before 2020, which lie beside the project on some machines only: held against
/// numbers and against a small reading of the bytes by regular expressions.
@Suite(.enabled(if: !FixtureFolder.realPages.isEmpty, "no folder of real pages"))
struct EarlyRealPagesTests {
  private func bytes(_ page: EarlyPage) throws -> [UInt8] {
    let url = try #require(
      FixtureFolder.realPages.first { $0.lastPathComponent == page.name + ".html" })
    return [UInt8](try Data(contentsOf: url))
  }

  /// The facts, with 8 November 2015 as the file's time.
  private func facts(_ bytes: [UInt8]) -> PageFacts {
    var pieces = [bytes, []]
    return PageReader(
      hints: .init(
        file: Instant(seconds: 1_446_969_600), asOf: Instant(seconds: 1_446_969_600),
        now: Instant(seconds: 1_446_969_600))
    )
    .facts { pieces.removeFirst() }
  }

  /// The first group of each match of `pattern`.
  private func all(_ pattern: String, in bytes: [UInt8]) throws -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = NSRange(text.startIndex..., in: text)
    return try NSRegularExpression(pattern: pattern).matches(in: text, range: whole)
      .compactMap { match in Range(match.range(at: 1), in: text).map { String(text[$0]) } }
  }

  @Test(arguments: EarlyPage.all)
  func `an old page gives the numbers it shows`(_ page: EarlyPage) throws {
    let found = facts(try bytes(page))
    let answers = found.rows.filter { $0.kind == .answer }
    // One was copied up to the middle of a picture.
    let isCut = page.name == "2018-home-feed-shell"
    #expect(found.problem == (isCut ? .truncated(byteCount: 88_779) : nil))
    #expect(found.era == page.era)
    #expect(answers.count == page.answers)
    #expect(found.rows.count { $0.kind == .question } == page.questions)
    #expect(found.rows.count { $0.kind == .ad } == page.ads)
    #expect(found.rows.count == page.answers + page.questions + page.ads)
    #expect(found.question?.answerCount?.value == page.answerCount)
    #expect(found.question?.followers?.value == page.followers)
    #expect(answers.map { $0.views?.value } == page.views)
    #expect(answers.map { $0.upvotes?.value } == page.upvotes)
    for count in answers.flatMap({ [$0.views, $0.upvotes] }).compactMap(\.self) {
      #expect(count.source == (count.value < 1000 ? .exact : .rounded))
      #expect(count.low <= count.value && count.value <= count.high)
    }
    #expect(found.rows.allSatisfy { $0.kind == .ad || $0.question?.title != nil })
    #expect(found.notices.isEmpty)
  }

  @Test(arguments: EarlyPage.all)
  func `links, names and exact times are those in the page's bytes`(_ page: EarlyPage) throws {
    let bytes = try bytes(page)
    let found = facts(bytes)
    let rows = found.rows.filter { $0.kind == .answer }
    // The links to answers in page order: a feed's are in its cards' heads.
    let heads = try all(
      #"class="timestamp">\s*<a[^>]*?\bhref="([^"]*/answers?/[^"]*)""#, in: bytes)
    let permalinks = try all(
      #"<a\b(?=[^>]*\banswer_permalink\b)[^>]*?\bhref=["']([^"'?]*)"#, in: bytes)
    let links = heads.isEmpty ? permalinks : heads
    #expect(
      rows.map { $0.url.flatMap { QuoraURL($0)?.identity } }
        == links.map { QuoraURL($0)?.identity })
    // Each author's name stands right behind a link to their profile.
    for author in rows.compactMap(\.author) where !author.isAnonymous {
      let path = try #require(author.url.flatMap { QuoraURL($0)?.path })
      let names = try all(
        #"<a\b[^>]*?href=["']\#(NSRegularExpression.escapedPattern(for: path))["'][^>]*>([^<]+)</a>"#,
        in: bytes)
      let words = names.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      #expect(author.name.map(words.contains) == true)
    }
    // Where scripts tell times, each answer has one of them, all different.
    let told = Set(try all(#""epoch_us": (\d+)"#, in: bytes).compactMap(Int64.init))
    let exact = rows.compactMap(\.posted?.interval).filter { $0.earliest == $0.latest }
      .map(\.latest.microseconds)
    #expect(exact.count == (told.isEmpty ? 0 : rows.count))
    #expect(Set(exact).count == exact.count)
    #expect(told.isSuperset(of: exact))
    // An exact time is of the day that the words name, in some time zone.
    for posted in rows.compactMap(\.posted) {
      let interval = try #require(posted.interval)
      #expect(posted.created == nil || posted.created == interval.latest)
      #expect(posted.isUpdate == (posted.text ?? "").hasPrefix("Updated"))
      guard interval.earliest == interval.latest, let shown = posted.text.flatMap(monthAndDay)
      else { continue }
      let days = [-14.0, 0, 12].map { hours in
        CivilDay(of: interval.latest.advanced(bySeconds: hours * 3_600))
      }
      #expect(days.contains { $0.month == shown.month && $0.day == shown.day })
    }
    let anchors = try all(#"<a\b[^>]*?\bname=["']answer_(\d+)["']"#, in: bytes).compactMap {
      Int($0)
    }
    #expect(rows.compactMap(\.id) == anchors)
  }

  /// The month and day in `Written May 24, 2013` or `18 Jan, 2010`; nil for a weekday.
  private func monthAndDay(_ text: String) -> (month: Int, day: Int)? {
    let names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ")
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard let month = names.firstIndex(where: words.contains),
      let day = words.compactMap({ Int($0) }).first(where: { $0 < 32 })
    else { return nil }
    return (month + 1, day)
  }

  @Test func `words without a year mean the latest such day before the file's time`() throws {
    let page = try #require(EarlyPage.all.first { $0.name == "2015-home-feed-part" })
    let found = facts(try bytes(page))
    #expect(found.clock?.source == .file)
    let first = try #require(found.rows.first?.posted)
    // `29 Oct`: 2015-10-28T10:00Z to 2015-10-30T12:00Z.
    #expect(first.interval?.earliest == Instant(seconds: 1_446_026_400))
    #expect(first.interval?.latest == Instant(seconds: 1_446_206_400))
  }
}
