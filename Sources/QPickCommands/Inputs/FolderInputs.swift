import QuoraFacts
import SavedPages

/// The saved pages in folders that are named as inputs.
struct FolderInputs {
  /// The inputs, each folder replaced by its saved pages, sorted by their paths.
  private(set) var names: [String] = []
  /// The folders, as named.
  private(set) var folders: [String] = []
  /// The folder that an input lay in, where it was not named itself.
  private var folderByName: [String: String] = [:]
  /// How many files of a folder are no saved pages.
  private var otherCounts: [String: Int] = [:]
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
      folders.append(name)
      for path in paths {
        if isSavedPage(path) {
          self.names.append(path)
          folderByName[path] = name
        } else {
          otherCounts[name, default: 0] += 1
        }
      }
    }
    for name in names { folderByName[name] = nil }
  }

  /// The folder that a page lay in; nil for one that was named itself.
  func folder(of page: LoadedPage) -> String? { folderByName[page.input] }

  /// Whether a page that lay in a folder is none of Quora's.
  func passesOver(_ page: LoadedPage) -> Bool {
    folder(of: page) != nil && page.facts?.problem?.isForeign == true
  }

  /// Says which folders were not read, and how many files in each folder were passed over: those
  /// that are no saved pages, and the pages of `inputs`.
  func report(passedOver inputs: [String], on console: Console) {
    for folder in unread {
      console.line(
        "qpick: \(PathText.shown(folder)): not read: a folder that cannot be listed, or more than "
          + "\(Self.depthLimit) folders deep")
    }
    for name in folders {
      let count = otherCounts[name, default: 0] + inputs.count { folderByName[$0] == name }
      guard count > 0 else { continue }
      console.line(
        "qpick: \(PathText.shown(name)): \(NumberText.counted(count, "other file")) passed over")
    }
  }

  /// Says which folders hold none of `inputs`, those with pages that can be used.
  ///
  /// - Returns: What the run fails with: once for each such folder.
  func reportEmpty(besides inputs: [String], on console: Console) -> [RunStatus] {
    let filled = Set(inputs.compactMap { folderByName[$0] })
    return folders.filter { !filled.contains($0) }.map { folder in
      console.error(
        "found no Quora page in this folder that can be used", at: PathText.shown(folder),
        hint: "save pages into it: scroll first, save as \"Webpage, Complete\"")
      return .unrankable
    }
  }

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
