import TestSupport
import Testing

/// The same input and `--as-of` give the same bytes again.
@Suite struct SameBytesTests {
  @Test(arguments: FixtureFolder.pagesWithFacts)
  func `a page gives the same bytes again, from a file and from a pipe`(_ name: String) throws {
    let arguments = ["--as-of", "2026-11-21", "--all", "--format", "json"]
    let first = try BuiltTool.run(arguments + [name])
    #expect(try BuiltTool.run(arguments + [name]).bytes == first.bytes)
    let piped = try BuiltTool.run(arguments + ["-"], input: try FixtureFolder.bytes(name))
    #expect(piped.status == first.status)
    // A pipe has no name and, for pages without a clock of their own, no time.
    let names = first.output.replacing("\"page\":\"\(name)\"", with: "\"page\":\"-\"")
    if first.output.contains("\"clock\":\"page\"") { #expect(piped.output == names) }
  }
}
