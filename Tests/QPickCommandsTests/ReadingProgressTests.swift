import Testing

@testable import QPickCommands

struct ReadingProgressTests {
  private func world(secondsPerLook: Double) -> World {
    let world = World()
    world.secondsPerLook = secondsPerLook
    world.errors.isTerminal = true
    return world
  }

  private func errors(of world: World, total: Int?, pieces: [Int], isShown: Bool = true) -> String {
    let progress = ReadingProgress(
      name: "feed.html", total: total, isShown: isShown, in: world.surroundings)
    for count in pieces { progress.add(count) }
    progress.finish()
    return world.errors.text
  }

  @Test func `a slow input is counted, and the line is erased`() {
    let text = errors(
      of: world(secondsPerLook: 0.4), total: 12_000_000, pieces: [1_000_000, 2_000_000, 100_000])
    // Looks at 0.4 (start), 0.8, 1.2 and 1.6 seconds: 0.5 s after the start is past at the second
    // piece.
    #expect(
      text == "\r\u{1B}[Kreading feed.html: 3.0 of 12.0 MB"
        + "\r\u{1B}[Kreading feed.html: 3.1 of 12.0 MB\r\u{1B}[K")
  }

  @Test func `an input of unknown size is counted without it`() {
    let text = errors(of: world(secondsPerLook: 1), total: nil, pieces: [1_250_000])
    #expect(text == "\r\u{1B}[Kreading feed.html: 1.3 MB\r\u{1B}[K")
  }

  @Test func `a fast input shows nothing`() {
    #expect(errors(of: world(secondsPerLook: 0.1), total: 9, pieces: [3, 3, 3]).isEmpty)
  }

  @Test func `nothing is shown but on a terminal, or when quiet`() {
    let piped = world(secondsPerLook: 1)
    piped.errors.isTerminal = false
    #expect(errors(of: piped, total: 9, pieces: [3, 3, 3]).isEmpty)
    #expect(errors(of: world(secondsPerLook: 1), total: 9, pieces: [9], isShown: false).isEmpty)
  }

  @Test func `a name that does not fit is left out`() {
    let narrow = world(secondsPerLook: 1)
    narrow.errors.columns = 24
    #expect(
      errors(of: narrow, total: nil, pieces: [1_250_000]) == "\r\u{1B}[Kreading: 1.3 MB\r\u{1B}[K")
  }
}
