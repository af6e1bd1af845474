import Foundation
import QuestionPicking
import QuoraFacts
import Testing

@testable import QPickCommands

@Suite struct RankJSONTests {
  static let feedCard = """
    "score":48.9,"question":{"id":null,"title":"Why do cats purr?",\
    "url":"https://www.quora.com/Why-do-cats-purr","answerCount":null,"followers":null,\
    "lastFollowed":null,"asked":null,"viewerHasAnswered":null,"coverage":null},\
    "answers":[{"kind":"answer","page":"feed.html","id":null,\
    "url":"https://www.quora.com/Why-do-cats-purr/answer/Ann-Lee-3","space":null,\
    "question":{"id":null,"title":"Why do cats purr?",\
    "url":"https://www.quora.com/Why-do-cats-purr","answerCount":null,"followers":null,\
    "lastFollowed":null,"asked":null},\
    "author":{"name":"Ann Lee","url":"https://www.quora.com/profile/Ann-Lee-3",\
    "anonymous":false,"followers":null,"answerViews":null},\
    "viewerIsAuthor":false,"viewerFollows":false,"followsViewer":null,"viewerHasAnswered":null,\
    "reason":null,"posted":{"text":"5h","created":null,"earliest":"2023-02-04T04:00:00Z",\
    "latest":"2023-02-04T05:00:00Z","updated":false},\
    "upvotes":{"value":3441,"low":3441,"high":3441,"source":"exact"},\
    "views":{"value":343122,"low":96704,"high":1217446,"source":"estimated"},"from":["dom"],\
    "lead":true,"velocity":null,"followControl":{"shown":true,"others":null}}],\
    "rules":[{"rule":"followed","status":"pass","value":null,"limit":null,\
    "note":"you do not follow the author","approximate":false,"atLeast":false},\
    {"rule":"answered","status":"unknown","value":null,"limit":null,\
    "note":"not shown whether you answered it","approximate":false,"atLeast":false},\
    {"rule":"own","status":"pass","value":null,"limit":null,"note":"not your answer",\
    "approximate":false,"atLeast":false},\
    {"rule":"age","status":"pass","value":5.5,"limit":72,"note":"5 h old","approximate":false,"atLeast":false},\
    {"rule":"views","status":"pass","value":343122,"limit":10000,\
    "note":"~340,000 views estimated from 3,441 upvotes (97,000–1,200,000)",\
    "approximate":false,"atLeast":false},\
    {"rule":"upvotes","status":"pass","value":3441,"limit":100,"note":"3,441 upvotes",\
    "approximate":false,"atLeast":false},\
    {"rule":"answers","status":"unknown","value":null,"limit":25,\
    "note":"number of answers not shown: save the question's page","approximate":false,"atLeast":false}],\
    "terms":[{"term":"level","points":48.9,\
    "why":"1 answer of 340,000 views; a new one about 9,000 in 30 days"},\
    {"term":"freshness","points":0,\
    "why":"lead answer 5 h old; full up to 24 h, then less with every day"},\
    {"term":"fame","points":null,"why":"nothing known of the authors' fame"}],\
    "expectedViews":{"low":2540,"mid":9036,"high":32147},"confidence":"C","verdict":"pick","new":null}
    """
  static let funnel = """
    "funnel":[{"rule":"ad","dropped":3},{"rule":"followed","dropped":1},\
    {"rule":"answered","dropped":0},{"rule":"own","dropped":0},{"rule":"age","dropped":0},\
    {"rule":"views","dropped":0},{"rule":"upvotes","dropped":0},{"rule":"answers","dropped":0},\
    {"rule":"title","dropped":0},{"rule":"hidden","dropped":0}]
    """

  @Test func `the document holds pages, funnel and picks`() {
    var report = Sample.report(picks: [Sample.feedCard])
    report.pages.removeLast()
    #expect(
      RankFormat.json.text(of: report, outputStyle: OutputStyle()) == """
        {"schema":1,"asOf":"2023-02-04T10:00:00Z",\
        "pages":[{"kind":"page","page":"feed.html","controller":"topic","era":"2020",\
        "language":null,"loggedIn":true,"savedAt":null,"clock":"none","question":null,"cards":{},\
        "error":null,"problem":null,"notices":[]}],\(Self.funnel),"picks":[{"rank":1,\(Self.feedCard)],"unjudged":[],\
        "rejected":[],"yours":null}

        """)
  }

  @Test func `coverage ends the question and velocity the answer, terms grow at the end`() {
    let text = RankFormat.ndjson.text(
      of: Sample.report(picks: [Sample.growing]), outputStyle: OutputStyle())
    #expect(text.contains(#""viewerHasAnswered":false,"coverage":{"seen":12,"total":24}},"#))
    #expect(
      text.contains(
        #""lead":true,"velocity":{"viewsPerHour":200,"from":"2023-02-04T00:00:00Z","#
          + #""to":"2023-02-04T10:00:00Z","#
          + #""viewsFrom":{"value":1000,"low":1000,"high":1000,"source":"exact"},"#
          + #""viewsTo":{"value":3000,"low":3000,"high":3000,"source":"exact"}},"#
          + #""followControl":{"shown":true,"others":null}}],"#))
    #expect(
      text.contains(
        #"{"term":"momentum","points":3.8,"#
          + #""why":"2,000 new views of the lead answer in 10 h, 200 an hour; its age is unknown"}],"#
      ))
  }

  @Test func `a rate is in hundredths, and null where rounded numbers show none`() {
    var growing = Sample.growing
    growing.answers[0].velocity = Sample.velocity(from: .exact(1), to: .exact(4))
    let rate = RankFormat.ndjson.text(
      of: Sample.report(picks: [growing]), outputStyle: OutputStyle())
    #expect(rate.contains(#""viewsPerHour":0.3,"#))
    let same = Count(value: 1200, low: 1150, high: 1249, source: .rounded)
    growing.answers[0].velocity = Sample.velocity(from: same, to: same)
    let none = RankFormat.ndjson.text(
      of: Sample.report(picks: [growing]), outputStyle: OutputStyle())
    #expect(none.contains(#""velocity":{"viewsPerHour":null,"from":"2023-02-04T00:00:00Z","#))
  }

  @Test func `without picks the document is whole`() {
    var report = Sample.report(picks: [], unjudged: [], rejected: [])
    report.pages = []
    #expect(
      RankFormat.json.text(of: report, outputStyle: OutputStyle()) == """
        {"schema":1,"asOf":"2023-02-04T10:00:00Z","pages":[],\(Self.funnel),"picks":[],\
        "unjudged":[],"rejected":[],"yours":null}

        """)
  }

  @Test func `ndjson has one question a line`() {
    let report = Sample.report(picks: [Sample.feedCard, Sample.famous], showsAll: true)
    let lines = RankFormat.ndjson.text(of: report, outputStyle: OutputStyle()).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines[0] == "{\"rank\":1,\(Self.feedCard)")
    #expect(lines[1].hasPrefix(#"{"rank":2,"score":-13.1,"question":{"id":77,"#))
    #expect(lines[2].hasPrefix(#"{"score":null,"question":{"id":null,"title":"How deep"#))
    #expect(lines[2].hasSuffix(#","verdict":"unjudged","new":null}"#))
    #expect(lines[3].hasSuffix(#","verdict":"rejected","new":null}"#))
    #expect(lines[4] == "")
    let picks = RankFormat.ndjson.text(of: Sample.report(), outputStyle: OutputStyle())
    #expect(picks.split(separator: "\n").count == 2)
    #expect(RankFormat.ndjson.text(of: Sample.report(picks: []), outputStyle: OutputStyle()) == "")
  }

  @Test func `all questions are there with --all, and the limit holds for each list`() throws {
    let report = Sample.report(
      unjudged: [Sample.card, Sample.card], rejected: [Sample.old, Sample.old], limit: 1,
      showsAll: true)
    let document = try Self.read(RankFormat.json.text(of: report, outputStyle: OutputStyle()))
    for list in ["picks", "unjudged", "rejected"] {
      #expect((document[list] as? [Any])?.count == 1)
    }
    let unjudged = try #require((document["unjudged"] as? [[String: Any]])?.first)
    #expect(unjudged["score"] is NSNull && unjudged["rank"] == nil)
    #expect((unjudged["answers"] as? [Any])?.isEmpty == true)
    let rejected = try #require((document["rejected"] as? [[String: Any]])?.first)
    #expect(rejected["score"] as? Double == -8.7)
    #expect((rejected["rules"] as? [[String: Any]])?.first?["approximate"] as? Bool == true)
  }

  @Test func `the terms of the document add up to its score`() throws {
    let report = Sample.report(picks: [Sample.feedCard, Sample.famous, Sample.growing])
    let document = try Self.read(RankFormat.json.text(of: report, outputStyle: OutputStyle()))
    let picks = try #require(document["picks"] as? [[String: Any]])
    for pick in picks {
      let terms = try #require(pick["terms"] as? [[String: Any]])
      let tenths = terms.map { (($0["points"] as? Double ?? 0) * 10).rounded() }
      #expect(tenths.reduce(0, +) == ((pick["score"] as? Double ?? 99) * 10).rounded())
    }
  }

  static func read(_ text: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }
}
