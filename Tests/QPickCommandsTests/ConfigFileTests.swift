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
    return try ConfigFile.read(option: "/c", in: world.context)
  }

  @Test func `one argument a line, in order, comments and blank lines left out`() throws {
    let config = try read(
      """
      # what I like
      --max-age=48h

        --skip=Ann Lee\u{20}
      --skip
      Bo #1
      \t# --all
      -n
      5
      --all\r
      """)
    #expect(config?.path == "/c")
    #expect(
      config?.arguments
        == ["--max-age=48h", "--skip=Ann Lee", "--skip", "Bo #1", "-n", "5", "--all"])
  }

  @Test func `an empty file holds no arguments`() throws {
    #expect(try read("")?.arguments == [])
    #expect(try read("\u{FEFF}# nothing\n")?.arguments == [])
  }

  @Test func `a byte order mark is dropped`() throws {
    #expect(try read("\u{FEFF}--all\n")?.arguments == ["--all"])
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
      ("# a\n--max-age 48h", 2, "unknown option '--max-age 48h'"),
      ("--maxage=48h", 1, "unknown option '--maxage'; did you mean '--max-age'?"),
      ("--max-age\n--all", 1, "missing value for '--max-age <duration>'"),
      (
        "--all\nfeed.html", 2,
        "\"feed.html\" is no option; expected one a line, such as "
          + "--max-age=48h"
      ),
      ("--all\n--skip=\nAnn Lee", 2, "--skip: nothing stands after \"=\"; expected a value"),
      ("-n 3", 1, "\"-n 3\" cannot be read; expected -n3 or --limit=3"),
      ("--all\n-n \t5", 2, "\"-n \t5\" cannot be read; expected -n5 or --limit=5"),
      ("--", 1, "\"--\" is no option; expected one a line, such as --max-age=48h"),
      ("-", 1, "\"-\" cannot stand in a config file"),
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
    #expect(throws: ConfigFile.Failure.line(path: "/c", number: number, message: message)) {
      try read(text)
    }
  }

  @Test func `a line that is not UTF-8 is named`() {
    let world = World()
    world.files["/c"] = Source(pieces: [Array("--all\n--skip=J".utf8), [0xF6], Array("rg".utf8)])
    #expect(throws: ConfigFile.Failure.unreadable(path: "/c", .notUTF8(line: 2))) {
      try ConfigFile.read(option: "/c", in: world.context)
    }
  }

  @Test func `a file that was named and is missing is an error, a usual one is not`() throws {
    let world = World()
    #expect(throws: ConfigFile.Failure.unreadable(path: "/c", .input(.missing))) {
      try ConfigFile.read(option: "/c", in: world.context)
    }
    world.environment = ["HOME": "/home/a"]
    #expect(try ConfigFile.read(option: nil, in: world.context) == nil)
  }

  @Test func `a usual file that may not be read is an error`() {
    let world = World()
    world.environment = ["HOME": "/h"]
    world.files["/h/.config/qpick/config"] = Source(opening: .notPermitted)
    #expect(
      throws: ConfigFile.Failure.unreadable(
        path: "/h/.config/qpick/config", .input(.notPermitted))
    ) { try ConfigFile.read(option: nil, in: world.context) }
  }
}
