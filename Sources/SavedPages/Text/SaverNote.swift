import Bytes

/// What a tool that saved a page notes in the page's head: where and when.
struct SaverNote {
  /// The `http` or `https` address of the page; nil where the note has none.
  private(set) var url: String?
  /// When it was saved, in microseconds since 1970-01-01T00:00:00Z; nil where the note has none.
  private(set) var savedMicroseconds: Int64?

  /// The note in `head`; empty without one.
  ///
  /// Source: Documentation/PageFormat.md, "Containers".
  init(in head: ArraySlice<UInt8>) {
    let comment = SingleFileComment(in: head)
    if let comment {
      (url, savedMicroseconds) = (comment.url, comment.savedMicroseconds)
    } else if let inside = head.between("<!-- Mirrored from ", "-->") {
      // `HOST/PATH by HTTrack Website Copier/3.x [XR&CO'2014], DATE`
      let parts = inside.components(" by HTTrack")
      url = parts.first.map { "https://" + $0 }
      savedMicroseconds = parts.last?.components("], ").last.flatMap(ClockText.mailDate)
    } else if let inside = head.between("<!-- Saved from ", "-->") {
      // `URL at 2026-11-20T09:30:00Z using monolith v2.8`
      let words = inside.split(separator: " ")
      url = words.first.map(String.init)
      savedMicroseconds = words.dropFirst(2).first.flatMap { ClockText.isoDate(String($0)) }
    } else if let address = head.between("name=\"savepage-url\" content=\"", "\"") {
      url = address
      savedMicroseconds = head.between("name=\"savepage-date\" content=\"", "\"")
        .flatMap(ClockText.mailDate)
    } else if let address = head.between("data-scrapbook-source=\"", "\"") {
      url = address
      savedMicroseconds = head.between("data-scrapbook-create=\"", "\"")
        .flatMap(ClockText.digits)
    }
    let start = url?.lowercased() ?? ""
    if !start.hasPrefix("https://"), !start.hasPrefix("http://") { url = nil }
  }
}

extension ArraySlice<UInt8> {
  /// The text between the first `start` and the next `end`; nil where they are not in it.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    guard let rest = after(Array(start.utf8)), let behind = rest.after(Array(end.utf8)) else {
      return nil
    }
    return String(decoding: rest[..<(behind.startIndex - end.utf8.count)], as: UTF8.self)
  }
}

extension String {
  /// The texts around `separator`.
  fileprivate func components(_ separator: String) -> [String] {
    guard let range = firstRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound])]
      + String(self[range.upperBound...])
      .components(separator)
  }
}
