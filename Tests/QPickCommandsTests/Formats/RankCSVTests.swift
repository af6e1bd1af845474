import QuestionPicking
import QuoraFacts
import Testing

@testable import QPickCommands

@Suite struct RankCSVTests {
  static let names =
    "rank,score,title,url,age_hours,views,views_source,upvotes,answers,expected_low,"
    + "expected_mid,expected_high,confidence,unknown,views_per_hour,age_is_least,verdict,reason"

  @Test func `csv has a line per question, numbers plain`() {
    #expect(
      RankFormat.csv.text(of: Sample.report(showsAll: true), outputStyle: OutputStyle()) == """
        \(Self.names)
        1,48.9,Why do cats purr?,https://www.quora.com/Why-do-cats-purr,5.5,343122,estimated,\
        3441,,2540,9036,32147,C,answered answers,,false,pick,
        2,-13.1,"What is the hardest lesson that you have learned about money, and when?",\
        https://www.quora.com/What-is-the-hardest-lesson,30,900000,exact,1200,8,10,30,89,A,,,false,pick,
        ,,How deep is the sea?,https://www.quora.com/How-deep-is-the-sea,,,,,1,,,,,\
        followed answered own age views upvotes,,,unjudged,12 followers · last followed 2h
        ,-8.7,Is tea healthy?,https://www.quora.com/Is-tea-healthy,100,674,estimated,12,,13,45,160,\
        C,answered own answers,,false,rejected,"no Follow button, unlike 7 other cards: you seem to \
        follow the author · older than 72 h · under 10,000 views · under 100 upvotes"

        """)
  }

  @Test func `tsv has tabs`() {
    #expect(
      RankFormat.tsv.text(of: Sample.report(limit: 1), outputStyle: OutputStyle()) == """
        \(Self.names.replacing(",", with: "\t"))
        1\t48.9\tWhy do cats purr?\thttps://www.quora.com/Why-do-cats-purr\t5.5\t343122\t\
        estimated\t3441\t\t2540\t9036\t32147\tC\tanswered answers\t\tfalse\tpick\t

        """)
  }

  @Test(
    arguments: [(1000, 3000, "200"), (1, 4, "0.3"), (0, 1, "0.1"), (9, 4, ""), (7, 7, "0")])
  func `views per hour stand after the unknown rules`(older: Int, newer: Int, cell: String) {
    var growing = Sample.growing
    growing.answers[0].velocity = Sample.velocity(from: .exact(older), to: .exact(newer))
    let text = RankFormat.csv.text(of: Sample.report(picks: [growing]), outputStyle: OutputStyle())
    #expect(text.hasSuffix(",266,946,3366,A,,\(cell),false,pick,\n"))
  }

  @Test func `the age since an update is the least, and where none is known it is empty`() {
    var updated = Sample.feedCard
    updated.rules[3] = RuleOutcome(
      rule: .age, status: .unknown, reason: .notShown, value: 27, isAtLeast: true)
    var unknown = Sample.feedCard
    unknown.rules[3] = RuleOutcome(rule: .age, status: .unknown, reason: .notShown)
    let text = RankFormat.csv.text(
      of: Sample.report(picks: [updated, unknown]), outputStyle: OutputStyle())
    let lines = text.split(separator: "\n").dropFirst()
    #expect(lines.map { $0.hasSuffix(",answered age answers,,true,pick,") } == [true, false])
    #expect(lines.map { $0.hasSuffix(",answered age answers,,,pick,") } == [false, true])
    #expect(lines.map { $0.contains(",27,343122,") } == [true, false])
  }

  @Test(arguments: RankFormat.allCases.filter { $0 == .csv || $0 == .tsv })
  func `without picks the names of the columns stand alone`(format: RankFormat) {
    let names = format == .csv ? Self.names : Self.names.replacing(",", with: "\t")
    #expect(format.text(of: Sample.report(picks: []), outputStyle: OutputStyle()) == names + "\n")
  }

  @Test(arguments: [
    ("plain", "plain", "plain"),
    ("a, b", "\"a, b\"", "a, b"),
    ("say \"hi\"", "\"say \"\"hi\"\"\"", "say \"hi\""),
    ("\"hi\" he said", "\"\"\"hi\"\" he said\"", "\"\"\"hi\"\" he said\""),
    ("=cmd()", "'=cmd()", "'=cmd()"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"", "'=HYPERLINK(\"x\",\"y\")"),
    ("+1", "'+1", "'+1"), ("-1", "'-1", "'-1"), ("@SUM(1)", "'@SUM(1)", "'@SUM(1)"),
    ("\t=1", "' =1", "' =1"), ("\r=1", "' =1", "' =1"),
    ("=\u{338}x", "'=\u{338}x", "'=\u{338}x"),
    ("a\nb\tc", "a b c", "a b c"),
    ("1 = 1", "1 = 1", "1 = 1"),
    ("", "", ""),
  ])
  func `a title is quoted and no formula`(title: String, csv: String, tsv: String) {
    let report = Sample.report(picks: [Sample.pick(title: title)])
    let comma = RankFormat.csv.text(of: report, outputStyle: OutputStyle())
    #expect(
      comma.hasSuffix(
        "\n1,48.9,\(csv),,5.5,343122,estimated,3441,,2540,9036,32147,C,answered answers,,false,pick,\n"
      )
    )
    let tab = RankFormat.tsv.text(of: report, outputStyle: OutputStyle())
    #expect(tab.contains("\n1\t48.9\t\(tsv)\t\t5.5\t"))
  }
}
