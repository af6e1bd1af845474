import Foundation
import TestSupport
import Testing

/// A week with the history, played through with fixtures; and what can go wrong with its file.
final class HistoryWeekTests {
  private let folder: URL
  private var file: URL { folder.appending(path: "data/qpick/history.db") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func run(_ arguments: String...) throws -> BuiltTool.Run {
    try BuiltTool.run(
      arguments, environment: ["XDG_DATA_HOME": folder.path + "/data", "HOME": folder.path])
  }

  /// The addresses of the picks of the home feed, as of a time.
  private func picks(_ arguments: String..., asOf: String = "2026-11-20T10:00:00Z") throws
    -> [String]
  {
    let all = ["home-feed.html", "--as-of", asOf, "--format", "urls"] + arguments
    let run = try BuiltTool.run(
      all, environment: ["XDG_DATA_HOME": folder.path + "/data", "HOME": folder.path])
    #expect(run.status == 0)
    return run.output.split(separator: "\n").map {
      String($0.dropFirst("https://www.quora.com/".count))
    }
  }

  private static let sourdough = "Why-does-my-sourdough-spread-flat-even-after-a-long-cold-proof"
  private static let violins = "Why-do-violins-get-better-with-age"
  private static let twin = "Which-word-has-no-twin-in-your-language"

  @Test func `a week: shown, hidden, answered, put off and back, new`() throws {
    // Off: nothing is written, and marks say how to turn it on.
    #expect(try picks("-n", "3").prefix(2) == [Self.sourdough, Self.violins])
    let off = try run("hide", "1")
    #expect(off.status == 64)
    #expect(off.errors == "qpick: error: the history is off\nhint: qpick history on turns it on\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
    #expect(try run("home-feed.html", "--new").status == 64)

    let on = try run("history", "on")
    #expect(on.status == 0)
    #expect(on.output.hasPrefix("the history is on: \(file.path)."))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try run("hide", "1").errors.contains("no list was shown since the history is on"))

    // Monday.
    #expect(try picks("-n", "3") == [Self.sourdough, Self.violins, Self.twin])
    #expect(
      try run("answered", "2").output
        == "answered: Why do violins get better with age? (list of 20 Nov 10:00 UTC)\n")
    let hidden = try run("hide", "https://www.quora.com/\(Self.sourdough)?share=1")
    #expect(
      hidden.output == "hidden: Why does my sourdough spread flat even after a long cold proof?\n")
    let wrong = try run("hide", "3", "9")
    #expect(wrong.status == 64)
    #expect(wrong.errors == "qpick: error: no question 9 in the last list, which has 1 to 3\n")

    // Nothing of the wrong line counted; both marks do.
    #expect(try picks("-n", "1") == [Self.twin])
    #expect(try picks("-n", "1", "--keep", "answered") == [Self.violins])
    #expect(try picks("-n", "1", "--keep", "hidden") == [Self.sourdough])
    #expect(try picks("-n", "1", "--no-history") == [Self.sourdough])
    let summary = try run("home-feed.html", "--as-of", "2026-11-20T10:00:00Z", "-n", "2")
    #expect(summary.errors.contains(" · 2 you answered · "))
    #expect(summary.errors.contains(" · 1 you have hidden"))
    // One line below each pick that no list showed before: the second.
    #expect(summary.output.split(separator: "\n").filter { $0.hasSuffix("  new") }.count == 1)

    // Put off for 3 hours, from 10:00 on: gone at 12:59, back at 13:00.
    #expect(try picks("-n", "1") == [Self.twin])
    let snoozed = try run("snooze", "1", "3h", "--as-of", "2026-11-20T10:00:00Z")
    #expect(snoozed.output.hasPrefix("hidden until 20 Nov 13:00 UTC: Which word has no twin"))
    #expect(try picks("-n", "0", asOf: "2026-11-20T12:59:59Z").contains(Self.twin) == false)
    #expect(try picks("-n", "0", asOf: "2026-11-20T13:00:00Z").contains(Self.twin))

    // All of the list was shown by now.
    let new = try run("home-feed.html", "--as-of", "2026-11-20T13:00:00Z", "--new")
    #expect(new.status == 1)
    #expect(new.output.isEmpty)
    #expect(new.errors.contains("nothing new; 9 picks seen before"))
    #expect(new.errors.contains(" · 9 seen before"))

    // What was said before holds again.
    #expect(try run("undo").output.hasPrefix("taken back: hidden until 20 Nov 13:00 UTC: Which"))
    #expect(try run("undo").output.hasPrefix("taken back: hidden: Why does my sourdough"))
    #expect(try picks("-n", "1") == [Self.sourdough])
    #expect(try run("undo").output.hasPrefix("taken back: answered: Why do violins"))
    #expect(try run("undo").status == 64)

    let list = try run("history", "--format", "json", "-n", "0")
    let questions = try #require(list.jsonLines().first)["questions"]
    // All 12 but the train ride, which had 70 hours at 9:30 and was in no list until 12:59.
    #expect(questions.count == 11)

    let csv = try run("history", "--format", "csv", "-n", "0").output.split(separator: "\n")
    #expect(csv[0] == "title,url,shown,mark,marked,until,score,expected_views")
    #expect(
      csv.contains(
        "Why do violins get better with age?,https://www.quora.com/\(Self.violins),"
          + "2026-11-20T10:00:00Z,,,,35.7,2679"))

    #expect(try run("history", "off").output.contains("to delete it: rm \(file.path).off"))
    #expect(try run("history").status == 64)
    #expect(try run("history", "on").status == 0)
    #expect(try run("history", "--format", "json", "-n", "0").bytes == list.bytes)
  }

  @Test func `a page of yesterday lends its views, without being given again`() throws {
    _ = try run("history", "on")
    let first = try run("question-steady.html", "--as-of", "saved", "--format", "json")
    #expect(first.output.contains(#""lead":true,"velocity":null"#))

    // Ten hours later the lead, 12,040 views, has 2,000 more.
    let page = try String(contentsOf: FixtureFolder.url("question-steady.html"), encoding: .utf8)
    let later = page.replacing("1795169100000000", with: "1795205100000000")
      .replacing(#"numViews\":12040"#, with: #"numViews\":14040"#)
    #expect(later != page)
    let file = folder.appending(path: "later.html")
    try Data(later.utf8).write(to: file)
    let arguments = [file.path, "--as-of", "saved", "--format", "json"]
    let environment = ["XDG_DATA_HOME": folder.path + "/data", "HOME": folder.path]
    let second = try BuiltTool.run(arguments, environment: environment)
    #expect(
      second.output.contains(
        #""lead":true,"velocity":{"viewsPerHour":200,"from":"2026-11-20T10:05:00Z","#
          + #""to":"2026-11-20T20:05:00Z","viewsFrom":{"value":12040,"#))
    // As the two pages give it together.
    let both = try BuiltTool.run(
      ["question-steady.html"] + arguments + ["--no-history"], environment: environment)
    let pattern = /"velocity":\{[^}]*\}[^}]*\}[^}]*\}/
    #expect(both.output.firstMatch(of: pattern)?.0 == second.output.firstMatch(of: pattern)?.0)
    #expect(
      try BuiltTool.run(arguments + ["--no-history"], environment: environment).output
        .contains(#""lead":true,"velocity":null"#))
  }

  /// A page of facts with answers to `count` questions: of others on the first day, or the writer's
  /// own, with these views, 30 days old.
  private func facts(_ count: Int, own views: ((Int) -> Int)? = nil) -> String {
    let (saved, posted) =
      views == nil
      ? ("2026-01-01T12:00:00Z", "2026-01-01T07:00:00Z")
      : ("2026-02-01T00:00:00Z", "2026-01-02T00:00:00Z")
    let page =
      #"{"kind":"page","page":"p","controller":"home","era":"2020","language":"en","#
      + #""loggedIn":true,"savedAt":"\#(saved)","clock":"page","question":null,"cards":{},"error":null}"#
    let rows = (0..<count).map { index in
      let (person, number) = views.map { ("Me", $0(index)) } ?? ("Ann", 20_000)
      return
        #"{"kind":"answer","page":"p","url":"https://www.quora.com/Q-\#(index)/answer/\#(person)","#
        + #""question":{"title":"Q \#(index)?","url":"https://www.quora.com/Q-\#(index)"},"#
        + #""viewerIsAuthor":\#(views != nil),"viewerFollows":false,"posted":{"created":"\#(posted)","#
        + #""earliest":"\#(posted)","latest":"\#(posted)"},"upvotes":{"value":500,"low":500,"#
        + #""high":500,"source":"exact"},"views":{"value":\#(number),"low":\#(number),"#
        + #""high":\#(number),"source":"exact"},"from":["dom"]}"#
    }
    return ([page] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `outcomes pass over what is not Quora's in a folder`() throws {
    _ = try run("history", "on")
    let pages = folder.appending(path: "pages")
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    for name in ["foreign.html", "profile-pt.html"] {
      try FileManager.default.copyItem(
        at: FixtureFolder.fixtures.appending(path: name), to: pages.appending(path: name))
    }
    let said = "qpick: \(pages.path): 1 other file passed over\n"
    for (option, errors) in [("--limit=1", said), ("-q", "")] {
      let run = try run("history", "outcomes", pages.path, option)
      #expect(run.status == 0)
      #expect(run.errors == errors)
      #expect(run.output.hasPrefix("no outcome yet"))
    }
    let verbose = try run("history", "outcomes", pages.path, "-v")
    #expect(verbose.errors.contains("profile-pt.html: HTML, UTF-8"))
  }

  @Test func `outcomes teach a factor of 1.6, and not less for having been multiplied`() throws {
    _ = try run("history", "on")
    let (feed, mine) = (folder.appending(path: "feed"), folder.appending(path: "mine"))
    try Data(facts(6).utf8).write(to: feed)
    let day = ["--as-of", "2026-01-01T12:00:00Z", "--format", "json"]
    func expected() throws -> (views: [Int], yours: String) {
      let run = try BuiltTool.run(
        [feed.path] + day,
        environment: ["XDG_DATA_HOME": folder.path + "/data", "HOME": folder.path])
      let views = run.output.matches(of: /"mid":([0-9]+)/).compactMap { Int($0.1) }
      return (views, run.output.firstMatch(of: /"yours":.*/).map { String($0.0) } ?? "")
    }
    let before = try expected()
    #expect(before.views.count == 6)
    #expect(before.yours == #""yours":null}"#)
    let mid = before.views[0]

    #expect(
      try run("history", "outcomes").output
        == "no outcome yet: no answer of yours to a question that a list had shown before\n")
    // Each answer got 1.6 times what was expected, 30 days after it was posted.
    try Data(facts(6, own: { _ in mid * 16 / 10 }).utf8).write(to: mine)
    let outcomes = try run("history", "outcomes", mine.path)
    #expect(outcomes.status == 0)
    #expect(
      outcomes.output.hasSuffix(
        "6 answers to questions that were picked, 6 of them at least 7 days old; 6 of those lie in "
          + "the interval where half are meant to be. Half of them got 1.6 times what was expected or more: expected views "
          + "are multiplied by 1.33.\n"))

    // 6/(6 + 4) of log10 1.6 is 0.1225: a factor of 1.326.
    let after = try expected()
    #expect(after.yours == #""yours":{"outcomes":6,"factor":1.33}}"#)
    for (one, other) in zip(before.views, after.views) {
      #expect(abs(Double(other) / Double(one) - 1.326) < 0.002)
    }
    // The list just shown counts as unmultiplied: seen anew, it is 1.6 again.
    let later = try String(contentsOf: mine, encoding: .utf8)
      .replacing("2026-02-01T00:00:00Z", with: "2026-02-01T01:00:00Z")
    try Data(later.utf8).write(to: mine)
    #expect(try run("history", "outcomes", mine.path).output.contains("got 1.6 times"))
    #expect(try run("history", "outcomes").output.contains("multiplied by 1.33"))
    #expect(
      try run(feed.path, "--as-of", "2026-01-01T12:00:00Z", "--explain").output
        .contains("yours: 1.33 times as many, from 6 answers of yours"))
  }

  @Test(
    arguments: [
      (["hide"], "no question is named"), (["hide", "x"], "\"x\" cannot be read; expected a"),
      (["hide", "https://evil.com/Why"], "is no address of a question on quora.com"),
      (["hide", "https://www.quora.com/profile/Ann"], "is no address of a question on quora.com"),
      (["hide", "0"], "\"0\" cannot be read"), (["snooze", "1"], "no duration is given"),
      (["snooze", "1", "3x"], "\"3x\" cannot be read; expected a number with a unit"),
      (["history", "maybe"], "\"maybe\" is not known; expected on, off, outcomes or nothing"),
      (["hide", "1", "--as-of", "saved"], "a mark has no page that was saved; expected now,"),
      (["undo", "-q"], "unknown option"),
      (["undo", "1"], "undo takes back the last mark"), (["undo"], "there is no mark to take back"),
    ])
  func `what cannot be done is an error, and changes nothing`(arguments: [String], words: String)
    throws
  {
    _ = try run("history", "on")
    let before = try Data(contentsOf: file)
    let run = try BuiltTool.run(
      arguments, environment: ["XDG_DATA_HOME": folder.path + "/data", "HOME": folder.path])
    #expect(run.status == 64)
    #expect(run.errors.contains(words))
    #expect(run.output.isEmpty)
    #expect(try Data(contentsOf: file) == before)
  }

  @Test(arguments: ["text", "newer", "cut", "folder", "read-only"])
  func `with a history that cannot be used the ranking is printed, and ends with 74`(kind: String)
    throws
  {
    _ = try run("history", "on")
    _ = try picks("-n", "3")
    var bytes = try Data(contentsOf: file)
    switch kind {
    case "text": bytes = Data("a shopping list, of more bytes than a header\n".utf8)
    case "newer": bytes[63] = 99
    case "cut": bytes = bytes.prefix(bytes.count / 2)
    default: break
    }
    try FileManager.default.removeItem(at: file)
    if kind == "folder" {
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    } else {
      try bytes.write(to: file)
    }
    if kind == "read-only" {
      // Whoever is root may write all the same.
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
      guard !FileManager.default.isWritableFile(atPath: file.path) else { return }
    }
    let run = try run("home-feed.html", "--as-of", "2026-11-20T10:00:00Z", "-n", "1")
    #expect(run.status == 74)
    #expect(run.output.contains("Why does my sourdough spread flat"))
    #expect(run.errors.contains("qpick: \(file.path): error: "))
    if kind != "folder" { #expect(try Data(contentsOf: file) == bytes) }
    #expect(try self.run("home-feed.html", "--as-of", "saved", "--no-history").status == 0)
  }

  @Test func `a mark that was confirmed outlives a kill at any moment`() throws {
    _ = try run("history", "on")
    // 60 processes mark one question after the other; each is killed at some time from 0 to 30 ms.
    let script = """
      for i in $(seq 1 60); do
        (for j in 1 2 3 4; do "$QPICK" hide https://www.quora.com/Q-$i-$j; done) \
          >> '\(folder.path)/confirmed' 2> '\(folder.path)/errors' &
        p=$!
        sleep 0.0$((i % 30 + 10))
        kill -9 $p 2> '\(folder.path)/kills' || true
      done
      wait
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = [
      "QPICK": BuiltTool.binary.path, "XDG_DATA_HOME": folder.path + "/data", "HOME": folder.path,
      "PATH": "/usr/bin:/bin",
    ]
    try process.run()
    process.waitUntilExit()
    let confirmed = try String(contentsOf: folder.appending(path: "confirmed"), encoding: .utf8)
      .split(separator: "\n").map { $0.replacing("hidden: ", with: "").replacing(" ", with: "-") }
    #expect(confirmed.count > 20)
    let history = try run("history", "--format", "json", "-n", "0")
    #expect(history.status == 0)
    for slug in confirmed { #expect(history.output.contains("/\(slug)\"")) }
  }
}
