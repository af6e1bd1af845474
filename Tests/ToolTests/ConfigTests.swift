import Foundation
import TestSupport
import Testing

extension ToolTests {
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
      var qpick = Qpick()
      qpick.environment["HOME"] = folder.path
      if path.hasPrefix("xdg") { qpick.environment["XDG_CONFIG_HOME"] = folder.path + "/xdg" }
      if path == "named" { qpick.environment["QPICK_CONFIG"] = folder.path + "/named" }

      let run = try qpick.run("home-feed.html", "--as-of", "saved", "-v")
      #expect(run.status == 0)
      #expect(run.output.split(separator: "\n").count == 1)
      #expect(run.output.hasPrefix("https://www.quora.com/"))
      #expect(
        run.errorLines.first
          == "qpick: config: \(folder.path)/\(path), arguments: --format=urls -n 1")

      let without = try qpick.run("home-feed.html", "--as-of", "saved", "-v", "--no-config")
      #expect(!without.output.hasPrefix("https://"))
      #expect(without.errorLines.first == "qpick: config: none")
    }

    @Test func `an error names file and line`() throws {
      let folder = try folder("config", "# mine\n--all\n--min-upvotes=-1\n")
      defer { try? FileManager.default.removeItem(at: folder) }
      let run = try Qpick().run("home-feed.html", "--config", folder.path + "/config")
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
      var qpick = Qpick()
      qpick.environment["QPICK_CONFIG"] = folder.path + "/config"
      #expect(try qpick.run("extract", "home-feed.html").status == 0)
      #expect(try qpick.run("doctor", "home-feed.html").status == 0)
      #expect(try qpick.run("home-feed.html").status == 64)
    }

    @Test func `famous and skipped people come from files`() throws {
      let folder = try folder(
        "people", "# writers I follow\nhttps://www.quora.com/profile/Viggo-Amsel\n")
      defer { try? FileManager.default.removeItem(at: folder) }
      let arguments = ["home-feed.html", "--as-of", "saved", "--format", "urls", "-n", "0"]
      let violins = "Why-do-violins-get-better-with-age"
      let all = try Qpick().run(arguments)
      #expect(all.output.contains(violins))
      let fewer = try Qpick().run(arguments + ["--skip-file", folder.path + "/people"])
      #expect(!fewer.output.contains(violins))
      let later = try Qpick().run(arguments + ["--famous-file", folder.path + "/people"])
      #expect(later.output.contains(violins))
      #expect(later.output != all.output)
    }
  }
}
