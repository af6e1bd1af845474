import Foundation
import TestSupport
import Testing

/// The binary's command line: what it prints where, and how it ends.
@Suite struct CommandLineTests {
  @Test(arguments: [
    ["--help"], ["help"], ["rank", "-h"], ["extract", "--help"], ["doctor", "-h"],
  ])
  func `help goes to stdout and ends with 0`(arguments: [String]) throws {
    let run = try BuiltTool.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("OVERVIEW: "))
    #expect(run.output.contains("EXIT STATUS:"))
    #expect(run.errors.isEmpty)
  }

  @Test func `the version goes to stdout`() throws {
    let run = try BuiltTool.run("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are made for each shell`(shell: String) throws {
    let run = try BuiltTool.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("min-upvotes"))
  }

  @Test(
    arguments: [
      (["--min-views", "-5"], "qpick: --min-views: error: \"-5\" is out of range; "),
      (["--max-age=5x"], "qpick: --max-age: error: \"5x\" cannot be read; "),
      (["--weight", "luck=1"], "qpick: --weight: error: \"luck\" is not a weight; "),
      (["--weight", "steadiness=3"], "qpick: --weight: error: \"steadiness=3\" is above 0.9; "),
      (["--weight", "steadiness"], "qpick: --weight: error: \"steadiness\" cannot be read; "),
      (["--maxage", "3h"], "qpick: error: unknown option '--maxage'; did you mean '--max-age'?"),
    ])
  func `a wrong command line ends with 64`(arguments: [String], message: String) throws {
    let run = try BuiltTool.run(arguments + ["home-feed.html"])
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix(message))
  }

  @Test func `a missing file ends with 66`() throws {
    let gone = try BuiltTool.run("no-such-page.html")
    #expect(gone.status == 66)
    #expect(gone.errorLines == ["qpick: no-such-page.html: error: no such file"])
  }

  @Test(arguments: [["rank", "-"], [], ["extract"], ["-"]])
  func `nothing on stdin ends with 65`(arguments: [String]) throws {
    let run = try BuiltTool.run(arguments)
    #expect(run.status == 65)
    #expect(run.errorLines.first?.hasPrefix("qpick: standard input: error: 0 bytes read") == true)
    #expect(run.errorLines.last?.hasPrefix("hint: ") == true)
  }

  @Test func `a closed pipe ends it quietly`() throws {
    let run = try BuiltTool.run(
      shell: "\"$QPICK\" extract home-feed.html home-feed.html | head -n 1")
    #expect(run.output.hasPrefix("{\"kind\":\"page\""))
    #expect(run.errors.isEmpty)
  }

  @Test func `a reader of stderr that is gone does not cost the result`() throws {
    // The right side of the pipe ends at once; what qpick says of the missing page meets nobody.
    let script = """
      { { sleep 0.3; "$QPICK" -v home-feed.html no-such-page.html --as-of saved --format urls 2>&3; \
      } 3>&1 >&4 | true; } 4>&1
      """
    let run = try BuiltTool.run(shell: script)
    #expect(run.output.split(separator: "\n").count == 10)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
  func `a full disk ends with 74`() throws {
    let run = try BuiltTool.run(shell: "\"$QPICK\" -q home-feed.html --as-of saved > /dev/full")
    #expect(run.status == 74)
    #expect(
      run.errorLines.first?.hasPrefix("qpick: standard output: error: writing failed: ") == true)
  }

  @Test func `an interrupt ends with 130`() throws {
    // Whoever runs the tests may have turned interrupts off, which qpick would inherit.
    let old = signal(SIGINT, SIG_DFL)
    defer { signal(SIGINT, old) }
    // Should qpick end too early, writing to it must not end the tests.
    let oldPipe = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, oldPipe) }
    let streams = try StreamFiles()
    defer { streams.remove() }
    let process = BuiltTool.process(["-"], streams: streams)
    let input = Pipe()
    process.standardInput = input
    try process.run()
    // More than a pipe holds: once it is written, qpick is reading.
    let page = "<html>" + String(repeating: " ", count: 200_000)
    try input.fileHandleForWriting.write(contentsOf: Data(page.utf8))
    process.interrupt()
    DispatchQueue.global().asyncAfter(deadline: .now() + 20) {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    let run = try streams.run(status: process.terminationStatus)
    #expect(run.status == 130)
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }
}
