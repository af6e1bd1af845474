import Testing

@testable import QPickCommands

struct ConfigLocationTests {
  @Test(
    arguments: [
      (nil, [:], nil),
      (nil, ["HOME": "/home/a"], "/home/a/.config/qpick/config"),
      (nil, ["HOME": "/home/a", "XDG_CONFIG_HOME": "/x"], "/x/qpick/config"),
      (nil, ["HOME": "/home/a", "XDG_CONFIG_HOME": ""], "/home/a/.config/qpick/config"),
      (nil, ["HOME": "/home/a", "XDG_CONFIG_HOME": "x"], "/home/a/.config/qpick/config"),
      (nil, ["HOME": "/home/a", "XDG_CONFIG_HOME": "/x", "QPICK_CONFIG": "q"], "q"),
      (nil, ["HOME": "/home/a", "QPICK_CONFIG": ""], "/home/a/.config/qpick/config"),
      ("f", ["HOME": "/home/a", "XDG_CONFIG_HOME": "/x", "QPICK_CONFIG": "q"], "f"),
    ] as [(String?, [String: String], String?)])
  func `the option, then three places in turn`(
    option: String?, environment: [String: String], path: String?
  ) {
    let location = ConfigLocation.path(option: option, environment: environment)
    #expect(location?.path == path)
  }

  @Test(
    arguments: [
      ("f", [:], true), (nil, ["QPICK_CONFIG": "q"], true), (nil, ["HOME": "/h"], false),
      (nil, ["XDG_CONFIG_HOME": "/x"], false),
    ] as [(String?, [String: String], Bool)])
  func `only a file that was named must exist`(
    option: String?, environment: [String: String], mustExist: Bool
  ) {
    let location = ConfigLocation.path(option: option, environment: environment)
    #expect(location?.mustExist == mustExist)
  }
}

struct ConfigFileTests {
  private func read(_ text: String) throws -> ConfigFile? {
    let world = World()
    world.files["/c"] = Source(text)
    return try ConfigFile(option: "/c", in: world.context)
  }

  /// What the file says: `--max-age=48h`, and the line it stands on.
  private func options(_ text: String) throws -> [String] {
    try #require(try read(text)).arguments.values.map { value in
      "\(value.configLine ?? "") \(value.option.flag)\(value.text.isEmpty ? "" : "=")\(value.text)"
    }
  }

  @Test func `one argument a line, in order, without comments and blank lines`() throws {
    let text = """
      # what I like
      --max-age=48h

        --skip=Ann Lee\u{20}
      --skip
      Bo #1
      \t# --all
      -n
      5
      --all\r
      """
    #expect(
      try options(text) == [
        "/c:2 --max-age=48h", "/c:4 --skip=Ann Lee", "/c:5 --skip=Bo", "/c:8 --limit=5",
        "/c:10 --all",
      ])
    #expect(try read(text)?.path == "/c")
  }

  @Test(
    arguments: [
      ("--all # a=b", "--all"), ("--skip=Ann Lee # a friend", "--skip=Ann Lee"),
      ("--skip=Ann Lee\t#x", "--skip=Ann Lee"), ("--skip=Ann#1", "--skip=Ann#1"),
      ("--skip=\"Ann Lee\"", "--skip=Ann Lee"), ("--skip='Ann Lee' # a friend", "--skip=Ann Lee"),
      ("--skip=\"Bo #1\"", "--skip=Bo #1"), ("--skip=O'Hara # o'x", "--skip=O'Hara"),
      ("--skip=\"Bo", "--skip=\"Bo"), ("--skip=\"Bo\" Day", "--skip=\"Bo\" Day"),
      ("--skip\n\"Ann Lee\"", "--skip=Ann Lee"), ("--skip\n'Bo #1' # x", "--skip=Bo #1"),
      ("-qn5", "--quiet"),
    ])
  func `comments and quotes around a value are taken off`(text: String, option: String) throws {
    #expect(try options(text).first == "/c:1 " + option)
  }

  @Test(arguments: ["", "\u{FEFF}# nothing\n", "\n \n"])
  func `an empty file holds no arguments`(text: String) throws {
    #expect(try options(text).isEmpty)
  }

  @Test func `a byte order mark is dropped`() throws {
    #expect(try options("\u{FEFF}--all\n") == ["/c:1 --all"])
  }

  @Test(
    arguments: [
      (
        "--all\n\n--max-age=5x", 3,
        "--max-age: \"5x\" cannot be read; expected a number with a "
          + "unit, such as 45s, 90m, 36h, 3d or 2w, or 0 or any"
      ),
      (
        "--max-age\n5x", 1,
        "--max-age: \"5x\" cannot be read; expected a number with a unit, "
          + "such as 45s, 90m, 36h, 3d or 2w, or 0 or any"
      ),
      (
        "--min-views=-5", 1,
        "--min-views: \"-5\" is out of range; a count is from 1 through "
          + "1000000M, or 0 or any for no bound"
      ),
      (
        "# a\n--max-age 48h", 2, "\"--max-age 48h\" cannot be read; expected --max-age=48h"
      ),
      ("--keep \t followed", 1, "\"--keep \t followed\" cannot be read; expected --keep=followed"),
      ("--maxage 48h", 1, "unknown option '--maxage 48h'"),
      ("--maxage=48h", 1, "unknown option '--maxage'; did you mean '--max-age'?"),
      ("--max-age\n--all", 1, "missing value for '--max-age <duration>'"),
      (
        "--all\nfeed.html", 2,
        "\"feed.html\" is no option; expected one a line, such as "
          + "--max-age=48h"
      ),
      ("--all\n--skip=\nAnn Lee", 2, "--skip: nothing stands after \"=\"; expected a value"),
      ("-n 3", 1, "\"-n 3\" cannot be read; expected --limit=3"),
      ("--all\n-n \t5", 2, "\"-n \t5\" cannot be read; expected --limit=5"),
      ("--", 1, "\"--\" is no option; expected one a line, such as --max-age=48h"),
      ("-", 1, "\"-\" is no option; expected one a line, such as --max-age=48h"),
      ("--config=/d", 1, "\"--config=/d\" cannot stand in a config file"),
      ("--no-config", 1, "\"--no-config\" cannot stand in a config file"),
      ("--help", 1, "\"--help\" cannot stand in a config file"),
      ("--version", 1, "\"--version\" cannot stand in a config file"),
      (
        "--sort=luck", 1,
        "--sort: \"luck\" is not known; expected score, age, views, upvotes or "
          + "answers"
      ),
    ])
  func `an error names its line`(text: String, number: Int, message: String) {
    #expect(throws: UsageError(place: "/c:\(number)", message: message)) {
      if let config = try read(text) { _ = try RankSettings(config.arguments) }
    }
  }

  @Test func `a line that is not UTF-8 is named`() {
    let world = World()
    world.files["/c"] = Source(pieces: [Array("--all\n--skip=J".utf8), [0xF6], Array("rg".utf8)])
    #expect(throws: UsageError(place: "/c", message: "line 2 is not UTF-8")) {
      try ConfigFile(option: "/c", in: world.context)
    }
  }

  @Test func `a file that was named and is missing is an error, a usual one is not`() throws {
    let world = World()
    #expect(throws: UsageError(place: "/c", message: "no such file", status: .noInput)) {
      try ConfigFile(option: "/c", in: world.context)
    }
    world.environment = ["HOME": "/home/a"]
    #expect(try ConfigFile(option: nil, in: world.context) == nil)
  }

  @Test func `a usual file that may not be read is an error`() {
    let world = World()
    world.environment = ["HOME": "/h"]
    world.files["/h/.config/qpick/config"] = Source(opening: .notPermitted)
    #expect(
      throws: UsageError(
        place: "/h/.config/qpick/config", message: "permission denied",
        status: .noInput)
    ) { try ConfigFile(option: nil, in: world.context) }
  }
}
