import QuestionPicking
import Testing

@testable import QPickCommands

/// Command lines, and what becomes of them before any page is read.
struct CommandRunnerTests {
  private func typed(_ arguments: [String]) throws -> TypedArguments {
    var typed = TypedArguments(known: RankCommand.options)
    #expect(try typed.read(arguments))
    return typed
  }

  @Test(
    arguments: [
      (["feed.html"], ["rank", "feed.html"]), ([], ["rank"]),
      (["--max-age", "48h", "doctor"], ["rank", "--max-age", "48h", "doctor"]),
      (["./rank"], ["rank", "./rank"]), (["-"], ["rank", "-"]),
      (["--help"], ["rank", "--help"]), (["rank", "a"], ["rank", "a"]),
      (["extract", "a"], ["extract", "a"]), (["doctor"], ["doctor"]), (["help"], ["help"]),
      (["--version"], ["rank", "--version"]), (["--version", "x"], ["rank", "--version", "x"]),
      (["--experimental-dump-help"], ["--experimental-dump-help"]),
    ])
  func `what is no other command is for rank`(arguments: [String], explicit: [String]) {
    #expect(CommandRunner.withCommandName(arguments) == explicit)
  }

  @Test(
    arguments: [
      (["feed.html", "--max-age", "48h"], ["feed.html"], "48h"),
      (["--max-age=48h", "feed.html", "b.html"], ["feed.html", "b.html"], "48h"),
      (["--max-age", "48h", "--", "--odd.html", "rank"], ["--odd.html", "rank"], "48h"),
      (["rank", "--max-age", "1h", "--max-age", "2h"], ["rank"], "2h"),
      (["-n", "3", "-q", "-v", "--all", "x"], ["x"], nil),
      (["-"], ["-"], nil), (["--", "--odd="], ["--odd="], nil), (["a="], ["a="], nil),
    ] as [([String], [String], String?)])
  func `options and files mix`(arguments: [String], files: [String], maxAge: String?) throws {
    let typed = try typed(arguments)
    #expect(typed.operands == files)
    #expect(typed.last(.maxAge) == maxAge)
  }

  @Test func `repeated options add up`() throws {
    let rank = try typed([
      "--skip", "Ann Lee", "--skip=/profile/Bo-2", "--famous", "Cy Day", "--keep",
      "followed", "--keep", "answered",
    ])
    let settings = try RankSettings(rank)
    #expect(settings.options.skipped == [.name("Ann Lee"), .profile(slug: "Bo-2")])
    #expect(settings.options.fame.listed == [.name("Cy Day")])
    #expect(settings.options.kept == [.followed, .answered])
  }

  @Test func `nothing given means the article's bounds and the design's defaults`() throws {
    let rank = try typed([])
    let settings = try RankSettings(rank)
    #expect(settings.options.thresholds.maxAgeHours == 72)
    #expect(settings.options.thresholds.minViews == 10_000)
    #expect(settings.options.thresholds.minUpvotes == 100)
    #expect(settings.options.thresholds.maxAnswers == 25)
    #expect(settings.options.fame.followers == 10_000)
    #expect(settings.options.fame.answerViews == 1_000_000)
    #expect(settings.options.fame.penalty == 0.8)
    #expect(settings.options.unknown == .keep)
    #expect(settings.options.sort == .score)
    #expect(settings.options.kept.isEmpty)
    #expect(settings.asOf == .now)
    #expect(settings.limit == 10)
    #expect(settings.format == .table)
    #expect(settings.color == .auto)
    #expect(settings.hyperlinks == .auto)
  }

  @Test(
    arguments: [
      (["--max-age=any", "--min-views", "0", "--min-upvotes", "any", "--max-answers=0", "-n0"]),
      (["--max-age", "0", "--min-views=any", "--min-upvotes=0", "--max-answers", "any", "-n", "0"]),
    ])
  func `0 and any turn bounds off`(arguments: [String]) throws {
    let rank = try typed(arguments)
    let settings = try RankSettings(rank)
    let bounds = settings.options.thresholds
    #expect(bounds.maxAgeHours == nil)
    #expect(bounds.minViews == nil)
    #expect(bounds.minUpvotes == nil)
    #expect(bounds.maxAnswers == nil)
    #expect(settings.limit == nil)
  }

  @Test(
    arguments: [
      (
        ["--min-views", "-5", "x"], "--min-views: error: \"-5\" is out of range; a count is from 1"
      ),
      (["--min-views=-5", "x"], "--min-views: error: \"-5\" is out of range; a count is from 1"),
      (["-n", "-1", "x"], "--limit: error: \"-1\" is out of range; a count is from 1"),
      (["--max-age", "-3h", "x"], "--max-age: error: \"-3h\" is out of range; a duration is from"),
      (
        ["--famous-penalty", "1"],
        "--famous-penalty: error: \"1\" is out of range; a share is from 0 "
          + "through 0.99"
      ),
      (["--famous-penalty=-0.1"], "--famous-penalty: error: \"-0.1\" is out of range; a share is"),
      (["--keep", "own"], "--keep: error: \"own\" is not known; expected followed, answered or"),
      (
        ["--keep", "followed,"], "--keep: error: \"\" is not known; expected followed, answered or"
      ),
      (["--unknown", "maybe"], "--unknown: error: \"maybe\" is not known; expected keep or drop"),
      (["--color", "on"], "--color: error: \"on\" is not known; expected auto, always or never"),
      (["--skip", " "], "--skip: error: \" \" cannot be read; expected a full name or a profile"),
      (["--famous=", "x"], "--famous: error: nothing stands after \"=\"; expected a value"),
      (["x", "--skip="], "--skip: error: nothing stands after \"=\"; expected a value"),
      (["rank", "--max-age=", "x"], "--max-age: error: nothing stands after \"=\"; expected"),
      (["--as-of", "later"], "--as-of: error: \"later\" cannot be read; expected now, saved"),
      (["--reverse"], "error: unknown option '--reverse'"),
      (
        ["--generate-completion-script", "tcsh"],
        "--generate-completion-script: error: \"tcsh\" is not known; expected bash, zsh or fish"
      ),
      (["--json", "x"], "error: unknown option '--json'\nhint: did you mean --format json?"),
      (["x", "--csv=y"], "error: unknown option '--csv'\nhint: did you mean --format csv?"),
      (
        ["--max-ag", "3h"], "error: unknown option '--max-ag'; did you mean '--max-age'?\nhint: qp"
      ),
      (["--title", "a("], "--title: error: \"a(\" is no regular expression: expected ')'"),
      (["--skip-title=[", "x"], "--skip-title: error: \"[\" is no regular expression: "),
      (
        ["doctor", "--format", "csv"],
        "--format: error: \"csv\" is not known; expected text or json"
      ),
      (["-dash.html"], "error: unknown option \"-dash.html\"\nhint: a file whose name starts with"),
      (["--max-age"], "error: missing value for '--max-age <duration>'"),
      (["--all=3"], "error: the option '--all' does not take any value, but '3' was specified"),
      (["-", "x", "-"], "error: \"-\" is given twice; standard input can be read once"),
      (["extract", "--max-age", "3h"], "error: unknown option '--max-age'"),
    ])
  func `a wrong command line ends with 64 and says what is wrong`(
    arguments: [String], message: String
  ) {
    let world = World()
    #expect(world.run(arguments) == .usage)
    #expect(world.errors.text.hasPrefix("qpick: \(message)"))
    #expect(world.output.text.isEmpty)
  }

  @Test(arguments: [[], ["extract"], ["doctor"], ["--all"]])
  func `a terminal and no file get help on stderr`(arguments: [String]) {
    let world = World()
    world.standardInput.isTerminal = true
    #expect(world.run(arguments) == .usage)
    #expect(world.errors.text == HelpText.short + "\n")
    #expect(world.output.text.isEmpty)
  }

  @Test func `the short help has the bounds in force, and fits a small terminal`() {
    let world = World()
    #expect(world.run("-h") == .success)
    let text = world.output.text
    #expect(text.contains("--max-age 72h  --min-views 10000\n"))
    #expect(text.contains("--min-upvotes 100  --max-answers 25  (any turns one off)\n"))
    #expect(text.contains(" -n 10 "))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 20)
    #expect(lines.allSatisfy { $0.count <= 80 })
    // Files before pipes.
    #expect(text.contains("qpick feed.html"))
    #expect(world.errors.text.isEmpty)
  }

  @Test(arguments: [["--help"], ["rank", "-h"], ["rank", "--help"], ["--all", "x", "--help"]])
  func `help starts with examples and names ranges and exit codes`(arguments: [String]) throws {
    let world = World()
    #expect(world.run(arguments) == .success)
    let text = world.output.text
    let examples = try #require(text.firstRange(of: "EXAMPLES:\n  qpick feed.html\n"))
    let usage = try #require(text.firstRange(of: "USAGE: qpick [rank] [FILE ...] [options]"))
    #expect(examples.lowerBound < usage.lowerBound)
    #expect(text.contains("1s to 36500d"))
    #expect(text.contains("0 to 0.99"))
    #expect(text.contains("  130  interrupted"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(world.errors.text.isEmpty)
  }

  @Test func `help names every flag of the contract and no other`() {
    let world = World()
    _ = world.run("--help")
    let words = world.output.text.split { !($0.isLetter || $0 == "-") }.map(String.init)
    let flags = Set(words.filter { $0.hasPrefix("--") })
    #expect(
      flags == [
        "--max-age", "--min-views", "--min-upvotes", "--max-answers", "--famous", "--famous-file",
        "--famous-followers", "--famous-views", "--famous-penalty", "--skip", "--skip-file",
        "--title", "--skip-title", "--keep", "--unknown", "--as-of", "--limit", "--all", "--sort",
        "--explain", "--format",
        "--color", "--hyperlinks", "--weight", "--config", "--no-config", "--new",
        "--no-history", "--quiet", "--verbose",
        "--version", "--help",
      ])
  }

  @Test func `help that cannot be written is an output error`() {
    let world = World()
    world.output.failure = .failed(reason: "No space left on device")
    #expect(world.run("--help") == .inputOutput)
    #expect(
      world.errors.lines == [
        "qpick: standard output: error: writing failed: No space left on device"
      ])
  }

  @Test(
    arguments: [
      ["--version"], ["rank", "--version"], ["x", "--version"], ["doctor", "--version"],
    ])
  func `the version is a number, with or without the argument parser`(arguments: [String]) {
    let world = World()
    #expect(world.run(arguments) == .success)
    #expect(world.output.text == QPick.version + "\n")
    #expect(world.output.text.split(separator: ".").count == 3)
  }

  @Test(arguments: [["--version", "-v"], ["--verbose", "--version"]])
  func `a verbose version names the libraries in use`(arguments: [String]) throws {
    let world = World()
    #expect(world.run(arguments) == .success)
    let lines = world.output.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first == QPick.version[...])
    #expect(lines[1].wholeMatch(of: /libxml2 2\.[1-9][0-9]?\.[0-9]+/) != nil, "\(lines[1])")
    #expect(lines[2].wholeMatch(of: /zlib 1\.[0-9.]+.*/) != nil, "\(lines[2])")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions can be made`(shell: String) {
    let world = World()
    #expect(world.run("--generate-completion-script", shell) == .success)
    #expect(world.output.text.contains("famous-penalty"))
  }

  @Test func `config stands before the command line, and the later wins`() {
    let world = World()
    world.environment["QPICK_CONFIG"] = "/c"
    world.files["/c"] = Source("--max-age=5x\n")
    // The wrong line of the file is told although the command line overrules it.
    #expect(world.run("--max-age", "48h", "-") == .usage)
    #expect(world.errors.text.hasPrefix("qpick: /c:1: error: --max-age: \"5x\" cannot be read"))
  }

  @Test func `a wrong command line is reported before a wrong config`() {
    let world = World()
    world.environment["QPICK_CONFIG"] = "/c"
    #expect(world.run("--max-age", "5x", "-") == .usage)
    #expect(world.errors.text.hasPrefix("qpick: --max-age: error"))
  }

  @Test func `a config that was named and is missing is no input`() {
    let world = World()
    #expect(world.run("--config", "/none", "-") == .noInput)
    #expect(world.errors.lines == ["qpick: /none: error: no such file"])
  }

  @Test(arguments: [["--no-config", "-"], ["extract", "-"], ["doctor", "-"]])
  func `the config is for rank alone, and can be left out`(arguments: [String]) {
    let world = World()
    world.environment["QPICK_CONFIG"] = "/c"
    world.files["/c"] = Source("nonsense")
    _ = world.run(arguments)
    #expect(!world.errors.text.contains("/c"))
  }
}
