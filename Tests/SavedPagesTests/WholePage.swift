import SavedPages

extension SavedPage {
  /// Opens `bytes`, given in pieces of `pieceSize`, and reads them to their end.
  static func whole(
    _ bytes: [UInt8], pieceSize: Int = 65_536
  ) throws -> (page: SavedPage, utf8: [UInt8]) {
    var rest = bytes[...]
    let next = { () -> [UInt8] in
      defer { rest = rest.dropFirst(pieceSize) }
      return Array(rest.prefix(pieceSize))
    }
    var page = try SavedPage.open(reading: next)
    var utf8: [UInt8] = []
    while true {
      let piece = page.read(from: next)
      guard !piece.isEmpty else { return (page, utf8) }
      utf8 += piece
    }
  }
}
