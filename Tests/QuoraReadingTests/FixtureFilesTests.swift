import Foundation
import TestSupport
import Testing

/// The files in `Fixtures/` are made, not written; with `RECORD=1` they are written anew.
@Suite struct FixtureFilesTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: (FixtureSet.files + FixtureSet.answers).map(\.name))
  func `a fixture is what the generator makes`(_ name: String) throws {
    let made = try #require(
      (FixtureSet.files + FixtureSet.answers).first { $0.name == name }
    ).html
    guard !Self.isRecording else {
      try Data(made.utf8).write(to: FixtureFolder.url(name))
      Issue.record("wrote \(name); run again without RECORD=1")
      return
    }
    let stored = String(decoding: try FixtureFolder.bytes(name), as: UTF8.self)
    #expect(stored == made, "differs at byte \(firstDifference(stored, made))")
  }

  @Test(arguments: FixtureSet.containers.map(\.name))
  func `a page in a container is what the generator makes`(_ name: String) throws {
    let made = try #require(FixtureSet.containers.first { $0.name == name }).bytes
    let url = FixtureFolder.url(name)
    guard !Self.isRecording else {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(made).write(to: url)
      Issue.record("wrote \(name); run again without RECORD=1")
      return
    }
    #expect(try FixtureFolder.bytes(name) == made)
  }

  @Test func `no page stands in the folder without the generator`() throws {
    let stored = try FileManager.default.contentsOfDirectory(atPath: FixtureFolder.fixtures.path)
      .filter { $0.hasSuffix(".html") }
    #expect(stored.sorted() == FixtureSet.files.map(\.name))
  }

  private func firstDifference(_ left: String, _ right: String) -> Int {
    zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
  }
}
