import Foundation
import TestSupport
import Testing

/// The manual page says what the tool does.
@Suite struct ManualTests {
  private let address = FixtureFolder.root.appending(path: "Documentation/qpick.1")

  /// The page's options with what is said of each, without macros and escapes.
  private func entries() throws -> [String: String] {
    let text = try String(contentsOf: address, encoding: .utf8)
      .replacing(#/\\f[A-Z]/#, with: "").replacing("\\-", with: "-").replacing("\"", with: "")
    var entries: [String: String] = [:]
    // Further on they stand in examples.
    let options = text.components(separatedBy: "\n.SH THE TABLE\n")[0]
    for entry in options.components(separatedBy: "\n.TP\n").dropFirst() {
      let lines = entry.split(separator: "\n", maxSplits: 1)
      for option in lines[0].matches(of: /--[a-z-]+/) {
        entries[String(option.0)] = lines.count > 1 ? String(lines[1]) : ""
      }
    }
    return entries
  }

  /// The options of the help, each with its default where the help names one.
  private func helped(_ command: String) throws -> [String: String?] {
    let help = try BuiltTool.run([command, "--help"]).output
      .replacing(/\n {10,}/, with: " ")
    var options: [String: String?] = [:]
    for line in help.split(separator: "\n") {
      guard let option = line.firstMatch(of: /^ {2}(?:-[a-z], )?(--[a-z-]+)/) else { continue }
      options.updateValue(
        line.firstMatch(of: /\(default: ([^)]+)\)/).map { String($0.1) }, forKey: String(option.1))
    }
    return options
  }

  @Test func `it has every option, and no other`() throws {
    let all = try ["rank", "extract", "doctor", "hide", "snooze", "history"].map {
      try Set(helped($0).keys)
    }
    let documented = try Set(entries().keys)
    let known = all.reduce(Set(["--generate-completion-script"])) { $0.union($1) }
    #expect(documented.subtracting(known) == [])
    #expect(known.subtracting(documented) == [])
  }

  @Test func `it has every default`() throws {
    let entries = try entries()
    let options = try helped("rank")
    #expect(options.values.count { $0 != nil } == 14)
    for (option, value) in options {
      guard let value else { continue }
      let entry = try #require(entries[option])
      // `(default: 72h)`, or `.B score` before `(default)`.
      let named = entry.contains("(default: \(value))")
      let first = entry.firstMatch(of: /\.B ([a-z]+)\n\(default/).map { String($0.1) }
      #expect(named || first == value, "\(option) has the default \(value)")
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/man"), "no man here"))
  func `it is typeset without a warning`() throws {
    let run = try BuiltTool.run(
      shell: "man --warnings -l '\(address.path)' 2>&1 >/dev/null | head -n 5")
    #expect(run.output == "")
  }

  @Test func `its version is the tool's`() throws {
    let version = try BuiltTool.run("--version").output.split(separator: "\n")[0]
    let text = try String(contentsOf: address, encoding: .utf8)
    #expect(text.contains("\"qpick \(version)\""))
  }
}
