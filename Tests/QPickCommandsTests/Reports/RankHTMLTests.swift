import Testing

@testable import QPickCommands

struct RankHTMLTests {
  /// The command line of a report, as the page shows it before a bound is moved.
  private func command(config: [String], typed: [String]) throws -> (line: String, note: String) {
    var report = Sample.report()
    report.arguments = TypedArguments(known: RankCommand.options)
    report.configArguments = TypedArguments(known: RankCommand.options)
    #expect(try report.arguments.read(typed))
    #expect(try report.configArguments.read(config))
    report.onlyNew = report.configArguments.has(.new) || report.arguments.has(.new)
    guard case .object(let members) = RankHTML(report: report).command else { return ("", "") }
    let texts = Dictionary(uniqueKeysWithValues: zip(members.keys, members.values.map(\.text)))
    let options = (texts["options"] ?? "").split(separator: "\"typed\":\"").dropFirst()
      .compactMap { $0.split(separator: "\"").first.map(String.init) }
    let words = (texts["words"] ?? "").dropFirst(2).dropLast(2)
      .split(separator: "\",\"").map(String.init)
    return ((options + words).joined(separator: " "), texts["notes"] ?? "")
  }

  @Test(
    arguments: [
      ([], ["a.html"], "--as-of 2023-02-04T10:00:00Z a.html"),
      ([], ["--format", "html", "--as-of", "saved", "=a"], "--as-of saved '=a'"),
      (
        [], ["--min-views=5", "--sort=age", "--as-of=saved", "a"],
        "--min-views 5 --sort age --as-of saved a"
      ),
      // A format of the config file would come in the list's place; its other options apply again.
      (
        ["--format=html", "--max-age=48h"], ["--as-of=saved", "a"],
        "--format table --as-of saved a"
      ),
      (["--format=html", "--format=table"], ["--as-of=saved", "a"], "--as-of saved a"),
      (["--sort=age"], ["--as-of=saved", "a"], "--as-of saved a"),
      // Nothing takes back the `--new` of a config file.
      (
        ["--new", "--format=json", "--max-age=48h", "--skip=Ann Lee", "--as-of=saved"],
        ["--config=c", "--skip=Bo", "--max-age=24h", "a"],
        "--max-age 24h --no-config --skip 'Ann Lee' --as-of saved --skip Bo a"
      ),
      (["--max-age=48h"], ["--new", "--as-of=saved", "a"], "--as-of saved a"),
    ])
  func `it gives the same list`(config: [String], typed: [String], line: String) throws {
    #expect(try command(config: config, typed: typed).line == line)
  }

  @Test func `the report says that a page was cut off`() {
    var report = Sample.report()
    report.pageErrors = ["q.html": "the page ends after 9 bytes, in the middle of an element"]
    #expect(
      RankHTML(report: report).data.text.contains(
        #""notes":["\u2068q.html\u2069: the page ends after 9 bytes, in the middle of an element"]"#
      ))
  }

  @Test func `what it leaves out is said`() throws {
    #expect(try command(config: [], typed: ["a"]).note == "\"\"")
    #expect(
      try command(config: ["--new"], typed: ["a"]).note
        == "\"Without --new, as this list counts as shown now.\"")
  }
}
