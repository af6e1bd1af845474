extension String {
  /// The text, broken at spaces into lines of at most `cells` cells.
  ///
  /// A word that is wider than a line, such as a sentence in Chinese, is broken between characters.
  ///
  /// - Parameter cells: The width of a line, in cells; nil to break nothing.
  /// - Returns: The lines in order, at least one; a line that was broken does not end with a space.
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

  /// The text in pieces of one character or more, each at most `cells` wide where it has several.
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
