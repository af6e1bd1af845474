import Foundation
import TestSupport
import Testing

/// The binary on whole pages.
struct PagesTests {
  @Test(
    arguments: [
      ("login-wall.html", "log-in page"), ("challenge.html", "robot check"),
      ("error-404.html", "error page (404)"), ("feed-shell.html", "no card"),
      ("empty.html", "0 bytes"), ("foreign.html", "Quora"), ("profile-pt.html", "profile"),
    ])
  func `a page that cannot be ranked ends with 65, says which and what to do`(
    page: String, words: String
  ) throws {
    let run = try BuiltTool.run(page, "--format", "json")
    #expect(run.status == 65)
    #expect(run.errorLines.first?.hasPrefix("qpick: \(page): error: ") == true)
    #expect(run.errorLines.first?.contains(words) == true)
    #expect(run.errorLines.last?.hasPrefix("hint: ") == true)
    let document = try JSONValue(parsing: run.output)
    #expect(document["picks"] == .array([]))
  }

  @Test func `the others' result is printed when one input fails`() throws {
    let run = try BuiltTool.run(
      "gone.html", "home-feed.html", "login-wall.html", "--as-of", "saved", "--format", "urls")
    #expect(run.status == 66)
    #expect(run.output.split(separator: "\n").count == 10)
    #expect(run.errors.contains("qpick: gone.html: error: no such file"))
    #expect(run.errors.contains("qpick: login-wall.html: error: "))
  }

  @Test func `a page that was cut is ranked as far as it goes, and ends with 65`() throws {
    let bytes = try FixtureFolder.bytes("home-feed.html")
    let run = try BuiltTool.run(
      ["--as-of", "saved", "--format", "urls"], input: Array(bytes.prefix(bytes.count / 2)))
    #expect(run.status == 65)
    #expect(run.output.contains("https://www.quora.com/"))
    #expect(run.errors.contains("qpick: standard input: error: the page ends after "))
  }

  @Test func `a question page without answers is readable`() throws {
    let run = try BuiltTool.run("question-no-answers.html", "--as-of", "saved")
    #expect(run.status == 1)
    #expect(run.errors.contains("nothing passed; 1 question not judged"))
  }

  @Test func `nothing passed names flags that let something in`() throws {
    let arguments = ["home-feed.html", "--as-of=saved", "--format=urls", "--min-upvotes=90k"]
    let none = try BuiltTool.run(arguments)
    #expect(none.status == 1)
    #expect(none.output.isEmpty)
    let line = try #require(none.errorLines.first { $0.hasPrefix("nothing passed; ") })
    // `one change lets in: --min-upvotes 1000: 5 · …`
    let opening = try #require(
      line.firstMatch(of: /one change lets in: (--[a-z-]+) ([0-9a-z]+): ([0-9]+)/))
    let some = try BuiltTool.run(
      arguments + [String(opening.1), String(opening.2), "--limit", "0"])
    #expect(some.status == 0)
    #expect(some.output.split(separator: "\n").count == Int(opening.3))
  }

  @Test(arguments: ["table", "json", "ndjson", "csv", "tsv", "markdown", "urls"])
  func `each format gives the same bytes again`(format: String) throws {
    let arguments = [
      "home-feed.html", "--as-of", "2026-11-20T10:00:00Z", "--format", format, "--all", "--explain",
    ]
    let first = try BuiltTool.run(arguments)
    #expect(first.status == 0)
    #expect(!first.bytes.isEmpty)
    #expect(try BuiltTool.run(arguments).bytes == first.bytes)
  }

  @Test func `a pipe gets no color, no links and nothing cut`() throws {
    let environment = ["TERM": "xterm-256color", "COLUMNS": "40"]
    let arguments = ["home-feed.html", "--as-of", "saved", "--explain"]
    let run = try BuiltTool.run(arguments, environment: environment)
    #expect(!run.output.contains("\u{1B}"))
    #expect(
      run.output.contains("What is the most underrated trail you have walked in early spring?"))
    let colored = try BuiltTool.run(arguments + ["--color", "always"], environment: environment)
    #expect(colored.output.contains("\u{1B}["))
  }

  @Test func `doctor says what each input is, and ends with 0`() throws {
    let run = try BuiltTool.run("doctor", "home-feed.html", "login-wall.html", "empty.html")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("home-feed.html\n  ✓ can be ranked; views will be estimated\n  ! "))
    #expect(run.output.contains("    upvotes             22 of 22: 22 shown; "))
    #expect(run.output.contains("login-wall.html\n  ✗ cannot be ranked: found Quora's log-in page"))
    #expect(!run.output.contains("\u{202E}"))
  }

  @Test func `a file's own time is its clock where the page has none`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "qpick-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "foreign.html")
    try FileManager.default.copyItem(at: FixtureFolder.url("foreign.html"), to: page)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_675_504_800)], ofItemAtPath: page.path)
    let run = try BuiltTool.run("doctor", page.path)
    #expect(run.output.contains("clock               2023-02-04T10:00:00Z, the file's time"))
  }
}
