import Foundation
import TestSupport
import Testing

/// The format `html`, as far as it can be told without a browser; `Tests/Browser/report.py` opens it.
@Suite struct ReportTests {
  private static let dataStart = #"<script type="application/json" id="data">"#

  /// The page, and the JSON that stands in it.
  private func report(
    _ arguments: [String], input: String? = nil
  ) throws -> (page: String, data: [String: Any]) {
    let run = try BuiltTool.run(
      ["--as-of", "saved", "--no-config", "--no-history", "--format", "html"] + arguments,
      input: input.map { [UInt8]($0.utf8) })
    let page = run.output
    let parts = page.components(separatedBy: Self.dataStart)
    try #require(parts.count == 2)
    let json = try #require(parts[1].components(separatedBy: "</script>").first)
    let data = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return (page, try #require(data as? [String: Any]))
  }

  @Test func `every question is in it, whatever is shown`() throws {
    let (_, data) = try report(["-n", "2", "home-feed.html"])
    // As the summary of the same page counts.
    #expect((data["candidates"] as? [Any])?.count == 26)
    let bounds = try #require(data["bounds"] as? [String: Any])
    #expect(bounds["limit"] as? Int == 2)
    #expect(
      ["age", "views", "upvotes", "answers"].map { bounds[$0] as? Int } == [72, 10_000, 100, 25])
    #expect(bounds["unknown"] as? String == "keep")
  }

  @Test func `a title cannot end the data, nor be taken for a part of the page`() throws {
    let title = "</script><!-- {{controls}} {{data}} \\u003c & \"why\""
    let facts = try BuiltTool.run(["extract", "home-feed.html"]).output
      .replacing(
        "Why does my sourdough spread flat even after a long cold proof?",
        with: title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))
    let (page, data) = try report(["-"], input: facts)
    let candidates = try #require(data["candidates"] as? [[String: Any]])
    #expect(candidates.contains { $0["title"] as? String == title })
    // The data and five scripts.
    #expect(page.components(separatedBy: "</script>").count == 7)
    #expect(!page.contains(title))
  }

  @Test func `the command line keeps what was typed`() throws {
    let page = "home-feed.html"
    let (_, data) = try report([
      "--max-age", "48h", "--title", "it's|why", "-q", "--keep=followed", "--skip=-x", page,
    ])
    let command = try #require(data["command"] as? [String: Any])
    #expect(
      command["words"] as? [String] == [
        "--as-of", "saved", "--no-config", "--no-history", "--title", #"'it'\''s|why'"#, "--quiet",
        "--keep", "followed", "--skip=-x", page,
      ])
    let options = try #require(command["options"] as? [[String: Any]])
    #expect(options.map { $0["typed"] as? String } == ["--max-age 48h", nil, nil, nil, nil, nil])
  }

  @Test func `the command counts ages to the report's moment, and says what it leaves out`() throws
  {
    let run = try BuiltTool.run(
      ["--no-config", "--no-history", "--format", "html", "-"],
      input: [UInt8](BuiltTool.run(["extract", "home-feed.html"]).output.utf8))
    let json = try #require(
      run.output.components(separatedBy: Self.dataStart).last?.components(separatedBy: "</script>")
        .first)
    let data = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let command = try #require(data["command"] as? [String: Any])
    let moment = try #require(data["asOf"] as? String)
    #expect(
      command["words"] as? [String] == [
        "--as-of", moment, "--no-config", "--no-history", "-",
      ])
    #expect(command["notes"] as? String == "It reads the same from standard input.")
  }
}
