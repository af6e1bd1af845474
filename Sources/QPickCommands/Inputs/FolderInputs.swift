import SavedPages

/// The saved pages in folders that are named as inputs.
struct FolderInputs {
  /// The inputs, each folder replaced by its saved pages, sorted by their paths; a folder without
  /// any stays.
  private(set) var names: [String] = []
  /// What lay in the folders and is no saved page, by folder and by path; not empty.
  private(set) var skipped: [(folder: String, paths: [String])] = []
  /// Folders in the folders that cannot be listed, or stand too deep.
  private var unread: [String] = []

  private let context: ProcessContext

  /// How the folder of a page's resources ends, in the languages of browsers.
  ///
  /// Source: Windows, "connected files"; Chrome, `_files`; Firefox, `filesFolder` of each language.
  private static let resourceSuffixes = [
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros",
    "_bestanden", "_file", "_pliki", "_soubory", "_tiedostot", "-filer", "_dosyalar", "_elemei",
    "_fitxers", "_datoteke", "_fajlovi", "_bylos", "_failid", "_fails",
  ]

  /// How deep folders are looked into.
  private static let depthLimit = 16

  /// The inputs that `names` mean.
  init(_ names: [String], in context: ProcessContext) {
    self.context = context
    for name in names {
      guard name != "-", let paths = files(in: name, depth: 0) else {
        self.names.append(name)
        continue
      }
      var (pages, others): ([String], [String]) = ([], [])
      for path in paths {
        if isSavedPage(path) { pages.append(path) } else { others.append(path) }
      }
      self.names += pages.isEmpty ? [name] : pages
      if !others.isEmpty { skipped.append((name, others)) }
    }
  }

  /// What was skipped, one line for each folder, and which folders were not read.
  var lines: [String] {
    unread.map {
      "\(PathText.shown($0)): not read: a folder that cannot be listed, or more than "
        + "\(Self.depthLimit) folders deep"
    } + skippedLines
  }

  private var skippedLines: [String] {
    skipped.map { folder, paths in
      let shown = paths.prefix(Self.shownCount).map { $0.dropFirst(folder.count) }
        .map { String($0.drop { $0 == "/" }) }
      let rest = paths.count - shown.count
      let list = shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      return PathText.shown("\(folder): no saved page, left out: \(list)")
    }
  }

  private static let shownCount = 5

  /// The paths of the files in `folder` and the folders in it; nil where it is no folder.
  private mutating func files(in folder: String, depth: Int) -> [String]? {
    guard depth < Self.depthLimit, let entries = context.listFolder(folder) else { return nil }
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    var paths: [String] = []
    for entry in entries where !entry.name.hasPrefix(".") {
      if !entry.isFolder {
        paths.append(start + entry.name)
      } else if !Self.resourceSuffixes.contains(where: entry.name.hasSuffix) {
        if let found = files(in: start + entry.name, depth: depth + 1) {
          paths += found
        } else {
          unread.append(start + entry.name)
        }
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the first bytes are a saved page's; a file that cannot be opened counts, so that its
  /// error is reported.
  private func isSavedPage(_ path: String) -> Bool {
    do {
      let source = try context.openFile(path)
      _ = try SavedInput.open(of: PageLoader.site, reading: source.next)
      return true
    } catch {
      return error is InputError
    }
  }
}
