import QuoraFacts
import QuoraReading
import Testing

@testable import QPickCommands

/// Several inputs, on one core and on several.
@Suite(.timeLimit(.minutes(1)))
struct SeveralFilesTests {
  /// Twelve pages, some of which cannot be read, on `coreCount` cores.
  private func world(coreCount: Int) -> (world: World, names: [String]) {
    let world = World()
    world.coreCount = coreCount
    var names: [String] = []
    for number in 1...12 {
      let name = "page-\(number).html"
      let row = answer("Why-\(number)", upvotes: 1000 + number, hours: 5, before: world.now)
      world.add(name, feed([row], savedAt: world.now))
      world.files[name]?.byteCount = name.utf8.count
      names.append(name)
    }
    world.pipe(feed([answer("Why-piped", upvotes: 999, hours: 5, before: world.now)]))
    world.pages["page-4.html"] = feed([], problem: .noCards)
    world.pages["page-6.html"] = nil
    world.files["page-9.html"]?.reading = .failed(reason: "bad disk")
    world.files["folder"] = Source(opening: .isDirectory)
    // It goes away after its size was asked for.
    world.files["page-11.html"]?.opening = .missing
    names.insert("none.html", at: 2)
    names.insert("-", at: 5)
    names.insert("folder", at: 8)
    return (world, names)
  }

  @Test(
    arguments: [["extract"], ["doctor"], ["rank"], ["rank", "--all", "--format=json", "-v"]],
    [2, 3, 16])
  func `more cores change nothing`(command: [String], coreCount: Int) {
    let (one, names) = world(coreCount: 1)
    let (several, _) = world(coreCount: coreCount)
    let status = one.run(command + names)
    #expect(several.run(command + names) == status)
    #expect(several.output.text == one.output.text)
    #expect(several.errors.text == one.errors.text)
    #expect(status == .noInput)
    // The missing file, the folder, the page that goes away, and the one on a bad disk.
    #expect(one.errors.lines.count { $0.contains(": error: ") } >= 4)
    #expect(one.output.text.contains("page-12.html") || command == ["rank"])
  }

  @Test(arguments: [1, 3])
  func `standard input is read in its turn`(coreCount: Int) {
    let (world, names) = world(coreCount: coreCount)
    var printed: [String] = []
    world.standardInput.onRead = { [output = world.output] in
      if printed.isEmpty { printed = output.lines }
    }
    _ = world.run(["extract"] + names)
    let pages = printed.filter { $0.hasPrefix("{\"kind\":\"page\"") }
    #expect(pages.count == 5)
    #expect(pages.last?.contains("\"page\":\"page-4.html\"") == true)
  }

  @Test(arguments: [1, 2, 4])
  func `pages are read a few ahead of what is printed`(coreCount: Int) {
    let world = World()
    world.coreCount = coreCount
    let names = (1...100).map { "page-\($0).html" }
    let openedCount = Monitor(0)
    for name in names {
      world.add(name, feed([]))
      world.files[name]?.byteCount = 9
      var isOpened = false
      world.files[name]?.onRead = {
        if !isOpened { openedCount.with { $0 += 1 } }
        isOpened = true
      }
    }
    world.output.failure = .closed
    #expect(world.run(["extract"] + names) == .success)
    #expect(world.output.text.isEmpty)
    #expect(world.errors.text.isEmpty)
    #expect(openedCount.with(\.self) <= 4 * coreCount + 1)
  }

  @Test(arguments: [1, 2])
  func `no file counts from another's clock`(coreCount: Int) {
    for names in [["old.html", "new.html"], ["new.html", "old.html"]] {
      let world = World()
      world.coreCount = coreCount
      let save = world.now.advanced(bySeconds: -9 * 86_400)
      world.add("new.html", feed([], savedAt: save), modified: save)
      world.add("old.html", feed([]), modified: save)
      for name in names { world.files[name]?.byteCount = 8 }
      _ = world.run(["--as-of=saved"] + names)
      #expect(world.hints["old.html"]?.asOf == world.now)
      #expect(world.hints["new.html"]?.asOf == world.now)
    }
  }
}
