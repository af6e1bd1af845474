import Foundation
import TestSupport

/// Finds in comments and documents what points to a document that is not there.
struct Citations {
  /// The headings of each document of this repository, by its path from the root.
  let headings: [String: Set<String>]

  /// Public documents and programs that a `Source:` may name without an address. A new one belongs
  /// here if a reader finds the document by this name.
  private static let publicNames = [
    "ASCII", "CFBinaryPList.c", "CLDR", "CWE-", "Chrome", "Chromium", "CommonMark", "ECMA-",
    "EastAsianWidth", "Firefox", "GitHub Flavored Markdown", "HAR 1.2", "HTMLparser.c", "IANA",
    "ISO 8601", "PEP ", "POSIX", "SingleFile", "Unicode", "WebKit", "Windows",
    "XDG Base Directory Specification", "asm-generic/ioctls.h", "sysexits.h", "zlib",
  ]

  /// What is wrong in the comments of the program `source` in `file`, one line of text each;
  /// `marker` is what its comments start with, `//` or `#`.
  func problems(inComments source: String, marker: String, file: String) -> [String] {
    Self.paragraphs(of: source, marker: marker).flatMap { line, text in
      (missingDocuments(in: text) + emptyCitations(in: text)).map { "\(file):\(line): \($0)" }
    }
  }

  /// The links of a Markdown document to files or headings that are not there.
  func problems(inDocument text: String, file: String) -> [String] {
    let folder = file.split(separator: "/").dropLast()
    return text.matches(of: /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/).compactMap { link in
      let path = link.1.isEmpty ? file : Self.joined(folder, String(link.1))
      guard let headings = headings[path] else {
        let exists = FileManager.default.fileExists(
          atPath: FixtureFolder.root.appending(path: path).path)
        return exists ? nil : "\(file): \(path) does not exist"
      }
      guard let anchor = link.2, !headings.map(Self.anchor).contains(String(anchor)) else {
        return nil
      }
      return "\(file): \(path) has no heading for #\(anchor)"
    }
  }
}

// MARK: - Comments

extension Citations {
  /// The documents and headings that `text` names and that are not there.
  private func missingDocuments(in text: String) -> [String] {
    var problems: [String] = []
    let mentions = text.matches(
      of: /([A-Za-z0-9_][A-Za-z0-9_.\/-]*\.md)\b((?:(?:,| and) "[^"]+")*)/)
    for mention in mentions {
      let path = String(mention.1)
      // In a sentence, the name of a document is enough.
      let places = [path, "Documentation/\(path)", "Documentation/Decisions/\(path)"]
      guard let known = places.lazy.compactMap({ headings[$0] }).first else {
        problems.append("\(path) does not exist")
        continue
      }
      let named = mention.2.matches(of: /"([^"]+)"/).map { String($0.1) }
      problems += named.filter { !known.contains($0) }.map { "\(path) has no heading \"\($0)\"" }
      // These two are long: a reader needs the heading.
      if named.isEmpty, path.hasSuffix("PageFormat.md") || path.hasSuffix("Rules.md") {
        problems.append("\(path) is named without a heading")
      }
    }
    return problems
  }

  /// The parts of each `Source:` that name neither a document of this repository nor a public one.
  private func emptyCitations(in text: String) -> [String] {
    text.matches(of: /(?:^|[ (])Source: (.*)$/).flatMap { match in
      Self.firstSentence(of: match.1).split(separator: ";").filter { !Self.isFollowable($0) }
        .map { "\"\($0.trimming(" "))\" is no document that a reader can find" }
    }
  }

  private static func isFollowable(_ part: Substring) -> Bool {
    part.contains(/[A-Za-z0-9_]\.md\b/)
      || part.contains(/https?:\/\/|\b[a-z-]+\.(org|com)\b/)
      || part.contains(/\bRFC \d+/)
      // A manual page, and a publication with its year.
      || part.contains(/\b[a-z_]+\(\d\)|, (19|20)\d\d\b/)
      || publicNames.contains { part.contains($0) }
  }

  /// What follows is no citation any more; `R. N. Horspool` is one sentence.
  private static func firstSentence(of text: Substring) -> Substring {
    guard let end = text.firstRange(of: /[a-z0-9")`]\. [A-Z]/) else { return text }
    return text[..<text.index(after: end.lowerBound)]
  }

  /// The paragraphs of the comments, each in one line, with the number of its first line.
  private static func paragraphs(of source: String, marker: String) -> [(Int, String)] {
    var paragraphs: [(Int, String)] = []
    var isOpen = false
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let start = line.firstRange(of: marker)
      let text = start.map { line[$0.upperBound...].drop { "/ #".contains($0) } } ?? ""
      let isAlone = start.map { line[..<$0.lowerBound].allSatisfy(\.isWhitespace) } ?? false
      if text.isEmpty {
        isOpen = false
      } else if isOpen, isAlone {
        paragraphs[paragraphs.count - 1].1 += " " + text
      } else {
        paragraphs.append((index + 1, String(text)))
        isOpen = isAlone
      }
    }
    return paragraphs
  }
}

// MARK: - Documents

extension Citations {
  /// The headings of a Markdown document.
  static func headings(of document: String) -> Set<String> {
    var isCode = false
    var headings: Set<String> = []
    for line in document.split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode, let heading = line.wholeMatch(of: /#+ (.+)/) else { continue }
      headings.insert(String(heading.1))
    }
    return headings
  }

  /// The name by which a link reaches a heading, as GitHub makes it.
  private static func anchor(of heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character)
          ? character : nil
      })
  }

  /// The path that `link` means in a document in `folder`.
  private static func joined(_ folder: ArraySlice<Substring>, _ link: String) -> String {
    var parts = Array(folder)
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

extension StringProtocol {
  fileprivate func trimming(_ characters: String) -> String {
    trimmingCharacters(in: CharacterSet(charactersIn: characters))
  }
}
