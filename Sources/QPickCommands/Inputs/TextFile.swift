/// A short text file of the user's: one thing a line, `#` starts a comment.
struct TextFile {
  /// Lines that hold something, white space around them dropped, with their 1-based numbers.
  let lines: [(number: Int, text: String)]

  /// Why a text file could not be read.
  enum Failure: Error, Equatable {
    /// It could not be opened or read.
    case input(InputError)
    /// A line is not UTF-8, by its 1-based number.
    case notUTF8(line: Int)
  }

  /// Reads all of the file at `path`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - endsLinesAtComments: Whether a `#` after white space starts a comment too, not only one
  ///     at the start of a line.
  ///   - context: The world the file is in.
  /// - Throws: Why it could not be read.
  init(path: String, endsLinesAtComments: Bool, in context: ProcessContext) throws(Failure) {
    var bytes: [UInt8] = []
    do {
      let source = try context.openFile(path)
      while case let piece = try source.next(), !piece.isEmpty { bytes += piece }
    } catch {
      throw .input(error)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var lines: [(number: Int, text: String)] = []
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      guard text.utf8.elementsEqual(line) else { throw .notUTF8(line: index + 1) }
      let bare = Self.bare(text, endsAtComment: endsLinesAtComments)
      if !bare.isEmpty { lines.append((index + 1, String(bare))) }
    }
    self.lines = lines
  }

  private static func bare(_ line: String, endsAtComment: Bool) -> Substring {
    var rest = line.drop(while: \.isWhitespace)
    if rest.first == "#" { return "" }
    if endsAtComment,
      let sign = rest.indices.dropFirst().first(where: { index in
        rest[index] == "#" && rest[rest.index(before: index)].isWhitespace
      })
    {
      rest = rest[..<sign]
    }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

extension TextFile.Failure: CustomStringConvertible {
  var description: String {
    switch self {
    case .input(let error): "\(error)"
    case .notUTF8(let line): "line \(line) is not UTF-8"
    }
  }

  /// The exit status it leads to.
  var status: RunStatus {
    switch self {
    case .input(let error): error.status
    case .notUTF8: .usage
    }
  }
}
