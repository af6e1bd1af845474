import QuoraFacts
import Testing

@testable import QPickCommands

/// Many files are read on several threads, and come out as if one had read them.
struct ManyFilesTests {
  /// What a `PageLoader` hands on of `names`, as `name: what was found`.
  private func pages(of names: [String], coreCount: Int) -> [String] {
    var surroundings = World().surroundings
    surroundings.coreCount = coreCount
    surroundings.standardInput = Source("typed")
    surroundings.openFile = { name throws(InputError) in
      guard !name.hasPrefix("missing") else { throw .missing }
      return Source("text of \(name)")
    }
    let loader = PageLoader(
      surroundings: surroundings,
      read: { next, _ throws(InputError) in
        var bytes: [UInt8] = []
        while case let piece = try next(), !piece.isEmpty { bytes += piece }
        let text = String(decoding: bytes, as: UTF8.self)
        return ReadPage(facts: PageFacts(), container: text)
      })
    var found: [String] = []
    loader.forEachPage(of: names, clock: surroundings.now) { page in
      switch page.content {
      case .success(let read): found.append("\(page.name): \(read.container), \(read.byteCount)")
      case .failure(let error): found.append("\(page.name): \(error)")
      }
    }
    return found
  }

  @Test(arguments: [1, 2, 3, 8])
  func `pages come in the order of their names on any number of cores`(coreCount: Int) {
    let names = (0..<300).map { "page-\($0)" }
    let expected = names.map { "\($0): text of \($0), \($0.utf8.count + 8)" }
    #expect(pages(of: names, coreCount: coreCount) == expected)
  }

  @Test(arguments: [1, 4])
  func `a file that is missing and standard input keep their places`(coreCount: Int) {
    #expect(
      pages(of: ["a", "missing", "-", "b"], coreCount: coreCount) == [
        "a: text of a, 9", "missing: no such file", "-: typed, 5", "b: text of b, 9",
      ])
  }

  @Test func `no names, no pages`() {
    #expect(pages(of: [], coreCount: 4).isEmpty)
  }

  @Test func `an error of the taker ends it`() {
    struct Enough: Error {}
    var surroundings = World().surroundings
    surroundings.coreCount = 2
    let loader = PageLoader(
      surroundings: surroundings,
      read: { _, _ in ReadPage(facts: PageFacts(), container: "") })
    var taken = 0
    #expect(throws: Enough.self) {
      try loader.forEachPage(of: ["a", "b", "c"], clock: surroundings.now) { _ in
        taken += 1
        if taken == 2 { throw Enough() }
      }
    }
    #expect(taken == 2)
  }
}
