import Foundation
import TestSupport
import Testing

/// Folders as inputs.
@Suite struct FolderTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func put(_ bytes: [UInt8], _ path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  @Test func `the saved pages in a folder are inputs, sorted, whatever they are called`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = try FixtureFolder.bytes("answer-page.html")
    try put(page, "saves/b.html")
    try put(page, "saves/b_files/frame.html")
    try put(Array("p {}".utf8), "saves/b_files/a.css")
    try put(page, "saves/c-Dateien/frame.html")
    try put(Gzip.compressed(page), "saves/a.txt")
    try put(page, "saves/old/z.html")
    try put(Array("# notes".utf8), "saves/notes.md")
    try put(Array("x".utf8), "saves/.DS_Store")
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "saves/old/round"), withDestinationURL: folder)
    let run = try BuiltTool.run(["extract", "saves"], in: folder)
    let pages = try run.jsonLines().filter { $0["kind"] == .text("page") }
    #expect(pages.map(\.["page"].text) == ["saves/a.txt", "saves/b.html", "saves/old/z.html"])
    #expect(run.errors == "qpick: saves: 1 other file passed over\n")
    #expect(run.status == 0)
  }

  @Test func `what is not Quora's in a folder is counted, and a wall is no error`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try put(FixtureFolder.bytes("home-feed.html"), "downloads/feed.html")
    try put(FixtureFolder.bytes("login-wall.html"), "downloads/wall.html")
    try put(FixtureFolder.bytes("profile-pt.html"), "downloads/me.html")
    try put(FixtureFolder.bytes("foreign.html"), "downloads/news.html")
    try put(Array("%PDF-1.7".utf8), "downloads/bill.pdf")
    try put([], "downloads/empty.html")
    let run = try BuiltTool.run(["downloads", "--as-of", "saved", "--format", "urls"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 10)
    #expect(
      run.errorLines.prefix(3).map { $0.prefix(60) } == [
        "qpick: downloads/me.html: a profile; expected a feed, search",
        "qpick: downloads/wall.html: found Quora's log-in page; expec",
        "qpick: downloads: 3 other files passed over",
      ])
    #expect(!run.errors.contains("error"))
    // A file that is named itself is meant.
    let named = try BuiltTool.run(
      ["downloads", "downloads/news.html", "--as-of", "saved", "-q"], in: folder)
    #expect(named.status == 65)
    #expect(named.errors.contains("qpick: downloads/news.html: error: found a page titled"))
    for command in ["extract", "doctor"] {
      let other = try BuiltTool.run([command, "downloads"], in: folder)
      #expect(other.status == 0)
      #expect(!other.output.contains("news.html"))
      #expect(other.errors.contains("qpick: downloads: 3 other files passed over\n"))
    }
  }

  @Test(arguments: ["rank", "extract", "doctor"])
  func `a folder without Quora's pages is an error`(command: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try put([], "empty/x")
    try put(FixtureFolder.bytes("foreign.html"), "empty/news.html")
    let run = try BuiltTool.run([command, "empty"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("qpick: empty: 2 other files passed over\n"))
    #expect(run.errors.contains("qpick: empty: error: found no Quora page in this folder"))
  }

  @Test func `a file whose name is no UTF-8 is read, in a folder and by name`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "qpick-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = try BuiltTool.run(
      shell:
        "cp home-feed.html \"$(printf '\(folder.path)/caf\\351.html')\" || echo no such names here")
    // Some file systems take no such names.
    guard copy.output.isEmpty else { return }
    for names in [folder.path, folder.path + "/caf*"] {
      let run = try BuiltTool.run(shell: "\"$QPICK\" extract \(names) | head -n 1")
      #expect(run.output.contains("/caf\u{FFFD}.html\",\"controller\":\"home\""))
      #expect(run.errors.isEmpty)
    }
  }
}
