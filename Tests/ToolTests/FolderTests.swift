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
    #expect(run.errors == "qpick: saves: no saved page, left out: notes.md\n")
    #expect(run.status == 0)
  }

  @Test func `a folder without saved pages is an error`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try put([], "empty/x")
    let run = try BuiltTool.run(["empty"], in: folder)
    #expect(run.status == 66)
    #expect(run.errors.contains("qpick: empty: error: a folder without a saved page in it"))
    #expect(run.errors.contains("left out: x"))
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
