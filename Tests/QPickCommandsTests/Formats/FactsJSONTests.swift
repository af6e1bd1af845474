import QuoraFacts
import Testing

@testable import QPickCommands

/// The lines of Documentation/Output.md, "Facts as JSON lines", with every fact written out.
@Suite struct FactsJSONTests {
  @Test func `a page of which everything is known`() {
    let facts = PageFacts(
      kind: .question, era: .era2020, language: "en", isLoggedIn: true,
      clock: PageClock(Instant(microseconds: 1_676_532_778_052_143), .page),
      question: Question(
        id: 77, title: "Why?", url: "https://www.quora.com/Why", answerCount: .exact(19),
        followers: Count(value: 1200, low: 1150, high: 1249, source: .rounded),
        lastFollowed: ShownTime(text: "5h"), viewerHasAnswered: true),
      rows: [Row(kind: .ad), Row(kind: .related), Row(kind: .answer), Row(kind: .ad)],
      notices: [.unreadTime("soon"), .unreadablePayload(byteCount: 9)])
    #expect(
      FactsJSON.texts(page: "q.html", facts: facts).first == """
        {"kind":"page","page":"q.html","controller":"question","era":"2020","language":"en",\
        "loggedIn":true,"savedAt":"2023-02-16T07:32:58.052143Z","clock":"page",\
        "question":{"id":77,"title":"Why?","url":"https://www.quora.com/Why",\
        "answerCount":{"value":19,"low":19,"high":19,"source":"exact"},\
        "followers":{"value":1200,"low":1150,"high":1249,"source":"rounded"},\
        "lastFollowed":{"text":"5h","earliest":null,"latest":null},"asked":null,\
        "viewerHasAnswered":true},\
        "cards":{"answer":1,"related":1,"ad":2},"error":null,"problem":null,\
        "notices":[{"text":"a time in words not known, \\"soon\\"","loss":false},\
        {"text":"inline data that could not be read, 9 bytes","loss":true}]}
        """)
  }

  @Test func `a page of which nothing is known`() {
    #expect(
      FactsJSON.texts(page: "-", facts: PageFacts(problem: .empty)) == [
        """
        {"kind":"page","page":"-","controller":"unknown","era":null,"language":null,\
        "loggedIn":null,"savedAt":null,"clock":"none","question":null,"cards":{},\
        "error":"0 bytes read; expected a saved Quora page","problem":"empty","notices":[]}
        """
      ])
  }

  @Test func `an answer of which everything is known`() {
    let created = Instant(microseconds: 1_675_159_200_000_000)
    let row = Row(
      kind: .answer, id: 501, url: "https://fun.quora.com/Why-1",
      space: Space(name: "Fun", url: "https://fun.quora.com"),
      question: Question(
        id: 77, title: "Why?", url: "https://fun.quora.com/Why", answerCount: .exact(1),
        followers: .exact(2),
        lastFollowed: ShownTime(
          text: "Last followed 5h",
          interval: InstantInterval(earliest: created, latest: created.advanced(bySeconds: 3600))),
        asked: ShownTime(text: nil, created: created, interval: InstantInterval(exactly: created)),
        viewerHasAnswered: false),
      author: Author(
        name: "Ann Lee", url: "https://www.quora.com/profile/Ann-Lee-3", followers: .exact(3),
        answerViews: Count(value: 1_200_000, low: 1_150_000, high: 1_249_999, source: .rounded)),
      viewerIsAuthor: false, viewerFollows: true, followsViewer: false, reason: "Bo upvoted this",
      posted: ShownTime(
        text: "Updated Feb 1", created: created, interval: InstantInterval(exactly: created),
        isUpdate: true),
      upvotes: .exact(3441), views: .exact(12), followControl: .shown, origins: [.dom, .payload])
    #expect(
      FactsJSON.row(row, page: "feed.html").text == """
        {"kind":"answer","page":"feed.html","id":501,"url":"https://fun.quora.com/Why-1",\
        "space":{"name":"Fun","url":"https://fun.quora.com"},\
        "question":{"id":77,"title":"Why?","url":"https://fun.quora.com/Why",\
        "answerCount":{"value":1,"low":1,"high":1,"source":"exact"},\
        "followers":{"value":2,"low":2,"high":2,"source":"exact"},\
        "lastFollowed":{"text":"Last followed 5h","earliest":"2023-01-31T10:00:00Z",\
        "latest":"2023-01-31T11:00:00Z"},\
        "asked":{"text":null,"earliest":"2023-01-31T10:00:00Z","latest":"2023-01-31T10:00:00Z"}},\
        "author":{"name":"Ann Lee","url":"https://www.quora.com/profile/Ann-Lee-3",\
        "anonymous":false,"followers":{"value":3,"low":3,"high":3,"source":"exact"},\
        "answerViews":{"value":1200000,"low":1150000,"high":1249999,"source":"rounded"}},\
        "viewerIsAuthor":false,"viewerFollows":true,"followsViewer":false,\
        "viewerHasAnswered":false,"reason":"Bo upvoted this",\
        "posted":{"text":"Updated Feb 1","created":"2023-01-31T10:00:00Z",\
        "earliest":"2023-01-31T10:00:00Z","latest":"2023-01-31T10:00:00Z","updated":true},\
        "upvotes":{"value":3441,"low":3441,"high":3441,"source":"exact"},\
        "views":{"value":12,"low":12,"high":12,"source":"exact"},"from":["dom","payload"],\
        "followControl":{"shown":true,"others":null}}
        """)
  }

  @Test func `of a bare row every key is there, null`() {
    #expect(
      FactsJSON.row(Row(kind: .post), page: "-").text == """
        {"kind":"post","page":"-","id":null,"url":null,"space":null,"question":null,"author":null,\
        "viewerIsAuthor":null,"viewerFollows":null,"followsViewer":null,"viewerHasAnswered":null,\
        "reason":null,"posted":null,"upvotes":null,"views":null,"from":[],\
        "followControl":null}
        """)
    let missing = Row(kind: .answer, followControl: .missing(others: 7))
    #expect(
      FactsJSON.row(missing, page: "-").text.hasSuffix(
        #","followControl":{"shown":false,"others":7}}"#))
  }

  @Test func `a time in an unread language keeps its text, an anonymous author has no name`() {
    let row = Row(
      kind: .answer, author: Author(isAnonymous: true), posted: ShownTime(text: "vor 5 Tagen"))
    let text = FactsJSON.row(row, page: "-").text
    #expect(
      text.contains(
        """
        "author":{"name":null,"url":null,"anonymous":true,"followers":null,"answerViews":null}
        """))
    #expect(
      text.contains(
        """
        "posted":{"text":"vor 5 Tagen","created":null,"earliest":null,"latest":null,"updated":false}
        """))
  }

  @Test func `an ad has only its kind and page`() {
    let row = Row(kind: .ad, url: "https://www.quora.com/x", author: Author(name: "Shop"))
    #expect(FactsJSON.row(row, page: "feed.html").text == #"{"kind":"ad","page":"feed.html"}"#)
  }

  @Test func `rows follow their page in page order`() {
    let facts = PageFacts(rows: [Row(kind: .ad), Row(kind: .machine), Row(kind: .question)])
    let kinds = FactsJSON.texts(page: "p", facts: facts).map { $0.prefix(20) }
    #expect(
      kinds == [
        #"{"kind":"page","page"#, #"{"kind":"ad","page":"#, #"{"kind":"machine","p"#,
        #"{"kind":"question",""#,
      ])
  }
}
