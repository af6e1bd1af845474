import Bytes

/// A short text file of the user's: one thing a line.
struct TextFile {
  /// Lines that hold something, white space around them dropped, with their 1-based numbers; none
  /// that starts with `#`.
  let lines: [(number: Int, text: String)]

  fileprivate static let byteLimit = 4_000_000

  /// Why a text file could not be read.
  enum Failure: Error, Equatable {
    /// It could not be opened or read.
    case input(InputError)
    /// It holds more than 4 MB.
    case tooLarge
    /// A line is not UTF-8, by its 1-based number.
    case notUTF8(line: Int)
  }

  /// Reads all of the file at `path`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - context: The world the file is in.
  /// - Throws: Why it could not be read.
  init(path: String, in context: ProcessContext) throws(Failure) {
    var bytes: [UInt8] = []
    do {
      let source = try context.openFile(path)
      while case let piece = try source.next(), !piece.isEmpty, bytes.count <= Self.byteLimit {
        bytes += piece
      }
    } catch {
      throw .input(error)
    }
    guard bytes.count <= Self.byteLimit else { throw .tooLarge }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var lines: [(number: Int, text: String)] = []
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      guard text.utf8.elementsEqual(line) else { throw .notUTF8(line: index + 1) }
      // Before anything looks at characters.
      let bare = Self.trimmed(text.boundingMarkRuns.drop(while: \.isWhitespace))
      if !bare.isEmpty, bare.first != "#" { lines.append((index + 1, String(bare))) }
    }
    self.lines = lines
  }

  /// `line` up to a comment: a `#` at its start or behind white space.
  static func withoutComment(_ line: Substring) -> Substring {
    let sign = line.indices.first { index in
      line[index] == "#"
        && (index == line.startIndex || line[line.index(before: index)].isWhitespace)
    }
    return trimmed(line[..<(sign ?? line.endIndex)])
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var rest = line
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

extension TextFile.Failure: CustomStringConvertible {
  var description: String {
    switch self {
    case .input(let error): "\(error)"
    case .tooLarge: "more than \(TextFile.byteLimit / 1_000_000) MB; expected a short list"
    case .notUTF8(let line): "line \(line) is not UTF-8"
    }
  }

  /// The exit status it leads to.
  var status: RunStatus {
    switch self {
    case .input(let error): error.status
    case .notUTF8, .tooLarge: .usage
    }
  }
}
