import QuoraFacts
import Testing

@testable import QPickCommands

/// What the loader makes of bytes with the real reader.
struct PageLoaderTests {
  private let world = World()

  private func load(_ source: Source) throws -> LoadedPage {
    world.files["page"] = source
    let loader = PageLoader(context: world.realContext)
    var pages: [LoadedPage] = []
    loader.forEach(["page"], clock: { world.now }, preparing: { $0 }) { pages += $0 }
    #expect(pages.count == 1)
    return try #require(pages.first)
  }

  private func read(_ source: Source) throws -> ReadPage { try load(source).content.get() }

  @Test func `what is no HTML is named, with the file's time`() throws {
    let saved = Instant(seconds: 1_600_000_000)
    let page = try read(Source("%PDF-1.7", modified: saved))
    #expect(page.facts.problem == .notHTML(found: "a PDF document"))
    #expect(page.facts.clock?.moment == saved)
    #expect(page.facts.clock?.source == .file)
    #expect(page.container == "a PDF document")
    #expect(page.encoding == nil)
  }

  @Test func `nothing is nothing`() throws {
    let page = try read(Source(""))
    #expect(page.facts.problem == .empty)
    #expect(page.facts.clock == nil)
    #expect(page.byteCount == 0)
  }

  @Test func `bytes are counted as they stand in the file, UTF-16 too`() throws {
    let html = "<html><title>News</title></html>"
    let page = try read(
      Source(pieces: [[0xFF, 0xFE], html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }]))
    #expect(page.facts.problem == .notQuora(title: "News"))
    #expect(page.encoding == "UTF-16LE (byte order mark)")
    #expect(page.byteCount == 66)
  }

  @Test(arguments: [0, 10_000])
  func `an error on the way is an error of the input`(byteCount: Int) throws {
    let source = Source("<html>" + String(repeating: " ", count: byteCount))
    source.reading = .failed(reason: "bad disk")
    guard case .failure(let error) = try load(source).content else {
      Issue.record("read without error")
      return
    }
    #expect(error == .failed(reason: "bad disk"))
  }

  /// Who is asked goes through all pages read so far.
  @Test func `the clock is asked once for all files, and not for what is not there`() {
    let page = Source("")
    page.byteCount = 0
    world.files["page"] = page
    let loader = PageLoader(context: world.realContext)
    var count = 0
    let clock = {
      count += 1
      return world.now
    }
    let names = ["no", "page", "nor this", "page", "nor that"]
    var found: [String] = []
    loader.forEach(names, clock: clock, preparing: \.name) { found += $0 }
    #expect(found == names)
    #expect(count == 1)
    loader.forEach(["-", "no"], clock: clock, preparing: \.name) { found += $0 }
    #expect(count == 3)
  }
}
