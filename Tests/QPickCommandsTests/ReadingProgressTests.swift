import Testing

@testable import QPickCommands

struct ReadingProgressTests {
  /// A world of two files with a terminal, in which every look at the clock takes so long.
  private func world(secondsPerLook: Double) -> World {
    let world = World()
    world.secondsPerLook = secondsPerLook
    world.environment["TERM"] = "xterm"
    world.errors.isTerminal = true
    for (name, byteCount) in [("a.html", 12_000_000), ("b.html", 8_000_000)] {
      let file = Source("")
      file.byteCount = byteCount
      world.files[name] = file
    }
    return world
  }

  /// What is said of reading `names`, looked at after each of `byteCounts`.
  private func text(
    in world: World, _ names: [String], byteCounts: [Int], pageCount: Int = 0, isShown: Bool = true
  ) -> String {
    let progress = ReadingProgress(names: names, isShown: isShown, in: world.context)
    for byteCount in byteCounts { progress.show(byteCount: byteCount, pageCount: pageCount) }
    progress.erase()
    return world.errors.text
  }

  @Test func `a slow input is counted, and the line is erased`() {
    // Looks at 0.4 (start), 0.8, 1.2 and 1.6 seconds: 0.5 s after the start is past at the second
    // count. 3 of 12 MB are 5 of 20 cells.
    let text = text(
      in: world(secondsPerLook: 0.4), ["a.html"], byteCounts: [1_000_000, 3_000_000, 3_100_000])
    #expect(
      text == "\r\u{1B}[Kreading a.html: [#####---------------] 3.0 of 12.0 MB"
        + "\r\u{1B}[Kreading a.html: [#####---------------] 3.1 of 12.0 MB\r\u{1B}[K")
  }

  @Test func `it is shown anew ten times a second at most`() {
    // Looks every 0.04 s from 0.04 on: shown at 0.56 (the first from 0.54 on), and at 0.68 (the
    // first from 0.66 on); 17 looks after the start end at 0.72.
    let text = text(
      in: world(secondsPerLook: 0.04), ["a.html"], byteCounts: (1...17).map { $0 * 100_000 })
    #expect(text.split(separator: "\r").count == 3)
    #expect(text.contains(" 1.3 of 12.0 MB") && text.contains(" 1.6 of 12.0 MB"))
  }

  @Test func `several inputs are counted together`() {
    let text = text(
      in: world(secondsPerLook: 1), ["a.html", "b.html"], byteCounts: [15_000_000], pageCount: 1)
    #expect(
      text == "\r\u{1B}[Kreading 1 of 2 pages: [###############-----] 15.0 of 20.0 MB\r\u{1B}[K")
  }

  @Test(arguments: [["-"], ["a.html", "-"]])
  func `inputs of unknown size are counted without it`(names: [String]) {
    let text = text(in: world(secondsPerLook: 1), names, byteCounts: [1_250_000])
    let inputs = names.count == 1 ? "-" : "0 of 2 pages"
    #expect(text == "\r\u{1B}[Kreading \(inputs): 1.3 MB\r\u{1B}[K")
  }

  @Test func `a file that grows fills the bar and no more`() {
    let text = text(in: world(secondsPerLook: 1), ["b.html"], byteCounts: [90_000_000])
    #expect(text.contains("[####################] 90.0 of 8.0 MB"))
  }

  @Test func `a fast input shows nothing`() {
    #expect(text(in: world(secondsPerLook: 0.1), ["a.html"], byteCounts: [3, 6, 9]).isEmpty)
  }

  @Test func `nothing is shown but on a terminal that can erase, or when quiet`() {
    let piped = world(secondsPerLook: 1)
    piped.errors.isTerminal = false
    #expect(text(in: piped, ["a.html"], byteCounts: [3]).isEmpty)
    let dumb = world(secondsPerLook: 1)
    dumb.environment["TERM"] = "dumb"
    #expect(text(in: dumb, ["a.html"], byteCounts: [3]).isEmpty)
    let quiet = world(secondsPerLook: 1)
    #expect(text(in: quiet, ["a.html"], byteCounts: [3], isShown: false).isEmpty)
  }

  @Test(
    arguments: [
      // The whole line has 53 cells, without the name 46, without the bar 23.
      (54, "reading a.html: [##------------------] 1.3 of 12.0 MB"),
      (53, "reading: [##------------------] 1.3 of 12.0 MB"),
      (47, "reading: [##------------------] 1.3 of 12.0 MB"),
      (46, "reading: 1.3 of 12.0 MB"), (24, "reading: 1.3 of 12.0 MB"), (23, ""),
    ])
  func `what does not fit is left out`(columns: Int, line: String) {
    let narrow = world(secondsPerLook: 1)
    narrow.errors.columns = columns
    let text = text(in: narrow, ["a.html"], byteCounts: [1_250_000])
    #expect(text == "\r\u{1B}[K\(line)\r\u{1B}[K")
  }

  @Test func `the line is erased before anything is written over it`() throws {
    let world = world(secondsPerLook: 1)
    let progress = ReadingProgress(names: ["-"], isShown: true, in: world.context)
    let sink = ErasingSink(world.errors, over: progress)
    progress.show(byteCount: 1_000_000, pageCount: 0)
    try sink.write("first\n")
    try sink.write("second\n")
    let line = "\r\u{1B}[Kreading -: 1.0 MB"
    #expect(world.errors.text == line + "\r\u{1B}[Kfirst\nsecond\n")

    // Results that go elsewhere leave it where it is.
    progress.show(byteCount: 1_000_000, pageCount: 0)
    try ErasingSink(world.output, over: progress).write("result\n")
    #expect(world.errors.text.hasSuffix(line))
    #expect(world.output.text == "result\n")
  }

  @Test func `a command shows it and erases it`() {
    let world = world(secondsPerLook: 1)
    world.standardInput = Source(pieces: [[32], [32]])
    #expect(world.run("extract", "-") == .unrankable)
    #expect(world.errors.text.hasPrefix("\r\u{1B}[Kreading -: 0.0 MB\r\u{1B}[K"))
    #expect(world.errors.text.contains("\r\u{1B}[Kqpick: standard input: "))
  }
}
