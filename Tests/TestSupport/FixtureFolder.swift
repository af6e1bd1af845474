public import Foundation

/// Where tests find pages.
public enum FixtureFolder {
  /// The package's root.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with the invented pages.
  public static let fixtures = root.appending(path: "Fixtures")

  /// A file of the fixtures' folder.
  public static func url(_ name: String) -> URL { fixtures.appending(path: name) }

  /// The bytes of a file of the fixtures' folder.
  ///
  /// - Throws: What reading a file throws.
  public static func bytes(_ name: String) throws -> [UInt8] {
    // `Data(contentsOf:)` leaks its buffer on an empty file, which AddressSanitizer reports.
    let file = try FileHandle(forReadingFrom: url(name))
    defer { try? file.close() }
    return [UInt8](try file.readToEnd() ?? Data())
  }

  /// The names of the pages that have a file of expected facts beside them, sorted.
  public static var pagesWithFacts: [String] {
    FixtureSet.files.map(\.name).filter {
      FileManager.default.fileExists(atPath: expectedFacts(of: $0).path)
    }
  }

  /// The file with the facts that `qpick extract` must print of a page.
  public static func expectedFacts(of name: String) -> URL {
    fixtures.appending(path: name.replacing(".html", with: ".expected.json"))
  }

  /// Real saved pages, which lie outside the project and not on every machine.
  ///
  /// Empty, with a printed note, where the folder is not there.
  public static let realPages: [URL] = {
    let folder = root.deletingLastPathComponent().appending(path: "shared/pages")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    guard let files else {
      print("note: no real pages at \(folder.path); the tests that read them are skipped")
      return []
    }
    return files.filter { $0.pathExtension == "html" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }()
}
