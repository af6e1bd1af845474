import TestSupport
import Testing

@testable import QPickCommands

/// What every command and format prints of every page: nothing that steers a terminal, and none of
/// the account's keys that a saved page holds.
@Suite struct EveryOutputTests {
  private static let commands =
    RankFormat.allCases.map(\.rawValue).map { format in
      (
        [
          "rank", "--all", "--explain", "-v", "--as-of", "saved", "--no-config", "--format", format,
        ], format
      )
    } + [
      (["rank", "--no-config", "--color", "always", "--hyperlinks", "always"], "table"),
      (["doctor", "-v"], "doctor"), (["extract"], "ndjson"),
    ]

  private static let ends = String(repeating: "</script>", count: 6)

  /// What is private in a save, each under a name of its own; a save holds them in its settings,
  /// and perhaps again in an attribute, a comment or a script that qpick does not know.
  private static let secrets = [
    "formkey", "postkey", "windowId", "primaryEmail", "csrfToken", "m-b", "m-login",
  ]

  private static func secret(_ name: String) -> String { "SECRET-\(name)-0123456789" }

  private static func hidden(in page: String) -> String {
    let settings = secrets.map { "\"\($0)\":\"\(secret($0))\"" }.joined(separator: ",")
    let markup = secrets.map { "<input type=\"hidden\" name=\"\($0)\" value=\"\(secret($0))\">" }
      .joined()
    let escaped = settings.replacing("\"", with: "\\\"")
    return page.replacing(
      "</head>",
      with: """
        <meta name="csrf" content="\(secret("csrfToken"))"><!-- \(secret("m-b")) -->\
        <script>window.ansFrontendGlobals.earlySettings = {\(settings)};</script>\
        <script>window.ansFrontendGlobals.data.x.push("{\\"data\\":{\\"viewer\\":{\(escaped)}}}");\
        </script></head>
        """
    ).replacing("</body>", with: "\(markup)<script>x({\(settings)} broken</script></body>")
  }

  private func run(_ arguments: [String], _ page: String) -> (output: Sink, errors: Sink) {
    let world = World()
    world.standardInput = Source(page)
    #expect(CommandRunner(context: world.realContext).run(arguments + ["-"]) != .usage)
    return (world.output, world.errors)
  }

  @Test(arguments: FixtureSet.files.map(\.name))
  func `no output steers anything or holds a key`(name: String) throws {
    let page = String(decoding: try FixtureFolder.bytes(name), as: UTF8.self)
    let hidden = Self.hidden(in: page)
    for (arguments, format) in Self.commands {
      let printed = run(arguments, hidden)
      #expect(OutputChecker.faults(in: printed.output.bytes, format: format) == [], "\(arguments)")
      #expect(OutputChecker.faults(in: printed.errors.bytes, format: "errors") == [])
      #expect(!(printed.output.text + printed.errors.text).contains("SECRET"), "\(arguments)")
    }
  }

  /// The checker finds what it is there for.
  @Test(arguments: [
    ("a\u{1B}[2J\n", "table"), ("a\u{202E}b\n", "table"), ("a", "table"), ("a\u{7F}\n", "errors"),
    ("\u{1B}]8;;https://evil.com\u{1B}\\x\u{1B}]8;;\u{1B}\\\n", "table"), ("{\n", "json"),
    ("{\"a\":1}\n{\n", "ndjson"), ("a,b\n", "csv"),
    ("=1\(String(repeating: ",", count: 17))\n", "csv"),
    ("\"@x\"\(String(repeating: "\t", count: 17))\n", "tsv"), ("https://evil.com/x\n", "urls"),
    ("https://quora.com.evil/x\n", "urls"), ("x <b>y\n", "markdown"),
    ("[x](https://evil.com/)\n", "markdown"), ("a\tb\n", "csv"),
    ("<script id=\"data\">{}</script>\n", "html"),
    ("id=\"data\">{\"candidates\":[{\"url\":\"https://evil.com/\"}]}\(ends)\n", "html"),
    ("id=\"data\">{\"candidates\":[\(ends)\n", "html"),
  ])
  func `the checker names faults`(text: String, format: String) {
    #expect(!OutputChecker.faults(in: Array(text.utf8), format: format).isEmpty)
  }

  @Test(arguments: [
    ("\u{1B}[1mx\u{1B}[0m \u{1B}]8;;https://es.quora.com/Q\u{1B}\\t\u{1B}]8;;\u{1B}\\\n", "table"),
    ("\u{1F3F4}\u{E0067}\u{E007F} ok\n", "table"), ("[1]\n", "json"), ("", "urls"),
    ("\"a,\"\"b\"\"\"\(String(repeating: ",", count: 16)),-13.1\n", "csv"),
    ("https://www.quora.com/Q\n", "urls"), ("x \\<b> [y](https://www.quora.com/Q)\n", "markdown"),
    ("id=\"data\">{\"candidates\":[{\"url\":\"https://www.quora.com/Q\"}]}\(ends)\n", "html"),
  ])
  func `the checker lets through what is right`(text: String, format: String) {
    #expect(OutputChecker.faults(in: Array(text.utf8), format: format) == [])
  }

  @Test(arguments: [
    ("", [""]), ("a\tb", ["a", "b"]), ("\t", ["", ""]), ("a\t", ["a", ""]),
    ("\"a\tb\"\tc", ["a\tb", "c"]), ("\"a\"\"b\"\tc", ["a\"b", "c"]), ("\"\"\tc", ["", "c"]),
    ("\"\"\"\"\tc", ["\"", "c"]), ("a\"\"b\tc", ["a\"\"b", "c"]), ("a \"\"\tc", ["a \"\"", "c"]),
  ])
  func `the checker reads cells as RFC 4180 has them`(line: String, cells: [String]) {
    #expect(OutputChecker.cells(of: line, separator: "\t") == cells)
  }
}
