import ArgumentParser
import TestSupport
import Testing

@testable import QPickCommands

/// Command lines as qpick reads them, and as swift-argument-parser does, which makes the help.
struct TypedArgumentsTests {
  /// What qpick reads: operands, and options with all that is given for each; nil for a mistake.
  private func typed(_ arguments: [String]) -> Reading? {
    var typed = TypedArguments(known: RankCommand.options)
    guard (try? typed.read(arguments)) == true else { return nil }
    var reading = Reading(operands: typed.operands)
    for option in RankCommand.options {
      let texts = typed.values.filter { $0.option == option }.map(\.text)
      reading.values[option] =
        switch option.definition.kind {
        case .flag: [typed.has(option) ? "true" : "false"]
        case .value(let standard): [texts.last ?? standard].compactMap(\.self)
        case .list: texts
        }
    }
    return reading
  }

  /// What swift-argument-parser reads; nil for a mistake or help.
  private func parsed(_ arguments: [String]) -> Reading? {
    guard let rank = (try? RankDeclaration.parseAsRoot(arguments)) as? RankDeclaration else {
      return nil
    }
    var reading = Reading(operands: rank.inputs.files)
    for group in [rank, rank.rules, rank.people, rank.output] as [Any] {
      for case (let label?, let value) in Mirror(reflecting: group).children {
        // `_maxAge`, a property wrapper, is of `max-age`.
        let name = label.dropFirst().map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }
        guard let option = CommandOption(rawValue: name.joined()) else { continue }
        reading.values[option] = texts(of: value)
      }
    }
    return reading
  }

  private struct Reading: Equatable {
    var operands: [String]
    var values: [CommandOption: [String]] = [:]
  }

  @Test func `an option has the standard value of its command`() throws {
    let typed = TypedArguments(known: [.limit]) { _ in .number("7", "count", "") }
    #expect(try typed.value(.limit, CountArgument.init).bound == 7)
    #expect(try TypedArguments(known: [.limit]).value(.limit, CountArgument.init).bound == 10)
  }

  @Test func `every option is declared to the argument parser`() throws {
    #expect(try Set(#require(parsed([])).values.keys) == Set(CommandOption.allCases))
  }

  @Test(
    arguments: [
      [], ["a.html"], ["a.html", "-", "b=c.html"], [""], ["--", "--all"], ["a", "--", "--", "-q"],
      ["-n", "5"], ["-n5"], ["-n005", "-n", "6"], ["--limit", "-"], ["--limit=-5"],
      ["--limit=a=b"], ["--famous", "Ann Lee", "a.html", "--famous=Bo"], ["--skip", ""],
      ["--keep", "followed", "--keep=answered"], ["--config", "a", "--config=b"],
      ["-q", "-q", "-v", "--all", "--all"], ["-vq"], ["rank", "--as-of", "saved"],
      ["é", "=", "=-"], ["-n", "-1"], ["-n5x"], ["-n=5"], ["-n٣"], ["--limit", "-n5"],
      ["--limit", "--all"], ["-n", "--", "5"], ["--quiet", "--verbose"],
    ])
  func `the argument parser reads right lines the same way`(arguments: [String]) throws {
    let reading = try #require(typed(arguments))
    #expect(reading == parsed(arguments))
  }

  @Test(
    arguments: [
      ["--help"], ["-h"], ["--version"], ["-qx"], ["-n"], ["--limit"], ["--all=1"], ["--lim", "5"],
      ["--bogus", "5"], ["---limit=5"], ["---"], ["-5", "a"], ["--=x"], ["-max-age=1h"], ["-é"],
      ["--skip", "-x"], ["--generate-completion-script", "zsh"], ["-q=1"],
    ])
  func `mistakes and help are left to the argument parser`(arguments: [String]) {
    #expect(typed(arguments) == nil)
    #expect(parsed(arguments) == nil)
  }

  /// The argument parser would look for an option `-qn1`.
  @Test(
    arguments: [
      (["-qn1"], "1"), (["-vqn", "7"], "7"), (["-qn=3"], "3"), (["-n1", "-qvn2"], "2"),
    ])
  func `one-letter options stand together, the last with a value`(
    arguments: [String], limit: String
  ) throws {
    let reading = try #require(typed(arguments))
    #expect(reading.values[.limit] == [limit])
    #expect(reading.values[.quiet] == ["true"])
  }

  @Test func `every option in the help is read`() throws {
    // `  -n, --limit <count>   Show at most …`
    let lines = RankDeclaration.helpMessage(columns: 200).split(separator: "\n")
      .filter { $0.hasPrefix("  -") && !$0.contains("--help") }
    #expect(lines.count > 20)
    for line in lines {
      let words = line.split(separator: " ").map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
      let names = words.prefix { $0.hasPrefix("-") }.map(String.init)
      let takesValue = words[names.count].hasPrefix("<")
      for name in names {
        let arguments = takesValue ? [name, "7"] : [name]
        let reading = try #require(typed(arguments), "\(arguments)")
        #expect(reading == parsed(arguments))
        #expect(reading != typed([]))
      }
    }
  }

  @Test func `made lines are read as the argument parser reads them`() {
    let words = [
      "a", "b.html", "", "-", "--", "=", "-n", "-n5", "-n5x", "-q", "-v", "-qv", "-h", "--all",
      "--explain", "--no-config", "--limit", "--limit=3", "--famous", "--famous=x y", "--keep",
      "--weight=a=1", "--config", "--config=c", "--as-of", "-x", "--bogus", "--bogus=1",
    ]
    var random = SplitMix64(seed: 23)
    var rightCount = 0
    for _ in 0..<600 {
      let line = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      let reading = typed(line)
      if reading != nil { rightCount += 1 }
      #expect(reading == parsed(line), "\(line)")
    }
    #expect((100..<500).contains(rightCount))
  }

  @Test(arguments: [["--limit="], ["a", "--skip=", "b"], ["--max-age="], ["--all=", "x"]])
  func `nothing behind an equals sign is a mistake`(arguments: [String]) {
    var typed = TypedArguments(known: RankCommand.options)
    #expect(throws: UsageError.self) { try typed.read(arguments) }
  }
}

/// The texts that a property of a declaration holds.
private func texts(of property: Any) -> [String] {
  switch property {
  case let option as Option<String>: [option.wrappedValue]
  case let option as Option<String?>: [option.wrappedValue].compactMap(\.self)
  case let option as Option<[String]>: option.wrappedValue
  case let flag as Flag<Bool>: ["\(flag.wrappedValue)"]
  default: []
  }
}
