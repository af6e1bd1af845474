import Foundation
import TestSupport
import Testing

/// Whoever reads this repository finds what it cites.
struct CitationTests {
  private static let root = FixtureFolder.root

  /// The text files below a folder of the repository, by their paths from the root.
  private static func files(in folder: String) throws -> [String] {
    let start = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(atPath: start.path) else { return [folder] }
    let paths = walk.compactMap { $0 as? String }.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
    return paths.filter { path in
      let name = path.split(separator: "/").last ?? ""
      let isScript = (folder == "Scripts" || folder == ".ci") && !name.contains(".")
      return isScript || ["swift", "h", "c", "py", "md"].contains { name.hasSuffix(".\($0)") }
    }.sorted()
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The documents of this repository; what was built or fetched lies in hidden folders.
  private static func documents() throws -> [String] {
    let roots = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".md") }
    let inner = try ["Documentation", "Fixtures", "Benchmarks"].flatMap(files(in:))
    return roots + inner.filter { $0.hasSuffix(".md") }
  }

  private static func citations() throws -> Citations {
    Citations(
      headings: Dictionary(
        uniqueKeysWithValues: try documents().map { ($0, Citations.headings(of: try text($0))) }))
  }

  @Test func `every document that a comment names exists, with the heading`() throws {
    let citations = try Self.citations()
    let folders = ["Sources", "Tests", "Scripts", "Benchmarks", ".ci"]
    let programs =
      try folders.flatMap(Self.files(in:)).filter { !$0.hasSuffix(".md") }
      + ["Makefile", "Package.swift"]
    #expect(programs.count > 200)
    for file in programs {
      let isSlashed = ["swift", "h", "c"].contains { file.hasSuffix(".\($0)") }
      let problems = citations.problems(
        inComments: try Self.text(file), marker: isSlashed ? "//" : "#", file: file)
      for problem in problems { Issue.record("\(problem)") }
    }
  }

  @Test func `every decision stands in the list of decisions`() throws {
    let folder = "Documentation/Decisions"
    let list = try Self.text("\(folder)/README.md")
    let names = try Self.files(in: folder).compactMap { $0.split(separator: "/").last }
      .filter { $0 != "README.md" && !$0.hasPrefix("0000") }
    #expect(names.count > 20)
    for name in names { #expect(list.contains("| [\(name.prefix(4))](\(name)) |"), "\(name)") }
  }

  @Test func `every link in a document leads to a file or heading`() throws {
    let citations = try Self.citations()
    for file in try Self.documents() {
      for problem in citations.problems(inDocument: try Self.text(file), file: file) {
        Issue.record("\(problem)")
      }
    }
  }

  // MARK: The check can fail

  private static let small = Citations(
    headings: ["Documentation/Rules.md": ["Score", "Lead answer"], "A.md": []])

  private static func problems(_ lines: String...) -> [String] { problems(lines) }

  private static func problems(_ lines: [String]) -> [String] {
    let source = lines.map { "  ///" + ($0.isEmpty ? "" : " " + $0) }.joined(separator: "\n")
    return small.problems(inComments: source, marker: "//", file: "F")
  }

  @Test(arguments: [
    ["Source: Documentation/Rules.md, \"Score\"."],
    ["Source: Documentation/Rules.md, \"Score\" and \"Lead", "answer\"; RFC 1952. The Rest."],
    ["A sentence. Source: A.md."],
    ["Source: mallopt(3), `M_MMAP_THRESHOLD`."],
    ["Source: R. N. Horspool, \"Practical fast searching in strings\", 1980."],
    ["Source: https://example.org/page."],
    ["Source: A.md.", "", "The next paragraph; it is no source."],
    ["The property clockSource:page is no citation."],
  ])
  func `what can be followed passes`(lines: [String]) {
    #expect(Self.problems(lines) == [])
  }

  @Test func `what cannot be followed is named with its line`() {
    #expect(Self.problems("Source: Gone.md.") == ["F:1: Gone.md does not exist"])
    #expect(Self.problems("See Gone.md.") == ["F:1: Gone.md does not exist"])
    #expect(
      Self.problems("Title.", "", "Source: Documentation/Rules.md, \"Nothing\".")
        == ["F:3: Documentation/Rules.md has no heading \"Nothing\""])
    #expect(
      Self.problems("Source: Documentation/Rules.md.")
        == ["F:1: Documentation/Rules.md is named without a heading"])
    #expect(
      Self.problems("Source: the design, part 4.")
        == ["F:1: \"the design, part 4.\" is no document that a reader can find"])
    #expect(
      Self.problems("Source: RFC 1952; a talk of", "last week.")
        == ["F:1: \"a talk of last week.\" is no document that a reader can find"])
    let script = "run  # Source: nowhere"
    #expect(
      Self.small.problems(inComments: script, marker: "#", file: "S")
        == ["S:1: \"nowhere\" is no document that a reader can find"])
  }

  @Test func `a link to nothing is named`() {
    let text = "[a](Rules.md#lead-answer) [b](../A.md) [c](../B.md) [d](Rules.md#gone) [e](#score)"
    #expect(
      Self.small.problems(inDocument: text, file: "Documentation/Rules.md") == [
        "Documentation/Rules.md: B.md does not exist",
        "Documentation/Rules.md: Documentation/Rules.md has no heading for #gone",
      ])
    #expect(Citations.headings(of: "# A b\n```\n# no\n```\n## `C`") == ["A b", "`C`"])
  }
}
