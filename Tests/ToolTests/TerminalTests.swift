import Foundation
import TestSupport
import Testing

/// The binary at a terminal.
@Suite(.enabled(if: PseudoTerminal(columns: 80) != nil, "no pseudo-terminals here"))
struct TerminalTests {
  private let feed = ["home-feed.html", "--as-of", "saved"]

  @Test(arguments: [[], ["extract"], ["doctor"], ["--all"]])
  func `a terminal and no file get help, and 64`(arguments: [String]) throws {
    let run = try PseudoTerminal.run(arguments, isAllTerminal: true)
    #expect(run.status == 64)
    #expect(run.text.hasPrefix("The Quora questions most worth answering"))
    #expect(run.text.contains("qpick --help"))
    #expect(run.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 20)
  }

  @Test func `a terminal gets color and links`() throws {
    let run = try PseudoTerminal.run(feed, environment: ["TERM": "xterm-kitty"])
    #expect(run.status == 0)
    #expect(run.text.contains("\u{1B}["))
    #expect(run.text.contains("\u{1B}]8;;https://"))
  }

  @Test(
    arguments: [
      ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"]), (["--color", "never"], [:]),
    ] as [([String], [String: String])])
  func `color can be turned off`(options: [String], environment: [String: String]) throws {
    let run = try PseudoTerminal.run(feed + options, environment: environment)
    #expect(run.status == 0)
    #expect(!run.text.contains("\u{1B}["))
  }

  @Test func `links can be turned off`() throws {
    let run = try PseudoTerminal.run(feed + ["--hyperlinks", "never"])
    #expect(!run.text.contains("\u{1B}]8"))
  }

  @Test(arguments: [[:], ["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"]])
  func `a terminal that may make no links shows the addresses`(environment: [String: String]) throws
  {
    let run = try PseudoTerminal.run(feed, environment: environment)
    #expect(!run.text.contains("\u{1B}]8"))
    #expect(run.text.split(separator: "\n").count { $0.contains("https://www.quora.com/") } == 10)
  }

  @Test(
    arguments: [
      // 100 cells: the header, ten picks, four titles of two lines, two notes; 80 cells: two lines
      // a pick, one title of two lines, two notes. Addresses: one a pick, at 80 cells four of two.
      (100, true, 17), (100, false, 27), (80, true, 23), (80, false, 37), (40, false, nil),
      (60, false, nil), (120, true, nil), (200, false, nil),
    ] as [(Int, Bool, Int?)])
  func `ten picks take few lines, and none is wider than the terminal`(
    columns: Int, makesLinks: Bool, lineCount: Int?
  ) throws {
    let options = ["--color", "never", "--hyperlinks", makesLinks ? "always" : "never"]
    let run = try PseudoTerminal.run(feed + options, columns: columns)
    let text = run.text.replacing(#/\x{1B}\]8;;[^\x{1B}]*\x{1B}\\/#, with: "")
    let lines = text.split(separator: "\n")
    if let lineCount { #expect(lines.count == lineCount) }
    // A wide letter takes more than its count.
    #expect(lines.allSatisfy { $0.count <= columns })
    #expect(lines.contains { $0.count > columns / 2 })
  }

  @Test func `messages wrap and have colors at a terminal`() throws {
    let name = String(repeating: "no ", count: 20) + "such file"
    let run = try PseudoTerminal.run([name], columns: 40, isAllTerminal: true)
    #expect(run.status == 66)
    #expect(run.text.contains("\u{1B}[31;1merror:\u{1B}[0m no such file"))
    #expect(run.text.split(separator: "\n").count == 3)
  }

  @Test func `COLUMNS beats the terminal's own width`() throws {
    let options = ["--color", "never", "--hyperlinks", "never"]
    let narrow = try PseudoTerminal.run(
      feed + options, columns: 200, environment: ["COLUMNS": "60"])
    let same = try PseudoTerminal.run(feed + options, columns: 60)
    #expect(narrow.text == same.text)
  }
}
