import Foundation
import TestSupport
import Testing

/// The tool on real saved pages, which lie beside the project on some machines only.
@Suite(.enabled(if: !FixtureFolder.realPages.isEmpty, "no folder of real pages"))
struct RealPagesTests {
  private static let folder = FixtureFolder.realPages.first?.deletingLastPathComponent()
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: python != nil, "no python3 to run the check with"))
  func `the facts agree with an independent reading of each page`() throws {
    let folder = try #require(Self.folder)
    let check = folder.deletingLastPathComponent().appending(path: "check/facts.py").path
    let pages = FixtureFolder.realPages.map(\.path).filter { path in
      let name = URL(filePath: path).deletingPathExtension().lastPathComponent
      let facts = folder.appending(path: "facts/\(name).json").path
      return FileManager.default.fileExists(atPath: facts)
    }
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = [check, BuiltTool.binary.path] + pages
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(pages.count >= 22)
  }

  /// What each page is was decided by a person who looked at it.
  @Test(
    arguments: [
      ("2016-error-page", 65, "error page"), ("2023-login-wall-es", 65, "log-in page"),
      ("2026-cloudflare-challenge", 65, "robot check"), ("2026-error-page", 65, "error page (404)"),
      ("2025-profile-pt", 65, "profile"),
    ] as [(String, Int32, String)])
  func `a page that cannot be ranked is named`(
    _ name: String, _ status: Int32, _ words: String
  ) throws {
    let page = try #require(Self.folder).appending(path: name + ".html").path
    let run = try BuiltTool.run([page])
    #expect(run.status == status)
    #expect(run.errors.contains(words))
    #expect(run.errors.contains("hint: "))
    #expect(run.output.isEmpty)
  }

  @Test func `a topic feed of small answers has no pick at the article's thresholds`() throws {
    let page = try #require(Self.folder).appending(path: "2023-topic-feed.html").path
    let run = try BuiltTool.run([page, "--as-of", "saved", "--format", "json", "--all", "-n", "0"])
    let document = try #require(run.jsonLines().first)
    #expect(run.status == 1)
    #expect(document["picks"] == .array([]))
    #expect(document["unjudged"].count == 12)
    // By hand: 46 days old, 14 upvotes miss two bounds by log10(1125/72) + log10(100/14) = 2.0
    // decades; the best of the fresh ones, 12 upvotes after an hour, stand for 103 views and miss
    // two by log10(10,000/103) + log10(100/12) = 2.9. 14 upvotes then may stand for 10,000 views.
    // Of the 21 young ones the five nearest have 12, 4, 3, 3 and 1 upvotes; the one with
    // the fewest estimated views, 33, may have up to 16 times as many.
    #expect(
      run.errors.contains(
        "nothing passed; no single bound lets one in, but together: --min-views 500 "
          + "--min-upvotes 1: 5 · --max-age 60d --min-upvotes 10: 1\n"))
  }

  @Test func `with loose thresholds the picks are those worked out from the other reading`() throws
  {
    let folder = try #require(Self.folder)
    let reading = try JSONValue(
      parsing: String(
        contentsOf: folder.appending(path: "facts/2023-topic-feed.json"), encoding: .utf8))
    let expected = try TopicFeedReckoning(reading, maxAgeHours: 720, minUpvotes: 3).picks
    let run = try BuiltTool.run([
      folder.appending(path: "2023-topic-feed.html").path, "--as-of", "saved", "--max-age", "30d",
      "--min-upvotes", "3", "--min-views", "0", "--format", "csv", "--limit", "0",
    ])
    let rows = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    #expect(run.status == 0)
    #expect(rows.map { Double($0[1]) } == expected.map(\.score))
    let document = try #require(
      try BuiltTool.run([
        folder.appending(path: "2023-topic-feed.html").path, "--as-of", "saved", "--max-age", "30d",
        "--min-upvotes", "3", "--min-views", "0", "--format", "json", "--limit", "0",
      ]).jsonLines().first)
    #expect(
      document["picks"].elements.map { $0["terms"].elements.map(\.["points"].number) }
        == expected.map { [$0.level, $0.freshness, nil, nil] })
    for (row, pick) in zip(rows, expected) {
      #expect(row.contains { $0.contains(pick.address) }, "\(pick.address)")
    }
    #expect(expected.count == 5)
  }
}
