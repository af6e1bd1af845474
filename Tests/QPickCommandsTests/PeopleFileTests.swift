import QuestionPicking
import Testing

@testable import QPickCommands

struct PeopleFileTests {
  @Test func `names and profiles, one a line, with comments`() throws {
    let world = World()
    world.files["f"] = Source(
      """
      # writers I follow
      Ann Lee
        https://www.quora.com/profile/Bo-Day-3#top  # a friend

      Cy #1 Fan\r
      #Dee
      """)
    let people = try PeopleFile.people(at: ["f"], option: .skipFile, in: world.context)
    #expect(people == [.name("Ann Lee"), .profile(slug: "Bo-Day-3"), .name("Cy")])
  }

  @Test func `the home folder's sign is known, as no shell reads a config file`() throws {
    let world = World()
    world.environment["HOME"] = "/home/a"
    world.files["/home/a/f"] = Source("Ann Lee")
    let people = try PeopleFile.people(at: ["~/f"], option: .skipFile, in: world.context)
    #expect(people == [.name("Ann Lee")])
  }

  @Test(
    arguments: [
      (.missing, "no such file", .noInput),
      (.notPermitted, "permission denied", .noInput),
      (.failed(reason: "bad disk"), "reading failed: bad disk", .inputOutput),
    ] as [(InputError, String, RunStatus)])
  func `a file that cannot be read ends the run`(
    error: InputError, message: String, status: RunStatus
  ) {
    for option in ["--famous-file", "--skip-file"] {
      let world = World()
      world.files["f"] = Source(opening: error)
      #expect(world.run("--format", "json", option, "f", "-") == status)
      #expect(world.errors.lines == ["qpick: \(option): error: \"f\": \(message)"])
      #expect(world.output.text.isEmpty)
    }
  }

  @Test func `a file that is not UTF-8 ends the run`() {
    let world = World()
    world.files["f"] = Source(pieces: [[0x41, 0x0A, 0xFF]])
    #expect(world.run("--skip-file", "f", "-") == .usage)
    #expect(
      world.errors.lines == ["qpick: --skip-file: error: \"f\": line 2 is not UTF-8"])
  }

  @Test(arguments: ["--skip-file", "--famous-file", "--config"])
  func `a file without an end ends the run`(option: String) {
    let world = World()
    world.files["f"] = Source(
      pieces: Array(repeating: Array(repeating: 0x23, count: 65_536), count: 100))
    #expect(world.run(option, "f", "-") == .usage)
    #expect(world.errors.text.contains("more than 4 MB; expected a short list"))
  }
}
