import Foundation
import TestSupport
import Testing

/// What `extract` prints, read again.
@Suite struct FactsInputTests {
  private static let names =
    FixtureFolder.pagesWithFacts + FixtureFolder.realPages.map(\.path)
  private static let asJSON = [
    "--as-of", "saved", "--no-config", "--format", "json", "--all", "-n", "0",
  ]

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// Writes what `extract` prints of pages to a file, and gives its path.
  private func extract(_ names: [String], to file: URL) throws -> String {
    let run = try BuiltTool.run(["extract"] + names)
    try Data(run.bytes).write(to: file)
    return file.path
  }

  /// Messages without the names of files.
  private func messages(_ run: BuiltTool.Run, without file: String) -> [String] {
    run.errorLines.map { $0.replacing("\(file): ", with: "") }
  }

  @Test func `of more than 10,000 pages the first are read, and it is said`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "facts.ndjson")
      let lines = (0...10_000).map { "{\"kind\":\"page\",\"page\":\"\($0)\"}\n" }
      for (count, isOver) in [(10_000, false), (10_001, true)] {
        try Data(lines.prefix(count).joined().utf8).write(to: file)
        let run = try BuiltTool.run(["extract", file.path])
        #expect(run.output.contains("\"page\":\"9999\""))
        #expect(run.status == (isOver ? 65 : 0))
        #expect(
          run.errors.contains("found facts of more than 10,000 pages; expected less") == isOver)
      }
    }
  }

  @Test(arguments: names)
  func `extract and then rank is rank`(name: String) throws {
    try withFolder { folder in
      let facts = try extract([name], to: folder.appending(path: "facts.ndjson"))
      let (page, again) = try (
        BuiltTool.run([name] + Self.asJSON), BuiltTool.run([facts] + Self.asJSON)
      )
      #expect(again.status == page.status)
      #expect(messages(again, without: facts) == messages(page, without: facts))
      let lines = try Data(contentsOf: URL(filePath: facts))
      #expect(try BuiltTool.run(["extract", facts]).bytes == [UInt8](lines))
      // Without a clock, ages count from the moment of each run.
      guard !String(decoding: lines, as: UTF8.self).contains(#""clock":"none""#) else { return }
      #expect(again.output == page.output)
    }
  }

  @Test func `many pages in one file are ranked as the pages are, and equal ones count once`()
    throws
  {
    let names = ["home-feed.html", "question-steady.html", "search.html", "login-wall.html"]
    try withFolder { folder in
      let facts = try extract(names + names, to: folder.appending(path: "facts.ndjson"))
      let packed = folder.appending(path: "facts.gz")
      try Data(Gzip.compressed([UInt8](Data(contentsOf: URL(filePath: facts))))).write(to: packed)
      let pages = try BuiltTool.run(names + Self.asJSON)
      for input in [[facts], [packed.path], [facts, packed.path], ["search.html", facts]] {
        let again = try BuiltTool.run(input + Self.asJSON)
        let (own, wanted) = try (
          #require(again.jsonLines().first), #require(pages.jsonLines().first)
        )
        #expect(own["picks"] == wanted["picks"])
        #expect(own["rejected"] == wanted["rejected"])
        #expect(again.status == 65)
      }
    }
  }

  @Test func `the lines of several pages may mix`() throws {
    try withFolder { folder in
      let (one, other) = try (
        BuiltTool.run(["extract", "home-feed.html"]),
        BuiltTool.run(["extract", "question-steady.html"])
      )
      var (ones, others) = (one.output.split(separator: "\n"), other.output.split(separator: "\n"))
      var lines: [Substring] = []
      while !ones.isEmpty || !others.isEmpty {
        if !others.isEmpty { lines.append(others.removeFirst()) }
        if !ones.isEmpty { lines.append(ones.removeFirst()) }
      }
      let file = folder.appending(path: "facts.ndjson")
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
      let again = try BuiltTool.run([file.path] + Self.asJSON)
      let pages = try BuiltTool.run(["question-steady.html", "home-feed.html"] + Self.asJSON)
      #expect(again.output == pages.output)
    }
  }

  @Test func `spaces that a tool has put between do not matter`() throws {
    let facts = try BuiltTool.run(["extract", "home-feed.html"]).output
    let spaced = facts.replacing("\":", with: "\" : ").replacing(",\"", with: ", \"")
    let runs = try [facts, spaced].map {
      try BuiltTool.run(["-"] + Self.asJSON, input: [UInt8]($0.utf8))
    }
    #expect(runs[1].output == runs[0].output)
    #expect(runs[1].status == 0)
  }

  @Test func `a line that cannot be read is named, and the rest counts`() throws {
    try withFolder { folder in
      let facts = try extract(["home-feed.html"], to: folder.appending(path: "facts.ndjson"))
      var lines = try String(contentsOfFile: facts, encoding: .utf8).split(separator: "\n")
      lines.insert(#"{"kind":"answer","page":"other.html"}"#, at: 2)
      lines.append(lines[1].prefix(60))
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: facts))
      let run = try BuiltTool.run([facts, "--as-of", "saved", "--format", "urls", "-q"])
      #expect(run.status == 65)
      #expect(run.output.split(separator: "\n").count == 10)
      #expect(
        run.errorLines.first
          == "qpick: \(facts): error: found facts of which line 3 and 1 other cannot be read; "
          + "expected a whole one")
    }
  }

  @Test(arguments: [
    #"{"kind":"Pod","apiVersion":"v1"}"#, #"{"kind":"page","page":3}"#,
    #"{"kind":"other","page":"x"}"# + "\n" + #"{"kind":"ad","page":"x"}"#,
  ])
  func `JSON that starts alike is no page`(text: String) throws {
    try withFolder { folder in
      let file = folder.appending(path: "pod.json")
      try Data(text.utf8).write(to: file)
      let run = try BuiltTool.run([file.path])
      #expect(run.status == 65)
      #expect(run.errors.contains("error: found JSON; expected a saved page of Quora's"))
    }
  }

  @Test func `pages extracted by several processes into one file are whole`() throws {
    let names = ["home-feed.html", "question-steady.html", "question-famous.html", "search.html"]
    try withFolder { folder in
      let file = folder.appending(path: "facts.ndjson").path
      let run = try BuiltTool.run(
        shell: "for i in 1 2 3 4 5; do echo \(names.joined(separator: " ")); done | tr ' ' '\\n' "
          + "| xargs -n 1 -P 2 \"$QPICK\" extract >> '\(file)'")
      #expect(run.status == 0)
      let again = try BuiltTool.run([file] + Self.asJSON)
      let pages = try BuiltTool.run(names + Self.asJSON)
      let (own, wanted) = try (#require(again.jsonLines().first), #require(pages.jsonLines().first))
      #expect(own["picks"] == wanted["picks"])
      #expect(own["funnel"] == wanted["funnel"])
    }
  }
}
