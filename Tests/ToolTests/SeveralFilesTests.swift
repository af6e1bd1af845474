import Foundation
import TestSupport
import Testing

/// Several files on the cores of this machine, beside one run for each.
@Suite struct SeveralFilesTests {
  /// Pages in all layouts and containers, among them some that cannot be read.
  private static let names: [String] = {
    let pages = FixtureFolder.pagesWithFacts
    return pages.prefix(3) + ["no-such-page.html"] + pages.dropFirst(3) + ["/dev/null", "."]
      + pages + pages
  }()

  @Test func `extract prints of each what it prints of it alone`() throws {
    var (bytes, errors, statuses): ([UInt8], String, Set<Int32>) = ([], "", [])
    for name in Self.names {
      let run = try BuiltTool.run(["extract", name])
      bytes += run.bytes
      errors += run.errors
      statuses.insert(run.status)
    }
    let run = try BuiltTool.run(["extract"] + Self.names)
    #expect(run.bytes == bytes)
    #expect(Set(run.errorLines) == Set(errors.split(separator: "\n").map(String.init)))
    #expect(run.status == 66)
    #expect(statuses.contains(66))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset"), "no taskset here"),
    arguments: ["extract", "doctor", "rank --as-of saved --all --format json -v"])
  func `one core gives the same bytes`(command: String) throws {
    let files = Self.names.joined(separator: " ")
    let run = "\"$QPICK\" \(command) \(files) - < home-feed.html"
    let firstCore = "$(taskset -cp $$ | sed 's/.*: *\\([0-9]*\\).*/\\1/')"
    let one = try BuiltTool.run(shell: "taskset -c \(firstCore) \(run)")
    let all = try BuiltTool.run(shell: run)
    #expect(all.bytes == one.bytes)
    #expect(all.errors == one.errors)
    #expect(all.status == one.status)
    #expect(one.bytes.count > 10_000)
  }

  @Test func `a closed pipe ends it quietly while files are read ahead`() throws {
    let files = Array(repeating: "home-feed.html", count: 500).joined(separator: " ")
    let run = try BuiltTool.run(shell: "\"$QPICK\" extract \(files) | head -n 1")
    #expect(run.output.hasPrefix("{\"kind\":\"page\""))
    #expect(run.errors.isEmpty)
  }
}
