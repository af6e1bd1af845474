extension String {
  /// The text broken at spaces into lines of at most `cells` cells.
  ///
  /// A word that is wider than a line, such as a sentence in Chinese, is broken between characters.
  ///
  /// - Parameter cells: The width of a line, in cells; null for one line of any width.
  /// - Returns: The lines in reading order, at least one; no line ends with a space.
  public func wrapped(toCells cells: Int?) -> [String] {
    guard let cells, cellWidth > cells else { return [self] }
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      let together = line.isEmpty ? String(word) : line + " " + word
      if together.cellWidth <= cells {
        line = together
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = String(word).cut(toCells: cells)
      line = pieces.removeLast()
      lines += pieces
    }
    return lines + [line]
  }

  /// Pieces of at most `cells` cells, each of at least one character; at least one piece.
  private func cut(toCells cells: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var width = 0
    for character in self {
      if !piece.isEmpty, width + character.cellWidth > cells {
        pieces.append(piece)
        (piece, width) = ("", 0)
      }
      piece.append(character)
      width += character.cellWidth
    }
    return pieces + [piece]
  }
}
