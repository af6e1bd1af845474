import Foundation
import TestSupport
import Testing

/// The config file, found and read by the binary itself.
struct ConfigTests {
  /// A new folder with a config file at `path`.
  private func folder(_ path: String, _ text: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "qpick-\(UUID().uuidString)")
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return folder
  }

  @Test(arguments: [".config/qpick/config", "xdg/qpick/config", "named"])
  func `a config is found in each of its places`(path: String) throws {
    let folder = try folder(path, "--format=urls\n-n\n1\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    var environment = ["HOME": folder.path, "XDG_CONFIG_HOME": ""]
    if path.hasPrefix("xdg") { environment["XDG_CONFIG_HOME"] = folder.path + "/xdg" }
    if path == "named" { environment["QPICK_CONFIG"] = folder.path + "/named" }

    let arguments = ["home-feed.html", "--as-of", "saved", "-v"]
    let run = try BuiltTool.run(arguments, environment: environment)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.hasPrefix("https://www.quora.com/"))
    #expect(
      run.errorLines.first
        == "qpick: config: \(folder.path)/\(path), arguments: --format=urls -n 1")

    let without = try BuiltTool.run(arguments + ["--no-config"], environment: environment)
    #expect(!without.output.hasPrefix("https://"))
    #expect(without.errorLines.first == "qpick: config: none")
  }

  @Test func `an error names file and line`() throws {
    let folder = try folder("config", "# mine\n--all\n--min-upvotes=-1\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try BuiltTool.run("home-feed.html", "--config", folder.path + "/config")
    #expect(run.status == 64)
    #expect(
      run.errorLines == [
        "qpick: \(folder.path)/config:3: error: --min-upvotes: \"-1\" is out of range; a count is "
          + "from 1 through 1000000M, or 0 or any for no bound"
      ])
  }

  @Test func `extract and doctor know no config`() throws {
    let folder = try folder("config", "--nonsense\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = ["QPICK_CONFIG": folder.path + "/config"]
    for (arguments, status) in [(["extract"], 0), (["doctor"], 0), ([], 64)] as [([String], Int32)]
    {
      let run = try BuiltTool.run(arguments + ["home-feed.html"], environment: environment)
      #expect(run.status == status)
    }
  }

  @Test func `famous and skipped people come from files`() throws {
    let folder = try folder(
      "people", "# writers I follow\nhttps://www.quora.com/profile/Viggo-Amsel\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let arguments = ["home-feed.html", "--as-of", "saved", "--format", "urls", "-n", "0"]
    let violins = "Why-do-violins-get-better-with-age"
    let all = try BuiltTool.run(arguments)
    #expect(all.output.contains(violins))
    let fewer = try BuiltTool.run(arguments + ["--skip-file", folder.path + "/people"])
    #expect(!fewer.output.contains(violins))
    let later = try BuiltTool.run(arguments + ["--famous-file", folder.path + "/people"])
    #expect(later.output.contains(violins))
    #expect(later.output != all.output)
  }
}
