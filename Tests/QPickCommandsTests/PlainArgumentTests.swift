import ArgumentParser
import TestSupport
import Testing

@testable import QPickCommands

/// Command lines that are read without the argument parser: it has to agree with each.
struct PlainArgumentTests {
  /// What the argument parser makes of `arguments`; null where it reports a mistake.
  private func parsed(_ arguments: [String]) -> RankRequest? {
    ((try? RankCommand.parseAsRoot(arguments)) as? RankCommand).map(RankRequest.init)
  }

  private func plain(_ arguments: [String]) -> RankRequest? {
    RankRequest(plain: arguments[...])
  }

  @Test(
    arguments: [
      [], ["a.html"], ["a.html", "-", "b=c.html"], [""], ["--", "--all"], ["a", "--", "--", "-q"],
      ["-n", "5"], ["-n5"], ["-n005", "-n", "6"], ["--limit", "-"], ["--limit=-5"],
      ["--limit=a=b"], ["--famous", "Ann Lee", "a.html", "--famous=Bo"], ["--skip", ""],
      ["--keep", "followed", "--keep=answered"], ["--config", "a", "--config=b"],
      ["-q", "-q", "-v", "--all", "--all"], ["-vq"], ["rank", "--as-of", "saved"], ["-é"],
      ["é", "=", "=-"],
    ])
  func `the argument parser reads plain lines the same way`(arguments: [String]) {
    let request = plain(arguments)
    #expect(request == parsed(arguments))
    #expect((request == nil) == (arguments == ["-é"]))
  }

  @Test(
    arguments: [
      ["--help"], ["-h"], ["--version"], ["-qx"], ["-n"], ["-n", "-1"], ["-n", "--", "5"], ["-n5x"],
      ["-n=5"], ["-n٣"], ["--limit"], ["--limit", "-n5"], ["--limit", "--all"], ["--all=1"],
      ["--lim", "5"], ["--bogus", "5"], ["---limit=5"], ["---"], ["-5", "a"], ["--=x"],
      ["-max-age=1h"], ["--generate-completion-script", "zsh"],
    ])
  func `all else is left to the argument parser`(arguments: [String]) {
    #expect(plain(arguments) == nil)
    #expect(PlainArgument.files(arguments[...]) == nil)
  }

  @Test func `every option in the help is read`() throws {
    // `  -n, --limit <count>   Show at most …`
    let lines = RankCommand.helpMessage(columns: 200).split(separator: "\n")
      .filter { $0.hasPrefix("  -") && !$0.contains("--help") }
    #expect(lines.count > 20)
    for line in lines {
      let words = line.split(separator: " ").map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
      let names = words.prefix { $0.hasPrefix("-") }.map(String.init)
      let takesValue = words[names.count].hasPrefix("<")
      for name in names {
        let arguments = takesValue ? [name, "7"] : [name]
        let request = try #require(plain(arguments), "\(arguments)")
        #expect(request == parsed(arguments))
        #expect(request != RankRequest.standard)
      }
    }
  }

  @Test func `made lines are read as the argument parser reads them, or left to it`() {
    let words = [
      "a", "b.html", "", "-", "--", "=", "-n", "-n5", "-n5x", "-q", "-v", "-qv", "-h", "--all",
      "--explain", "--no-config", "--limit", "--limit=3", "--limit=", "--famous", "--famous=x y",
      "--keep", "--weight=a=1", "--config", "--config=c", "--as-of", "-x", "--bogus", "--bogus=1",
    ]
    var random = SplitMix64(seed: 23)
    var plainCount = 0
    for _ in 0..<600 {
      let line = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      guard !line.contains(where: { $0.hasSuffix("=") && $0.hasPrefix("--") }),
        let request = plain(line)
      else { continue }
      plainCount += 1
      #expect(request == parsed(line), "\(line)")
    }
    #expect(plainCount > 100)
  }
}
